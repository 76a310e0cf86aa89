import { workOf } from "#app/features/reading/read-need.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

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

/** A suggestion less sure than this share of the surest is none, and so is one less sure than `LEAST`. */
const SHARE_OF_SUREST = 0.6;
const LEAST = 0.4;
/** Where the words tell no kind of work plainly and there is no code, what they only point at is suggested from this on. */
const LEAST_ALONE = 0.25;
const MOST = 6;
/** How sure a CPV code makes of the kinds of work that carry its class, and that the words point at with some weight. */
const CPV_SURE = 0.5;
const POINTED_AT = 0.25;
/** The digits of a CPV code that say the class. */
const CLASS_DIGITS = 4;

/**
 * Kinds of work that a brief is likely about, the surest first: as its title and text read, which CPV codes of the same
 * class make surer. Codes alone name kinds of work only where the words name none. At most six, and none that is much less
 * sure than the first.
 */
export function suggestSectors(
  ctx: Pick<Ctx, "db">,
  { title, description = "" }: { title: string; description?: string },
  cpv: readonly string[] = [],
): { code: string; name: string }[] {
  const { sectors, sectorByCode } = referenceOf(ctx.db);
  const read = workOf(title, description);
  const sure = new Map(read.map(({ code, confidence }) => [code, confidence]));
  const isRead = read.some(({ confidence }) => confidence >= LEAST);
  const least = isRead || cpv.length > 0 ? LEAST : LEAST_ALONE;
  const classes = new Set(cpv.map(classOf));
  for (const { code, parentCode, cpv: own } of sectors) {
    if (parentCode === null || !own.some((one) => classes.has(classOf(one)))) continue;
    const before = sure.get(code) ?? 0;
    if (before >= POINTED_AT || !isRead) sure.set(code, before + (1 - before) * CPV_SURE);
  }
  const ranked = [...sure].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const floor = Math.max(least, (ranked[0]?.[1] ?? 0) * SHARE_OF_SUREST);
  return ranked
    .filter(([, confidence]) => confidence >= floor)
    .slice(0, MOST)
    .flatMap(([code]) => sectorByCode.get(code) ?? [])
    .map(({ code, name }) => ({ code, name }));
}

function classOf(cpv: string): string {
  return cpv.slice(0, CLASS_DIGITS);
}
