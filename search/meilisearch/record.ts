import { areasOf, type IndexDefinition, type IndexedDocument } from "../index-definition.ts";
import { documentRevision } from "../revision.ts";
import { sortTitle } from "../text.ts";
import { indexWords } from "../tokens.ts";
import type { KnownPhrases } from "./phrases.ts";
import { beginningsOf, EVERY_DOCUMENT, heldStem, heldText, termsOf } from "./stems.ts";
import { encodeValue } from "./values.ts";

/** Raised with every change to what a record holds. */
const VERSION = 4;

/** A document as Meilisearch holds it. */
export interface MeiliRecord {
  readonly id: number;
  /** What it was made by: a record of another shape counts as missing until it is written again. */
  readonly shape: string;
  readonly revision: string;
  /** The whole document, as JSON: it comes back exactly as it was given. */
  readonly body: string;
  /** The words of the title and nothing else, so that a title typed in full is known as such. */
  readonly whole: string;
  /** By column: the words of each value, then, in strong columns, the stems of them all. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** What the document's words are found by: each word, and the stem of each. */
  readonly terms: readonly string[];
  /** Phrases in it that mean something else. */
  readonly phrases: readonly string[];
  readonly every: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly nationwide: boolean;
  readonly covers: readonly string[];
  /** Whole miles; 0 for none, or without a position. */
  readonly radius: number;
  readonly placed: boolean;
  readonly quality: number;
  readonly sortTitle: string;
  /** The first word of the title, and the words of all titles, for suggestions: each with its first letters, as "ki*". */
  readonly first: readonly string[];
  readonly titleWords: readonly string[];
  readonly _geo: { readonly lat: number; readonly lng: number } | null;
}

function unique(list: Iterable<string>): string[] {
  return [...new Set(list)];
}

/** The title as titles are ordered: folded words, so that case, accents and punctuation do not count. */
function withBeginnings(list: readonly string[]): string[] {
  return unique(list.flatMap((word) => [word, ...beginningsOf(word)]));
}

/** What records are made by, beside their documents. */
export function shapeOf(phrases: KnownPhrases): string {
  return `${VERSION}-${phrases.digest}`;
}

/** What Meilisearch is given of a document. Pure: the same document and phrases give the same. */
export function recordOf<D extends IndexedDocument>(definition: IndexDefinition<D>, phrases: KnownPhrases, document: D): MeiliRecord {
  const { coverage, position } = document;
  const texts = definition.texts(document).map((values) => values.map(indexWords).filter((list) => list.length > 0));
  const [titles = []] = texts;
  const columns = texts.map((values, i) => {
    const apart = i === 0 ? values.slice(1) : values;
    const stems = definition.columns[i]?.strong ? unique(values.flat().map(heldStem)) : [];
    return [...apart.map(heldText), ...stems];
  });
  const facets = { ...definition.facetValues(document), area: areasOf(document) };
  return {
    id: document.id,
    shape: shapeOf(phrases),
    revision: documentRevision(document),
    body: JSON.stringify(document),
    whole: heldText(titles[0] ?? []),
    words: Object.fromEntries(definition.columns.map(({ name }, i) => [name, columns[i] ?? []])),
    terms: termsOf(texts.flat(2)),
    phrases: phrases.in(texts.flat()),
    every: EVERY_DOCUMENT,
    facets: Object.fromEntries(Object.entries(facets).map(([facet, values]) => [facet, unique(values).map(encodeValue)])),
    numbers: definition.numberValues(document),
    nationwide: coverage.nationwide,
    covers: coverage.nationwide ? [] : unique(coverage.areaCodes).map(encodeValue),
    radius: position ? (coverage.radiusMiles ?? 0) : 0,
    placed: position !== null,
    quality: definition.quality(document),
    sortTitle: sortTitle(definition.title(document)),
    first: withBeginnings((titles[0] ?? []).slice(0, 1)),
    titleWords: withBeginnings(titles.flat()),
    _geo: position ? { lat: position.lat, lng: position.lng } : null,
  };
}
