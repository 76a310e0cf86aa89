import { referenceOf, type Sector } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { STOP_WORDS, stem, words } from "#search/text.ts";

export interface SectorGroup {
  code: string;
  name: string;
  children: { code: string; name: string }[];
}

/** The taxonomy as a form offers it: each sector with its kinds of work. */
export function listSectorGroups(ctx: Pick<Ctx, "db">): SectorGroup[] {
  const { sectors } = referenceOf(ctx.db);
  return sectors
    .filter((sector) => sector.parentCode === null)
    .map(({ code, name }) => ({
      code,
      name,
      children: sectors.filter((child) => child.parentCode === code).map((child) => ({ code: child.code, name: child.name })),
    }));
}

/**
 * Kinds of work that a text is likely about, best first: by names and synonyms, a whole synonym counting most.
 * `cpv` adds the kinds whose codes begin the same. At most eight.
 */
export function suggestSectors(ctx: Pick<Ctx, "db">, text: string, cpv: readonly string[] = []): { code: string; name: string }[] {
  const asked: Asked = { stems: stemsOf(text), run: ` ${words(text).join(" ")} `, stemmed: ` ${words(text).map(stem).join(" ")} ` };
  const { sectors } = referenceOf(ctx.db);
  return sectors
    .filter((sector) => sector.parentCode !== null)
    .map((sector) => ({ sector, points: pointsOf(sector, asked) + cpvPoints(sector, cpv) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, 8)
    .map(({ sector }) => ({ code: sector.code, name: sector.name }));
}

interface Asked {
  stems: ReadonlySet<string>;
  /** The words in their order, between spaces, as typed and stemmed. */
  run: string;
  stemmed: string;
}

/** A phrase as typed counts most; one that only its stems share ("boxes", "boxing") counts when it has several words. */
function pointsOf(sector: Sector, asked: Asked): number {
  let points = 0;
  for (const phrase of [sector.name, ...sector.synonyms]) {
    const own = [...stemsOf(phrase)];
    if (own.length === 0) continue;
    const whole = words(phrase);
    const plural = whole.length === 1 && (asked.run.includes(` ${whole[0]}s `) || asked.run.includes(` ${whole[0]?.replace(/s$/, "")} `));
    if (asked.run.includes(` ${whole.join(" ")} `) || plural) points += 3 * own.length;
    else if (own.length > 1 && asked.stemmed.includes(` ${whole.map(stem).join(" ")} `)) points += 2 * own.length;
    else if (own.length > 1 && own.every((word) => asked.stems.has(word))) points += own.length;
  }
  return points + 0.5 * [...stemsOf(sector.name)].filter((word) => asked.stems.has(word)).length;
}

/** The part of a CPV code that says something is its beginning; four digits shared are a class. */
function cpvPoints(sector: Sector, cpv: readonly string[]): number {
  return cpv.some((code) => sector.cpv.some((own) => own.slice(0, 4) === code.slice(0, 4))) ? 4 : 0;
}

function stemsOf(text: string): Set<string> {
  return new Set(
    words(text)
      .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
      .map(stem),
  );
}
