import { legalFormGroup } from "#app/features/organisations/legal-forms.ts";
import type { FoundPlace } from "#app/features/reference/find-place.server.ts";
import { referenceOf, sectorsWithin } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import { bearingDegrees, distanceMiles } from "#search/distance.ts";
import { type Bounds, DEFAULT_PAGE_SIZE } from "#search/engine.ts";
import { telling } from "#search/terms.ts";
import { STOP_WORDS, words } from "#search/text.ts";
import { reachReason } from "./explain-hit.ts";
import { loadListed } from "./load-hits.server.ts";
import { narrowPlainly } from "./narrow-plainly.server.ts";
import { type PlainSupplier, type PlainSuppliers, plainSuppliers, positionsNamed } from "./plain-suppliers.server.ts";
import { type Asked, areasAsked, type FilterParam } from "./search-address.ts";
import type { FoundSupplier } from "./search-suppliers.server.ts";
import { listWords } from "./words.ts";

const MOST_WORDS = 8;

/** A supplier that the plain search finds, and how far it is from the place asked for. */
export interface PlainHit {
  readonly id: number;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly miles: number | null;
  readonly bearing: number | null;
}

export interface PlainFinds {
  readonly hits: readonly PlainHit[];
  /** Filters that were not looked at: too many suppliers were left to read what they hang on. */
  readonly leftAside: readonly FilterParam[];
}

/**
 * Who a search finds without the engine. Every word must stand in a name, as a part of one, or be a word of the offerings
 * or the summary, whatever its ending; words that tell nothing of the work are looked for only when there are no others,
 * and then in names. A number is looked for among identifiers too. Area, miles and the area on the map go by where a
 * supplier is based. The nearest first where there is a place, else the fullest profiles; or by name, or those that
 * changed last.
 */
export async function findPlainly(ctx: Pick<Ctx, "db" | "now">, asked: Asked, place: FoundPlace | null): Promise<PlainFinds> {
  const all = await plainSuppliers(ctx.db);
  const { suppliers, positions } = all;
  const tests: ((supplier: PlainSupplier, at: number) => boolean)[] = [];

  for (const word of wordsAsked(asked.q)) {
    const found = new Uint8Array(suppliers.length);
    for (const at of positionsNamed(all, word)) found[at] = 1;
    for (const id of idsWithWord(ctx.db, word)) {
      const at = positions.get(id);
      if (at !== undefined) found[at] = 1;
    }
    tests.push((_supplier, at) => found[at] === 1);
  }
  for (const ids of idsOfFilters(ctx, asked)) {
    const allowed = new Set(ids);
    tests.push(({ id }) => allowed.has(id));
  }
  const { legal_form: forms } = asked.filters;
  const area = areasAsked(asked.filters.area, asked.region);
  if (area.length > 0) tests.push(({ areaCode }) => areaCode !== null && area.includes(areaCode));
  const { bounds } = asked;
  if (bounds !== null) tests.push(({ lat, lng }) => lat !== null && lng !== null && isWithin(bounds, lat, lng));
  if (forms.length > 0) tests.push(({ legalForm }) => forms.includes(legalFormGroup(legalForm)));

  const found: PlainHit[] = [];
  suppliers.forEach((supplier, at) => {
    for (const test of tests) if (!test(supplier, at)) return;
    const { id, lat, lng } = supplier;
    if (place === null) {
      found.push({ id, lat, lng, miles: null, bearing: null });
      return;
    }
    const from = lat === null || lng === null ? null : { lat, lng };
    const miles = from === null ? null : distanceMiles(place, from);
    if (asked.within !== null && (miles === null || miles > asked.within)) return;
    found.push({ id, lat, lng, miles, bearing: from === null ? null : bearingDegrees(place, from) });
  });
  const { hits, leftAside } = narrowPlainly(ctx, found, asked);
  return { hits: sorted(hits, all, asked, place !== null), leftAside };
}

function sorted(hits: readonly PlainHit[], all: PlainSuppliers, asked: Asked, isByMiles: boolean): readonly PlainHit[] {
  const { suppliers, positions, names } = all;
  const supplierOf = ({ id }: PlainHit) => suppliers[positions.get(id) ?? -1];
  if (asked.sort === "name") {
    const named = hits.map((hit) => {
      const from = supplierOf(hit)?.namesAt ?? 0;
      return { hit, name: names.slice(from, from + 40) };
    });
    return named.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(({ hit }) => hit);
  }
  if (asked.sort === "newest") return hits.toSorted((a, b) => (supplierOf(b)?.changedAt ?? 0) - (supplierOf(a)?.changedAt ?? 0));
  return isByMiles ? hits.toSorted((a, b) => (a.miles ?? Number.MAX_VALUE) - (b.miles ?? Number.MAX_VALUE)) : hits;
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
  return term === null && !/\d{5}/.test(word)
    ? []
    : (JSON.parse(
        prepared(db, sql)
          .pluck()
          .get(term ?? word) as string,
      ) as number[]);
}

function idsOfFilters({ db, now }: Pick<Ctx, "db" | "now">, { filters }: Asked): number[][] {
  const ids = (sql: string, ...values: string[]): number[] =>
    JSON.parse(
      prepared(db, sql)
        .pluck()
        .get(...values) as string,
    ) as number[];
  const found: number[][] = [];
  if (filters.sector.length > 0)
    found.push(
      ids(
        "select json_group_array(organisation_id) from offerings where sector_code in (select value from json_each(?))",
        JSON.stringify(sectorsWithin(referenceOf(db), filters.sector)),
      ),
    );
  if (filters.accreditation.length > 0)
    found.push(
      ids(
        "select json_group_array(organisation_id) from accreditations where name in (select value from json_each(?)) and (to_day is null or to_day >= ?)",
        JSON.stringify(filters.accreditation),
        londonDay(now),
      ),
    );
  if (filters.open_to.length > 0)
    found.push(
      ids(
        `select json_group_array(organisation_id) from profiles
         where open_to <> '[]' and exists (select 1 from json_each(open_to) o join json_each(?) c on c.value = o.value)`,
        JSON.stringify(filters.open_to),
      ),
    );
  return found;
}

/** What the reader is told of a plain list. */
export function plainNotice(leftAside: readonly FilterParam[]): string {
  const aside = leftAside.map((name) => (name === "size" ? "job size" : name));
  return [
    "The search engine is resting, so this list comes straight from the database: by your words as they are, without synonyms or corrected spelling, by where suppliers are based, and without counts beside the filters.",
    aside.length === 0 ? "" : ` It is too long to be narrowed by ${listWords(aside)}: add words or a place.`,
  ].join("");
}

/** A page of what `findPlainly` finds, as the list shows it. */
export async function searchFallback(
  ctx: Pick<Ctx, "db" | "now">,
  asked: Asked,
  place: FoundPlace | null,
): Promise<{ items: FoundSupplier[]; total: number; pageSize: number; notice: string }> {
  const { hits, leftAside } = await findPlainly(ctx, asked, place);
  const areaName = place?.areaCode ? (referenceOf(ctx.db).areaByCode.get(place.areaCode)?.name ?? null) : null;
  const asking = place === null ? null : { label: place.label.split(",")[0] ?? place.label, areaName };
  const shown = hits.slice((asked.page - 1) * DEFAULT_PAGE_SIZE, asked.page * DEFAULT_PAGE_SIZE);
  const listed = loadListed(
    ctx.db,
    shown.map((row) => row.id),
    londonDay(ctx.now),
  );
  const items = shown.flatMap(({ id, miles, bearing }) => {
    const supplier = listed.get(id);
    if (supplier === undefined) return [];
    return [
      {
        supplier,
        score: null,
        distanceMiles: miles,
        bearing,
        name: [{ text: supplier.name, marked: false }],
        summary: [{ text: supplier.summary, marked: false }],
        highlights: {},
        reasons: reachReason(supplier, asking === null ? null : { ...asking, miles }),
      },
    ];
  });
  return { items, total: hits.length, pageSize: DEFAULT_PAGE_SIZE, notice: plainNotice(leftAside) };
}
