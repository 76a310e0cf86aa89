import { expect, it } from "vitest";
import { INDEXES } from "./indexes.ts";
import { OPPORTUNITIES } from "./opportunities.ts";
import { openSqliteEngine } from "./sqlite/index.ts";
import { SUPPLIERS } from "./suppliers.ts";

it("an engine gives the same index whenever it is asked for it, and none that it was not opened with", async () => {
  const both = openSqliteEngine({ definitions: INDEXES, file: ":memory:" });
  expect(both.index(SUPPLIERS)).toBe(both.index(SUPPLIERS));
  expect(both.index(OPPORTUNITIES)).not.toBe(both.index(SUPPLIERS));
  const one = openSqliteEngine({ definitions: [SUPPLIERS], file: ":memory:" });
  expect(await one.index(SUPPLIERS).count()).toBe(0);
  expect(() => one.index(OPPORTUNITIES)).toThrow("not opened with the index opportunities");
  await both.close();
  await one.close();
});
