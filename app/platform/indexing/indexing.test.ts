import { beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "#app/platform/log.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { completeEvent, leaseEvent } from "#app/platform/outbox/lease.server.ts";
import { openPayloads } from "#app/platform/outbox/open.server.ts";
import { SearchUnavailable } from "#search/engine.ts";
import { guardEngine } from "#search/guarded.ts";
import { INDEXES } from "#search/indexes.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";
import { SUPPLIERS, type SupplierDocument, type SupplierIndex } from "#search/suppliers.ts";
import { supplier } from "#tests/contract/search-engine.contract.ts";
import { addUser, as, createTestCtx, eventsOf, NOW } from "#tests/helpers/ctx.ts";
import { askUpkeep } from "./ask-upkeep.server.ts";
import type { IndexSource } from "./source.ts";
import { createUpkeep } from "./upkeep.server.ts";
import { upkeepState } from "./upkeep-state.server.ts";

/** A database of nothing but documents, and an index of it. */
function createWorld() {
  const ctx = createTestCtx();
  const documents = new Map<number, SupplierDocument>();
  const engine = openSqliteEngine({ definitions: INDEXES, file: ":memory:" });
  const search = guardEngine(engine, { now: () => NOW.getTime() });
  const source: IndexSource = {
    definition: SUPPLIERS,
    count: () => documents.size,
    idsAfter: (after, limit) =>
      [...documents.keys()]
        .filter((id) => id > after)
        .sort((a, b) => a - b)
        .slice(0, limit),
    documents: (ids) => ids.flatMap((id) => documents.get(id) ?? []),
    announced: () => openPayloads(ctx.db, ["organisation.changed"]).map(({ organisationId }) => organisationId),
  };
  const upkeep = createUpkeep({ db: ctx.db, search, sources: [source], log: createLogger("silent", false), now: () => NOW });
  /** Puts suppliers into the database, in this version. */
  function put(ids: Iterable<number>, version = 1): void {
    for (const id of ids) documents.set(id, supplier(id, { updatedAt: version }));
  }
  const state = () => upkeepState(ctx).indexes[0];
  async function held(): Promise<number[]> {
    return [...(await engine.index(SUPPLIERS).revisions()).keys()].sort((a, b) => a - b);
  }
  return { ctx, documents, engine, search, source, upkeep, put, state, held };
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

let world = createWorld();
beforeEach(() => {
  world = createWorld();
});

/** Has the index do something else the next time that it is called so. */
function once<K extends "upsert" | "revisions" | "rebuild">(name: K, instead: (own: SupplierIndex[K]) => SupplierIndex[K]): void {
  const suppliers = world.engine.index(SUPPLIERS);
  const own = suppliers[name];
  suppliers[name] = ((...args: never[]) => {
    suppliers[name] = own;
    return (instead(own) as (...given: never[]) => unknown)(...args);
  }) as SupplierIndex[K];
}

describe("comparing an index with the database", () => {
  async function inStep(n: number): Promise<void> {
    world.put(upTo(n));
    await world.upkeep.rebuild();
  }

  it("finds nothing where nothing differs", async () => {
    await inStep(450);
    expect(world.state()?.check).toMatchObject({ expected: 450, missing: 0, stale: 0, extra: 0, waiting: 0, repaired: 0, rebuilt: false });
    expect(world.state()?.check?.at).toBe(NOW.getTime());
  });

  it("finds what is missing, out of date and too many, and puts it right", async () => {
    await inStep(450);
    world.put([451, 452]);
    world.put([7, 300, 449], 2);
    for (const id of [20, 21, 22, 23]) world.documents.delete(id);
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ expected: 448, missing: 2, stale: 3, extra: 4, repaired: 9, rebuilt: false });
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ expected: 448, missing: 0, stale: 0, extra: 0, repaired: 0 });
  });

  it("leaves what an open event will put right to that event", async () => {
    await inStep(10);
    world.put([3, 4, 5], 2);
    emit(world.ctx, "organisation.changed", { organisationId: 3 });
    emit(world.ctx, "search.index", { index: "suppliers", ids: [4, 99] });
    emit(world.ctx, "search.index", { index: "opportunities", ids: [5] });
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ stale: 1, waiting: 2, repaired: 1 });
    for (const event of [1, 2, 3]) {
      const leased = leaseEvent(world.ctx.db, NOW);
      if (leased === null) throw new Error(`No event ${event}`);
      completeEvent(world.ctx.db, leased, NOW);
    }
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ stale: 2, waiting: 0, repaired: 2 });
  });

  it("does not take for drift what changes while it looks", async () => {
    await inStep(10);
    // What the index has is read; then two documents change: one is indexed meanwhile, the other's event is open.
    once("revisions", (own) => async () => {
      const before = await own();
      world.put([1, 2], 2);
      await world.upkeep.index("suppliers", [1]);
      emit(world.ctx, "organisation.changed", { organisationId: 2 });
      return before;
    });
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ missing: 0, stale: 0, extra: 0, waiting: 1 });
  });

  it("builds anew what lacks most of its documents, and nobody searches it meanwhile", async () => {
    world.put(upTo(40));
    await world.engine.index(SUPPLIERS).upsert([supplier(1), supplier(99)]);
    const meanwhile: unknown[] = [];
    once("rebuild", (own) => async (...args) => {
      meanwhile.push(
        await world.search
          .index(SUPPLIERS)
          .search({})
          .catch((error: unknown) => error),
      );
      return own(...args);
    });
    await world.upkeep.check();
    expect(meanwhile).toEqual([expect.objectContaining({ name: "SearchUnavailable", message: "The search index is being built" })]);
    expect(world.state()?.check).toMatchObject({ expected: 40, missing: 38, repaired: 38, rebuilt: true });
    expect((await world.search.index(SUPPLIERS).search({})).total).toBe(40);
    expect(await world.held()).toEqual(upTo(40));
  });

  it("builds anew what is out of date for the most part; that one is searched meanwhile", async () => {
    await inStep(1100);
    world.put(upTo(700), 2);
    let total = 0;
    once("rebuild", (own) => async (...args) => {
      total = (await world.search.index(SUPPLIERS).search({})).total;
      return own(...args);
    });
    await world.upkeep.check();
    expect(total).toBe(1100);
    expect(world.state()?.check).toMatchObject({ stale: 700, repaired: 700, rebuilt: true });
  });

  it("counts as put right only what is right afterwards", async () => {
    await inStep(10);
    world.put([2, 3], 2);
    once("upsert", (own) => (documents) => own(documents.filter(({ id }) => id !== 3)));
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ stale: 2, repaired: 1 });
  });

  it("says so when the engine does not answer, and keeps what was last known", async () => {
    await inStep(10);
    once("revisions", () => () => Promise.reject(new Error("no answer")));
    await expect(world.upkeep.check()).rejects.toBeInstanceOf(SearchUnavailable);
    expect(world.state()?.check).toMatchObject({ expected: 10 });
  });

  it("is broken off by the end of the process, and by its error waits for the next", async () => {
    await inStep(500);
    world.upkeep.stop();
    await expect(world.upkeep.check()).rejects.toMatchObject({ name: "SearchUnavailable" });
    await expect(world.upkeep.rebuild()).rejects.toMatchObject({ name: "SearchUnavailable" });
    expect(await world.held()).toEqual(upTo(500));
  });
});

describe("bringing documents to what the database says", () => {
  it("adds, replaces and removes", async () => {
    world.put([1, 2, 3]);
    await world.upkeep.index("suppliers", [1, 2, 3, 4]);
    world.documents.delete(2);
    world.put([3], 2);
    await world.upkeep.index("suppliers", [2, 3, 3]);
    expect(await world.held()).toEqual([1, 3]);
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ missing: 0, stale: 0, extra: 0 });
  });

  it("leaves what the database has last, whoever else writes", async () => {
    world.put([1, 2]);
    // The database changes after the document was read, and another writer is faster.
    once("upsert", (own) => async (documents) => {
      world.put([1], 2);
      world.documents.delete(2);
      await world.upkeep.index("suppliers", [1, 2]);
      await own(documents);
    });
    await world.upkeep.index("suppliers", [1, 2]);
    expect(await world.held()).toEqual([1]);
    await world.upkeep.check();
    expect(world.state()?.check).toMatchObject({ missing: 0, stale: 0, extra: 0 });
  });
});

describe("building an index anew", () => {
  it("tells how many are done, of how many", async () => {
    world.put(upTo(250));
    const told: string[] = [];
    await world.upkeep.rebuild((index, done, of) => told.push(`${index} ${done} of ${of}`));
    expect(told).toEqual(["suppliers 0 of 250", "suppliers 100 of 250", "suppliers 200 of 250", "suppliers 250 of 250"]);
    expect(world.state()?.rebuild).toMatchObject({ done: 250, of: 250, finishedAt: NOW.getTime() });
  });

  it("keeps for the admin how far it is", async () => {
    world.put(upTo(250));
    let seen: unknown;
    once("rebuild", (own) => async (...args) => {
      seen = world.state()?.rebuild;
      return own(...args);
    });
    await world.upkeep.rebuild();
    expect(seen).toMatchObject({ done: 0, of: 250, finishedAt: null });
  });
});

describe("an index that is found hollow", () => {
  it("is kept from visitors until a check has seen to it, which is asked for", async () => {
    world.put(upTo(10));
    await world.upkeep.setHollowAside();
    await expect(world.search.index(SUPPLIERS).search({})).rejects.toBeInstanceOf(SearchUnavailable);
    expect(eventsOf(world.ctx)).toEqual(["search.check"]);
    await world.upkeep.check();
    expect((await world.search.index(SUPPLIERS).search({})).total).toBe(10);
  });

  it("is let in again once another process has filled it", async () => {
    world.put(upTo(10));
    await world.upkeep.setHollowAside();
    const seen = () => world.search.index(SUPPLIERS).search({});
    world.upkeep.look();
    await expect(seen()).rejects.toThrow(SearchUnavailable);
    await world.engine.index(SUPPLIERS).upsert([...world.documents.values()]);
    world.upkeep.look();
    await expect.poll(async () => (await seen().catch(() => null))?.total).toBe(10);
  });
  it("is not one that lacks a few", async () => {
    world.put(upTo(10));
    await world.upkeep.rebuild();
    world.put([11, 12]);
    await world.upkeep.setHollowAside();
    expect((await world.search.index(SUPPLIERS).search({})).total).toBe(10);
    expect(eventsOf(world.ctx)).toEqual([]);
  });
});

describe("asking for upkeep", () => {
  it("is for the campaign team, is on record, and twice is once", () => {
    const { ctx } = world;
    const team = as(ctx, addUser(ctx, "team@campaign.example", { siteRole: "campaign" }));
    for (const who of [ctx, as(ctx, addUser(ctx, "person@people.example"))]) expect(() => askUpkeep(who, "rebuild")).toThrow();
    askUpkeep(team, "check");
    askUpkeep(team, "rebuild");
    askUpkeep(team, "rebuild");
    expect(eventsOf(ctx)).toEqual(["search.check", "search.rebuild"]);
    expect(upkeepState(ctx).open).toEqual({ check: true, rebuild: true, changes: 0 });
    const actions = ctx.db.$client.prepare("select action from audit_log order by id").pluck().all();
    expect(actions).toEqual(["search.check_asked", "search.rebuild_asked", "search.rebuild_asked"]);
  });
});
