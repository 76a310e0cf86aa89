import { stem } from "#search/text.ts";
import { parentOf, sectorByCode, sectorsForSic } from "#seed/reference/sectors.ts";
import type { DerivedFrom, DerivedOffering } from "../model.ts";
import { phrasesIn, type SectorPhrase } from "./sector-words.ts";
import { firstSentences, sentenceCase } from "./values.ts";

/** What a source tells about an organisation's work. */
export interface SectorEvidence {
  sic: readonly string[];
  /** Sector codes that the source's own labels stand for, most telling first. */
  labels: readonly string[];
  name: string;
  description: string;
  /** More text that tells of the work and is not fit to be shown. */
  alsoSaid?: string;
  /** Sectors the texts may not vouch for: a grant for "management costs" does not make a consultancy. */
  notFromText?: RegExp;
}

/**
 * How much each kind of evidence weighs. A name says most; a SIC code says much when it points at one kind of work and
 * little when it points at many; a label is somebody's judgement; a word in a text may be said in passing.
 */
const WEIGHT = {
  namePhrase: 3,
  nameWord: 2.2,
  textPhrase: 1.6,
  textWord: 0.7,
  sicOne: 2.5,
  sicFew: 1.5,
  sicMany: 0.6,
  labelSubSector: 2,
  labelSector: 1,
  /** A word that names work in a name ("Dudley Training") and is said by everybody in a text, against a plain word. */
  commonInText: 0.4,
  /** A word for a whole sector, against a word for a sub-sector. */
  wholeSector: 0.6,
} as const;

const MOST_OFFERINGS = 4;
const SUB_SECTOR_FLOOR = 1.4;
const SECTOR_FLOOR = 1;
const FAINT_FLOOR = 0.65;
const FAINT_LEAD = 1.5;
const SHARE_OF_BEST = 0.4;
const TEXT_CAP = 2000;

const COMMON_IN_TEXT: ReadonlySet<string> = new Set(
  "training learning education advice youth volunteering volunteer play transport food activities groups"
    .split(" ")
    .map((word) => stem(word)),
);
/** A code that so many sectors name says little of any. */
const VAGUE = 4;
/** What a code says of a sector that names it second, and of one that names it later, where another sector names it first. */
const NAMED_SECOND = 0.6;
const NAMED_LATER = 0.3;
/** Pubs are called after people, trades and beasts. */
const PUB_SIC: ReadonlySet<string> = new Set(["56301", "56302"]);
const NOT_FROM_A_PUBS_NAME = /^(?!events|food|retail|advice\.community|housing|energy)/;

type Tally = Map<string, Map<DerivedFrom, number>>;

/**
 * Up to four offerings an organisation can be said to have, best evidence first: each with its sector's name, the
 * source's own words where there are any, and what the sector was derived from. Empty when nothing says what it sells.
 */
export function sectorsFrom(evidence: SectorEvidence): DerivedOffering[] {
  const tally: Tally = new Map();
  addSic(tally, evidence.sic);
  addLabels(tally, evidence.labels);
  addWords(tally, evidence.name, true, evidence.sic.some((code) => PUB_SIC.has(code)) ? NOT_FROM_A_PUBS_NAME : undefined);
  addWords(tally, `${evidence.description} ${evidence.alsoSaid ?? ""}`.slice(0, TEXT_CAP), false, evidence.notFromText);
  const description = firstSentences(sentenceCase(evidence.description), 280);
  return chosen(tally).map(({ code, from }) => ({
    sectorCode: code,
    title: sectorByCode(code)?.name ?? code,
    description,
    derivedFrom: from,
  }));
}

function add(tally: Tally, code: string, from: DerivedFrom, weight: number): void {
  const kinds = tally.get(code) ?? new Map<DerivedFrom, number>();
  kinds.set(from, (kinds.get(from) ?? 0) + weight);
  tally.set(code, kinds);
}

const sicMemo = new Map<string, readonly string[]>();

/** A row repeats the codes of others a thousandfold; the taxonomy is looked through once for each. */
function sicNodes(sic: string): readonly string[] {
  const known = sicMemo.get(sic);
  if (known) return known;
  const codes = sectorsForSic(sic).map((node) => node.code);
  sicMemo.set(sic, codes);
  return codes;
}

function addSic(tally: Tally, sic: readonly string[]): void {
  for (const code of new Set(sic)) {
    const nodes = sicNodes(code);
    const places = nodes.map((node) => Math.max(0, sectorByCode(node)?.sic.indexOf(code) ?? 0));
    const first = places.filter((place) => place === 0).length;
    nodes.forEach((node, i) => {
      const place = places[i] ?? 0;
      const isFirst = first === 0 || place === 0;
      add(tally, node, "sic", isFirst ? firstWeight(nodes.length, first) : sicWeight(nodes.length) * namedLater(place));
    });
    const parents = new Set(nodes.map((node) => parentOf(node) ?? node));
    const [only] = parents;
    if (nodes.length > 1 && parents.size === 1 && only) add(tally, only, "sic", SECTOR_FLOOR);
  }
}

/** For a sector that names the code first, as `first` of the `nodes` that name it do. A code that many name is a vague one. */
function firstWeight(nodes: number, first: number): number {
  if (first === 0) return sicWeight(nodes);
  return sicWeight(nodes >= VAGUE ? Math.max(2, first) : first);
}

function sicWeight(nodes: number): number {
  return nodes <= 1 ? WEIGHT.sicOne : nodes <= 3 ? WEIGHT.sicFew : WEIGHT.sicMany;
}

function namedLater(place: number): number {
  return place === 1 ? NAMED_SECOND : NAMED_LATER;
}

function addLabels(tally: Tally, labels: readonly string[]): void {
  for (const code of new Set(labels)) add(tally, code, "label", parentOf(code) === undefined ? WEIGHT.labelSector : WEIGHT.labelSubSector);
}

function addWords(tally: Tally, text: string, isName: boolean, except?: RegExp): void {
  if (text.trim() === "") return;
  for (const phrase of phrasesIn(text)) {
    const weight = wordWeight(phrase, isName) / phrase.sectors;
    for (const code of phrase.codes) {
      if (except?.test(code)) continue;
      add(tally, code, "words", parentOf(code) === undefined ? weight * WEIGHT.wholeSector : weight);
    }
  }
}

function wordWeight(phrase: SectorPhrase, isName: boolean): number {
  if (phrase.stems.length > 1) return isName ? WEIGHT.namePhrase : WEIGHT.textPhrase;
  if (isName) return WEIGHT.nameWord;
  return COMMON_IN_TEXT.has(phrase.stems[0] ?? "") ? WEIGHT.textWord * WEIGHT.commonInText : WEIGHT.textWord;
}

function chosen(tally: Tally): { code: string; from: DerivedFrom }[] {
  const sum = (code: string) => [...(tally.get(code)?.values() ?? [])].reduce((total, weight) => total + weight, 0);
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
    .filter((one) => one.score >= best * SHARE_OF_BEST)
    .slice(0, MOST_OFFERINGS)
    .map(({ code }) => ({ code, from: strongest(tally.get(code)) }));
}

/** Where nothing stands out: the one sector that most faint signs point at, if it is well ahead of the next. */
function faintest(tally: Tally): { code: string; from: DerivedFrom }[] {
  const sums = new Map<string, { total: number; from: DerivedFrom }>();
  for (const [code, kinds] of tally) {
    const sector = parentOf(code) ?? code;
    const total = [...kinds.values()].reduce((sum, weight) => sum + weight, 0);
    sums.set(sector, { total: (sums.get(sector)?.total ?? 0) + total, from: strongest(kinds) });
  }
  const [first, second] = [...sums].sort((a, b) => b[1].total - a[1].total || a[0].localeCompare(b[0]));
  if (!first || first[1].total < FAINT_FLOOR || (second && second[1].total * FAINT_LEAD > first[1].total)) return [];
  return [{ code: first[0], from: first[1].from }];
}

function strongest(kinds: Map<DerivedFrom, number> | undefined): DerivedFrom {
  return [...(kinds ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "words";
}
