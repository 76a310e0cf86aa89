import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { INDEXES } from "#search/indexes.ts";
import { OPPORTUNITIES } from "#search/opportunities.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { openThreadedSqliteEngine } from "#search/sqlite/threaded.ts";
import { SUPPLIERS } from "#search/suppliers.ts";
import { opportunityContract } from "#tests/contract/opportunities.contract.ts";
import { oracleContract } from "#tests/contract/oracle.contract.ts";
import { type EngineFactory, searchEngineContract, supplier } from "#tests/contract/search-engine.contract.ts";
import { wordsContract } from "#tests/contract/words.contract.ts";

const make: EngineFactory = async (options) => openSqliteEngine({ definitions: INDEXES, ...options, file: ":memory:" });

searchEngineContract("sqlite", make);
wordsContract("sqlite", make);
opportunityContract("sqlite", make);
oracleContract("sqlite", make, { sameWords: true, queries: 300 });

oracleContract("sqlite in a thread", async (options) => openThreadedSqliteEngine({ definitions: INDEXES, ...options, file: ":memory:" }), {
  sameWords: true,
  queries: 40,
});

describe("sqlite in a thread", () => {
  let directory: string;
  let engine: SearchEngine;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "search-"));
    engine = openThreadedSqliteEngine({
      definitions: INDEXES,
      file: path.join(directory, "search.db"),
      synonyms: { lunches: ["Catering"] },
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    });
  });
  afterEach(async () => {
    await engine.close();
    fs.rmSync(directory, { recursive: true, force: true });
  });

  it("answers everything an engine is asked, and keeps what changes while it is rebuilt", async () => {
    await engine.applySettings();
    await engine
      .index(SUPPLIERS)
      .upsert([supplier(1, { name: "Kiln and Clay", accreditations: ["Living Wage"], position: { lat: 52, lng: -2 } })]);
    expect((await engine.index(SUPPLIERS).search({ text: "kiln" })).hits.map((hit) => hit.id)).toEqual([1]);
    expect((await engine.index(SUPPLIERS).points({})).points).toEqual([{ id: 1, lat: 52, lng: -2 }]);
    expect(await engine.index(SUPPLIERS).facetValues("accreditation", "wage", {}, 5)).toEqual([{ value: "Living Wage", count: 1 }]);
    expect((await engine.index(SUPPLIERS).suggest("cla", 5)).map((one) => one.id)).toEqual([1]);
    expect([...(await engine.index(SUPPLIERS).revisions()).keys()]).toEqual([1]);
    expect(await engine.index(OPPORTUNITIES).count()).toBe(0);
    async function* source() {
      yield supplier(2, { sectorNames: ["Catering"] });
      await engine.index(SUPPLIERS).upsert([supplier(3)]);
    }
    const progress: number[] = [];
    expect(await engine.index(SUPPLIERS).rebuild(source(), (done) => progress.push(done))).toBe(1);
    expect(progress).toEqual([1]);
    expect((await engine.index(SUPPLIERS).search({})).hits.map((hit) => hit.id).sort()).toEqual([2, 3]);
    expect((await engine.index(SUPPLIERS).search({ text: "lunches" })).hits.map((hit) => hit.id)).toEqual([2]);
    expect(await engine.health()).toEqual({ ok: true, engine: "sqlite", documents: 2 });
  });

  it("passes on why a source failed, and keeps the old index", async () => {
    await engine.index(SUPPLIERS).upsert([supplier(1)]);
    async function* source() {
      yield supplier(99);
      throw new Error("the database went away");
    }
    await expect(engine.index(SUPPLIERS).rebuild(source())).rejects.toThrow("the database went away");
    expect(await engine.index(SUPPLIERS).count()).toBe(1);
  });

  it("rejects what it was asked when its thread ends, and is there again with the next call", async () => {
    await engine.index(SUPPLIERS).upsert([supplier(1)]);
    const tooMuch = Array.from({ length: 300 }, (_, i) => supplier(i + 2, { summary: `${i} `.repeat(100_000) }));
    await expect(engine.index(SUPPLIERS).upsert(tooMuch)).rejects.toMatchObject({ name: "SearchUnavailable" });
    expect((await engine.index(SUPPLIERS).search({ text: "number 1" })).total).toBeGreaterThan(0);
  });

  it("refuses by name once closed", async () => {
    await engine.close();
    await expect(engine.index(SUPPLIERS).search({})).rejects.toMatchObject({ name: "SearchUnavailable" });
    expect(await engine.health()).toMatchObject({ ok: false });
  });
});

describe("sqlite: the index file", () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "search-"));
    file = path.join(directory, "search.db");
  });
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

  it("is there again after a restart, also after a rebuild", async () => {
    const first = openSqliteEngine({ definitions: INDEXES, file });
    await first.index(SUPPLIERS).upsert([supplier(1, { name: "Bakery" })]);
    await first.close();
    const second = openSqliteEngine({ definitions: INDEXES, file });
    expect((await second.index(SUPPLIERS).search({ text: "bakeries" })).total).toBe(1);
    await second.index(SUPPLIERS).rebuild([supplier(2, { name: "Brewery" })]);
    await second.close();
    const third = openSqliteEngine({ definitions: INDEXES, file });
    expect((await third.index(SUPPLIERS).search({ text: "brew" })).hits[0]?.id).toBe(2);
    expect(await third.index(SUPPLIERS).count()).toBe(1);
    await third.close();
  });

  it("shows each process what another writes, deletes and rebuilds", async () => {
    const one = openSqliteEngine({ definitions: INDEXES, file });
    const two = openSqliteEngine({ definitions: INDEXES, file });
    await one.index(SUPPLIERS).upsert([supplier(1), supplier(2)]);
    expect(await two.index(SUPPLIERS).count()).toBe(2);
    await two.index(SUPPLIERS).delete([1]);
    await one.index(SUPPLIERS).upsert([supplier(3)]);
    expect((await one.index(SUPPLIERS).search({})).hits.map((hit) => hit.id).sort()).toEqual([2, 3]);
    expect((await two.index(SUPPLIERS).search({})).hits.map((hit) => hit.id).sort()).toEqual([2, 3]);
    await one.index(SUPPLIERS).rebuild([supplier(5), supplier(6)]);
    expect((await two.index(SUPPLIERS).search({})).hits.map((hit) => hit.id).sort()).toEqual([5, 6]);
    await two.index(SUPPLIERS).upsert([supplier(7)]);
    expect(await one.index(SUPPLIERS).count()).toBe(3);
    await one.index(SUPPLIERS).rebuild([supplier(8)]);
    await two.index(SUPPLIERS).upsert([supplier(9)]);
    expect((await one.index(SUPPLIERS).search({})).hits.map((hit) => hit.id).sort()).toEqual([8, 9]);
    await one.close();
    await two.close();
  });

  it("still finds the right ones by broad words asked again, after its own and another process's changes", async () => {
    const [one, other] = [openSqliteEngine({ definitions: INDEXES, file }), openSqliteEngine({ definitions: INDEXES, file })];
    const suppliers = Array.from({ length: 5000 }, (_, i) =>
      supplier(i + 1, { summary: i % 2 ? "Pottery and glass" : "Pottery and weaving" }),
    );
    await one.index(SUPPLIERS).rebuild(suppliers);
    const found = async () => [
      (await other.index(SUPPLIERS).search({ text: '"pottery"' })).total,
      (await other.index(SUPPLIERS).search({ text: "pottery weaving" })).total,
    ];
    expect(await found()).toEqual([5000, 2500]);
    await one.index(SUPPLIERS).delete([1, 2]);
    await one.index(SUPPLIERS).upsert([supplier(3, { summary: "Something else" })]);
    await other.index(SUPPLIERS).upsert([4, 6, 6001].map((id) => supplier(id, { summary: "Pottery and weaving" })));
    expect(await found()).toEqual([4998, 2501]);
    await one.close();
    await other.close();
  });

  it("starts empty from a file that is not an index, so that it can be rebuilt", async () => {
    fs.writeFileSync(file, "this is not a database, and long enough to be looked at as one ".repeat(100));
    const engine = openSqliteEngine({ definitions: INDEXES, file });
    expect(await engine.index(SUPPLIERS).count()).toBe(0);
    await engine.index(SUPPLIERS).upsert([supplier(1)]);
    expect(await engine.index(SUPPLIERS).count()).toBe(1);
    await engine.close();
  });
});
