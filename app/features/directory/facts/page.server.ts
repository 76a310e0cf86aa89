import { schemeName } from "#app/features/organisations/identifiers.ts";
import { type PresentIdentity, sameIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { legalFormLabel } from "#app/features/organisations/legal-forms.ts";
import { expandAreas, type Reference } from "#app/features/reference/reference.server.ts";
import type { Day } from "#app/platform/dates.ts";
import { coverageText } from "../coverage-words.ts";
import { registerUrl } from "../register-url.ts";
import { setAsideOnDay, shownStatus } from "../status-on-day.ts";
import type { StatusCode, StatusShown } from "../status-words.ts";
import { TURNOVER_BANDS } from "../vocabulary.ts";
import { placeText, townOf } from "../words.ts";
import type { OfferingFacts, StatusFacts, SupplierFacts } from "./supplier-facts.server.ts";

export interface PublicOffering extends Omit<OfferingFacts, "organisationId"> {
  sectorName: string;
  covers: string;
}

export interface PublicStatus extends Omit<StatusFacts, "id" | "organisationId" | "recordedAt" | "fromSource"> {
  /** It was given for other names or numbers than today's. */
  forOther: boolean;
}

/** A checked status that does not count at present, because it was given for another name or number. */
export interface SetAside {
  status: StatusCode;
  givenTo: string;
  toDay: string | null;
  /** The day of the change; null when it is not known. */
  changedOn: string | null;
}

/** What anybody may read of a supplier. Whom to write to or ring is not in it. */
export interface PublicProfile
  extends Omit<
    SupplierFacts,
    | "tradingName"
    | "identity"
    | "formerNumbers"
    | "identityChangedAt"
    | "postcode"
    | "claimedAt"
    | "listedAt"
    | "turnoverBand"
    | "clientReferences"
    | "completeness"
    | "offerings"
    | "statuses"
    | "accreditations"
    | "identifiers"
    | "sources"
  > {
  name: string;
  town: string | null;
  district: string | null;
  claimed: boolean;
  turnover: string | null;
  references: SupplierFacts["clientReferences"];
  offerings: PublicOffering[];
  /** Authorities its offerings name, regions opened up. */
  coveredAreas: string[];
  nationwide: boolean;
  /** Authorities that the first offering names, regions opened up: what the map shows. */
  mapped: string[];
  status: StatusShown | null;
  /** A checked status that waits to be looked at again, because name or number changed. */
  setAside: SetAside | null;
  /** Newest first. */
  statuses: PublicStatus[];
  /** The newest of them that an import wrote. */
  importedStatus: Pick<PublicStatus, "source" | "fromDay"> | null;
  /** What ends first on top. */
  accreditations: Omit<SupplierFacts["accreditations"][number], "organisationId">[];
  identifiers: { scheme: string; id: string; label: string; url: string | null }[];
  sources: { source: string; ref: string; readAt: number }[];
}

/** A supplier's public page as on `today`. */
export function toPage(facts: SupplierFacts, reference: Reference, today: Day): PublicProfile {
  const { identity: present, statuses } = facts;
  const areaName = facts.areaCode === null ? null : (reference.areaByCode.get(facts.areaCode)?.name ?? null);
  const town = townOf(facts.place);
  const offerings = facts.offerings.map((offering) => toOffering(offering, reference, town, areaName));
  const named = offerings.filter((offering) => offering.coverage === "areas").flatMap((offering) => offering.areaCodes);
  const home = offerings.some((offering) => offering.coverage === "unknown") && facts.areaCode !== null ? [facts.areaCode] : [];
  const {
    formerNumbers: _former,
    identityChangedAt: _changed,
    identity: _present,
    listedAt: _listed,
    completeness: _whole,
    ...open
  } = facts;
  const { tradingName, postcode, claimedAt, turnoverBand, clientReferences, ...rest } = open;
  return {
    ...rest,
    name: tradingName ?? facts.legalName,
    legalForm: legalFormLabel(facts.legalForm),
    place: placeText(facts.place, areaName),
    town,
    district: postcode?.split(" ")[0] ?? null,
    claimed: claimedAt !== null,
    turnover: turnoverBand === null ? null : (TURNOVER_BANDS[turnoverBand as keyof typeof TURNOVER_BANDS]?.label ?? null),
    references: clientReferences,
    offerings,
    coveredAreas: expandAreas(reference, [...named, ...home]),
    mapped: offerings[0]?.coverage === "areas" ? expandAreas(reference, offerings[0].areaCodes) : [],
    nationwide: offerings.some((offering) => offering.coverage === "nationwide"),
    status: shownStatus(statuses, today, present),
    setAside: setAsideOf(statuses, today, present),
    statuses: statuses.map(({ id: _id, organisationId: _whose, recordedAt: _at, fromSource: _by, ...status }) => ({
      ...status,
      forOther: !sameIdentity(status.givenFor, present),
    })),
    importedStatus: importedOf(statuses),
    accreditations: facts.accreditations
      .map(({ organisationId: _whose, ...one }) => one)
      .sort((a, b) => (a.toDay ?? "9999").localeCompare(b.toDay ?? "9999")),
    identifiers: facts.identifiers.map(({ scheme, id }) => ({ scheme, id, label: schemeName(scheme), url: registerUrl(scheme, id) })),
    sources: facts.sources.map(({ source, ref, importedAt }) => ({ source, ref, readAt: importedAt })),
  };
}

function importedOf(statuses: readonly StatusFacts[]): PublicProfile["importedStatus"] {
  const newest = statuses.find(({ fromSource }) => fromSource === 1);
  return newest === undefined ? null : { source: newest.source, fromDay: newest.fromDay };
}

/** An offering with its kind of work and where it reaches, in words. */
export function toOffering(
  { organisationId: _whose, ...offering }: OfferingFacts,
  { areaByCode, sectorByCode }: Reference,
  town: string | null,
  areaName: string | null,
): PublicOffering {
  const areaNames = offering.areaCodes.map((code) => areaByCode.get(code)?.name ?? code).sort();
  return {
    ...offering,
    covers: coverageText({ ...offering, areaNames }, town, areaName),
    sectorName: sectorByCode.get(offering.sectorCode)?.name ?? offering.sectorCode,
  };
}

/** What the page says of a checked status that is set aside; null when none is. */
export function setAsideOf(statuses: readonly StatusFacts[], today: Day, present: PresentIdentity): SetAside | null {
  const aside = setAsideOnDay(statuses, today, present);
  if (aside === null) return null;
  const { legalName, tradingName } = aside.givenFor;
  const givenTo = tradingName === null || tradingName === legalName ? legalName : `${legalName}, known as ${tradingName}`;
  return { status: aside.status, givenTo, toDay: aside.toDay, changedOn: present.changedOn };
}
