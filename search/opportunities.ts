import type { IndexQuery } from "./engine.ts";
import { type Field, type IndexDefinition, type IndexedDocument, NEVER } from "./index-definition.ts";
import type { SizeBand } from "./suppliers.ts";

/** The facets of an opportunity search. */
export const OPPORTUNITY_FACETS = ["kind", "direction", "sector", "area", "size"] as const;
export type OpportunityFacet = (typeof OPPORTUNITY_FACETS)[number];

export const OPPORTUNITY_SORTS = ["relevance", "newest", "closing", "distance"] as const;
export type OpportunitySort = (typeof OPPORTUNITY_SORTS)[number];

/** `closesAt` is `NEVER` without a deadline. */
export type OpportunityNumber = "publishedAt" | "closesAt";

export type OpportunityQuery = IndexQuery<OpportunityFacet, OpportunitySort, OpportunityNumber>;

/** What an engine keeps of an open opportunity. Never its contact, exact postcode or position: a radius counts from its district. */
export interface OpportunityDocument extends IndexedDocument {
  readonly title: string;
  readonly description: string;
  readonly requirements: readonly string[];
  /** The buyer's name. */
  readonly buyer: string;
  readonly kind: string;
  readonly direction: string | null;
  /** Codes of its sectors and of their parents. */
  readonly sectors: readonly string[];
  readonly sectorNames: readonly string[];
  readonly cpv: readonly string[];
  /** As a reader sees it: `Aston, Birmingham, B6`. */
  readonly place: string | null;
  readonly areaNames: readonly string[];
  /** The bands its value touches; none when the value is not told. */
  readonly sizeBands: readonly SizeBand[];
  /** Milliseconds. */
  readonly publishedAt: number;
  /** Milliseconds; null without a deadline. */
  readonly closesAt: number | null;
}

/** Opportunities: words in the title and kind of work over the text. */
export const OPPORTUNITIES: IndexDefinition<OpportunityDocument, OpportunityFacet, OpportunitySort, OpportunityNumber> = {
  name: "opportunities",
  facets: OPPORTUNITY_FACETS,
  columns: [
    { name: "title", weight: 8, strong: true },
    { name: "sector", weight: 3, strong: true },
    { name: "cpv", weight: 5, strong: true },
    { name: "buyer", weight: 4, strong: true },
    { name: "place", weight: 2, strong: false },
    { name: "requirement", weight: 1, strong: false },
    { name: "description", weight: 1, strong: false },
  ],
  texts: (document) => [
    [document.title],
    document.sectorNames,
    document.cpv,
    [document.buyer],
    [document.place ?? "", ...document.areaNames],
    document.requirements,
    [document.description],
  ],
  fields: (document) => [
    { path: "title", field: "title", text: document.title },
    ...document.sectorNames.map((text, i): Field => ({ path: `sectorNames.${i}`, field: "sectors", text })),
    ...document.cpv.map((text, i): Field => ({ path: `cpv.${i}`, field: "cpv", text })),
    { path: "buyer", field: "buyer", text: document.buyer },
    { path: "description", field: "description", text: document.description },
    ...document.requirements.map((text, i): Field => ({ path: `requirements.${i}`, field: "requirements", text })),
    { path: "place", field: "place", text: [document.place ?? "", ...document.areaNames].join(" ").trim() },
  ],
  facetValues: (document) => ({
    kind: [document.kind],
    direction: document.direction === null ? [] : [document.direction],
    sector: document.sectors,
    size: document.sizeBands,
  }),
  numbers: ["publishedAt", "closesAt"],
  numberValues: ({ publishedAt, closesAt }) => ({ publishedAt, closesAt: closesAt ?? NEVER }),
  quality: () => 0,
  title: (document) => document.title,
  place: (document) => document.place,
  orders: {
    newest: { by: "number", number: "publishedAt", descending: true },
    closing: { by: "number", number: "closesAt", descending: false },
  },
};
