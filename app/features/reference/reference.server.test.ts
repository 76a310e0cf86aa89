import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { loadReference } from "#seed/reference/load.ts";
import { derived, expandAreas, referenceOf, sectorsWithin } from "./reference.server.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "reference-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function opened() {
  const db = openDatabase(path.join(folder, "app.db"));
  loadReference(db);
  return db;
}

describe("the reference tables in memory", () => {
  it("are read once, and again when another process has changed any of them", () => {
    const db = opened();
    const other = openDatabase(path.join(folder, "app.db"));
    const first = referenceOf(db);
    expect(referenceOf(db)).toBe(first);
    const changes = [
      "update areas set name = 'Brum' where code = 'E08000025'",
      "update sectors set name = 'Eating' where code = 'food'",
      "update postcode_districts set lat = 1 where code = 'B18'",
      "update places set name = 'Mosely' where name_key = 'moseley'",
      "delete from places where name_key = 'tipton'",
    ];
    for (const change of changes) {
      const before = referenceOf(db);
      other.$client.exec(change);
      expect(referenceOf(db), change).not.toBe(before);
    }
    const { areaByCode, sectorByCode, districtByCode, places } = referenceOf(db);
    expect(areaByCode.get("E08000025")?.name).toBe("Brum");
    expect(sectorByCode.get("food")?.name).toBe("Eating");
    expect(districtByCode.get("B18")?.lat).toBe(1);
    expect(places.some(({ key }) => key === "tipton")).toBe(false);
    other.$client.close();
    db.$client.close();
  });

  it("are not mistaken for those of a change that was undone", () => {
    const db = opened();
    const rename = (name: string) => db.$client.prepare("update areas set name = ? where code = 'E08000025'").run(name);
    const undone = () =>
      withTransaction(db, () => {
        rename("Undone");
        expect(referenceOf(db).areaByCode.get("E08000025")?.name).toBe("Undone");
        throw new Error("no");
      });
    expect(undone).toThrow("no");
    expect(referenceOf(db).areaByCode.get("E08000025")?.name).toBe("Birmingham");
    rename("Kept");
    expect(referenceOf(db).areaByCode.get("E08000025")?.name).toBe("Kept");
    db.$client.close();
  });

  it("are not read again for what else is written", () => {
    const db = opened();
    const first = referenceOf(db);
    db.$client.exec("insert into postcodes (postcode, lat, lng, area_code) values ('B18 6AA', 52.49, -1.93, 'E08000025')");
    db.$client.exec("insert into settings (key, value) values ('a', '1')");
    expect(referenceOf(db)).toBe(first);
    db.$client.close();
  });

  it("have what is made of them made once for each state", () => {
    const db = opened();
    let made = 0;
    const count = derived(({ areas }) => {
      made += 1;
      return areas.length;
    });
    expect([count(db), count(db), made]).toEqual([referenceOf(db).areas.length, count(db), 1]);
    db.$client.exec("update areas set name = 'Brum' where code = 'E08000025'");
    count(db);
    expect(made).toBe(2);
    db.$client.close();
  });

  it("open regions, nations and sectors up", () => {
    const db = opened();
    const reference = referenceOf(db);
    expect(expandAreas(reference, ["E12000005"])).toContain("E08000025");
    expect(expandAreas(reference, ["W92000004"])).toHaveLength(22);
    expect(expandAreas(reference, ["E08000025", "E12000005", "E08000025"]).filter((code) => code === "E08000025")).toHaveLength(1);
    expect(expandAreas(reference, ["E10000034", "nowhere"])).toEqual(["E10000034", "nowhere"]);
    expect(sectorsWithin(reference, ["food"])).toContain("food.event-catering");
    expect(sectorsWithin(reference, ["food.event-catering", "nothing"])).toEqual(["food.event-catering"]);
    db.$client.close();
  });
});
