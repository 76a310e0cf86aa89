import { referenceOf } from "#app/features/reference/reference.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead([], (ctx) => ({
  items: referenceOf(ctx.db).areas.map(({ code, name, kind, regionCode, nation, combinedAuthority, lat, lng }) => ({
    code,
    name,
    kind,
    region_code: regionCode,
    nation,
    combined_authority: combinedAuthority,
    position: lat === null || lng === null ? null : { lat, lng },
  })),
}));
export const action = apiReadOnly;
