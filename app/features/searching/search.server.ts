import type { Ctx } from "#app/platform/ctx.ts";
import type { IndexQuery, SearchResult } from "#search/engine.ts";
import type { IndexDefinition, IndexedDocument } from "#search/index-definition.ts";
import type { FoundPlace } from "../reference/found.ts";
import { answer } from "./answer.server.ts";
import { type PlaceAsked, type PlaceAsking, placeNotices, readPlace } from "./place/read-place.server.ts";

/** What a search for one subject is asked by. */
export interface SearchedSubject<A extends PlaceAsking, D extends IndexedDocument, F extends string, S extends string, N extends string> {
  definition: IndexDefinition<D, F, S, N>;
  /** The engine's query, once the place is known. */
  queryOf: (asked: A, place: FoundPlace | null) => IndexQuery<F, S, N>;
  /** What the reader is told of a list that the database gives. `leftAside`: filters that it could not look at. */
  resting: (leftAside: readonly string[]) => string;
}

/** What every search answers beside what it has found. */
export interface SearchAnswer {
  place: (Pick<FoundPlace, "label" | "lat" | "lng" | "areaCode"> & { alternatives: string[] }) | null;
  total: number;
  pageSize: number;
  /** Nothing has all the words: these results have some. `missing` are the words that nothing has. */
  loosened: { missing: readonly string[] } | null;
  notices: string[];
  engine: string;
  /** The database has answered, not the engine. */
  isFallback: boolean;
}

/**
 * Searches as an address asks: its place is read, the engine asked, and the database while the engine cannot answer, of
 * which the reader is told. What is not understood is told in `notices`.
 */
export async function searchFor<A extends PlaceAsking, D extends IndexedDocument, F extends string, S extends string, N extends string>(
  ctx: Pick<Ctx, "db" | "search" | "fallback" | "settings">,
  { definition, queryOf, resting }: SearchedSubject<A, D, F, S, N>,
  given: A,
): Promise<{ read: PlaceAsked<A>; query: IndexQuery<F, S, N>; result: SearchResult<F>; answered: SearchAnswer }> {
  const read = readPlace(ctx.db, given);
  const { place } = read;
  const query = queryOf(read.asked, place);
  const { found: result, isFallback } = await answer(ctx, definition, (index) => index.search(query));
  const { total, pageSize, loosened, engine, leftAside = [] } = result;
  const notices = placeNotices(ctx, read);
  const answered = {
    place: place === null ? null : { ...placeOf(place), alternatives: read.alternatives.map(({ label }) => label) },
    total,
    pageSize,
    loosened: loosened === null ? null : { missing: loosened.missing },
    notices: isFallback ? [...notices, resting(leftAside)] : notices,
    engine,
    isFallback,
  };
  return { read, query, result, answered };
}

function placeOf({ label, lat, lng, areaCode }: FoundPlace): Pick<FoundPlace, "label" | "lat" | "lng" | "areaCode"> {
  return { label, lat, lng, areaCode };
}
