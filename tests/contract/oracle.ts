import { distanceMiles } from "#search/distance.ts";
import { SUPPLIER_FACETS, type SupplierDocument, type SupplierFacet, type SupplierQuery } from "#search/suppliers.ts";
import { stem, WEAK_WORDS } from "#search/text.ts";

/** A second opinion: answers a search by looking at every document, with its own words, distances and counting. */
export interface OracleAnswer {
  readonly ids: ReadonlySet<number>;
  readonly facets: Record<SupplierFacet, Record<string, number>>;
}

interface Words {
  readonly list: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

function wordsOf(document: SupplierDocument): Words {
  const parts = [
    document.name,
    ...document.otherNames,
    ...document.identifiers,
    ...document.offerings.flatMap((o) => [o.title, o.description]),
    ...document.sectorNames,
    document.summary,
    document.mission,
    document.place ?? "",
    document.areaName ?? "",
    document.postcode ?? "",
    (document.postcode ?? "").replace(" ", ""),
  ];
  const all = new Set(
    parts
      .join(" ")
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
  return { list: [...all], all, stems: new Set([...all].filter((word) => !/\d/.test(word)).map(stem)) };
}

/**
 * Every word, the last one also as a beginning, and any word with the same stem; weak words only where there are no others.
 * Queries here have no stop words, quotes or typos.
 */
function matchesText(words: Words, text: string): boolean {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isWeak = typed.every((word) => WEAK_WORDS.has(word)) ? () => false : (word: string) => WEAK_WORDS.has(word);
  return typed.every((word, i) => {
    if (isWeak(word)) return true;
    if (words.all.has(word) || words.stems.has(stem(word))) return true;
    return i === typed.length - 1 && words.list.some((have) => have.startsWith(word));
  });
}

function inReach(document: SupplierDocument, query: SupplierQuery): boolean {
  if (!query.near || query.withinMiles === null || query.withinMiles === undefined) return true;
  if (document.coverage.nationwide) return true;
  if (query.nearAreaCode && document.coverage.areaCodes.includes(query.nearAreaCode)) return true;
  if (!document.position) return false;
  const miles = distanceMiles(document.position, query.near);
  return miles <= query.withinMiles || (document.coverage.radiusMiles !== null && miles <= document.coverage.radiusMiles);
}

function inBox(document: SupplierDocument, query: SupplierQuery): boolean {
  if (!query.bounds) return true;
  if (!document.position) return false;
  const { lat, lng } = document.position;
  return lat >= query.bounds.south && lat <= query.bounds.north && lng >= query.bounds.west && lng <= query.bounds.east;
}

function inRanges(document: SupplierDocument, query: SupplierQuery): boolean {
  return (["listedAt", "updatedAt"] as const).every((name) => {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query.ranges?.[name] ?? {};
    return document[name] >= from && document[name] <= to;
  });
}

function valuesOf(document: SupplierDocument, facet: SupplierFacet): readonly string[] {
  if (facet === "area")
    return [...document.coverage.areaCodes, ...document.coverage.radiusAreaCodes, ...(document.areaCode ? [document.areaCode] : [])];
  if (facet === "sector") return document.sectors;
  if (facet === "legalForm") return [document.legalForm];
  if (facet === "status") return [document.status];
  if (facet === "accreditation") return document.accreditations;
  if (facet === "provides") return document.provides;
  return facet === "openTo" ? document.openTo : document.sizeBands;
}

function passes(document: SupplierDocument, query: SupplierQuery, facet: SupplierFacet): boolean {
  const wanted = query.filters?.[facet];
  if (!wanted || wanted.length === 0) return true;
  if (facet === "area" && document.coverage.nationwide) return true;
  return valuesOf(document, facet).some((value) => wanted.includes(value));
}

function countFacet(documents: readonly SupplierDocument[], facet: SupplierFacet, chosen: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const everywhere = facet === "area" ? documents.filter((d) => d.coverage.nationwide).length : 0;
  for (const document of documents) {
    if (facet === "area" && document.coverage.nationwide) continue;
    for (const value of new Set(valuesOf(document, facet))) counts[value] = (counts[value] ?? everywhere) + 1;
  }
  for (const value of chosen) counts[value] ??= everywhere;
  return counts;
}

export class Oracle {
  readonly #documents = new Map<number, { document: SupplierDocument; words: Words }>();

  put(documents: readonly SupplierDocument[]): void {
    for (const document of documents) this.#documents.set(document.id, { document, words: wordsOf(document) });
  }

  remove(ids: readonly number[]): void {
    for (const id of ids) this.#documents.delete(id);
  }

  document(id: number): SupplierDocument | undefined {
    return this.#documents.get(id)?.document;
  }

  /** Ids of the documents that have the words. */
  withText(text: string): Set<number> {
    return new Set([...this.#documents.values()].filter(({ words }) => matchesText(words, text)).map(({ document }) => document.id));
  }

  /** What a search finds; `having` are the documents that have its words, where an engine reads words in its own way. */
  answer(query: SupplierQuery, having: ReadonlySet<number> = this.withText(query.text ?? "")): OracleAnswer {
    const found = [...this.#documents.values()]
      .map(({ document }) => document)
      .filter((d) => having.has(d.id) && inReach(d, query) && inBox(d, query) && inRanges(d, query));
    const ids = new Set(found.filter((d) => SUPPLIER_FACETS.every((facet) => passes(d, query, facet))).map((d) => d.id));
    const facets = {} as Record<SupplierFacet, Record<string, number>>;
    for (const facet of SUPPLIER_FACETS) {
      const others = found.filter((d) => SUPPLIER_FACETS.every((other) => other === facet || passes(d, query, other)));
      facets[facet] = countFacet(others, facet, query.filters?.[facet] ?? []);
    }
    return { ids, facets };
  }
}
