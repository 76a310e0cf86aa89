import type { SectorEvidenceCode } from "#app/features/directory/sector-evidence.ts";
import { expressionsSaid } from "#app/features/reading/read-work.ts";
import { stem } from "#search/text.ts";
import { parentOf, sectorByCode, sectorsForSic } from "#seed/reference/sectors.ts";
import { phrasesIn } from "./sector-words.ts";

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

/** Codes of several sub-sectors of one sector tell that sector so much. */
const SECTOR_OF_SEVERAL = 1;
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

/** What a buyer asks for by these words is something else than what an organisation means by them: "Gosport CAB"; or they only share a stem: "radiation". */
const MEANS_ANOTHER: ReadonlySet<string> = new Set(["cab", "cabs", "radiation"]);
/** What a body says of its own form, and not of what it sells: a co-operative society is no shop, and advises nobody on co-operatives. */
const OWN_FORM =
  /^(?:(?:workers?|community|consumers?) )?(?:co ?operatives?|co ?ops?)(?: society)?$|^(?:social )?enterprises?$|^(?:industrial and )?provident society$/;

/** How it is told, and what that weighs. */
export type Kinds = ReadonlyMap<SectorEvidenceCode, number>;
/** By sector, and by how it is told, what that weighs. */
export type Tally = Map<string, Map<SectorEvidenceCode, number>>;

/** All that tells of the sectors of an organisation. */
export function signsOf(evidence: SectorEvidence): Tally {
  const tally: Tally = new Map();
  addSic(tally, evidence.sic);
  addLabels(tally, evidence.labels);
  addWords(tally, evidence.name, true, evidence.sic.some((code) => PUB_SIC.has(code)) ? NOT_FROM_A_PUBS_NAME : undefined);
  addWords(tally, `${evidence.description} ${evidence.alsoSaid ?? ""}`.slice(0, TEXT_CAP), false, evidence.notFromText);
  return tally;
}

/** Whether a name or texts have any expression for work, however faint. */
export function speaksOfWork(name: string, texts: readonly string[]): boolean {
  return [name, ...texts].some((text) => expressionsSaid(text).length > 0);
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
    if (nodes.length > 1 && parents.size === 1 && only) add(tally, only, "sic", SECTOR_OF_SEVERAL);
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
    if (MEANS_ANOTHER.has(expression) || OWN_FORM.test(expression)) continue;
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
