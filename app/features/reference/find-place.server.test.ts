import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { findPlace } from "./find-place.server.ts";
import { guessPlace } from "./guess-place.server.ts";

let db: Database;

beforeAll(() => {
  db = openDatabase(":memory:");
  db.$client.exec(`
    insert into areas (code, name, kind, nation, alternative_names, lat, lng) values
      ('E08000025', 'Birmingham', 'authority', 'England', '["Birmingham City Council"]', 52.48, -1.9),
      ('E08000028', 'Sandwell', 'authority', 'England', '[]', 52.5, -2.0),
      ('E08000029', 'Solihull', 'authority', 'England', '[]', 52.41, -1.72),
      ('E12000005', 'West Midlands', 'region', 'England', '[]', null, null);
    insert into places (name, name_key, lat, lng, area_code, kind) values
      ('Moseley', 'moseley', 52.44, -1.88, 'E08000025', 'suburb'),
      ('Moseley', 'moseley', 52.5, -2.1, 'E08000028', 'village'),
      ('Birmingham', 'birmingham', 52.479, -1.902, 'E08000025', 'city'),
      ('Sandwell', 'sandwell', 52.51, -1.95, 'E08000028', 'suburb'),
      ('King''s Heath', 'kingsheath', 52.43, -1.89, 'E08000025', 'suburb');
    insert into postcode_districts (code, lat, lng, area_code) values ('B18', 52.49, -1.93, 'E08000025');
  `);
});

describe("a place that was typed", () => {
  it("falls back on the district, and says so, while unit postcodes are not loaded", () => {
    const found = findPlace(db, "b186aa");
    expect(found).toMatchObject({ kind: "district", label: "B18", areaCode: "E08000025" });
    expect("note" in found && found.note).toContain("middle of B18");
  });

  it("finds a district, a place and an authority by name", () => {
    expect(findPlace(db, " b18 ")).toMatchObject({ kind: "district", label: "B18" });
    expect(findPlace(db, "kings heath")).toMatchObject({ kind: "place", label: "King's Heath, Birmingham" });
    expect(findPlace(db, "Birmingham City Council")).toMatchObject({ kind: "area", label: "Birmingham" });
    expect(findPlace(db, "Solihull")).toMatchObject({ kind: "area", areaCode: "E08000029" });
  });

  it("prefers a city or town to the authority of that name, and the authority to a suburb", () => {
    expect(findPlace(db, "Birmingham")).toMatchObject({ kind: "place", label: "Birmingham" });
    expect(findPlace(db, "Sandwell")).toMatchObject({ kind: "area", label: "Sandwell" });
  });

  it("names the other places of that name, and takes the one asked for", () => {
    const found = findPlace(db, "Moseley");
    expect(found).toMatchObject({ kind: "place", label: "Moseley, Birmingham", alternatives: [{ label: "Moseley, Sandwell" }] });
    expect(findPlace(db, "moseley, sandwell")).toMatchObject({ kind: "place", label: "Moseley, Sandwell" });
    expect(findPlace(db, "Moseley, Leeds").kind).toBe("unknown");
  });

  it("says what it does not know, whatever was typed", () => {
    for (const text of ["", "   ", "Atlantis", "ZZ9", "EH1 1AA", "'; drop table places;--", "%", "x".repeat(5000), "\u0000"]) {
      const found = findPlace(db, text);
      expect(found.kind).toBe("unknown");
      expect("message" in found && found.message).toMatch(/We do not know|We cannot place|No place/);
    }
  });

  it("takes a district that it has no facts of from the postcodes in it, once they are loaded", () => {
    db.$client.exec(`insert into postcodes (postcode, lat, lng, area_code) values
      ('LS8 1AA', 53.82, -1.52, 'E08000035'), ('LS8 2BB', 53.84, -1.5, 'E08000035'), ('LS8 3CC', 53.83, -1.51, null), ('LS80 1AA', 1, 1, null)`);
    const found = findPlace(db, "ls8");
    expect(found).toMatchObject({ kind: "district", label: "LS8", areaCode: "E08000035" });
    expect("lat" in found && found.lat).toBeCloseTo(53.83);
    expect(findPlace(db, "LS9").kind).toBe("unknown");
    db.$client.exec("delete from postcodes");
  });

  it("takes the unit postcode once it is loaded", () => {
    db.$client.exec("insert into postcodes (postcode, lat, lng, area_code) values ('B18 6AA', 52.4905, -1.9301, 'E08000025')");
    expect(findPlace(db, "B18 6aa")).toMatchObject({ kind: "postcode", label: "B18 6AA", lat: 52.4905 });
    expect(findPlace(db, "EH1 1AA")).toMatchObject({ kind: "unknown" });
    db.$client.exec("delete from postcodes");
  });
});

describe("a place that was typed, with the reference facts", () => {
  const facts = testDatabase();
  afterAll(() => facts.$client.close());
  const labelOf = (text: string) => {
    const found = findPlace(facts, text);
    return found.kind === "unknown" ? null : found.label;
  };

  it.each([
    ["Birmingham, West Midlands", "Birmingham"],
    ["birmingham, uk", "Birmingham"],
    ["Birmingham, England, United Kingdom", "Birmingham"],
    ["Birmingham UK", "Birmingham"],
    ["Dudley, Black Country", "Dudley"],
    ["Moseley, B13", "Moseley, Birmingham"],
    ["moseley birmingham", "Moseley, Birmingham"],
    ["Moseley, Birmingham, West Midlands", "Moseley, Birmingham"],
    ["Kidderminster, Worcestershire", "Kidderminster, Wyre Forest"],
    ["Halesowen, Worcs", "Halesowen, Dudley"],
    ["Telford, Shropshire", "Telford, Telford and Wrekin"],
    ["Leeds, West Yorkshire", "Leeds"],
    ["Cardiff, Wales", "Cardiff"],
    ["Sandwell Council", "Sandwell"],
    ["Sandwell Metropolitan Borough Council", "Sandwell"],
    ["12 High Street, Moseley, Birmingham", "Moseley, Birmingham"],
    ["12 High Street, Birmingham B18 6AA", "B18"],
  ])("is the one that what is said behind it tells: %s is %s", (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each(["Moseley, Leeds", "Birmingham, Scotland", "Moseley, Atlantis", "Birmingham, Yorkshire", "Atlantis, UK", "Leeds, B13"])(
    "is not known where that is not so: %s",
    (text) => {
      expect(labelOf(text)).toBeNull();
    },
  );

  it.each([
    ["West Midlands", "West Midlands", "E08000025"],
    ["the west midlands", "West Midlands", "E06000021"],
    ["West Midlands region", "West Midlands", "E07000222"],
    ["West Midlands, UK", "West Midlands", "E08000025"],
    ["Black Country", "Black Country", "E08000027"],
    ["England", "England", "E08000035"],
    ["Wales", "Wales", "W06000015"],
    ["London", "London", "E09000001"],
    ["Greater Manchester", "Greater Manchester", "E08000003"],
    ["Greater Manchester Combined Authority", "Greater Manchester", "E08000003"],
  ])("may be a region: %s", (text, label, inside) => {
    const found = findPlace(facts, text);
    expect(found).toMatchObject({ kind: "region", label });
    expect("areaCodes" in found && found.areaCodes).toContain(inside);
    expect("areaCodes" in found && found.areaCodes?.includes("S12000049")).toBe(false);
  });

  it("may be all of the country, which limits nothing", () => {
    for (const text of ["UK", "United Kingdom", "great britain"])
      expect(findPlace(facts, text), text).toEqual({ kind: "region", label: "UK", areaCodes: null });
  });

  it("has the four boroughs of the Black Country", () => {
    const found = findPlace(facts, "black country");
    expect("areaCodes" in found && found.areaCodes?.length).toBe(4);
  });

  it.each([
    ["Dudly", "Dudley"],
    ["Coventy", "Coventry"],
    ["Wolverhamptn", "Wolverhampton"],
    ["Birmigham", "Birmingham"],
    ["Black Contry", "Black Country"],
    ["Tiptn, Sandwell", "Tipton, Sandwell"],
    ["Stirchly", "Stirchley, Birmingham"],
  ])("with a typing error is read as it was likely meant, and says so: %s is %s", (text, label) => {
    expect(labelOf(text)).toBeNull();
    const found = guessPlace(facts, text);
    expect(found?.label).toBe(label);
    expect(found?.note).toContain(`We do not know a place called “${text.split(",")[0]}”, so this is ${label}.`);
  });

  it.each(["Hull", "Xanadu", "B99", "", "Atlantis", "Dudley Dudley Dudley", "x".repeat(500)])("is not guessed from far off: %s", (text) => {
    expect(guessPlace(facts, text)).toBeNull();
  });
});
