import { expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import type { OpportunityForMatch } from "./model.ts";
import { MOST_KEPT, prepareOnce } from "./prepare-once.server.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const HOUR_MS = 3_600_000;

function opportunity(id: number): OpportunityForMatch {
  return {
    id,
    organisationId: 900,
    kind: "contract",
    direction: null,
    title: "Lunches",
    description: "",
    sectors: [],
    delivery: "remote",
    placeName: "",
    regionNames: [],
    areas: [],
    position: null,
    minPence: null,
    maxPence: null,
    perYear: false,
    startDay: null,
    duration: "",
    requirements: [],
  };
}

it("prepares an opportunity once while it and the directory stay as they are", () => {
  const db = openDatabase(":memory:");
  const first = prepareOnce(db, opportunity(1), NOW);
  const later = new Date(NOW.getTime() + 1000);
  const again = prepareOnce(db, opportunity(1), later);
  expect(again.titleTerms).toBe(first.titleTerms);
  expect(again.now).toBe(later.getTime());
  expect(prepareOnce(db, { ...opportunity(1), title: "Suppers" }, NOW).titleTerms).not.toBe(first.titleTerms);
  expect(prepareOnce(db, opportunity(1), new Date(NOW.getTime() + HOUR_MS)).titleTerms).not.toBe(first.titleTerms);
  db.$client.close();
});

it("keeps the first of more than it may, for a next round in the same order", () => {
  const db = openDatabase(":memory:");
  const ids = Array.from({ length: MOST_KEPT + 2 }, (_, i) => i + 1);
  const round = () => ids.map((id) => prepareOnce(db, opportunity(id), NOW).titleTerms);
  const [first, second] = [round(), round()];
  expect(second.filter((terms, i) => terms === first[i])).toHaveLength(MOST_KEPT);
  db.$client.close();
});
