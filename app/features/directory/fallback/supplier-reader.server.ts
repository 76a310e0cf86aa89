import { legalFormGroup } from "#app/features/organisations/legal-forms.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import { referenceOf, sectorsWithin } from "#app/features/reference/reference.server.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { listed } from "#db/shown.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import { type Bounds, SearchUnavailable } from "#search/engine.ts";
import type { FallbackFound, FallbackHit, FallbackName, FallbackReader } from "#search/fallback/reader.ts";
import type { NormalQuery } from "#search/normalise.ts";
import { documentRevision } from "#search/revision.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { telling } from "#search/terms.ts";
import { STOP_WORDS, words } from "#search/text.ts";
import { supplierSource } from "../supplier-source.server.ts";
import { told } from "../told.server.ts";
import { type HeldSupplier, type HeldSuppliers, heldSuppliers, positionsNamed } from "./held-suppliers.server.ts";
import { narrowByReading } from "./narrow-by-reading.server.ts";

const MOST_WORDS = 8;
const SLICE = 1000;

/**
 * How the database is read for suppliers while the engine cannot answer, at a hundred thousand of them in some tens of
 * milliseconds. Every word must stand in a name, as a part of one, or be a word of the offerings or the summary, whatever
 * its ending; words that tell nothing of the work are looked for only when there are no others, and then in names. A number
 * is looked for among identifiers too. Area, miles and the area on the map go by where a supplier is based, not by what it
 * reaches. The nearest first where there is a place, else the fullest profiles; or by name, or those that changed last.
 * No facet is counted. A query that narrows by a number is refused with `SearchUnavailable`.
 */
export function supplierReader(db: Database, now: () => Date): FallbackReader {
  const source = supplierSource(db, now);
  return {
    definition: SUPPLIERS,
    find: (query) => find(db, now(), query),
    named: (ids) => named(db, ids),
    beginning: (typed, limit) => namedFrom(db, typed, limit),
    count: () => source.count(),
    revisions() {
      const revisions = new Map<number, string>();
      for (let ids = source.idsAfter(0, SLICE); ids.length > 0; ids = source.idsAfter(ids.at(-1) ?? 0, SLICE))
        for (const document of source.documents(ids)) revisions.set(document.id, documentRevision(document));
      return revisions;
    },
    prepare: () => void heldSuppliers(db).catch(() => undefined),
  };
}

async function find(db: Database, now: Date, query: NormalQuery): Promise<FallbackFound> {
  if (query.ranges.length > 0) throw new SearchUnavailable("The database is not searched by when a supplier was listed or changed");
  const { filters, bounds, near, withinMiles } = query;
  const all = await heldSuppliers(db);
  const { suppliers, positions } = all;
  const tests: ((supplier: HeldSupplier, at: number) => boolean)[] = [];

  for (const word of wordsAsked([query.text, ...query.phrases].join(" "))) {
    const found = new Uint8Array(suppliers.length);
    for (const at of positionsNamed(all, word)) found[at] = 1;
    for (const id of idsWithWord(db, word)) {
      const at = positions.get(id);
      if (at !== undefined) found[at] = 1;
    }
    tests.push((_supplier, at) => found[at] === 1);
  }
  for (const ids of idsOfFilters(db, now, filters)) {
    const allowed = new Set(ids);
    tests.push(({ id }) => allowed.has(id));
  }
  const { area = [], legalForm: forms = [] } = filters;
  if (area.length > 0) tests.push(({ areaCode }) => areaCode !== null && area.includes(areaCode));
  if (bounds !== null) tests.push(({ lat, lng }) => lat !== null && lng !== null && isWithin(bounds, lat, lng));
  if (forms.length > 0) tests.push(({ legalForm }) => forms.includes(legalFormGroup(legalForm)));

  const found: FallbackHit[] = [];
  suppliers.forEach((supplier, at) => {
    for (const test of tests) if (!test(supplier, at)) return;
    const { id, lat, lng } = supplier;
    const position = lat === null || lng === null ? null : { lat, lng };
    const miles = near === null || position === null ? null : distanceMiles(near, position);
    if (near !== null && withinMiles !== null && (miles === null || miles > withinMiles)) return;
    const bearing = near === null || position === null ? null : bearingDegrees(near, position);
    found.push({ id, position, distanceMiles: miles, bearing, place: null });
  });
  const { hits, leftAside } = narrowByReading({ db, now }, found, filters);
  return { hits: sorted(hits, all, query), facets: {}, leftAside };
}

function sorted(hits: readonly FallbackHit[], all: HeldSuppliers, { order, near }: NormalQuery): readonly FallbackHit[] {
  const { suppliers, positions, names } = all;
  const supplierOf = ({ id }: FallbackHit) => suppliers[positions.get(id) ?? -1];
  if (order.by === "title") {
    const titled = hits.map((hit) => {
      const from = supplierOf(hit)?.namesAt ?? 0;
      return { hit, name: names.slice(from, from + 40) };
    });
    return titled.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(({ hit }) => hit);
  }
  if (order.by === "number") return hits.toSorted((a, b) => (supplierOf(b)?.changedAt ?? 0) - (supplierOf(a)?.changedAt ?? 0));
  return near === null ? hits : hits.toSorted((a, b) => (a.distanceMiles ?? Number.MAX_VALUE) - (b.distanceMiles ?? Number.MAX_VALUE));
}

function isWithin({ south, west, north, east }: Bounds, lat: number, lng: number): boolean {
  return lat >= south && lat <= north && lng >= west && lng <= east;
}

function wordsAsked(text: string): string[] {
  const all = [...new Set(words(text))].filter((word) => !STOP_WORDS.has(word)).slice(0, MOST_WORDS);
  const saying = all.filter((word) => telling(word) !== null || /\d{5}/.test(word));
  return saying.length > 0 ? saying : all;
}

function idsWithWord(db: Database, word: string): number[] {
  const term = telling(word);
  const sql =
    term === null
      ? "select json_group_array(organisation_id) from identifiers where lower(id) = ?"
      : "select json_group_array(organisation_id) from match_terms where term = ?";
  return term === null && !/\d{5}/.test(word) ? [] : idsOf(db, sql, term ?? word);
}

function idsOfFilters(db: Database, now: Date, filters: NormalQuery["filters"]): number[][] {
  const { sector = [], accreditation = [], openTo = [], provides = [] } = filters;
  const found: number[][] = [];
  if (sector.length > 0)
    found.push(
      idsOf(
        db,
        `select json_group_array(organisation_id) from offerings f where ${told("f")} and f.sector_code in (select value from json_each(?))`,
        JSON.stringify(sectorsWithin(referenceOf(db), sector)),
      ),
    );
  if (accreditation.length > 0)
    found.push(
      idsOf(
        db,
        "select json_group_array(organisation_id) from accreditations where name in (select value from json_each(?)) and (to_day is null or to_day >= ?)",
        JSON.stringify(accreditation),
        londonDay(now),
      ),
    );
  if (openTo.length > 0)
    found.push(
      idsOf(
        db,
        `select json_group_array(organisation_id) from profiles
         where open_to <> '[]' and exists (select 1 from json_each(open_to) o join json_each(?) c on c.value = o.value)`,
        JSON.stringify(openTo),
      ),
    );
  if (provides.length > 0)
    found.push(
      idsOf(
        db,
        `select json_group_array(organisation_id) from profiles
         where provisions <> '{}' and exists (select 1 from json_each(provisions) p join json_each(?) c on c.value = p.key where p.value)`,
        JSON.stringify(provides),
      ),
    );
  return found;
}

function idsOf(db: Database, sql: string, ...values: string[]): number[] {
  return JSON.parse(
    prepared(db, sql)
      .pluck()
      .get(...values) as string,
  ) as number[];
}

const NAME = "o.id, o.slug, coalesce(o.trading_name, o.legal_name) as title, o.place";

function named(db: Database, ids: readonly number[]): FallbackName[] {
  const sql = `select ${NAME} from json_each(?) c cross join organisations o on o.id = c.value where ${listed("o")}`;
  return prepared(db, sql).all(JSON.stringify(ids)) as FallbackName[];
}

function namedFrom(db: Database, typed: string, limit: number): FallbackName[] {
  const key = nameKey(typed);
  if (key === "") return [];
  const sql = `select ${NAME} from organisations o
     where o.name_key >= ? and o.name_key < ? and ${listed("o")} order by o.name_key, o.id limit ?`;
  return prepared(db, sql).all(key, `${key}\u{10ffff}`, limit) as FallbackName[];
}
