import { expect, it } from "vitest";
import { processesWanted } from "./wanted.ts";

it.each([
  [undefined, 1, 1],
  [undefined, 2, 1],
  [undefined, 8, 7],
  ["", 4, 3],
  ["1", 8, 1],
  [" 3 ", 1, 3],
  ["a few", 8, 1],
  ["0", 8, 1],
  ["2.5", 8, 1],
  ["9999", 8, 1],
])("WORKERS=%s on %i processors is %i", (setting, processors, processes) => {
  expect(processesWanted({ WORKERS: setting }, processors)).toBe(processes);
});
