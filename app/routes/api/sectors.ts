import { referenceOf } from "#app/features/reference/reference.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead([], (ctx) => ({
  items: referenceOf(ctx.db).sectors.map(({ code, parentCode, name, cpv, sic, synonyms }) => ({
    code,
    name,
    parent: parentCode,
    cpv,
    sic,
    synonyms,
  })),
}));
export const action = apiReadOnly;
