import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import { identifiers, offeringAreas, offerings, profiles, sourceRefs, statuses } from "#db/schema/index.ts";
import type { TestSite, TestUser } from "#tests/helpers/site.ts";

export const BIRMINGHAM = "E08000025";
export const SECRET_PHONE = "0121 496 0777";
export const SECRET_EMAIL = "hidden.person@tureen.example";
export const SECRET_NAME = "Hilda Hidden";

export interface Given {
  name?: string;
  slug?: string;
  summary?: string;
  published?: boolean;
  claimed?: boolean;
  members?: [TestUser, "owner" | "editor" | "viewer"][];
  offering?: Partial<typeof offerings.$inferInsert>;
  areas?: string[];
}

/** A supplier in Hockley with one catering offering, a dated status and contact details, in the index. */
export async function makeSupplier(site: TestSite, given: Given = {}) {
  const now = site.clock.now;
  const { id, slug } = site.organisation({
    legalName: given.name ?? "Hockley Table CIC",
    ...(given.slug === undefined ? {} : { slug: given.slug }),
    legalForm: "cic_guarantee",
    isSupplier: true,
    published: given.published ?? true,
    place: "Hockley",
    postcode: "B18 6AA",
    areaCode: BIRMINGHAM,
    lat: 52.493,
    lng: -1.917,
    website: "https://hockleytable.example",
    claimedAt: given.claimed === false ? null : now,
    members: given.members ?? [],
  });
  site.db
    .insert(profiles)
    .values({
      organisationId: id,
      summary: given.summary ?? "Buffets and board lunches for small offices.",
      mission: "",
      impactModel: ["employment"],
      beneficiaries: ["women"],
      leadership: [],
      staff: 6,
      policies: [],
      insurances: [],
      clientReferences: [],
      impact: [],
      openTo: [],
      contactName: SECRET_NAME,
      contactEmail: SECRET_EMAIL,
      contactPhone: SECRET_PHONE,
      completeness: 60,
      confirmedAt: now,
      updatedAt: now,
    })
    .run();
  const offering = site.db
    .insert(offerings)
    .values({
      organisationId: id,
      sectorCode: "food",
      title: "Buffet catering",
      description: "Lunches for 10 to 80.",
      coverage: "areas",
      minPence: 50_00,
      maxPence: 8_000_00,
      ...given.offering,
    })
    .returning({ id: offerings.id })
    .get();
  for (const areaCode of given.areas ?? [BIRMINGHAM]) site.db.insert(offeringAreas).values({ offeringId: offering.id, areaCode }).run();
  // A status is given for the numbers that stand by then.
  site.db
    .insert(identifiers)
    .values({ organisationId: id, scheme: "GB-COH", id: String(10_000_000 + id) })
    .run();
  site.db
    .insert(statuses)
    .values({
      organisationId: id,
      status: "register_confirmed",
      definition: "seuk",
      source: "Register of CICs",
      fromDay: "2024-01-10",
      recordedAt: now,
    })
    .run();
  if (given.claimed === false) {
    site.db
      .insert(sourceRefs)
      .values({ organisationId: id, source: "coops-uk", ref: `R${id}`, rowHash: "x", importedAt: now })
      .run();
  }
  indexMatchTerms(site.db, id);
  await site.upkeep.index("suppliers", [id]);
  return { id, slug, offeringId: offering.id };
}

/** The form of a new offering, as an editor sends it. */
export const OFFERING_FORM = {
  sector: "food",
  title: "Canteens",
  description: "",
  kind: "service",
  coverage: "areas",
  areas: [BIRMINGHAM],
  radius: "",
  min: "500",
  max: "60k",
};
