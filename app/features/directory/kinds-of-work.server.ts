import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { readAsked } from "./read-asked.ts";
import { searchHref } from "./search-address.ts";

/** The sectors, each with the search that shows who sells it. */
export function kindsOfWork(ctx: Pick<Ctx, "db">): { name: string; href: string }[] {
  const all = readAsked(new URLSearchParams());
  return referenceOf(ctx.db)
    .sectors.filter((sector) => sector.parentCode === null)
    .map(({ code, name }) => ({ name, href: searchHref(all, { chosen: { sector: [code] } }) }));
}
