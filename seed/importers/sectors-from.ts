import { stem } from "#search/text.ts";
import { indexWords, queryWords } from "#search/tokens.ts";
import { allSectorNodes, parentOf, sectorByCode, sectorsForSic } from "#seed/reference/sectors.ts";
import type { DerivedFrom, DerivedOffering } from "./model.ts";
import { SAID_OF } from "./sector-labels.ts";
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

/** Synonyms that name no work when they stand in an organisation's name or objects. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    "care support service carer nhs environment nature community shop society cooperative home house green centre club group trust local design " +
    "health wellbeing school young people development build roof door gate crew bar union family social work works " +
    "network office deep void trade trades bag cap rag bed table bench function reception stage store storage polish content flyers shed"
  )
    .split(" ")
    .map((word) => stem(word)),
);
const COMMON_IN_TEXT: ReadonlySet<string> = new Set(
  "training learning education advice youth volunteering volunteer play transport food activities groups"
    .split(" ")
    .map((word) => stem(word)),
);
/** Stemming makes one of "community" and "communications"; words that differ by more letters than this are not one. */
const LENGTH_APART = 3;
/** Words that share their stem with the name of a work and are not it: a garden is no gardening, a market no marketing. */
const NOT_THE_WORK: ReadonlySet<string> = new Set(
  "garden gardens market markets train trains clean secure plant plants gardeners".split(" "),
);
/** What a code says of a sector that names it second, and of one that names it later, where another sector names it first. */
const NAMED_SECOND = 0.6;
const NAMED_LATER = 0.3;
/** Pubs are called after people, trades and beasts. */
const PUB_SIC: ReadonlySet<string> = new Set(["56301", "56302"]);
const NOT_FROM_A_PUBS_NAME = /^(?!events|food|retail|advice\.community|housing|energy)/;

interface Phrase {
  stems: readonly string[];
  lengths: readonly number[];
  /** Nodes that carry the phrase. */
  codes: string[];
  /** How many sectors those belong to: a phrase of one sector and its sub-sector is still of one. */
  sectors: number;
}

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
    const places = nodes.map((node) => sectorByCode(node)?.sic.indexOf(code) ?? 0);
    const first = places.filter((place) => place === 0).length;
    nodes.forEach((node, i) => {
      const place = Math.max(0, places[i] ?? 0);
      add(
        tally,
        node,
        "sic",
        first === 0 || place === 0
          ? sicWeight(nodes.length > 3 ? Math.max(2, first) : first || nodes.length)
          : sicWeight(nodes.length) * namedLater(place),
      );
    });
    const parents = new Set(nodes.map((node) => parentOf(node) ?? node));
    const [only] = parents;
    if (nodes.length > 1 && parents.size === 1 && only) add(tally, only, "sic", SECTOR_FLOOR);
  }
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
  const said = indexWords(text);
  const stems = said.map(stemOf);
  const seen = new Set<Phrase>();
  for (let at = 0; at < stems.length; at += 1) {
    for (const phrase of phraseIndex().get(stems[at] ?? "") ?? []) {
      if (seen.has(phrase) || !standsAt(phrase, stems, said, at)) continue;
      seen.add(phrase);
      const weight = wordWeight(phrase, isName) / phrase.sectors;
      for (const code of phrase.codes) {
        if (except?.test(code)) continue;
        add(tally, code, "words", parentOf(code) === undefined ? weight * WEIGHT.wholeSector : weight);
      }
    }
  }
}

function wordWeight(phrase: Phrase, isName: boolean): number {
  if (phrase.stems.length > 1) return isName ? WEIGHT.namePhrase : WEIGHT.textPhrase;
  if (isName) return WEIGHT.nameWord;
  return COMMON_IN_TEXT.has(phrase.stems[0] ?? "") ? WEIGHT.textWord * WEIGHT.commonInText : WEIGHT.textWord;
}

function standsAt(phrase: Phrase, stems: readonly string[], said: readonly string[], at: number): boolean {
  if (phrase.stems.length === 1 && (NOT_THE_WORK.has(said[at] ?? "") || said[at - 1] === "self")) return false;
  return phrase.stems.every(
    (one, inner) => stems[at + inner] === one && Math.abs((said[at + inner] ?? "").length - (phrase.lengths[inner] ?? 0)) <= LENGTH_APART,
  );
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

const STEM_MEMO_CAP = 50_000;
const stemMemo = new Map<string, string>();

function stemOf(word: string): string {
  const known = stemMemo.get(word);
  if (known !== undefined) return known;
  if (stemMemo.size >= STEM_MEMO_CAP) stemMemo.clear();
  const stemmed = stem(word);
  stemMemo.set(word, stemmed);
  return stemmed;
}

let index: Map<string, Phrase[]> | null = null;

/** Every synonym and name of the taxonomy by its first stem, built on first use. */
function phraseIndex(): Map<string, Phrase[]> {
  if (index) return index;
  const phrases = new Map<string, Phrase>();
  for (const node of allSectorNodes()) {
    for (const synonym of [...node.synonyms, ...node.name.split(/, | and /), ...(SAID_OF.get(node.code) ?? [])]) {
      const parts = queryWords(synonym);
      const stems = parts.map(stemOf);
      if (parts.length === 0 || (parts.length === 1 && (SAYS_NOTHING.has(stems[0] ?? "") || (parts[0] ?? "").length < 3))) continue;
      const key = stems.join(" ");
      const phrase = phrases.get(key) ?? { stems, lengths: parts.map((part) => part.length), codes: [], sectors: 0 };
      if (!phrase.codes.includes(node.code)) phrase.codes.push(node.code);
      phrase.sectors = new Set(phrase.codes.map((code) => parentOf(code) ?? code)).size;
      phrases.set(key, phrase);
    }
  }
  index = new Map();
  for (const phrase of phrases.values()) {
    const first = phrase.stems[0] ?? "";
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}
