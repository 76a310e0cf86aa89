import { expect, it } from "vitest";
import { wordsBesideParameters } from "./reserved-words.ts";

it("a word is reserved that stands where another address has a parameter, whatever that is called, and no other", () => {
  const words = wordsBesideParameters([
    "/",
    "/new",
    "/organisations/new",
    "/organisations/:slug",
    "/organisations/:slug/team",
    "/organisations/:slug/opportunities/:opportunity",
    "/organisations/:organisation/opportunities/draft",
    "/suppliers/map.json",
    "/admin/people",
    "/suppliers/:slug/claim",
  ]);
  expect([...words].sort()).toEqual(["draft", "map.json", "new"]);
});
