import { eq } from "drizzle-orm";
import { completenessOf } from "#app/features/directory/completeness.ts";
import { type BuyerColumns, storedBuyer } from "#app/features/organisations/buyer-kinds.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import { locateDistrict } from "#app/features/reference/locate-postcode.server.ts";
import { postcodeDistrict } from "#app/features/reference/postcode.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import type { Database } from "#db/client.ts";
import {
  accreditations,
  identifiers,
  memberships,
  offeringAreas,
  offerings,
  organisationChecks,
  organisations,
  profiles,
  statuses,
  users,
} from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { areaCodeOf } from "./area-code.ts";
import { BUYERS } from "./buyers.ts";
import { INTERMEDIARIES } from "./intermediaries.ts";
import { loadDemoLists } from "./load-lists.ts";
import { loadDemoOpportunities } from "./load-opportunities.ts";
import { loadDemoSearches } from "./load-searches.ts";
import { SUPPLIERS } from "./suppliers/index.ts";
import type { DemoClock, DemoCoverage, DemoSupplier } from "./types.ts";

/** The password of every demo log-in. It opens nothing but the demo region, and `npm start` refuses to serve that. */
export const DEMO_PASSWORD = "one link in twenty";

export const DEMO_LOGINS = [
  { who: "Buyer", email: "amina.yusuf@hollinreeve.example", as: "Hollin & Reeve Construction" },
  { who: "Supplier", email: SUPPLIERS.find((s) => s.slug === "tipton-tureen")?.contact?.email ?? "", as: "Tipton Tureen CIC" },
  { who: "Intermediary", email: INTERMEDIARIES[0]?.people[0]?.email ?? "", as: INTERMEDIARIES[0]?.name ?? "" },
  { who: "Campaign team", email: "campaign@region.example", as: "the whole site" },
] as const;

const DAY_MS = 86_400_000;

/** The last 8 o'clock (UTC) that is past: nothing in the demo region lies ahead of `now`, and the worker takes up all of it at once. */
export function lastMorning(now: Date): Date {
  const eight = 8 * 3_600_000;
  return new Date(Math.floor((now.getTime() - eight) / DAY_MS) * DAY_MS + eight);
}

function clockAt(now: Date): DemoClock {
  const today = londonDay(now);
  return {
    now,
    ago: (days) => (days === 0 ? now : new Date(londonInstant(addDays(today, -days), 10, (days * 17) % 60).getTime())),
    day: (days) => addDays(today, days),
  };
}

/**
 * Loads the demo region into a database that has the reference facts. Does nothing when it is there already.
 * Dates count from `now`; everything else is the same every time.
 */
export async function loadDemo(db: Database, now: Date): Promise<boolean> {
  if (db.select({ id: organisations.id }).from(organisations).where(eq(organisations.isDemo, true)).limit(1).get() !== undefined)
    return false;
  const clock = clockAt(lastMorning(now));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  withTransaction(db, () => {
    const person = personMaker(db, clock, passwordHash);
    person("Campaign team", "campaign@region.example", "campaign");
    for (const supplier of SUPPLIERS) loadSupplier(db, clock, supplier, person);
    for (const buyer of BUYERS) {
      const id = insertOrganisation(db, clock, {
        ...buyer,
        legalName: buyer.name,
        isBuyer: true,
        ...storedBuyer(buyer.kind),
        createdDaysAgo: 260,
      });
      buyer.people.forEach((p, i) => {
        join(db, clock, id, person(p.name, p.email), i === 0 ? "owner" : "editor");
      });
      confirm(db, clock, id);
    }
    for (const body of INTERMEDIARIES) {
      const id = insertOrganisation(db, clock, { ...body, legalName: body.name, isIntermediary: true, createdDaysAgo: 300 });
      body.people.forEach((p, i) => {
        join(db, clock, id, person(p.name, p.email), i === 0 ? "owner" : "editor");
      });
      confirm(db, clock, id);
    }
    loadDemoOpportunities(db, clock);
    loadDemoSearches(db, clock);
    loadDemoLists(db, clock);
    emit({ db, now }, "directory.rebuild", {});
  });
  return true;
}

type PersonMaker = (name: string, email: string, siteRole?: "member" | "campaign") => number;

function personMaker(db: Database, clock: DemoClock, passwordHash: string): PersonMaker {
  const known = new Map<string, number>();
  return (name, email, siteRole = "member") => {
    const emailKey = email.toLowerCase();
    const before = known.get(emailKey);
    if (before !== undefined) return before;
    const createdAt = clock.ago(200);
    const { id } = db
      .insert(users)
      .values({ name, email, emailKey, passwordHash, emailConfirmedAt: createdAt, siteRole, matchMail: "daily", createdAt })
      .returning({ id: users.id })
      .get();
    known.set(emailKey, id);
    return id;
  };
}

function join(db: Database, clock: DemoClock, organisationId: number, userId: number, role: "owner" | "editor"): void {
  db.insert(memberships)
    .values({ organisationId, userId, role, createdAt: clock.ago(190) })
    .onConflictDoNothing()
    .run();
}

/** The demo's campaign team knows its buyers and intermediaries. */
function confirm(db: Database, clock: DemoClock, organisationId: number): void {
  const reason = "We rang the switchboard that its website names";
  db.insert(organisationChecks)
    .values({ organisationId, outcome: "confirmed", how: "team", reason, recordedAt: clock.ago(188) })
    .run();
}

interface NewOrganisation extends Partial<BuyerColumns> {
  slug: string;
  legalName: string;
  tradingName?: string;
  legalForm?: string;
  place: string;
  authority: string;
  postcode: string;
  website?: string;
  about?: string;
  isSupplier?: boolean;
  isBuyer?: boolean;
  isIntermediary?: boolean;
  unclaimed?: boolean;
  createdDaysAgo: number;
  updatedDaysAgo?: number;
}

function insertOrganisation(db: Database, clock: DemoClock, body: NewOrganisation): number {
  const areaCode = areaCodeOf(db, body.authority);
  const place = referenceOf(db).places.find(({ name, areaCode: of }) => name === body.place && of === areaCode) ?? null;
  const at = place ?? locateDistrict(db, postcodeDistrict(body.postcode) ?? "");
  return db
    .insert(organisations)
    .values({
      slug: body.slug,
      legalName: body.legalName,
      tradingName: body.tradingName ?? null,
      nameKey: nameKey(body.legalName),
      legalForm: body.legalForm ?? "unknown",
      isSupplier: body.isSupplier ?? false,
      isBuyer: body.isBuyer ?? false,
      isIntermediary: body.isIntermediary ?? false,
      buyerKind: body.buyerKind ?? null,
      isCentralGovernment: body.isCentralGovernment ?? false,
      about: body.about ?? "",
      website: body.website ?? null,
      place: body.place,
      postcode: body.postcode,
      areaCode,
      lat: at?.lat ?? null,
      lng: at?.lng ?? null,
      positionFrom: place !== null ? "place" : at !== null ? "district" : null,
      published: true,
      claimedAt: body.unclaimed ? null : clock.ago(Math.max(1, body.createdDaysAgo - 5)),
      isDemo: true,
      createdAt: clock.ago(body.createdDaysAgo),
      updatedAt: clock.ago(body.updatedDaysAgo ?? 1),
    })
    .returning({ id: organisations.id })
    .get().id;
}

function loadSupplier(db: Database, clock: DemoClock, supplier: DemoSupplier, person: PersonMaker): void {
  const organisationId = insertOrganisation(db, clock, {
    ...supplier,
    isSupplier: true,
    unclaimed: supplier.unclaimed ?? false,
    createdDaysAgo: Math.max(30, ...supplier.statuses.map((s) => Math.min(900, s.fromDaysAgo))),
    updatedDaysAgo: supplier.confirmedDaysAgo,
  });
  // Eight digits that Companies House does not give out: they begin with 99.
  db.insert(identifiers)
    .values({ organisationId, scheme: "GB-COH", id: String(99_000_000 + organisationId) })
    .run();
  const { contact } = supplier;
  if (contact !== undefined && !supplier.unclaimed) join(db, clock, organisationId, person(contact.name, contact.email), "owner");

  supplier.offerings.forEach((offering, position) => {
    const { coverage } = offering;
    const { id } = db
      .insert(offerings)
      .values({
        organisationId,
        sectorCode: offering.sector,
        title: offering.title,
        description: offering.description,
        kind: offering.kind,
        coverage: coverage.kind === "regions" ? "areas" : coverage.kind,
        radiusMiles: coverage.kind === "radius" ? coverage.miles : null,
        minPence: offering.minPounds * 100,
        maxPence: offering.maxPounds * 100,
        position,
      })
      .returning({ id: offerings.id })
      .get();
    for (const areaCode of coverageAreas(db, coverage)) db.insert(offeringAreas).values({ offeringId: id, areaCode }).run();
  });
  for (const s of supplier.statuses) {
    db.insert(statuses)
      .values({
        organisationId,
        status: s.status,
        definition: s.definition,
        source: s.source,
        evidence: s.evidence,
        fromDay: clock.day(-s.fromDaysAgo),
        toDay: s.toDaysAhead === undefined ? null : clock.day(s.toDaysAhead),
        recordedAt: clock.ago(Math.min(s.fromDaysAgo, 900)),
      })
      .run();
  }
  for (const a of supplier.accreditations) {
    db.insert(accreditations)
      .values({
        organisationId,
        name: a.name,
        issuer: a.issuer,
        number: a.number,
        fromDay: clock.day(-a.fromDaysAgo),
        toDay: a.toDaysAhead === undefined ? null : clock.day(a.toDaysAhead),
      })
      .run();
  }
  const insurances = supplier.insurances.map((i) => ({ kind: i.kind, amountPence: i.amountPounds * 100, until: clock.day(i.toDaysAhead) }));
  db.insert(profiles)
    .values({
      organisationId,
      summary: supplier.summary,
      mission: supplier.mission,
      impactModel: supplier.impactModel,
      beneficiaries: supplier.beneficiaries,
      leadership: supplier.leadership,
      staff: supplier.staff,
      alongside: supplier.alongside ?? "",
      turnoverBand: supplier.turnoverBand,
      founded: supplier.founded,
      contactName: contact?.name ?? null,
      contactRole: contact?.role ?? null,
      contactEmail: contact?.email ?? null,
      contactPhone: contact?.phone ?? null,
      policies: supplier.policies,
      insurances,
      clientReferences: supplier.references,
      impact: supplier.impact,
      openTo: supplier.openTo,
      provisions: supplier.provisions ?? {},
      largestContractPence: supplier.largestContractPounds === undefined ? null : supplier.largestContractPounds * 100,
      completeness: completenessOf({
        ...supplier,
        insurances,
        offerings: supplier.offerings.map((o) => ({
          description: o.description,
          coverage: o.coverage.kind,
          minPence: o.minPounds * 100,
          maxPence: o.maxPounds * 100,
          derivedFrom: null,
        })),
        hasPosition: true,
        hasWebsite: supplier.website !== undefined,
        hasContact: contact !== undefined,
        hasIdentifier: true,
        accreditations: supplier.accreditations.length,
        claimed: !supplier.unclaimed,
      }),
      confirmedAt: clock.ago(supplier.confirmedDaysAgo),
      updatedAt: clock.ago(supplier.confirmedDaysAgo),
    })
    .run();
}

function coverageAreas(db: Database, coverage: DemoCoverage): string[] {
  if (coverage.kind === "areas") return coverage.areas.map((name) => areaCodeOf(db, name));
  if (coverage.kind === "regions") return coverage.regions.map((name) => areaCodeOf(db, name, "region"));
  return [];
}
