import { legalFormLabel } from "#app/features/organisations/legal-forms.ts";
import type { Day } from "#app/platform/dates.ts";
import { isHint } from "../sector-evidence.ts";
import { shownStatus } from "../status-on-day.ts";
import type { StatusShown } from "../status-words.ts";
import { placeText } from "../words.ts";
import type { OfferingFacts, SupplierFacts } from "./supplier-facts.server.ts";

export interface ListedOffering
  extends Pick<OfferingFacts, "title" | "sectorCode" | "derivedFrom" | "coverage" | "radiusMiles" | "minPence" | "maxPence"> {
  /** Whether a source only hints at its sector. */
  isHint: boolean;
  /** As the member chose them: regions stay regions. */
  areaNames: string[];
}

/** A supplier as a list and the API's list show it. Nothing private is in it. */
export interface ListedSupplier
  extends Pick<SupplierFacts, "id" | "slug" | "summary" | "place" | "areaCode" | "lat" | "lng" | "legalForm" | "staff" | "confirmedAt"> {
  name: string;
  town: string | null;
  areaName: string | null;
  claimed: boolean;
  status: StatusShown | null;
  /** Where an imported, unclaimed profile comes from, and when the source was read. */
  source: { name: string; at: number } | null;
  offerings: ListedOffering[];
  identifiers: { scheme: string; id: string }[];
  sourceRefs: { source: string; ref: string }[];
}

/** What a result line is made of. */
export const LINE_PARTS = ["offerings", "statuses", "sources"] as const;

/** A supplier's result line as on `today`. */
export function toListed(
  facts: SupplierFacts<(typeof LINE_PARTS)[number]>,
  areaByCode: ReadonlyMap<string, { readonly name: string }>,
  today: Day,
): ListedSupplier {
  const areaName = facts.areaCode === null ? null : (areaByCode.get(facts.areaCode)?.name ?? null);
  const [latest] = facts.sources;
  return {
    id: facts.id,
    slug: facts.slug,
    name: facts.tradingName ?? facts.legalName,
    summary: facts.summary,
    place: placeText(facts.place, areaName),
    town: facts.place?.split(",")[0]?.trim() ?? null,
    areaCode: facts.areaCode,
    areaName,
    lat: facts.lat,
    lng: facts.lng,
    legalForm: legalFormLabel(facts.legalForm),
    staff: facts.staff,
    confirmedAt: facts.confirmedAt,
    claimed: facts.claimedAt !== null,
    status: shownStatus(facts.statuses, today, facts.identity),
    source:
      facts.claimedAt !== null || latest === undefined ? null : { name: facts.statuses[0]?.source ?? latest.source, at: latest.importedAt },
    offerings: facts.offerings.map(
      ({ title, sectorCode, derivedFrom, strength, coverage, radiusMiles, minPence, maxPence, areaCodes }) => ({
        title,
        sectorCode,
        derivedFrom,
        isHint: isHint(strength),
        coverage,
        radiusMiles,
        minPence,
        maxPence,
        areaNames: areaCodes.map((code) => areaByCode.get(code)?.name ?? code).sort(),
      }),
    ),
    identifiers: facts.identifiers.map(({ scheme, id }) => ({ scheme, id })),
    sourceRefs: facts.sources
      .map(({ source, ref }) => ({ source, ref }))
      .sort((a, b) => compare(a.source, b.source) || compare(a.ref, b.ref)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
