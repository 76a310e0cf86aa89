import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suggestSectors } from "#app/features/opportunities/sector-choices.server.ts";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";
import { loadDemo } from "./load.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const CATERERS = ["food.event-catering", "food.workplace-catering", "food.meals"];

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite({ now: NOW });
  await loadDemo(site.db, NOW);
  await site.worker.drain();
});
afterAll(() => site.close());

interface Answer {
  total: number;
  items: { name: string; sectors: { code: string }[] }[];
}

async function found(params: Record<string, string>): Promise<Answer> {
  const response = await site.request(`/api/v1/suppliers?${new URLSearchParams(params)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

describe("sentences that people write, in the demo region", () => {
  it.each([
    [{ q: "caterer for 80 people", near: "Dudley" }],
    [{ q: "caterer for 80 people near Dudley" }],
    [{ q: "lunch for 80 people next month" }],
    [{ q: "lunch for 80 people next month", near: "Dudley" }],
    [{ q: "hot lunches in Dudley" }],
    [{ q: "hot lunches for 80 people in Dudley on 12 December" }],
  ])("find caterers first: %o", async (params) => {
    const [first] = (await found(params)).items;
    expect(first?.sectors.filter(({ code }) => CATERERS.includes(code))).not.toEqual([]);
  });

  it("find the same whatever number and time is added", async () => {
    const plain = await found({ q: "lunch", near: "Dudley" });
    const long = await found({ q: "lunch for 80 people next month", near: "Dudley" });
    expect(long.items.map(({ name }) => name)).toEqual(plain.items.map(({ name }) => name));
  });

  it("make the posting form suggest catering", () => {
    for (const title of ["Lunch", "Lunch for 80 people next month", "Hot lunches in Dudley", "Caterer for 80 people"])
      expect(
        suggestSectors(site.services, { title }).map(({ code }) => CATERERS.includes(code)),
        title,
      ).toContain(true);
  });
});
