import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { type PublicOffering, type PublicProfile, toOffering, toPage } from "./facts/page.server.ts";
import { ALL_PARTS, loadSupplierFacts, offeringsOf, type StatusFacts, statusesOf, supplierFactsAt } from "./facts/supplier-facts.server.ts";

/** The listed supplier at an address. Throws `not_found`. */
export function requireProfile(ctx: Pick<Ctx, "db" | "now">, slug: string): PublicProfile {
  const facts = supplierFactsAt(ctx.db, slug);
  if (facts === null) throw notFound("This supplier");
  return toPage(facts, referenceOf(ctx.db), londonDay(ctx.now));
}

/** The listed suppliers among these ids as their pages have them, by id. */
export function loadProfiles(ctx: Pick<Ctx, "db" | "now">, ids: readonly number[]): Map<number, PublicProfile> {
  const [reference, today] = [referenceOf(ctx.db), londonDay(ctx.now)];
  return new Map(loadSupplierFacts(ctx.db, ids, ALL_PARTS).map((facts) => [facts.id, toPage(facts, reference, today)]));
}

/** An organisation's offerings in their order, with their areas; listed or not. */
export function listOfferings(
  ctx: Pick<Ctx, "db">,
  organisationId: number,
  town: string | null,
  areaName: string | null,
): PublicOffering[] {
  const reference = referenceOf(ctx.db);
  const offerings = offeringsOf(ctx.db, [organisationId]).get(organisationId) ?? [];
  return offerings.map((offering) => toOffering(offering, reference, town, areaName));
}

/** An organisation's dated statuses, newest first; listed or not. */
export function listStatuses(ctx: Pick<Ctx, "db">, organisationId: number): readonly StatusFacts[] {
  return statusesOf(ctx.db, [organisationId]).get(organisationId) ?? [];
}
