import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { opportunityContract } from "#tests/contract/opportunities.contract.ts";
import { oracleContract } from "#tests/contract/oracle.contract.ts";
import { type EngineFactory, searchEngineContract, supplier } from "#tests/contract/search-engine.contract.ts";

const make: EngineFactory = async (options) => openSqliteEngine({ ...options, file: ":memory:" });

searchEngineContract("sqlite", make);
opportunityContract("sqlite", make);
oracleContract("sqlite", make, { sameWords: true, queries: 300 });

describe("sqlite: the index file", () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), "search-"));
    file = path.join(directory, "search.db");
  });
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

  it("is there again after a restart, also after a rebuild", async () => {
    const first = openSqliteEngine({ file });
    await first.suppliers.upsert([supplier(1, { name: "Bakery" })]);
    await first.close();
    const second = openSqliteEngine({ file });
    expect((await second.suppliers.search({ text: "bakeries" })).total).toBe(1);
    await second.suppliers.rebuild([supplier(2, { name: "Brewery" })]);
    await second.close();
    const third = openSqliteEngine({ file });
    expect((await third.suppliers.search({ text: "brew" })).hits[0]?.id).toBe(2);
    expect(await third.suppliers.count()).toBe(1);
    await third.close();
  });

  it("shows each process what another writes, deletes and rebuilds", async () => {
    const one = openSqliteEngine({ file });
    const two = openSqliteEngine({ file });
    await one.suppliers.upsert([supplier(1), supplier(2)]);
    expect(await two.suppliers.count()).toBe(2);
    await two.suppliers.delete([1]);
    await one.suppliers.upsert([supplier(3)]);
    expect((await one.suppliers.search({})).hits.map((hit) => hit.id).sort()).toEqual([2, 3]);
    expect((await two.suppliers.search({})).hits.map((hit) => hit.id).sort()).toEqual([2, 3]);
    await one.suppliers.rebuild([supplier(5), supplier(6)]);
    expect((await two.suppliers.search({})).hits.map((hit) => hit.id).sort()).toEqual([5, 6]);
    await two.suppliers.upsert([supplier(7)]);
    expect(await one.suppliers.count()).toBe(3);
    await one.suppliers.rebuild([supplier(8)]);
    await two.suppliers.upsert([supplier(9)]);
    expect((await one.suppliers.search({})).hits.map((hit) => hit.id).sort()).toEqual([8, 9]);
    await one.close();
    await two.close();
  });

  it("starts empty from a file that is not an index, so that it can be rebuilt", async () => {
    fs.writeFileSync(file, "this is not a database, and long enough to be looked at as one ".repeat(100));
    const engine = openSqliteEngine({ file });
    expect(await engine.suppliers.count()).toBe(0);
    await engine.suppliers.upsert([supplier(1)]);
    expect(await engine.suppliers.count()).toBe(1);
    await engine.close();
  });
});
