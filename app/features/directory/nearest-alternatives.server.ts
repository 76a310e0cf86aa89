import { furtherAway, MOST_ALTERNATIVES, showingMore, withoutEach, withoutWords } from "#app/features/searching/nearest.ts";
import { readPlace } from "#app/features/searching/place/read-place.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listWords } from "#app/platform/words.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { type Asked, searchHref } from "./search-address.ts";
import { engineQuery, type FoundSupplier, foundFrom, type SupplierSearch } from "./search-suppliers.server.ts";

export interface Alternative {
  href: string;
  /** `Within 25 miles`, `Without “Certified”`. */
  label: string;
  total: number;
  /** What is let go of: the distance, the area on the map, a filter, or the words. */
  way: "further" | "area" | "filter" | "words";
  /** Nobody there has all of the words: they have some. */
  someWords: boolean;
}

export interface Nearest {
  alternatives: Alternative[];
  /**
   * For an empty search: the first of those that the first alternative shows, the nearest first where it goes further;
   * none where it lets go of the words.
   */
  items: FoundSupplier[];
  /** Nobody fits further away either, at any distance. */
  isNowhere: boolean;
}

const SHOWN = 3;
const NOTHING: Nearest = { alternatives: [], items: [], isNowhere: false };

interface Try {
  label: string;
  asked: Asked;
  way: Alternative["way"];
}

function further({ asked, place }: SupplierSearch): Try[] {
  return furtherAway(asked.within, place !== null).map(({ label, within }) => ({ label, asked: { ...asked, within }, way: "further" }));
}

function beyondTheMap({ asked }: SupplierSearch): Try[] {
  return asked.bounds === null ? [] : [{ label: "Anywhere on the map", asked: { ...asked, bounds: null }, way: "area" }];
}

function outsideTheRegion({ asked }: SupplierSearch): Try[] {
  if (asked.region === null || asked.region.areaCodes === null) return [];
  return [{ label: `Outside ${asked.region.label} too`, asked: { ...asked, near: "", region: null }, way: "filter" }];
}

function withoutFilters({ asked, appliedFilters }: SupplierSearch): Try[] {
  return withoutEach(appliedFilters, listWords).map(({ label, name }) => ({
    label,
    asked: { ...asked, chosen: { ...asked.chosen, [name]: [] } },
    way: "filter",
  }));
}

function withoutTheWords({ asked, appliedFilters, place }: SupplierSearch): Try[] {
  if (asked.q === "" || (appliedFilters.length === 0 && place === null && asked.region === null && asked.bounds === null)) return [];
  return [{ label: withoutWords(asked.q), asked: { ...asked, q: "" }, way: "words" }];
}

function triesFor(search: SupplierSearch): Try[] {
  const wider = [...further(search), ...beyondTheMap(search)];
  return search.total === 0 ? [...wider, ...outsideTheRegion(search), ...withoutFilters(search), ...withoutTheWords(search)] : wider;
}

/**
 * What a search could be changed to, with how many each would show: only those that show more, at most four, those with
 * all the words first. For an empty search: further away, beyond the area on the map, without one of the filters, without
 * the words; and the first suppliers of the first of them. For one that found a few: further away, or beyond the area.
 */
export async function nearestAlternatives(ctx: Pick<Ctx, "db" | "search" | "now" | "settings">, search: SupplierSearch): Promise<Nearest> {
  try {
    const tried = await Promise.all(
      triesFor(search).map(async (entry) => {
        const once = { ...entry, asked: { ...entry.asked, page: 1 } };
        const { place } = readPlace(ctx.db, once.asked);
        // Only the count is wanted: by name, nothing is scored.
        const { total, loosened } = await ctx.search.index(SUPPLIERS).search({
          ...engineQuery(once.asked, place),
          sort: "name",
          pageSize: 1,
          facets: [],
        });
        return { ...once, total, isFurther: entry.way === "further", someWords: loosened !== null };
      }),
    );
    const more = showingMore(tried, search.total);
    more.sort((a, b) => Number(a.someWords) - Number(b.someWords));
    const [first] = more;
    const distances = tried.filter((one) => one.way === "further");
    return {
      alternatives: more
        .slice(0, MOST_ALTERNATIVES)
        .map(({ label, asked, total, way, someWords }) => ({ label, href: searchHref(asked), total, way, someWords })),
      items: first === undefined || first.way === "words" || search.total > 0 ? [] : await firstOf(ctx, first),
      isNowhere: distances.length > 0 && distances.every((one) => one.total === 0),
    };
  } catch (error) {
    if (error instanceof SearchUnavailable) return NOTHING;
    throw error;
  }
}

async function firstOf(ctx: Pick<Ctx, "db" | "search" | "now" | "settings">, { asked, way }: Try): Promise<FoundSupplier[]> {
  const { place } = readPlace(ctx.db, asked);
  const query = engineQuery(way === "further" ? { ...asked, sort: "distance" } : asked, place);
  const { hits } = await ctx.search.index(SUPPLIERS).search({ ...query, pageSize: SHOWN, facets: [] });
  return foundFrom(ctx, hits, asked, place);
}
