import { SECTOR_EVIDENCE, type SectorEvidenceCode } from "#app/features/directory/sector-evidence.ts";
import { expressionsSaid } from "#app/features/reading/read-work.ts";
import { stem } from "#search/text.ts";
import { parentOf, sectorByCode, sectorsForSic } from "#seed/reference/sectors.ts";
import type { DerivedOffering } from "../model.ts";
import { phrasesIn } from "./sector-words.ts";
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
 * How much each kind of evidence weighs when the sectors of an organisation are chosen. A name says most; a SIC code says
 * much when it points at one kind of work and little when it points at many; a label is somebody's judgement; a word in a
 * text may be said in passing.
 */
const WEIGHT = {
  namePhrase: 3,
  nameWord: 2.2,
  textPhrase: 1.6,
  textWord: 1,
  sicOne: 2.5,
  sicFew: 1.5,
  sicMany: 0.6,
  labelSubSector: 2,
  labelSector: 1,
  /** A word that names work in a name ("Dudley Training") and is said by everybody in a text, against a plain word. */
  commonInText: 0.4,
  /** A word for a whole sector, against a word for a sub-sector. */
  wholeSector: 0.6,
  /** An expression that only points at a kind of work, against one that says it. */
  weak: 0.25,
} as const;

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
/** Codes that say only that no other code fits: "other business support", "other services", "other associations". */
const ANY_WORK: ReadonlySet<string> = new Set(["63990", "64999", "66190", "74909", "74990", "82990", "94990", "96090", "99999"]);
/** Codes for what is left of a field: they say the field, and nothing of what is done in it. */
const REST_OF_A_FIELD: ReadonlySet<string> = new Set(["32990", "47190", "47990", "85590", "85600", "86900", "88990", "93290"]);
/** Pubs are called after people, trades and beasts. */
const PUB_SIC: ReadonlySet<string> = new Set(["56301", "56302"]);
const NOT_FROM_A_PUBS_NAME = /^(?!events|food|retail|advice\.community|housing|energy)/;

/** Whether a name or texts have any expression for work, however faint. */
export function speaksOfWork(name: string, texts: readonly string[]): boolean {
  return [name, ...texts].some((text) => expressionsSaid(text).length > 0);
}

/** What a buyer asks for by these words is something else than what an organisation means by them: "Gosport CAB". */
const MEANS_ANOTHER: ReadonlySet<string> = new Set(["cab", "cabs"]);

type Kinds = ReadonlyMap<SectorEvidenceCode, number>;
/** By sector, and by how it is told, what that weighs. */
type Tally = Map<string, Map<SectorEvidenceCode, number>>;

/**
 * Up to four offerings an organisation can be said to have, best evidence first: each with its sector's name, the
 * source's own words where there are any, what tells the sector most, and how sure all that tells it makes it. Empty when nothing says what it sells.
 */
export function sectorsFrom(evidence: SectorEvidence): DerivedOffering[] {
  const tally: Tally = new Map();
  addSic(tally, evidence.sic);
  addLabels(tally, evidence.labels);
  addWords(tally, evidence.name, true, evidence.sic.some((code) => PUB_SIC.has(code)) ? NOT_FROM_A_PUBS_NAME : undefined);
  addWords(tally, `${evidence.description} ${evidence.alsoSaid ?? ""}`.slice(0, TEXT_CAP), false, evidence.notFromText);
  const description = firstSentences(sentenceCase(evidence.description), 280);
  return chosen(tally).map(({ code, from, strength }) => ({
    sectorCode: code,
    title: sectorByCode(code)?.name ?? code,
    description,
    derivedFrom: from,
    strength,
  }));
}

function add(tally: Tally, code: string, from: SectorEvidenceCode, weight: number): void {
  const kinds = tally.get(code) ?? new Map<SectorEvidenceCode, number>();
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
    if (ANY_WORK.has(code)) continue;
    const isRest = REST_OF_A_FIELD.has(code);
    const nodes = sicNodes(code);
    const places = nodes.map((node) => Math.max(0, sectorByCode(node)?.sic.indexOf(code) ?? 0));
    const first = places.filter((place) => place === 0).length;
    nodes.forEach((node, i) => {
      const place = places[i] ?? 0;
      const isFirst = first === 0 || place === 0;
      const weight = isFirst ? firstWeight(nodes.length, first) : sicWeight(nodes.length) * namedLater(place);
      const isWide = isRest || !isFirst || nodes.length >= VAGUE;
      add(tally, node, isWide ? "sic_wide" : "sic", isRest ? Math.min(WEIGHT.sicMany, weight) : weight);
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
  const tell = (code: string, words: number, weight: number): void => {
    if (except?.test(code)) return;
    const from = isName ? "name" : words > 1 ? "text" : "word";
    add(tally, code, from, parentOf(code) === undefined ? weight * WEIGHT.wholeSector : weight);
  };
  for (const { stems, codes, sectors } of phrasesIn(text)) {
    const weight = wordWeight(stems.length, stems[0] ?? "", isName) / sectors;
    for (const code of codes) tell(code, stems.length, weight);
  }
  const said = new Map(expressionsSaid(text).map((one) => [one.said, one]));
  for (const { strong, weak, words, said: expression } of said.values()) {
    if (MEANS_ANOTHER.has(expression)) continue;
    const weight = wordWeight(words, stem(expression), isName);
    for (const code of strong) tell(code, words, weight / Math.sqrt(strong.length));
    for (const code of weak) if (!strong.includes(code)) tell(code, 1, (weight * WEIGHT.weak) / Math.sqrt(weak.length));
  }
}

function wordWeight(words: number, first: string, isName: boolean): number {
  if (words > 1) return isName ? WEIGHT.namePhrase : WEIGHT.textPhrase;
  if (isName) return WEIGHT.nameWord;
  return COMMON_IN_TEXT.has(first) ? WEIGHT.textWord * WEIGHT.commonInText : WEIGHT.textWord;
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
