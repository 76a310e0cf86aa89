import type { IndexQuery, SearchIndex } from "./engine.ts";
import { identifierForms } from "./identifiers.ts";
import type { Field, IndexDefinition, IndexedDocument } from "./index-definition.ts";

/** Job sizes a supplier takes; a supplier has every band that its contract range touches. */
export const SIZE_BANDS = ["up_to_5k", "5k_25k", "25k_100k", "over_100k"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** The facets of a supplier search. */
export const SUPPLIER_FACETS = ["sector", "area", "legalForm", "status", "accreditation", "provides", "openTo", "size"] as const;
export type SupplierFacet = (typeof SUPPLIER_FACETS)[number];

export const SUPPLIER_SORTS = ["relevance", "distance", "name", "newest"] as const;
export type SupplierSort = (typeof SUPPLIER_SORTS)[number];

/** `listedAt`: when it was first published. */
export type SupplierNumber = "updatedAt" | "listedAt";

export type SupplierQuery = IndexQuery<SupplierFacet, SupplierSort, SupplierNumber>;
export type SupplierIndex = SearchIndex<SupplierDocument, SupplierFacet, SupplierSort, SupplierNumber>;

export interface SupplierOffering {
  readonly title: string;
  readonly description: string;
  readonly sectorCode: string;
}

/** What an engine keeps of a supplier. */
export interface SupplierDocument extends IndexedDocument {
  readonly name: string;
  readonly otherNames: readonly string[];
  /** As registers write them, without the scheme: "01234567", "SC041234". */
  readonly identifiers: readonly string[];
  readonly summary: string;
  /** Its own account of itself at length; empty where the summary says it all. */
  readonly mission: string;
  /** What registers and grant lists say of it: objects, grants, industry codes in words. Searched, and quoted where a search finds it by them. */
  readonly sourceWords: readonly string[];
  readonly offerings: readonly SupplierOffering[];
  /** Codes of the offerings' sectors and of their parents, but for those that a source only hints at. */
  readonly sectors: readonly string[];
  readonly sectorNames: readonly string[];
  /** Names of sectors, and of their parents, that a source only hints at: searched, and in no filter. */
  readonly hintedSectorNames: readonly string[];
  /** Of all these the offered ones that are as good as said, and those that are likely: what is told of the rest, and their parents, counts less. */
  readonly sureSectorNames: readonly string[];
  readonly likelySectorNames: readonly string[];
  readonly place: string | null;
  /** Name of the authority it is based in: the only place some registers lead to. */
  readonly areaName: string | null;
  readonly postcode: string | null;
  readonly legalForm: string;
  readonly status: string;
  /** Milliseconds. */
  readonly statusUntil: number | null;
  readonly accreditations: readonly string[];
  readonly openTo: readonly string[];
  /** Codes of what it says it can provide beside its work. */
  readonly provides: readonly string[];
  readonly sizeBands: readonly SizeBand[];
  readonly staff: number | null;
  /** 0–100. */
  readonly completeness: number;
  /** Milliseconds; when somebody last said, or a register last showed, that the profile is right. */
  readonly confirmedAt: number | null;
  /** Milliseconds; "newest" sorts by it. */
  readonly updatedAt: number;
  /** Milliseconds; when it was first published here. */
  readonly listedAt: number;
}

const STATUS_WORTH: Readonly<Record<string, number>> = { certified: 1, register_confirmed: 0.8, self_declared: 0.5, lapsed: 0.1 };
const YEAR_MS = 365 * 86_400_000;
/** Freshness is measured from a fixed day, so that a document's worth changes only when it does. */
const FRESH_FROM = Date.UTC(2020, 0, 1);

/** What makes one supplier better evidence than another whatever is asked: status 50 %, completeness 35 %, freshness 15 %. */
function supplierQuality(document: SupplierDocument): number {
  const status = STATUS_WORTH[document.status] ?? 0;
  const age = document.confirmedAt === null ? 0 : (document.confirmedAt - FRESH_FROM) / (12 * YEAR_MS);
  return 0.5 * status + 0.35 * Math.min(1, document.completeness / 100) + 0.15 * Math.min(1, Math.max(0, age));
}

function otherSectorNames(document: SupplierDocument): string[] {
  const { sectorNames, hintedSectorNames, sureSectorNames, likelySectorNames } = document;
  return [...sectorNames, ...hintedSectorNames].filter((name) => !sureSectorNames.includes(name) && !likelySectorNames.includes(name));
}

/** Suppliers: the name over what is said by itself or of it, which counts over the sector that somebody read in it, by how sure that is. */
export const SUPPLIERS: IndexDefinition<SupplierDocument, SupplierFacet, SupplierSort, SupplierNumber> = {
  name: "suppliers",
  facets: SUPPLIER_FACETS,
  columns: [
    { name: "name", weight: 8, strong: true },
    { name: "identifier", weight: 8, strong: true },
    { name: "offering", weight: 1, strong: true },
    { name: "summary", weight: 1, strong: false },
    { name: "sector_sure", weight: 0.9, strong: true },
    { name: "sector_likely", weight: 0.8, strong: true },
    { name: "place", weight: 0.3, strong: false },
    { name: "sector", weight: 0.4, strong: false },
    { name: "description", weight: 1, strong: false },
    { name: "source", weight: 1, strong: false },
  ],
  texts(document) {
    const postcode = document.postcode ?? "";
    const others = otherSectorNames(document);
    const sectors = new Set([...document.sectorNames, ...document.hintedSectorNames]);
    return [
      [document.name, ...document.otherNames],
      document.identifiers.flatMap(identifierForms),
      /* A title that is the sector's name is somebody's reading, and counts as the sector does. */
      document.offerings.map((offering) => offering.title).filter((title) => !sectors.has(title)),
      [document.summary],
      document.sureSectorNames,
      document.likelySectorNames,
      [document.place ?? "", document.areaName ?? "", postcode, postcode.replace(/\s+/g, "")],
      others,
      [...document.offerings.map((offering) => offering.description), document.mission],
      document.sourceWords,
    ];
  },
  fields: (document) => [
    { path: "name", field: "name", text: document.name },
    ...document.identifiers.map((text, i): Field => ({ path: `identifiers.${i}`, field: "identifiers", text })),
    ...document.otherNames.map((text, i): Field => ({ path: `otherNames.${i}`, field: "otherNames", text })),
    ...document.offerings.flatMap((offering, i): Field[] => [
      { path: `offerings.${i}.title`, field: "offerings", offering: i, text: offering.title },
      { path: `offerings.${i}.description`, field: "offerings", offering: i, text: offering.description },
    ]),
    ...document.sectorNames.map((text, i): Field => ({ path: `sectorNames.${i}`, field: "sectors", text })),
    ...document.hintedSectorNames.map((text, i): Field => ({ path: `hintedSectorNames.${i}`, field: "sectors", text })),
    { path: "summary", field: "summary", text: document.summary },
    { path: "mission", field: "mission", text: document.mission },
    ...document.sourceWords.map((text, i): Field => ({ path: `sourceWords.${i}`, field: "source", text })),
    { path: "place", field: "place", text: [document.place, document.areaName, document.postcode].filter(Boolean).join(", ") },
  ],
  facetValues: (document) => ({
    sector: document.sectors,
    legalForm: [document.legalForm],
    status: [document.status],
    accreditation: document.accreditations,
    provides: document.provides,
    openTo: document.openTo,
    size: document.sizeBands,
  }),
  numbers: ["updatedAt", "listedAt"],
  numberValues: ({ updatedAt, listedAt }) => ({ updatedAt, listedAt }),
  quality: supplierQuality,
  title: (document) => document.name,
  place: (document) => document.place,
  orders: { name: { by: "title" }, newest: { by: "number", number: "updatedAt", descending: true } },
};
