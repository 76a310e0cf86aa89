import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchSuppliers } from "#app/features/directory/search-suppliers.server.ts";
import { listMatches } from "#app/features/matching/list-matches.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { editOpportunity } from "#app/features/opportunities/edit-opportunity.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { deadlineSchema, placeSchema, titleSchema, valueSchema, workSchema } from "#app/features/opportunities/schema.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Reason } from "#app/features/searching/reason.ts";
import { sectorsForCpv } from "#seed/reference/sectors.ts";
import { importRealData, REAL_DATA, type RealDataImported } from "#tests/helpers/real-data.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { importing, sayCounts } from "#tests/real-data/importing.ts";
import { JUDGED } from "#tests/relevance/judged.ts";
import { measureRelevance, summarise } from "#tests/relevance/measure.ts";
import { measureJudgedSearches, summariseJudged } from "#tests/relevance/measure-judged.ts";
import { measureJudgedMatching, summariseMatching } from "#tests/relevance/measure-judged-matching.ts";

/** Where a notice names its work only by a broad CPV division, the buyer ticks the sub-sector that the text says. */
const NOTICES: { title: string; sectors?: string[]; postcode: string; expected: RegExp }[] = [
  {
    title: "Domestic Abuse Support Services - Adults",
    sectors: ["housing.refuge"],
    postcode: "DY1 1HF",
    expected: /abuse|women|refuge|victim/i,
  },
  {
    title: "Courier Service for Delivery of Waste Sacks",
    sectors: ["transport.couriers"],
    postcode: "B1 1BB",
    expected: /courier|cycle|bike|delivery|transport/i,
  },
  { title: "Our Food 2024 and 2025 Typeset & Design", postcode: "YO1 7PR", expected: /design|print|media|web/i },
  { title: "Website re-design, development and maintenance", postcode: "SW1A 2BQ", expected: /web|digital|design|software/i },
  { title: "Mayoral Priority Skills Fund", postcode: "BS1 6AL", expected: /research|evaluat|consult|social/i },
];

interface Release {
  tender: {
    title: string;
    description: string;
    classification: { id: string };
    minValue?: { amount?: number };
    value?: { amount?: number };
    items: { deliveryAddresses: { postalCode?: string }[] }[];
  };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A search's reasons are runs of text, some of them marked. */
function sayReasons(reasons: readonly Reason[]): string {
  return reasons.map((reason) => reason.map((run) => run.text).join("")).join(" · ");
}

const missing = !fs.existsSync(REAL_DATA);
let site: TestSite;
let real: RealDataImported;

// One site for all: bringing the files in takes longer than all that is asked of it.
beforeAll(async () => {
  if (missing) return;
  site = await createTestSite({ now: new Date("2026-01-05T10:00:00Z") });
  real = await importRealData(site.db, site.clock.now);
  print(sayCounts(real.reports));
}, 900_000);
afterAll(() => site?.close());

describe.skipIf(missing)("the real files of organisations (skipped without ../shared)", () => {
  importing(() => ({ db: site.db, now: site.clock.now, reports: real.reports }));
});

describe.skipIf(missing)("the marketplace on real organisations and notices (skipped without ../shared)", () => {
  let buyer: TestUser;
  let organisationId: number;

  beforeAll(async () => {
    await site.worker.drain();
    buyer = site.signUp();
    organisationId = site.organisation({ isBuyer: true, buyerKind: "private", members: [[buyer, "owner"]] }).id;
  }, 300_000);

  it.each([
    { words: "bakery near B13", miles: 30, expected: /bak|bread|loaf/i },
    { words: "bike repair near Bristol", miles: 20, expected: /bike|cycl/i },
    { words: "wholefoods in Birmingham", miles: 30, expected: /food|grocer/i },
    { words: "counselling near LS8", miles: 15, expected: /counsel|therap|mental|support/i },
  ])("finds what a person means by “$words”", async ({ words, miles, expected }) => {
    const found = await searchSuppliers(site.ctx(), new URLSearchParams({ q: words, within: String(miles) }));
    print(`\n${words}: ${found.total}`);
    for (const item of found.items.slice(0, 5)) {
      print(
        `  ${item.supplier.name} · ${item.supplier.place ?? "?"} · ${item.distanceMiles?.toFixed(1) ?? "?"} miles · ${sayReasons(item.reasons)}`,
      );
    }
    expect(found.place).not.toBeNull();
    expect(found.total).toBeGreaterThan(0);
    const top = found.items.slice(0, 5).map((item) => `${item.supplier.name} ${sayReasons(item.reasons)}`);
    expect(top.filter((text) => expected.test(text)).length).toBeGreaterThanOrEqual(Math.min(2, top.length));
  });

  it("finds by name, number and postcode exactly who is meant, and leaves no search of the own set without a relevant supplier", async () => {
    const figures = await measureRelevance(site.ctx());
    const ndcgOf = (group: string) => summarise(figures.filter((one) => one.group === group)).ndcg;
    for (const group of ["name", "number"]) expect([group, ndcgOf(group)]).toEqual([group, 1]);
    // Neighbours that are published and were never judged stand between those that were.
    expect(ndcgOf("postcode")).toBeGreaterThanOrEqual(0.8);
    expect(figures.filter((one) => !one.hasRelevant).map((one) => one.id)).toEqual([]);
  }, 60_000);

  it.skipIf(!fs.existsSync(JUDGED))(
    "answers the judged searches no worse than it did, and none with nothing",
    async () => {
      const judged = summariseJudged((await measureJudgedSearches(site.ctx())) ?? []);
      print(`\n${judged.all.queries} judged searches: nDCG@10 ${judged.all.ndcg10.toFixed(3)}, held back ${judged.held.ndcg10.toFixed(3)}`);
      expect(judged.all.ndcg10).toBeGreaterThanOrEqual(0.61);
      expect(judged.all.empty).toBe(0);
    },
    60_000,
  );

  it.skipIf(!fs.existsSync(JUDGED))(
    "matches the judged opportunities, by the sectors that the form suggests, no worse than it did",
    () => {
      const { rankings, unanswerable } = summariseMatching(measureJudgedMatching(site.db, site.clock.now, "suggested") ?? []);
      const { all, people, "held back": held } = rankings;
      print(
        `\n${all.queries} judged opportunities: P@10 ${all.p10.toFixed(3)}, R@50 ${all.r50.toFixed(3)}, nDCG@10 ${all.ndcg10.toFixed(3)}`,
      );
      print(`held back: P@10 ${held.p10.toFixed(3)}, R@50 ${held.r50.toFixed(3)}; people: P@10 ${people.p10.toFixed(3)}`);
      expect(all.p10).toBeGreaterThanOrEqual(0.24);
      expect(all.r50).toBeGreaterThanOrEqual(0.66);
      expect(all.ndcg10).toBeGreaterThanOrEqual(0.45);
      for (const { id, likely } of unanswerable) expect([id, likely <= 6]).toEqual([id, true]);
    },
    60_000,
  );

  it("reads the whole of Code-Point Open, and every postcode lies in Great Britain", () => {
    expect(real.postcodes.rows).toBe(1_745_849);
    expect(real.postcodes.skipped).toEqual({
      no_location: 836,
      wrong_column_count: 0,
      not_a_postcode: 0,
      not_on_the_grid: 0,
      broken_row: 0,
    });
    const range = site.db.$client
      .prepare("select count(*) as n, min(lat) as s, max(lat) as n2, min(lng) as w, max(lng) as e from postcodes")
      .get() as Record<string, number>;
    expect(range["n"]).toBe(1_745_849 - 836);
    expect([range["s"], range["n2"], range["w"], range["e"]].map((x) => Math.round(x ?? 0))).toEqual([50, 61, -8, 2]);
  });

  it("gives every GB postcode its exact place", async () => {
    const found = await searchSuppliers(site.ctx(), new URLSearchParams({ near: "KW17 2AA" }));
    expect(found.notices).toEqual([]);
    expect(found.place?.lat).toBeGreaterThan(58.5);
  });

  it.each(NOTICES)("matches the real notice “$title” with reasons", async ({ title, sectors, postcode, expected }) => {
    const { releases } = JSON.parse(fs.readFileSync(path.join(REAL_DATA, "notices/contracts_finder_2025-01-23.json"), "utf8")) as {
      releases: Release[];
    };
    const tender = releases.map((release) => release.tender).find((one) => one.title.startsWith(title) || one.title.includes(title));
    if (tender === undefined) throw new Error(`The file has no notice ${title}`);
    expect(
      tender.items.some((item) => item.deliveryAddresses.some((a) => a.postalCode?.replace(/\s/g, "") === postcode.replace(/\s/g, ""))),
    ).toBe(true);

    const cpv = tender.classification.id;
    const known = referenceOf(site.db).sectorByCode;
    const chosen =
      sectors ??
      sectorsForCpv(cpv)
        .map((s) => s.code)
        .filter((code) => known.has(code))
        .slice(0, 4);
    const ctx = site.ctx(buyer);
    const { title: called = "" } = titleSchema.parse({ title: tender.title.slice(0, 120) });
    const description = tender.description.replace(/\s+/g, " ").slice(0, 6000);
    const { id, version } = createDraft(ctx, {
      organisationId,
      kind: "contract",
      title: called,
      description,
      ...workSchema.parse({ sectors: chosen, cpv }),
    });
    const value = tender.value?.amount;
    const changes = {
      ...placeSchema.parse({ delivery: "radius", postcode, radius: "0" }),
      ...valueSchema.parse({
        valueKind: value === undefined ? "unknown" : "range",
        min: String(tender.minValue?.amount ?? ""),
        max: String(value ?? ""),
      }),
      ...deadlineSchema.parse({ deadlineDay: "27", deadlineMonth: "2", deadlineYear: "2026" }),
    };
    const edited = editOpportunity(ctx, { id, version, changes, completeStep: "what" });
    publishOpportunity(ctx, { id, version: edited.version });
    await site.worker.drain();

    const likely = listMatches(ctx, { opportunityId: id, pageSize: 10 });
    const list = likely.items.length > 0 ? likely : listMatches(ctx, { opportunityId: id, pageSize: 10, show: "near_misses" });
    print(
      `\n${tender.title} (CPV ${cpv}, ${postcode}; ${chosen.join(", ")}): ${list.counts.all} likely, ${list.counts.near_misses} worth asking, compared with ${list.comparedCount}`,
    );
    for (const match of list.items) {
      const parts = Object.entries(match.parts)
        .map(([part, points]) => `${part} ${points}`)
        .join(", ");
      print(
        `  ${match.score} ${match.supplier.name}, ${match.supplier.place ?? "?"}, ${match.distanceMiles?.toFixed(1) ?? "?"} miles (${parts})`,
      );
      print(`     + ${match.reasons.map((r) => r.text).join(" + ")}`);
      if (match.gaps.length > 0) print(`     - ${match.gaps.map((g) => g.text).join(" - ")}`);
    }
    expect(list.items.length).toBeGreaterThan(0);
    expect(list.items.every((match) => match.reasons.length > 0)).toBe(true);
    const text = list.items.map((m) => `${m.supplier.name} ${m.supplier.summary} ${m.reasons.map((r) => r.text).join(" ")}`);
    expect(text.filter((line) => expected.test(line)).length).toBeGreaterThanOrEqual(Math.min(3, list.items.length));
  });
});
