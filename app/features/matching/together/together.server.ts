import { inArray } from "drizzle-orm";
import { opportunityFacts } from "#app/features/opportunities/facts/opportunity-facts.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { organisations } from "#db/schema/index.ts";
import { findMatchesInSteps } from "../find-matches.server.ts";
import { loadOpportunity } from "../load-opportunity.server.ts";
import { loadSuppliers } from "../load-suppliers.server.ts";
import { isAboutPeople } from "../open-to.ts";
import { rarityIn } from "../rarity.server.ts";
import { eligibilityOf } from "../reserving/eligibility.server.ts";
import { partnerContact } from "./contact.server.ts";
import { type Asked, askedOfSupplier, fillsOf, type LotForMatch, type PartnerGap } from "./gaps.ts";
import { isFilled, type Partner, partnersOf } from "./list-partners.server.ts";

/** One that would fill a gap and has not been asked. */
export interface Candidate {
  organisation: { id: number; slug: string; name: string; place: string | null };
  /** How well it fits what it would do of it. */
  score: number;
  fills: { gap: PartnerGap; why: string }[];
}

export interface Together {
  /** What is asked for, and whether the lead has it. */
  asked: Asked[];
  partners: Partner[];
  /** At most three, who would fill what nobody fills yet. */
  candidates: Candidate[];
}

const MOST_NAMED = 3;
/** Of each search, how many are looked at closely. */
const LOOKED_AT = 25;

/**
 * What an opportunity asks of a supplier, which of it the supplier lacks by matching's own rules, whom it has asked to fill
 * that, and up to three others who would: those first that fill most, then those that fit best. Needs an editor of the
 * supplier. Null for what is about people or help, for closed quotes, and for a supplier that is not listed.
 */
export async function togetherFor(ctx: Ctx, key: { opportunityId: number; organisationId: number }): Promise<Together | null> {
  requireMembership(ctx, key.organisationId, "editor");
  const facts = opportunityFacts(ctx.db, key.opportunityId);
  const opportunity = loadOpportunity(ctx.db, key.opportunityId);
  const lead = loadSuppliers(ctx.db, [key.organisationId])[0];
  if (facts === null || opportunity === null || lead === undefined) return null;
  if (isForInvited(facts.kind) || isAboutPeople(facts.kind)) return null;
  const judging = { opportunity, lots: lotsFor(ctx, opportunity, facts.lots), now: ctx.now, rarity: rarityIn(ctx.db, ctx.now) };
  const asked = askedOfSupplier(judging, lead);
  const partners = partnersOf(ctx, key).map((one) => ({
    ...one,
    contact: partnerContact(ctx, { status: one.status, leadId: key.organisationId, partnerId: one.organisation.id }, key.organisationId),
  }));
  const open = asked.filter(({ held, gap }) => !held && !isFilled(gap, partners)).map(({ gap }) => gap);
  if (open.length === 0) return { asked, partners, candidates: [] };

  const scores = new Map<number, number>();
  const lots = judging.lots.filter(({ id }) => open.some((gap) => gap.kind === "lot" && gap.ref === String(id)));
  const searches = open.some((gap) => gap.kind !== "lot")
    ? [opportunity, ...lots.map((lot) => lot.opportunity)]
    : lots.map((lot) => lot.opportunity);
  for (const search of searches) {
    const { matches, nearMisses } = await findMatchesInSteps(ctx.db, search, ctx.now, { limit: LOOKED_AT });
    for (const { organisationId, score } of [...matches, ...nearMisses].slice(0, LOOKED_AT))
      scores.set(organisationId, Math.max(score, scores.get(organisationId) ?? 0));
  }
  const known = new Set([key.organisationId, facts.organisationId, ...partners.map(({ organisation }) => organisation.id)]);
  const ids = claimedAmong(
    ctx,
    [...scores.keys()].filter((id) => !known.has(id)),
  );
  const found = loadSuppliers(ctx.db, [...ids.keys()])
    .map((supplier) => ({ supplier, fills: fillsOf(judging, supplier, open) }))
    .filter(({ supplier, fills }) => fills.length > 0 && mayAnswer(ctx, key.opportunityId, supplier.id))
    .sort((a, b) => b.fills.length - a.fills.length || (scores.get(b.supplier.id) ?? 0) - (scores.get(a.supplier.id) ?? 0));
  const candidates = found.slice(0, MOST_NAMED).flatMap(({ supplier, fills }) => {
    const organisation = ids.get(supplier.id);
    return organisation === undefined ? [] : [{ organisation, score: scores.get(supplier.id) ?? 0, fills }];
  });
  return { asked, partners, candidates };
}

/** Each lot as the rules read the whole: where it says nothing of its own, the whole's holds. */
function lotsFor(
  ctx: Ctx,
  whole: NonNullable<ReturnType<typeof loadOpportunity>>,
  lots: NonNullable<ReturnType<typeof opportunityFacts>>["lots"],
): LotForMatch[] {
  const reference = referenceOf(ctx.db);
  return lots.map((lot, at) => {
    const areas = expandAreas(reference, lot.areaCodes).flatMap((code) => {
      const area = reference.areaByCode.get(code);
      return area === undefined
        ? []
        : [{ code, name: area.name, position: area.lat === null || area.lng === null ? null : { lat: area.lat, lng: area.lng } }];
    });
    const place = areas.length === 0 ? {} : { delivery: "areas" as const, areas, position: null, placeName: lot.place ?? whole.placeName };
    const sectors = lot.sectorCodes.flatMap((code) => reference.sectorByCode.get(code) ?? []).map(({ code, name }) => ({ code, name }));
    const { id, title, description, minPence, maxPence } = lot;
    return {
      id,
      number: at + 1,
      title,
      opportunity: { ...whole, ...place, title, description, minPence, maxPence, sectors: sectors.length > 0 ? sectors : whole.sectors },
    };
  });
}

/** Those with people who can say yes. */
function claimedAmong(ctx: Ctx, ids: readonly number[]): Map<number, Candidate["organisation"]> {
  if (ids.length === 0) return new Map();
  const rows = ctx.db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .all();
  return new Map(
    rows
      .filter(({ claimedAt }) => claimedAt !== null)
      .map(({ id, slug, tradingName, legalName, place }) => [id, { id, slug, name: tradingName ?? legalName, place }]),
  );
}

function mayAnswer(ctx: Ctx, opportunityId: number, organisationId: number): boolean {
  const found = eligibilityOf(ctx, opportunityId, organisationId);
  return found === null || found.eligibility.standing !== "no";
}
