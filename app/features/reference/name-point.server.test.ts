import { afterAll, describe, expect, it } from "vitest";
import { applyChanges } from "#app/features/opportunities/apply-changes.server.ts";
import { placePostcode } from "#app/features/organisations/place-organisation.server.ts";
import { opportunities } from "#db/schema/index.ts";
import { addOrganisation, createTestCtx } from "#tests/helpers/ctx.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { namePoint, nearestAuthority, pointText } from "./name-point.ts";
import { referenceOf } from "./reference.server.ts";

const db = testDatabase();
afterAll(() => db.$client.close());
const reference = referenceOf(db);
const districts = [...reference.districtByCode.values()];

/** What an opportunity at this postcode is stored with, by the verb that buyers use. */
function opportunityAt(postcode: string): { place: string | null; areas: string[] } {
  const ctx = createTestCtx(db);
  const id = addOrganisation(ctx, `Buyer at ${postcode}`);
  const row = db
    .insert(opportunities)
    .values({
      slug: postcode,
      organisationId: id,
      kind: "contract",
      title: "Work",
      cpv: [],
      requirements: [],
      delivery: "remote",
      valueKind: "unknown",
      status: "draft",
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning({ id: opportunities.id })
    .get();
  applyChanges(ctx, row.id, { place: { delivery: "radius", postcode, radiusMiles: 0, areaCodes: [] } });
  const place = db.$client.prepare("select delivery_place from opportunities where id = ?").pluck().get(row.id) as string | null;
  const areas = db.$client.prepare("select area_code from opportunity_areas where opportunity_id = ?").pluck().all(row.id) as string[];
  return { place, areas };
}

describe("what a point is called", () => {
  it("is the same for an organisation and an opportunity, in every postcode district", () => {
    expect(districts).toHaveLength(226);
    for (const { code, areaCode } of districts) {
      const organisation = placePostcode({ db }, `${code} 1AA`);
      const opportunity = opportunityAt(`${code} 1AA`);
      const authority = reference.areaByCode.get(areaCode)?.name;
      expect(organisation.areaCode, code).toBe(areaCode);
      expect(opportunity.areas, code).toEqual([areaCode]);
      const said = opportunity.place === authority ? authority : `${opportunity.place}, ${authority}`;
      expect(organisation.place, code).toBe(said);
    }
  });

  it.each([
    ["B4", "Birmingham"],
    ["B18", "Hockley, Birmingham"],
    ["DY4", "Tipton, Sandwell"],
    ["WV16", "Bridgnorth, Shropshire"],
    ["SY10", "Oswestry, Shropshire"],
    ["TF5", "Wellington, Telford and Wrekin"],
    ["HR1", "Hereford, Herefordshire"],
    ["ST10", "Cheadle, Staffordshire Moorlands"],
  ])("is that of the nearest place of its authority: %s is %s", (code, text) => {
    expect(placePostcode({ db }, `${code} 1AA`).place).toBe(text);
  });

  it("is the authority's alone where no place is near, and nothing where that is not known", () => {
    expect(namePoint(reference, { lat: 52.6, lng: -2.75, areaCode: "E06000051" })).toEqual({ place: null, authority: "Shropshire" });
    expect(pointText(namePoint(reference, { lat: 52.48, lng: -1.9, areaCode: null }))).toBeNull();
    expect(pointText({ place: null, authority: "Dudley" })).toBe("Dudley");
  });

  it("is near some authority, whatever else is known", () => {
    expect(nearestAuthority(reference, { lat: 52.48, lng: -1.89 })?.name).toBe("Birmingham");
    expect(nearestAuthority({ ...reference, areas: [] }, { lat: 52.48, lng: -1.89 })).toBeNull();
  });
});
