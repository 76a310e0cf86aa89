import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { sectors } from "#db/schema/index.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { searchWords } from "./search-words.server.ts";

it("makes the words once for a taxonomy, and anew for another", () => {
  const [db, other] = [testDatabase(), testDatabase()];
  const words = searchWords(db);
  expect(searchWords(other)).toBe(words);
  const [sector = { code: "", name: "" }] = db.select().from(sectors).all();
  expect(words.kinds).toContain(sector.name);

  db.update(sectors)
    .set({ synonyms: ["zabaglione"] })
    .where(eq(sectors.code, sector.code))
    .run();
  expect(searchWords(db).synonyms["zabaglione"]).toEqual([sector.name]);
  expect(searchWords(other).synonyms["zabaglione"]).toBeUndefined();
});

it("knows that several expressions mean the same people", () => {
  const { synonyms } = searchWords(testDatabase());
  expect(synonyms["gypsies"]).toContain("travellers");
  expect(synonyms["ex forces"]).toContain("veterans");
  expect(synonyms["mothers"] ?? []).not.toContain("veterans");
});
