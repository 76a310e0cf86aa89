import { afterAll, describe, expect, it } from "vitest";
import { readAsked } from "#app/features/directory/read-asked.ts";
import { SUPPLIER_FILTERS } from "#app/features/directory/search.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import { organisations } from "#db/schema/index.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { queryOf } from "../query-of.ts";
import { readPlace } from "./read-place.server.ts";

const db = testDatabase();
function based(legalName: string, place: string, lat: number, lng: number, published = true) {
  const now = new Date("2026-11-23T09:00:00Z");
  const slug = legalName.toLowerCase().replaceAll(" ", "-");
  const given = {
    slug,
    legalName,
    nameKey: nameKey(legalName),
    place,
    lat,
    lng,
    published,
    isSupplier: true,
    createdAt: now,
    updatedAt: now,
  };
  db.insert(organisations).values(given).run();
}
based("Two Ovens", "Hebden Bridge", 53.74, -2.01);
based("Three Ovens", "Hebden Bridge", 53.76, -2.03);
based("Far Away Ovens", "Hebden Bridge", 51, 0);
based("Hidden Ovens", "Nether Poppleton", 54, -1.1, false);
based("Two Heads Design", "Hebden Bridge", 53.75, -2.02);
based("Community Kitchen Wolverhampton", "Wolverhampton", 52.58, -2.13);
afterAll(() => db.$client.close());

function read(query: string) {
  return readPlace(db, readAsked(new URLSearchParams(query)));
}

describe("the place of a search", () => {
  it("is read from the words, within the usual miles", () => {
    const { asked, place } = read("q=bakery near B13");
    expect(asked).toMatchObject({ q: "bakery", near: "B13", within: 10 });
    expect(place?.areaCode).toBe("E08000025");
  });

  it("keeps the miles that the address gives, and none for the box alone", () => {
    expect(read("q=bakery near B13&within=25").asked.within).toBe(25);
    expect(read("near=B13").asked.within).toBeNull();
  });

  it("takes a council after “in” as where they work", () => {
    const { asked, place } = read("q=cleaning in Sandwell");
    expect(place).toBeNull();
    expect(asked).toMatchObject({ q: "cleaning", chosen: { area: ["E08000028"] } });
  });

  it("is not read from words for work or from a month, before other words", () => {
    db.$client
      .prepare("insert into places (name, name_key, kind, lat, lng, area_code) values ('March', 'march', 'town', 52.55, 0.09, 'E08000025')")
      .run();
    expect(read("q=lunch near March, halal").asked).toMatchObject({ q: "lunch, halal", near: "March" });
    expect(read("q=lunch near Stone, halal").asked).toMatchObject({ q: "lunch, halal", near: "Stone" });
    expect(read("q=carving in stone and wood")).toMatchObject({ asked: { q: "carving in stone and wood" }, place: null });
    expect(read("q=caterers in March for 30 people")).toMatchObject({ asked: { q: "caterers in March for 30 people" }, place: null });
  });

  it("is no town that a month is called like, unless it is near it or in its county", () => {
    expect(read("q=caterers in March")).toMatchObject({ asked: { q: "caterers in March", near: "" }, place: null });
    expect(read("q=caterers March").place).toBeNull();
    expect(read("q=caterers near March").place?.label).toContain("March");
    expect(read("q=caterers in March, Cambridgeshire").place?.label).toContain("March");
    expect(read("q=caterers&near=March").place?.label).toContain("March");
  });

  it("leaves a supplier's whole name as it is, and of other words what says how many aside", () => {
    const textOf = (query: string) => queryOf(SUPPLIER_FILTERS, read(query).asked, null).text;
    expect(textOf("q=two heads design")).toBe("two heads design");
    expect(textOf("q=design for two heads")).toBe("design");
  });

  it("leaves words alone that only look like a place", () => {
    expect(read("q=training in schools")).toMatchObject({ asked: { q: "training in schools" }, place: null, notices: [] });
  });

  it("tells an unknown place and searches for the rest", () => {
    const unknown = read("q=bakery near Atlantis");
    expect(unknown.asked.q).toBe("bakery");
    expect(unknown.notices[0]).toContain("Atlantis");
  });

  it("is a town or council at the end of the words", () => {
    expect(read("q=taxis Wolverhampton").asked).toMatchObject({ q: "taxis", near: "Wolverhampton", within: 10 });
    expect(read("q=food bank, Leicester").asked.q).toBe("food bank");
    expect(read("q=gardening West Bromwich").place?.label).toContain("West Bromwich");
  });

  it("is a town that is also a word only with a capital letter", () => {
    expect(read("q=music Reading").place?.label).toContain("Reading");
    expect(read("q=music reading")).toMatchObject({ asked: { q: "music reading" }, place: null });
  });

  it("leaves the exact name of a supplier alone, and what stands in quotes", () => {
    expect(read("q=Community Kitchen Wolverhampton")).toMatchObject({ asked: { q: "Community Kitchen Wolverhampton" }, place: null });
    expect(read('q="made in Dudley"')).toMatchObject({ place: null, asked: { q: '"made in Dudley"' } });
    expect(read("q=Wolverhampton").asked.q).toBe("Wolverhampton");
  });

  it("may be one that only suppliers are based in: the middle of those who stand together", () => {
    const { asked, place } = read("q=bakery near hebden bridge");
    expect(asked.q).toBe("bakery");
    expect(place).toMatchObject({ label: "Hebden Bridge", kind: "place" });
    expect(place?.lat).toBeCloseTo(53.75, 3);
    expect(read("near=Hebden Bridge").place?.lng).toBeCloseTo(-2.02, 3);
    expect(read("q=bakery near Nether Poppleton").place).toBeNull();
  });

  it("is all that is asked for by words that only say who is sought", () => {
    expect(read("q=suppliers near B18").asked).toMatchObject({ q: "", near: "B18" });
    expect(read("q=help for people in Sandwell").asked.q).toBe("");
  });

  it("is named, also where it became a filter", () => {
    expect(read("q=cleaning in Sandwell")).toMatchObject({ place: null, named: { areaCode: "E08000028" } });
    expect(read("q=cleaning").named).toBeNull();
  });

  it("may be a region: everybody in it is asked for, near or far", () => {
    const { asked, place, named, notices } = read("q=caterers in West Midlands");
    expect(asked).toMatchObject({ q: "caterers", near: "West Midlands", within: null, region: { label: "the West Midlands" } });
    expect(asked.region?.areaCodes).toContain("E08000025");
    expect([place, named, notices]).toEqual([null, null, []]);
    expect(read("near=Black Country&within=10").asked).toMatchObject({ within: null, region: { label: "the Black Country" } });
    expect(read("q=caterers Greater Manchester").asked).toMatchObject({ q: "caterers", region: { label: "Greater Manchester" } });
    expect(read("q=caterers&near=England").asked.region?.areaCodes).toContain("E08000035");
    expect(read("q=caterers in the UK").asked).toMatchObject({ q: "caterers", region: { areaCodes: null } });
  });

  it("is every council of a county, and of what people call several", () => {
    const region = (query: string) => read(query).asked.region;
    expect(region("q=cleaning in Warwickshire")?.areaCodes).toEqual(expect.arrayContaining(["E10000031", "E07000218", "E07000222"]));
    expect(region("near=Warwickshire")?.areaCodes).toHaveLength(6);
    expect(region("q=vans around East Anglia")).toMatchObject({ label: "East Anglia" });
    expect(region("q=caterers South Wales")).toMatchObject({ label: "South Wales" });
    expect(region("q=caterers in the Home Counties")).toMatchObject({ label: "the Home Counties" });
    expect(region("q=caterers in Yorkshire")?.areaCodes).toContain("E08000035");
  });

  it("may stand before other words, of time, number or what is wanted", () => {
    expect(read("q=lunch near Dudley in December")).toMatchObject({ asked: { q: "lunch in December", near: "Dudley" } });
    expect(read("q=caterers near Dudley for 80 people")).toMatchObject({ asked: { q: "caterers for 80 people", near: "Dudley" } });
    expect(read("q=lunch in Sandwell, halal, up to £2,000")).toMatchObject({
      asked: { q: "lunch, halal, up to £2,000", chosen: { area: ["E08000028"] } },
    });
    expect(read("q=lunch near Sandwell in December")).toMatchObject({ asked: { near: "Sandwell", chosen: { area: [] } } });
    expect(read("q=cleaning in the Black Country every Tuesday")).toMatchObject({
      asked: { q: "cleaning every Tuesday", region: { label: "the Black Country" } },
    });
    expect(read("q=taxis Wolverhampton next month")).toMatchObject({ asked: { q: "taxis next month", near: "Wolverhampton" } });
    expect(read("q=who can bake near Dudley?").asked).toMatchObject({ q: "who can bake", near: "Dudley" });
    expect(read("q=bakery near Dudly next month").place?.label).toBe("Dudley");
  });

  it("is read with its county or country behind it", () => {
    expect(read("q=bakery near Birmingham, West Midlands").place?.label).toBe("Birmingham");
    expect(read("q=bakery&near=birmingham, uk").place?.label).toBe("Birmingham");
    expect(read("near=Moseley, B13").place?.label).toBe("Moseley, Birmingham");
    expect(read("near=Hebden Bridge, West Yorkshire").place?.label).toBe("Hebden Bridge");
    expect(read("near=Hebden Bridge, Wales").place).toBeNull();
  });

  it("is read with a typing error, and says so", () => {
    expect(read("near=Dudly")).toMatchObject({
      place: { label: "Dudley" },
      notices: ["We do not know a place called “Dudly”, so this is Dudley."],
    });
    expect(read("q=bakery near Dudly").place?.label).toBe("Dudley");
    expect(read("q=cleaning in Sandwel")).toMatchObject({ asked: { chosen: { area: ["E08000028"] } }, named: { areaCode: "E08000028" } });
    expect(read("q=taxis Wolverhamptn").place?.label).toBe("Wolverhampton");
  });

  it("is not guessed from a word that suppliers use, or a part of a name", () => {
    db.$client.exec("insert into match_terms (term, organisation_id) select 'sandwel', id from organisations limit 1");
    expect(read("q=cleaning in Sandwel")).toMatchObject({ asked: { q: "cleaning in Sandwel" }, place: null });
    based("Tiptn Tureen", "Leeds", 53.8, -1.5);
    expect(read("q=lunch Tiptn")).toMatchObject({ asked: { q: "lunch Tiptn" }, place: null });
    db.$client.exec("delete from match_terms");
  });
});
