import { expect, it } from "vitest";
import { toldOf } from "./sector-evidence.ts";

it("tells sectors that are as good as said from likely ones, from those told less surely and from hints", () => {
  expect([100, 90, 89, 60, 59, 45, 44, 0].map(toldOf)).toEqual(["sure", "sure", "likely", "likely", "unsure", "unsure", "hint", "hint"]);
});
