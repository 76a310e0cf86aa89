import type { FacetValue } from "../engine.ts";
import { placeEvidence } from "../evidence.ts";
import { areasOf, type IndexDefinition, type IndexedDocument } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";
import { documentRevision } from "../revision.ts";
import { STOP_WORDS, sortTitle, stem, words } from "../text.ts";
import { queryWords } from "../tokens.ts";
import type { FallbackFound, FallbackHit, FallbackName, FallbackReader } from "./reader.ts";

type Test<D> = (document: D) => boolean;

/** Where a reader finds its documents: as their index would have them. */
export interface DocumentsNow<D> {
  /** All of them. */
  all(): readonly D[];
  /** Those among these ids. */
  some(ids: readonly number[]): readonly D[];
  /** The titles of all, without the rest of them. */
  titles(): readonly { readonly id: number; readonly title: string }[];
  count(): number;
}

/**
 * Reads every document of an index and looks at it: for indexes of some thousands. Filters, places, counts and orders are
 * the engine's; words are found as they stand or by their stem, all of them. The best fit is the nearest where a place is
 * asked for, else the first by `usual`.
 */
export function documentsReader<D extends IndexedDocument, F extends string, S extends string, N extends string>(
  definition: IndexDefinition<D, F, S, N>,
  documents: DocumentsNow<D>,
  usual: { readonly number: N; readonly descending: boolean },
): FallbackReader {
  function valuesOf(document: D, facet: F): readonly string[] {
    if (facet === "area") return areasOf(document);
    return (definition.facetValues(document) as Partial<Record<F, readonly string[]>>)[facet] ?? [];
  }

  function testOf(facet: F, chosen: readonly string[]): Test<D> {
    if (chosen.length === 0) return () => true;
    return (one) => (facet === "area" && one.coverage.nationwide) || valuesOf(one, facet).some((value) => chosen.includes(value));
  }

  function hasWords(document: D, wanted: readonly string[]): boolean {
    if (wanted.length === 0) return true;
    const have = new Set(definition.texts(document).flat().flatMap(words).map(stem));
    return wanted.every((word) => have.has(word));
  }

  function inRanges(document: D, { ranges }: NormalQuery): boolean {
    const numbers: Readonly<Record<string, number>> = definition.numberValues(document);
    return ranges.every(({ number, from, to }) => (numbers[number] ?? 0) >= from && (numbers[number] ?? 0) <= to);
  }

  function tally(found: readonly D[], facet: F, chosen: readonly string[]): FacetValue[] {
    const counts = new Map<string, number>();
    for (const one of found) for (const value of new Set(valuesOf(one, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const value of chosen) counts.set(value, counts.get(value) ?? 0);
    const everywhere = facet === "area" ? found.filter((one) => one.coverage.nationwide).length : 0;
    return [...counts]
      .map(([value, count]) => ({ value, count: count + everywhere }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  function inOrder(found: readonly D[], query: NormalQuery): FallbackHit[] {
    const hits = found.map((document) => ({ document, hit: hitOf(document, query) }));
    const { order, near } = query;
    const byMiles = order.by === "distance" || (order.by === "relevance" && near !== null);
    const by = order.by === "number" ? order : usual;
    const keys = new Map(
      found.map((one) => {
        const numbers: Readonly<Record<string, number>> = definition.numberValues(one);
        return [one.id, order.by === "title" ? sortTitle(definition.title(one)) : (numbers[by.number] ?? 0)] as const;
      }),
    );
    hits.sort(({ hit: a }, { hit: b }) => {
      const miles = byMiles ? (a.distanceMiles ?? Number.MAX_VALUE) - (b.distanceMiles ?? Number.MAX_VALUE) : 0;
      const [left = 0, right = 0] = [keys.get(a.id), keys.get(b.id)];
      const value = left === right ? 0 : left < right ? -1 : 1;
      return miles || (by.descending && order.by !== "title" ? -value : value) || a.id - b.id;
    });
    return hits.map(({ hit }) => hit);
  }

  function nameOf(document: D): FallbackName {
    return { id: document.id, slug: document.slug, title: definition.title(document), place: definition.place(document) };
  }

  return {
    definition,
    async find(query): Promise<FallbackFound> {
      const wanted = words([query.text, ...query.phrases].join(" "))
        .filter((word) => !STOP_WORDS.has(word))
        .map(stem);
      const within = documents.all().filter((one) => hasWords(one, wanted) && inReach(one, query) && inRanges(one, query));
      const tests = new Map(definition.facets.map((facet) => [facet, testOf(facet, query.filters[facet] ?? [])]));
      const fits = (one: D, but?: F) => definition.facets.every((facet) => facet === but || tests.get(facet)?.(one) !== false);
      return {
        hits: inOrder(
          within.filter((one) => fits(one)),
          query,
        ),
        facets: Object.fromEntries(
          definition.facets
            .filter((facet) => query.facets.includes(facet))
            .map((facet) => {
              const counted = within.filter((one) => fits(one, facet));
              return [facet, tally(counted, facet, query.filters[facet] ?? [])];
            }),
        ),
        leftAside: [],
      };
    },
    named: (ids) => documents.some(ids).map(nameOf),
    beginning(typed, limit) {
      const asked = queryWords(typed).slice(0, 8);
      const whole = sortTitle(typed);
      const found = documents.titles().flatMap(({ id, title }) => {
        const have = words(title);
        return asked.every((word) => have.some((one) => one.startsWith(word))) ? [{ id, isWhole: have.join(" ").startsWith(whole) }] : [];
      });
      found.sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.id - b.id);
      const ids = found.slice(0, limit).map(({ id }) => id);
      const names = new Map(documents.some(ids).map((document) => [document.id, nameOf(document)]));
      return ids.flatMap((id) => names.get(id) ?? []);
    },
    count: documents.count,
    revisions: () => new Map(documents.all().map((document) => [document.id, documentRevision(document)])),
  };
}

function hitOf(document: IndexedDocument, query: NormalQuery): FallbackHit {
  const { distanceMiles, bearing, place } = placeEvidence(document, query);
  return { id: document.id, position: document.position, distanceMiles, bearing, place };
}

function inReach({ position, ...document }: IndexedDocument, query: NormalQuery): boolean {
  const { bounds } = query;
  if (bounds !== null) {
    if (position === null || position.lat < bounds.south || position.lat > bounds.north) return false;
    if (position.lng < bounds.west || position.lng > bounds.east) return false;
  }
  if (query.near === null || query.withinMiles === null) return true;
  const { place } = placeEvidence({ ...document, position }, query);
  return place !== null && (place.basedWithin === true || place.covers !== null);
}
