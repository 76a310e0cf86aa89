import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { LimitName } from "#app/platform/rate-limit.server.ts";

/** Under which limits an organisation asks for quotes, each counted for every one that is asked: a few a day before it is checked who it is. */
export function quoteLimits(ctx: Pick<Ctx, "db">, organisationId: number, by: "supplier" | "address"): LimitName[] {
  const unchecked: LimitName[] = checkOf(ctx, organisationId).state === "checked" ? [] : ["quote_unchecked"];
  return [...unchecked, by === "supplier" ? "quote_organisation" : "quote_address"];
}
