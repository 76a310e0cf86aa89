import { beforeEach, describe, expect, it, vi } from "vitest";
import { supplier } from "#tests/contract/search-engine.contract.ts";
import { createFaultyEngine } from "#tests/helpers/faulty-engine.ts";
import { SearchUnavailable } from "./engine.ts";
import { guardEngine } from "./guarded.ts";
import { OPPORTUNITIES } from "./opportunities.ts";
import { SUPPLIERS } from "./suppliers.ts";

const READ_MS = 100;
let clock = 0;
let faulty = createFaultyEngine();
let guarded = guardEngine(faulty.engine);

beforeEach(() => {
  clock = 1_000_000;
  faulty = createFaultyEngine();
  guarded = guardEngine(faulty.engine, { readMs: READ_MS, writeMs: 40, now: () => clock });
});

const find = () => guarded.index(SUPPLIERS).search({});
/** Calls that reached the engine while `work` ran. */
async function reached(work: () => Promise<unknown>): Promise<string[]> {
  faulty.state.calls.length = 0;
  await work().catch((error: unknown) => {
    if (!(error instanceof SearchUnavailable)) throw error;
  });
  return [...faulty.state.calls];
}

describe("a guarded engine", () => {
  it("answers as the engine does", async () => {
    await guarded.index(SUPPLIERS).upsert([supplier(1, { name: "Bakery" }), supplier(2)]);
    await guarded.index(SUPPLIERS).delete([2]);
    expect((await guarded.index(SUPPLIERS).search({ text: "bakery" })).hits[0]?.id).toBe(1);
    expect((await guarded.index(SUPPLIERS).points({})).total).toBe(1);
    expect(await guarded.index(SUPPLIERS).suggest("bak", 5)).toHaveLength(1);
    expect(await guarded.index(SUPPLIERS).facetValues("status", "", {}, 5)).toEqual([{ value: "self_declared", count: 1 }]);
    expect(await guarded.index(SUPPLIERS).count()).toBe(1);
    expect((await guarded.index(SUPPLIERS).revisions()).size).toBe(1);
    expect(await guarded.index(SUPPLIERS).rebuild([supplier(3)])).toBe(1);
    expect(await guarded.index(OPPORTUNITIES).count()).toBe(0);
    expect(await guarded.health()).toMatchObject({ ok: true, documents: 1 });
    await guarded.applySettings();
  });

  it("waits no longer than its limit for a read, and then leaves the engine alone", async () => {
    faulty.state.fault = "hangs";
    await expect(find()).rejects.toThrow("No answer within 100 ms");
    await expect(find()).rejects.toBeInstanceOf(SearchUnavailable);
    expect(await reached(find)).toEqual([]);
    expect(guarded.state()).toMatchObject({ since: clock });
    expect(await guarded.health()).toMatchObject({ ok: false, since: clock, detail: "No answer within 100 ms" });
  });

  it("takes a failure that took as long for as bad: the engine has a limit of its own", async () => {
    faulty.engine.index(SUPPLIERS).search = () =>
      new Promise((_resolve, reject) => setTimeout(() => reject(new Error("gave up")), READ_MS * 0.7));
    await expect(find()).rejects.toThrow("gave up");
    expect(guarded.state().since).toBe(clock);
  });

  it("bears two failures, and leaves the engine alone after three in a row", async () => {
    faulty.state.fault = "fails";
    for (let n = 0; n < 2; n += 1) await expect(find()).rejects.toThrow("connect ECONNREFUSED");
    faulty.state.fault = "none";
    await find();
    faulty.state.fault = "fails";
    for (let n = 0; n < 2; n += 1) expect(await reached(find)).toEqual(["search"]);
    expect(guarded.state().since).toBeNull();
    expect(await reached(find)).toEqual(["search"]);
    expect(await reached(find)).toEqual([]);
  });

  it("lets one call through when a rest is over; it rests twice as long each time that fails, up to half a minute", async () => {
    faulty.state.fault = "hangs";
    await reached(find);
    for (const rest of [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
      clock += rest - 1;
      expect(await reached(find)).toEqual([]);
      clock += 1;
      expect(await reached(() => Promise.allSettled([find(), find(), find()]))).toEqual(["search"]);
    }
    expect(guarded.state().since).toBe(1_000_000);
  });

  it("is back with the first answer, and says so", async () => {
    const onChange = vi.fn();
    guarded.watch({ onChange });
    faulty.state.fault = "hangs";
    await reached(find);
    faulty.state.fault = "none";
    expect(await reached(find)).toEqual([]);
    clock += 500;
    await find();
    await find();
    expect(guarded.state().since).toBeNull();
    expect(onChange.mock.calls.map(([resting]) => resting)).toEqual([true, false]);
    // It begins anew with short rests.
    faulty.state.fault = "hangs";
    await reached(find);
    clock += 500;
    expect(await reached(find)).toEqual(["search"]);
  });

  it("is asked by its health too, so that it comes back without a visitor", async () => {
    faulty.state.fault = "fails";
    for (let n = 0; n < 3; n += 1) await reached(find);
    expect(await reached(() => guarded.health())).toEqual([]);
    clock += 500;
    faulty.state.fault = "none";
    expect(await guarded.health()).toMatchObject({ ok: true });
    expect(guarded.state().since).toBeNull();
  });

  it("does not count calls that began before a rest against it", async () => {
    faulty.state.fault = "hangs";
    await Promise.allSettled([find(), find(), find(), find(), find()]);
    clock += 500;
    faulty.state.fault = "none";
    expect(await reached(find)).toEqual(["search"]);
  });

  it("is not kept away for longer by a clock that is put back", async () => {
    faulty.state.fault = "hangs";
    await reached(find);
    clock -= 3_600_000;
    expect(await reached(find)).toEqual(["search"]);
  });

  it("never drops a change: it rejects, at once while the engine rests", async () => {
    faulty.state.fault = "hangs";
    await expect(guarded.index(SUPPLIERS).upsert([supplier(1)])).rejects.toThrow("No answer within 40 ms");
    await reached(find);
    expect(await reached(() => guarded.index(SUPPLIERS).upsert([supplier(1)]))).toEqual([]);
    expect(await reached(() => guarded.index(SUPPLIERS).delete([1]))).toEqual([]);
    clock += 500;
    faulty.state.fault = "none";
    // A write does not find out whether it is back: it might hang for long.
    expect(await reached(() => guarded.index(SUPPLIERS).upsert([supplier(1)]))).toEqual([]);
    await guarded.health();
    await guarded.index(SUPPLIERS).upsert([supplier(1)]);
    expect(await guarded.index(SUPPLIERS).count()).toBe(1);
  });

  it("goes on searching while only changes fail, and tells since when", async () => {
    await guarded.index(SUPPLIERS).upsert([supplier(1)]);
    faulty.state.fault = "fails changes";
    for (let n = 0; n < 5; n += 1) await expect(guarded.index(SUPPLIERS).upsert([supplier(2)])).rejects.toBeInstanceOf(SearchUnavailable);
    clock += 1000;
    expect((await find()).total).toBe(1);
    expect(await guarded.health()).toMatchObject({ ok: true, changesFail: { since: 1_000_000, detail: "connect ECONNREFUSED" } });
    faulty.state.fault = "none";
    await guarded.index(SUPPLIERS).upsert([supplier(2)]);
    expect((await guarded.health()).changesFail).toBeUndefined();
  });

  it("lets upkeep through a rest, and an answer to it ends the rest", async () => {
    faulty.state.fault = "fails";
    for (let n = 0; n < 3; n += 1) await reached(find);
    expect(await reached(() => guarded.index(SUPPLIERS).revisions())).toEqual(["revisions"]);
    expect(guarded.state().since).not.toBeNull();
    faulty.state.fault = "none";
    await guarded.index(SUPPLIERS).rebuild([supplier(1)]);
    expect((await find()).total).toBe(1);
  });

  it("keeps readers from an index that is set aside, and from that one only", async () => {
    guarded.setAside("suppliers", "It is being built");
    await expect(find()).rejects.toThrow("It is being built");
    await expect(guarded.index(SUPPLIERS).suggest("a", 1)).rejects.toBeInstanceOf(SearchUnavailable);
    expect((await guarded.index(OPPORTUNITIES).search({})).total).toBe(0);
    expect(await guarded.health()).toMatchObject({ ok: false, detail: "It is being built" });
    await guarded.index(SUPPLIERS).upsert([supplier(1)]);
    expect(guarded.state().since).toBeNull();
    guarded.setAside("suppliers", null);
    expect((await find()).total).toBe(1);
  });

  it("lets go of everything at the end", async () => {
    faulty.state.fault = "hangs";
    const patient = guardEngine(faulty.engine, { writeMs: 3_600_000 });
    const change = patient.index(SUPPLIERS).upsert([supplier(1)]);
    patient.letGo();
    await expect(change).rejects.toThrow("before the end");
  });

  it("takes what any failure is for the engine's, and says what it was", async () => {
    faulty.engine.index(SUPPLIERS).search = () => {
      throw new TypeError("hits is undefined");
    };
    const onFailure = vi.fn();
    guarded.watch({ onFailure });
    await expect(guarded.index(SUPPLIERS).search({})).rejects.toThrow("The search engine failed: hits is undefined");
    expect(onFailure).toHaveBeenCalledWith(expect.any(TypeError), false);
  });
});

describe("a time limit", () => {
  it("is not over when this process was held up itself and the answer has come meanwhile", async () => {
    const { within } = await import("./time-limit.ts");
    const { signal } = new AbortController();
    const answered = within(10, () => new Promise((resolve) => setTimeout(() => setImmediate(() => resolve("here")), 5)), signal);
    const until = performance.now() + 120;
    while (performance.now() < until);
    expect(await answered).toBe("here");
  });
});
