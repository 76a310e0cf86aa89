import { SECTOR_EVIDENCE, type SectorEvidenceCode } from "#app/features/directory/sector-evidence.ts";
import { parentOf, sectorByCode } from "#seed/reference/sectors.ts";
import type { DerivedOffering } from "../model.ts";
import { type Kinds, type SectorEvidence, signsOf, type Tally } from "./sector-signs.ts";
import { firstSentences, sentenceCase } from "./values.ts";

const MOST_OFFERINGS = 4;
const SUB_SECTOR_FLOOR = 1.4;
const SECTOR_FLOOR = 1;
const FAINT_FLOOR = 0.65;
const FAINT_LEAD = 1.5;
const SHARE_OF_BEST = 0.4;
/** What a sign of a sector's own weighs at least, to be all the sign that its kind can be. */
const WHOLE_SIGN = 1;
/** What a label or a name tells stands for itself, however much more is told of another sector. */
const SAID_FOR_ITSELF = 2;
/** What is said over and over in one place counts so much at most, so that it leaves room for what is said once. */
const ENOUGH_SAID = 3;
/** What is told of the sector above counts half for a sub-sector. */
const FROM_ABOVE = 0.5;
/** What is left of how sure a sector is that is the first, second … that an organisation is said to work in. */
const RANK_SHARE: readonly number[] = [1, 0.65, 0.65];
const LAST_SHARE = 0.45;
const FAINT_SHARE = 0.6;

/**
 * Up to four offerings an organisation can be said to have, best evidence first: each with its sector's name, the
 * source's own words where there are any, what tells the sector most, and how sure all that tells it makes it. Empty when nothing says what it sells.
 */
export function sectorsFrom(evidence: SectorEvidence): DerivedOffering[] {
  const description = firstSentences(sentenceCase(evidence.description), 280);
  return chosen(signsOf(evidence)).map(({ code, from, strength }) => ({
    sectorCode: code,
    title: sectorByCode(code)?.name ?? code,
    description,
    derivedFrom: from,
    strength,
  }));
}

interface Chosen {
  code: string;
  from: SectorEvidenceCode;
  strength: number;
}

function chosen(tally: Tally): Chosen[] {
  const sum = (code: string) => totalOf(tally.get(code));
  const scored = [...tally.keys()].map((code) => {
    const parent = parentOf(code);
    return { code, parent, score: parent === undefined ? sum(code) : sum(code) + sum(parent) / 2, own: sum(code) };
  });
  const subSectors = scored.filter((one) => one.parent !== undefined && one.score >= SUB_SECTOR_FLOOR && one.own >= SUB_SECTOR_FLOOR / 2);
  const covered = new Set(subSectors.map((one) => one.parent));
  const sectors = scored.filter((one) => one.parent === undefined && one.score >= SECTOR_FLOOR && !covered.has(one.code));
  const ranked = [...subSectors, ...sectors].sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  if (ranked.length === 0) return faintest(tally);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((one) => one.score >= Math.min(best * SHARE_OF_BEST, SAID_FOR_ITSELF))
    .slice(0, MOST_OFFERINGS)
    .map(({ code, parent }, rank) => {
      const above = parent === undefined ? undefined : tally.get(parent);
      return { code, from: strongest(tally.get(code)), strength: strengthOf(tally.get(code), above, rank) };
    });
}

/**
 * 0–100: how sure all that tells a sector makes it, the less so the later it is named among those of one organisation. Name,
 * text, code and label each tell it once, by the surest sign that each has.
 */
function strengthOf(kinds: Kinds | undefined, above: Kinds | undefined, rank: number): number {
  const sure = new Map<string, number>();
  const tell = (signs: Kinds | undefined, share: number): void => {
    for (const [from, weight] of signs ?? []) {
      const source = SECTOR_EVIDENCE[from].source;
      sure.set(source, Math.max(sure.get(source) ?? 0, share * SECTOR_EVIDENCE[from].sure * Math.min(WHOLE_SIGN, weight)));
    }
  };
  tell(kinds, 1);
  tell(above, FROM_ABOVE);
  const doubt = [...sure.values()].reduce((left, one) => left * (1 - one / 100), 1);
  return Math.round(100 * (1 - doubt) * (RANK_SHARE[rank] ?? LAST_SHARE));
}

/** Where nothing stands out: the one sector that most faint signs point at, if it is well ahead of the next. */
function faintest(tally: Tally): Chosen[] {
  const sums = new Map<string, Map<SectorEvidenceCode, number>>();
  for (const [code, kinds] of tally) {
    const sector = parentOf(code) ?? code;
    const all = sums.get(sector) ?? new Map<SectorEvidenceCode, number>();
    for (const [from, weight] of kinds) all.set(from, (all.get(from) ?? 0) + weight);
    sums.set(sector, all);
  }
  const totals = [...sums].map(([code, kinds]) => ({ code, kinds, total: totalOf(kinds) }));
  const [first, second] = totals.sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
  if (!first || first.total < FAINT_FLOOR || (second && second.total * FAINT_LEAD > first.total)) return [];
  return [{ code: first.code, from: strongest(first.kinds), strength: Math.round(strengthOf(first.kinds, undefined, 0) * FAINT_SHARE) }];
}

function totalOf(kinds: Kinds | undefined): number {
  return [...(kinds?.values() ?? [])].reduce((sum, weight) => sum + Math.min(ENOUGH_SAID, weight), 0);
}

function strongest(kinds: Kinds | undefined): SectorEvidenceCode {
  return [...(kinds ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "word";
}
