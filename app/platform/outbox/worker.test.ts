import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { addUser, as, createTestCtx, NOW } from "#tests/helpers/ctx.ts";
import { createTestWorker } from "#tests/helpers/worker.ts";
import { emit } from "./emit.server.ts";
import { hurryWaiting, LEASE_MS } from "./lease.server.ts";
import { listOpenEvents, outboxState } from "./open.server.ts";
import { replayEvents } from "./replay.server.ts";

/** A busy machine takes its time. */
const PATIENT = { timeout: 15_000 };

let ctx = createTestCtx();
let clock = { now: NOW };
const stops: (() => Promise<void>)[] = [];

function emitMany(n: number): void {
  for (let organisationId = 1; organisationId <= n; organisationId += 1) emit(ctx, "organisation.changed", { organisationId });
}
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

beforeEach(() => {
  ctx = createTestCtx();
  clock = { now: NOW };
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe("the worker", () => {
  it("carries out what is due in order, also what its own work brings, and then nothing is left", async () => {
    const seen: unknown[] = [];
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      handlers: {
        "organisation.changed": (payload) => {
          seen.push(payload.organisationId);
          if (payload.organisationId === 2) emit(ctx, "mail.waiting", { mailId: 7 });
        },
        "mail.waiting": (payload) => void seen.push(`mail ${payload.mailId}`),
      },
      apart: [["mail.waiting"]],
    });
    emitMany(50);
    expect(await worker.drain()).toBe(51);
    expect(seen.filter((s) => typeof s === "number")).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(seen).toContain("mail 7");
    expect(await worker.drain()).toBe(0);
    expect(outboxState(ctx.db, clock.now)).toEqual({ waiting: 0, dead: 0, lagMs: 0 });
  });
  it("puts back what fails and goes on with the rest", async () => {
    const tried: number[] = [];
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: (payload) => {
        tried.push(Number(payload["organisationId"]));
        if (payload["organisationId"] === 1 && tried.filter((id) => id === 1).length < 3) throw new Error("not yet");
      },
    });
    emitMany(3);
    await worker.drain();
    expect(tried).toEqual([1, 2, 3]);
    expect(outboxState(ctx.db, clock.now).waiting).toBe(1);
    for (const seconds of [1, 5]) {
      clock.now = new Date(NOW.getTime() + seconds * 1000);
      await worker.drain();
    }
    expect(tried).toEqual([1, 2, 3, 1, 1]);
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 0 });
  });
  it.each([
    ["of a name it does not know", "of.old", "{}", /knows no event of this name/],
    ["that does not hold what it should", "organisation.changed", '{"organisationId":"1"}', /organisationId: .*expected number/],
    ["that holds nothing", "opportunity.ended", '{"opportunityId":1}', /status: /],
    ["that is no JSON", "organisation.changed", "organisation 1", /no JSON/],
  ])(
    "puts an event %s on the dead-letter list at once, with the reason, and goes on with the rest",
    async (_what, name, payload, reason) => {
      const { $client } = ctx.db;
      $client.prepare("insert into outbox (event, payload, created_at, available_at) values (?, ?, 0, 0)").run(name, payload);
      emitMany(1);
      const done: unknown[] = [];
      const worker = createTestWorker({ db: ctx.db, clock, carryOut: (held) => void done.push(held) });
      await worker.drain();
      expect(done).toEqual([{ organisationId: 1 }]);
      expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 1 });
      expect(listOpenEvents(ctx.db, "dead", 10)).toMatchObject([
        { event: name, payload, tries: 1, lastError: expect.stringMatching(reason) },
      ]);
      // A version that can read it carries it out when it is replayed; this one says the same again.
      const team = as(ctx, addUser(ctx, "team@people.example", { siteRole: "campaign" }));
      expect(replayEvents(team, "all")).toBe(1);
      await worker.drain();
      expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 1 });
      $client.exec("update outbox set event = 'claim.decided', payload = '{\"claimId\":7}' where dead_at is not null");
      replayEvents(team, "all");
      await worker.drain();
      expect(done).toEqual([{ organisationId: 1 }, { claimId: 7 }]);
      expect(outboxState(ctx.db, clock.now).dead).toBe(0);
    },
  );
  it("lets what waits for another machine hold nothing else up", async () => {
    const mail = gate();
    const seen: string[] = [];
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      apart: [["mail.waiting"]],
      handlers: {
        "mail.waiting": async () => {
          await mail.opened;
          seen.push("mail");
        },
        "organisation.changed": () => void seen.push("indexed"),
      },
    });
    emit(ctx, "mail.waiting", { mailId: 1 });
    worker.start();
    stops.push(() => worker.stop());
    emitMany(1);
    await vi.waitFor(() => expect(seen).toEqual(["indexed"]), PATIENT);
    emitMany(1);
    await vi.waitFor(() => expect(seen).toEqual(["indexed", "indexed"]), PATIENT);
    mail.open();
    await vi.waitFor(() => expect(seen).toContain("mail"), PATIENT);
  });
  it("carries out at once what an event leaves for another lane, while it has more of its own", async () => {
    const seen: string[] = [];
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      apart: [["search.index"]],
      handlers: { "search.index": (payload) => void seen.push(`index ${payload.ids}`) },
      carryOut: (payload) => {
        seen.push(`main ${payload["organisationId"]}`);
        emit(ctx, "search.index", { index: "suppliers", ids: [Number(payload["organisationId"])] });
      },
    });
    emitMany(20);
    worker.start();
    stops.push(() => worker.stop());
    await vi.waitFor(() => expect(seen).toHaveLength(40), PATIENT);
    expect(seen.indexOf("index 1")).toBeLessThan(seen.indexOf("main 5"));
  });
  it("leaves the rest of a lane for the next look where something is down, and the other lanes go on", async () => {
    const tried: string[] = [];
    let isDown = true;
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      apart: [["search.index"], ["mail.waiting"]],
      handlers: {
        "search.index": (payload) => {
          tried.push(`index ${payload.ids}`);
          if (isDown) throw Object.assign(new Error("no answer"), { name: "SearchUnavailable" });
        },
        "mail.waiting": (payload) => void tried.push(`mail ${payload.mailId}`),
      },
      carryOut: (payload) => void tried.push(`main ${payload["organisationId"]}`),
    });
    for (let id = 1; id <= 30; id += 1) emit(ctx, "search.index", { index: "suppliers", ids: [id] });
    for (const mailId of [1, 2, 3]) emit(ctx, "mail.waiting", { mailId });
    emitMany(3);
    worker.start();
    stops.push(() => worker.stop());
    await vi.waitFor(() => expect(tried.filter((what) => !what.startsWith("index"))).toHaveLength(6), PATIENT);
    // A lane apart is looked at with each tick, and after each event of the main one.
    expect(tried.filter((what) => what.startsWith("index")).length).toBeLessThanOrEqual(5);
    isDown = false;
    clock.now = new Date(NOW.getTime() + 120_000);
    await worker.drain();
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 0 });
  });
  describe("that has started", () => {
    const TICK_MS = 2000;
    const seen: unknown[] = [];
    function startWorker(carryOut: (id: unknown) => void | Promise<void> = () => undefined) {
      seen.length = 0;
      // Only the clock's time-outs stand still: what runs now was woken, and came with no tick.
      vi.useFakeTimers({ now: NOW, toFake: ["setTimeout", "clearTimeout"] });
      const worker = createTestWorker({
        db: ctx.db,
        clock,
        carryOut: async (payload) => {
          await carryOut(payload["organisationId"]);
          seen.push(payload["organisationId"]);
        },
      });
      worker.start();
      vi.advanceTimersByTime(0);
      stops.push(() => worker.stop());
      return worker;
    }
    async function turns(): Promise<void> {
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
    afterEach(() => {
      vi.useRealTimers();
    });

    it("is woken by the commit of what was emitted, also while it works", async () => {
      const first = gate();
      startWorker((id) => (id === 1 ? first.opened : undefined));
      await turns();
      withTransaction(ctx.db, () => emitMany(1));
      await turns();
      expect(seen).toEqual([]);
      emit(ctx, "organisation.changed", { organisationId: 2 });
      first.open();
      await turns();
      expect(seen).toEqual([1, 2]);
    });
    it("is not woken by a transaction that is rolled back, nor by one that emits nothing", async () => {
      startWorker();
      await turns();
      // Not seen by a worker that is not woken: it was written past the outbox.
      ctx.db.$client.exec(
        `insert into outbox (event, payload, created_at, available_at) values ('organisation.changed', '{"organisationId":9}', 0, 0)`,
      );
      const failing = () =>
        withTransaction(ctx.db, () => {
          emitMany(1);
          throw new Error("no");
        });
      expect(failing).toThrow("no");
      withTransaction(ctx.db, () => undefined);
      await turns();
      expect(seen).toEqual([]);
      vi.advanceTimersByTime(TICK_MS);
      await turns();
      expect(seen).toEqual([9]);
    });
    it("looks once more at the end for what its own work has emitted, without a tick", async () => {
      startWorker((id) => {
        if (id === 1) emit(ctx, "organisation.changed", { organisationId: 2 });
      });
      await turns();
      emitMany(1);
      await turns();
      expect(seen).toEqual([1, 2]);
    });
    it("is woken by what is tried again, and by what need not wait any more", async () => {
      startWorker((id) => {
        if (id === 3) throw Object.assign(new Error("no answer"), { name: "SearchUnavailable" });
      });
      await turns();
      emit(ctx, "organisation.changed", { organisationId: 3 });
      await turns();
      ctx.db.$client.exec(`update outbox set payload = '{"organisationId":4}'`);
      hurryWaiting(ctx.db, clock.now);
      await turns();
      expect(seen).toEqual([4]);
      ctx.db.$client.exec(`update outbox set payload = '{"organisationId":5}', done_at = null, leased_until = null, dead_at = 1`);
      const team = as(ctx, addUser(ctx, "team@people.example", { siteRole: "campaign" }));
      replayEvents(team, "all");
      await turns();
      expect(seen).toEqual([4, 5]);
    });
    it("is not woken any more once it has stopped", async () => {
      const worker = startWorker();
      await turns();
      const stopped = worker.stop();
      await turns();
      await stopped;
      emitMany(1);
      await turns();
      expect(seen).toEqual([]);
      expect(await worker.drain()).toBe(0);
    });
  });
  it("finishes what it has in hand when it stops, and leaves the rest free for the next", async () => {
    const inHand = gate();
    let begun = 0;
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: async () => {
        begun += 1;
        await inHand.opened;
      },
    });
    emitMany(30);
    void worker.drain();
    await vi.waitFor(() => expect(begun).toBe(1), PATIENT);
    const stopped = worker.stop();
    inHand.open();
    await stopped;
    expect(begun).toBe(1);
    expect(outboxState(ctx.db, clock.now).waiting).toBe(29);
    expect(await worker.drain()).toBe(0);
    let next = 0;
    const heir = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: () => {
        next += 1;
      },
    });
    expect(await heir.drain()).toBe(29);
    expect(next).toBe(29);
  });
  it("does its chores by the clock, and a chore that fails stops neither the others nor the events", async () => {
    const ran: string[] = [];
    let indexed = 0;
    const worker = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: () => {
        indexed += 1;
      },
      chores: [
        {
          name: "fails",
          everyMs: 1000,
          run: () => {
            ran.push("fails");
            throw new Error("no");
          },
        },
        { name: "works", everyMs: 60_000, run: async () => void ran.push("works") },
      ],
    });
    emitMany(1);
    worker.start();
    stops.push(() => worker.stop());
    await vi.waitFor(() => expect(indexed).toBe(1), PATIENT);
    expect(ran).toEqual(["fails", "works"]);
  });
});

describe("two workers", () => {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-worker-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  it("on one database never carry out the same event at once, and each event once", async () => {
    const file = path.join(folder, "app.db");
    const dbs = [openDatabase(file), openDatabase(file)];
    const [first] = dbs;
    if (first === undefined) throw new Error("No database");
    for (let organisationId = 1; organisationId <= 60; organisationId += 1)
      emit({ db: first, now: NOW }, "organisation.changed", { organisationId });
    const seen: [number, number][] = [];
    const under = new Set<number>();
    const workers = dbs.map((db, which) =>
      createTestWorker({
        db,
        clock,
        carryOut: async (_payload, event) => {
          expect(under.has(event.id)).toBe(false);
          under.add(event.id);
          await new Promise((resolve) => setImmediate(resolve));
          under.delete(event.id);
          seen.push([which, event.id]);
        },
      }),
    );
    await Promise.all(workers.map((worker) => worker.drain()));
    expect(seen.map(([, id]) => id).sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(new Set(seen.map(([which]) => which)).size).toBe(2);
    for (const db of dbs) db.$client.close();
  });

  it("the second takes over from the first only when that one is gone", async () => {
    emitMany(1);
    const slow = gate();
    const seen: string[] = [];
    const first = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: async () => {
        seen.push("first");
        await slow.opened;
      },
    });
    const second = createTestWorker({ db: ctx.db, clock, carryOut: () => void seen.push("second") });
    const running = first.drain();
    await vi.waitFor(() => expect(seen).toEqual(["first"]), PATIENT);
    expect(await second.drain()).toBe(0);
    clock.now = new Date(NOW.getTime() + LEASE_MS + 1);
    expect(await second.drain()).toBe(1);
    slow.open();
    await running;
    expect(seen).toEqual(["first", "second"]);
    expect((await first.metrics.events.get()).values.map((v) => [v.labels.result, v.value])).toEqual([["lost", 1]]);
  });
  it("a handler that takes longer than the lease keeps it", async () => {
    vi.useFakeTimers({ now: NOW, toFake: ["setInterval", "clearInterval", "Date"] });
    emitMany(1);
    const slow = gate();
    let begun = false;
    const first = createTestWorker({
      db: ctx.db,
      clock,
      carryOut: async () => {
        begun = true;
        await slow.opened;
      },
    });
    const second = createTestWorker({ db: ctx.db, clock });
    const running = first.drain();
    expect(begun).toBe(true);
    for (let i = 0; i < 10; i += 1) {
      clock.now = new Date(clock.now.getTime() + LEASE_MS / 2);
      vi.advanceTimersByTime(LEASE_MS / 2);
      expect(await second.drain()).toBe(0);
    }
    slow.open();
    expect(await running).toBe(1);
    vi.useRealTimers();
  });
});

describe("one of several processes", () => {
  it("carries things out while it leads, what others have committed too, and does for itself what every process does", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "several-"));
    const file = path.join(folder, "app.db");
    const [own, others] = [openDatabase(file), openDatabase(file)];
    try {
      let isLeading = false;
      let lead = () => {};
      const leadership = {
        isLeading: () => isLeading,
        start(onLead: () => void) {
          lead = () => {
            isLeading = true;
            onLead();
          };
        },
        stop: () => undefined,
      };
      const seen: unknown[] = [];
      const worker = createTestWorker({
        db: own,
        clock,
        leadership,
        carryOut: (payload) => void seen.push(payload["organisationId"]),
        chores: [
          { name: "of the leader", everyMs: 1, run: () => void seen.push("leader's") },
          { name: "of each", everyMs: 1, everywhere: true, run: () => void seen.push("each") },
        ],
      });
      stops.push(() => worker.stop());
      emit({ db: others, now: NOW }, "organisation.changed", { organisationId: 1 });
      worker.start();
      await vi.waitFor(() => expect(seen).toContain("each"), PATIENT);
      expect(await worker.drain()).toBe(0);
      lead();
      await vi.waitFor(() => expect(seen).toContain(1), PATIENT);
      emit({ db: others, now: NOW }, "organisation.changed", { organisationId: 2 });
      await vi.waitFor(() => expect(seen).toContain(2), PATIENT);
      isLeading = false;
      emit({ db: others, now: NOW }, "organisation.changed", { organisationId: 3 });
      expect(await worker.drain()).toBe(0);
      await worker.stop();
    } finally {
      own.$client.close();
      others.$client.close();
      fs.rmSync(folder, { recursive: true });
    }
  });
});
