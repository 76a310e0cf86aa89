import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type OpportunityItem, toItem } from "./facts/line.ts";
import { loadOpenFacts } from "./facts/opportunity-facts.server.ts";

/** The open opportunities among these ids as lists show them, by id. */
export function loadListed(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): Map<number, OpportunityItem> {
  const names = referenceOf(ctx.db);
  const found = loadOpenFacts(ctx, ids);
  const checked = checkedAmong(
    ctx.db,
    found.map((facts) => facts.organisationId),
  );
  return new Map(found.map((facts) => [facts.id, toItem(facts, names, checked.has(facts.organisationId), ctx.now)]));
}
