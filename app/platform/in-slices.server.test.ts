import { expect, it } from "vitest";
import { inSlices } from "./in-slices.server.ts";

it("goes on until less is left than a slice, and everything else has its turn between two", async () => {
  let left = 25;
  const seen: string[] = [];
  const working = inSlices(10, (limit) => {
    const done = Math.min(limit, left);
    left -= done;
    seen.push(`slice of ${done}`);
    setImmediate(() => seen.push("something else"));
    return done;
  });
  expect(await working).toBe(25);
  expect(seen).toEqual(["slice of 10", "something else", "slice of 10", "something else", "slice of 5"]);
});
