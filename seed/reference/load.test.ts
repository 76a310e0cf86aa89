import { expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { AREA_GROUPS } from "./area-groups.ts";
import { GROUP_DRAWINGS } from "./group-drawings.ts";
import { loadReference } from "./load.ts";

it("loads the reference facts once, and corrects what was changed since", () => {
  const db = openDatabase(":memory:");
  expect(loadReference(db)).toBeGreaterThan(500);
  expect(loadReference(db)).toBe(0);
  const count = (sql: string) => (db.$client.prepare(sql).get() as { n: number }).n;
  expect(count("select count(*) n from sectors where parent_code is not null")).toBeGreaterThanOrEqual(100);
  expect(
    count(
      "select count(*) n from sectors s where parent_code is not null and not exists (select 1 from sectors p where p.code = s.parent_code)",
    ),
  ).toBe(0);
  expect(count("select count(*) n from areas where kind in ('authority', 'county')")).toBeGreaterThan(350);
  expect(
    count(
      "select count(*) n from areas a where region_code is not null and not exists (select 1 from areas r where r.code = a.region_code)",
    ),
  ).toBe(0);
  expect(count("select count(*) n from postcode_districts d where not exists (select 1 from areas a where a.code = d.area_code)")).toBe(0);
  db.$client.prepare("update sectors set name = 'Changed' where code = 'food'").run();
  expect(loadReference(db)).toBe(1);
});

it("draws by hand only groups as they are", () => {
  for (const [name, { areas }] of Object.entries(GROUP_DRAWINGS)) {
    const group = AREA_GROUPS.find((one) => one.name === name);
    expect(areas.map(({ code }) => code).sort(), name).toEqual([...(group?.authorities ?? [])].sort());
  }
});
