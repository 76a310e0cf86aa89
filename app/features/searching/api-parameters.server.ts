import { referenceOf } from "#app/features/reference/reference.server.ts";
import {
  type ApiParameter,
  choiceParameter,
  decimalParameter,
  oneOf,
  textParameter,
  wholeParameter,
} from "#app/platform/api-parameters.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { MAX_TEXT, MAX_VALUES, MAX_WITHIN_MILES } from "#search/engine.ts";
import { type Filter, type Filters, namesOf } from "./filter.ts";
import { locatePlace } from "./place/locate-place.server.ts";
import { LAST_PAGE, MAX_NEAR, MAX_VALUE } from "./read-address.ts";

export const PAGE_PARAMETER = wholeParameter("page", "From 1", 1, LAST_PAGE);

export function wordsParameter(description: string): ApiParameter {
  return textParameter("q", description, MAX_TEXT);
}

export function withinParameter(description: string): ApiParameter {
  return decimalParameter("within", description, MAX_WITHIN_MILES);
}

const NEAR = textParameter("near", "A postcode, postcode district, town, suburb, council or region", MAX_NEAR);

/** A place that nobody knows is refused: without it the answer would be of everywhere. */
export const NEAR_PARAMETER: ApiParameter = {
  ...NEAR,
  wrong(ctx, values) {
    const tooLong = NEAR.wrong(ctx, values);
    return (
      tooLong ?? (values.some((value) => locatePlace(ctx.db, value).kind === "unknown") ? "is no place or postcode that we know" : null)
    );
  },
};

/** The parameters of a search's filters. */
export function filterParameters(filters: Filters): ApiParameter[] {
  return namesOf(filters).map((name) => filterParameter(name, filters[name] as Filter));
}

const OF_THE_PAGE = "Of the page alone, whose address may be asked as it stands: changes nothing here";

export function viewParameter(views: readonly string[]): ApiParameter {
  return choiceParameter("view", OF_THE_PAGE, views);
}

/** The lists of choices that a page opens. */
export function openedParameter(filters: Filters): ApiParameter {
  const names = namesOf(filters).filter((name) => filters[name]?.short !== undefined);
  const { schema, ...one } = choiceParameter("all", OF_THE_PAGE, names);
  return { ...one, schema: { type: "array", items: schema } };
}

function filterParameter(name: string, filter: Filter): ApiParameter {
  const { words, reads, says } = filter;
  const choices = typeof words === "string" ? {} : { enum: Object.keys(words) };
  return {
    name,
    description: says,
    schema: { type: "array", items: { type: "string", ...choices }, maxItems: MAX_VALUES },
    wrong(ctx, given) {
      const values = reads === "whole" ? given : given.flatMap((value) => value.split(","));
      if (values.length > MAX_VALUES) return `has more than ${MAX_VALUES} values`;
      for (const value of values) {
        const wrong = wrongValue(ctx, filter, value);
        if (wrong !== null) return wrong;
      }
      return null;
    },
  };
}

function wrongValue(ctx: Pick<Ctx, "db">, { words }: Filter, value: string): string | null {
  if (words === "itself") return value.length > MAX_VALUE ? `has a value of more than ${MAX_VALUE} characters` : null;
  if (words === "sector") return referenceOf(ctx.db).sectorByCode.has(value) ? null : "must be a code of /api/v1/sectors";
  if (words === "area") {
    const kind = referenceOf(ctx.db).areaByCode.get(value)?.kind;
    return kind === "authority" || kind === "county" ? null : "must be a council area’s code of /api/v1/areas; regions go to near";
  }
  return Object.hasOwn(words, value) ? null : `must be ${oneOf(Object.keys(words))}`;
}
