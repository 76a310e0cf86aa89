import { referenceOf } from "#app/features/reference/reference.server.ts";
import { facetAnswers } from "#app/features/searching/facet-groups.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { SupplierDetail, SupplierItem, SupplierList } from "./api-schema.ts";
import type { PublicProfile } from "./facts/page.server.ts";
import { requireProfile } from "./get-profile.server.ts";
import { PROVISION_LIST } from "./provisions.ts";
import { SUPPLIER_FILTERS } from "./search.ts";
import { type FoundSupplier, type SupplierSearch, searchSuppliers } from "./search-suppliers.server.ts";
import type { StatusShown } from "./status-words.ts";

type ApiCtx = Pick<Ctx, "db" | "search" | "fallback" | "now" | "settings">;

/** The search as the API gives it: the same parameters, order and words as the page. `hears` is told what the search found. */
export async function supplierListAnswer(
  ctx: ApiCtx,
  params: URLSearchParams,
  hears: (search: SupplierSearch) => void = () => undefined,
): Promise<SupplierList> {
  const search = await searchSuppliers(ctx, params);
  hears(search);
  const { sectorByCode } = referenceOf(ctx.db);
  const { place, counts } = search;
  return {
    items: [
      ...search.items.map((item) => itemOf(ctx.settings.origin, item, sectorByCode, false)),
      ...search.close.map((item) => itemOf(ctx.settings.origin, item, sectorByCode, true)),
    ],
    total: search.total,
    facets: facetAnswers(ctx, SUPPLIER_FILTERS, counts),
    page: search.asked.page,
    page_size: search.pageSize,
    engine: search.engine,
    took_ms: Math.round(search.tookMs * 100) / 100,
    place: place === null ? null : { label: place.label, position: { lat: place.lat, lng: place.lng }, area_code: place.areaCode },
    notices: search.notices,
  };
}

function itemOf(origin: string, found: FoundSupplier, sectorByCode: ReadonlyMap<string, { name: string }>, close: boolean): SupplierItem {
  const { supplier } = found;
  const codes = [...new Set(supplier.offerings.filter((offering) => !offering.isHint).map((offering) => offering.sectorCode))];
  return {
    slug: supplier.slug,
    name: supplier.name,
    url: `${origin}/suppliers/${supplier.slug}`,
    summary: supplier.summary,
    identifiers: supplier.identifiers,
    source_refs: supplier.sourceRefs,
    sectors: codes.map((code) => ({ code, name: sectorByCode.get(code)?.name ?? code })),
    legal_form: supplier.legalForm,
    place: supplier.place,
    position: supplier.lat === null || supplier.lng === null ? null : { lat: supplier.lat, lng: supplier.lng },
    distance_miles: found.distanceMiles === null ? null : Math.round(found.distanceMiles * 100) / 100,
    status: statusOf(supplier.status),
    claimed: supplier.claimed,
    score: found.score,
    highlights: Object.fromEntries(
      Object.entries(found.highlights).map(([path, runs]) => [path, runs.map(({ text, marked }) => ({ text, marked }))]),
    ),
    reasons: found.reasons.map((runs) => runs.map((run) => run.text).join("")),
    close,
  };
}

function statusOf(shown: StatusShown | null): SupplierItem["status"] {
  return shown === null ? null : { status: shown.status, from: shown.fromDay, until: shown.toDay };
}

/** One supplier as the API gives it. Throws `not_found`. */
export function supplierAnswer(ctx: ApiCtx, slug: string): SupplierDetail {
  const profile = requireProfile(ctx, slug);
  return {
    slug: profile.slug,
    name: profile.name,
    legal_name: profile.legalName,
    url: `${ctx.settings.origin}/suppliers/${profile.slug}`,
    summary: profile.summary,
    mission: profile.mission,
    legal_form: profile.legalForm,
    website: profile.website,
    identifiers: profile.identifiers.map(({ scheme, id }) => ({ scheme, id })),
    source_refs: profile.sources.map(({ source, ref, readAt }) => ({ source, ref, read_at: new Date(readAt).toISOString() })),
    place: profile.place,
    area_code: profile.areaCode,
    position: profile.lat === null || profile.lng === null ? null : { lat: profile.lat, lng: profile.lng },
    founded: profile.founded,
    staff: profile.staff,
    turnover: profile.turnover,
    largest_contract_pence: profile.largestContractPence,
    impact_model: profile.impactModel,
    beneficiaries: profile.beneficiaries,
    leadership: profile.leadership,
    open_to: profile.openTo,
    provisions: Object.fromEntries(PROVISION_LIST.map(({ code }) => [code, profile.provisions[code] ?? null])),
    policies: profile.policies,
    insurances: profile.insurances.map(({ kind, amountPence, until }) => ({ kind, amount_pence: amountPence, until })),
    impact: profile.impact.map(({ figure, text }) => ({ figure, text })),
    references: profile.references.map(({ client, work, quote, by }) => ({ client, work, quote, by })),
    offerings: profile.offerings.map(offeringOf),
    status: statusOf(profile.status),
    statuses: profile.statuses.map(({ status, fromDay, toDay, definition, source, evidence, givenFor }) => ({
      status,
      from: fromDay,
      until: toDay,
      definition,
      source,
      evidence,
      given_for: givenFor.legalName,
    })),
    accreditations: profile.accreditations.map(({ name, issuer, number, fromDay, toDay }) => ({
      name,
      issuer,
      number,
      from: fromDay,
      until: toDay,
    })),
    claimed: profile.claimed,
    confirmed_at: profile.confirmedAt === null ? null : new Date(profile.confirmedAt).toISOString(),
    updated_at: new Date(profile.updatedAt).toISOString(),
  };
}

function offeringOf(offering: PublicProfile["offerings"][number]): SupplierDetail["offerings"][number] {
  return {
    title: offering.title,
    description: offering.description,
    kind: offering.kind,
    sector: { code: offering.sectorCode, name: offering.sectorName },
    coverage: offering.coverage,
    radius_miles: offering.radiusMiles,
    area_codes: [...offering.areaCodes],
    min_pence: offering.minPence,
    max_pence: offering.maxPence,
  };
}
