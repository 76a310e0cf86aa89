import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, outbox } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { addUser, as, createTestCtx, NOW } from "#tests/helpers/ctx.ts";
import { emit, emitOnce, hurryEvent } from "./emit.server.ts";
import { forgetAddress, forgetTypedAddress, pruneOutbox } from "./forget.server.ts";
import {
  buryAbandoned,
  completeEvent,
  failEvent,
  hurryMisdated,
  hurryWaiting,
  LEASE_MS,
  type LeasedEvent,
  leaseEvent,
  renewLease,
} from "./lease.server.ts";
import { countOpen, isUnderWay, listOpenEvents, openPayloads, outboxState } from "./open.server.ts";
import { dropPutOff } from "./put-off.server.ts";
import { readEvent, tellEvent } from "./read-event.ts";
import { replayEvents } from "./replay.server.ts";

let ctx = createTestCtx();
const at = (ms: number) => new Date(NOW.getTime() + ms);
const rows = () => ctx.db.select().from(outbox).all();
const ids = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

function lease(now = NOW) {
  const event = leaseEvent(ctx.db, now);
  if (event === null) throw new Error("Nothing to lease");
  return event;
}

function read({ event, payload }: LeasedEvent) {
  return readEvent(event, payload);
}

beforeEach(() => {
  ctx = createTestCtx();
});

describe("an event", () => {
  it("stands only if what it tells of stands", () => {
    expect(() =>
      withTransaction(ctx.db, () => {
        emit(ctx, "organisation.changed", { organisationId: 1 });
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect(rows()).toEqual([]);
  });
  it("is leased oldest first, with what it carries, and to nobody twice", () => {
    for (const organisationId of ids(3)) emit(ctx, "organisation.changed", { organisationId });
    const leased = [lease(), lease(), lease()];
    expect(leased.map(read)).toEqual(ids(3).map((organisationId) => ({ name: "organisation.changed", payload: { organisationId } })));
    expect(leased.map((e) => [e.attempts, e.abandoned])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
  });
  it("is not due before its time", () => {
    emit({ ...ctx, now: at(1) }, "directory.rebuild", {});
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
    expect(leaseEvent(ctx.db, at(1))).not.toBeNull();
  });
  it("goes to its lane only", () => {
    emit(ctx, "mail.waiting", { mailId: 1 });
    emit(ctx, "directory.rebuild", {});
    expect(leaseEvent(ctx.db, NOW, { except: ["mail.waiting"] })?.event).toBe("directory.rebuild");
    expect(leaseEvent(ctx.db, NOW, { except: ["mail.waiting"] })).toBeNull();
    expect(leaseEvent(ctx.db, NOW, { only: ["mail.waiting"] })?.event).toBe("mail.waiting");
    expect(leaseEvent(ctx.db, NOW, { only: ["mail.waiting"] })).toBeNull();
  });
  it("is kept for a month after it was carried out", () => {
    emit(ctx, "directory.rebuild", {});
    completeEvent(ctx.db, lease(), NOW);
    expect(pruneOutbox(ctx.db, at(29 * 86_400_000), 30)).toBe(0);
    expect(pruneOutbox(ctx.db, at(31 * 86_400_000), 30)).toBe(1);
  });
  it("forgets an address that somebody typed as soon as it is carried out", () => {
    emit(ctx, "account.reset_asked", { email: "jo@people.example" });
    const event = lease();
    expect(read(event).payload).toEqual({ email: "jo@people.example" });
    completeEvent(ctx.db, event, NOW);
    expect(rows()[0]?.payload).toEqual({});
  });
  it("that is open is never forgotten", () => {
    emit(ctx, "directory.rebuild", {});
    expect(pruneOutbox(ctx.db, at(999 * 86_400_000), 30)).toBe(0);
  });
});

describe("a lease", () => {
  it("that ran out is taken over, and its first holder can neither complete nor fail the event", () => {
    emit(ctx, "directory.rebuild", {});
    const first = lease();
    expect(leaseEvent(ctx.db, at(LEASE_MS))).toBeNull();
    const second = lease(at(LEASE_MS + 1));
    expect(second).toMatchObject({ id: first.id, attempts: 0, abandoned: 1 });
    expect(completeEvent(ctx.db, first, at(LEASE_MS + 2))).toBe(false);
    expect(failEvent(ctx.db, first, new Error("late"), at(LEASE_MS + 2))).toBe("lost");
    expect(renewLease(ctx.db, first, at(LEASE_MS + 2))).toBe(false);
    expect(rows()[0]).toMatchObject({ doneAt: null, lastError: null });
    expect(completeEvent(ctx.db, second, at(LEASE_MS + 3))).toBe(true);
    expect(leaseEvent(ctx.db, at(10 * LEASE_MS))).toBeNull();
  });
  it("is held on to by who still works", () => {
    emit(ctx, "directory.rebuild", {});
    const event = lease();
    expect(renewLease(ctx.db, event, at(LEASE_MS - 1))).toBe(true);
    expect(leaseEvent(ctx.db, at(LEASE_MS + 1))).toBeNull();
    completeEvent(ctx.db, event, at(LEASE_MS + 1));
    expect(renewLease(ctx.db, event, at(LEASE_MS + 2))).toBe(false);
  });
});

describe("what fails", () => {
  it("comes back later and later, and after eight tries waits on the dead-letter list", () => {
    emit(ctx, "directory.rebuild", {});
    let now = NOW.getTime();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const result = failEvent(ctx.db, lease(new Date(now)), new TypeError("no engine"), new Date(now));
      expect(result).toBe(attempt === 8 ? "dead" : "retry");
      const next = rows()[0]?.availableAt.getTime() ?? 0;
      if (attempt < 8) {
        waits.push((next - now) / 1000);
        expect(leaseEvent(ctx.db, new Date(next - 1))).toBeNull();
      }
      now = next;
    }
    expect(waits).toEqual([1, 4, 16, 64, 256, 1024, 1800]);
    expect(leaseEvent(ctx.db, at(1e9))).toBeNull();
    expect(rows()[0]).toMatchObject({ attempts: 8, lastError: "TypeError: no engine" });
    expect(outboxState(ctx.db, at(1e9))).toEqual({ waiting: 0, dead: 1, lagMs: 0 });
    expect(listOpenEvents(ctx.db, "dead", 10)).toHaveLength(1);
    expect(listOpenEvents(ctx.db, "waiting", 10)).toHaveLength(0);
  });
  it("by ending its worker fifty times waits there too, instead of ending every worker to come", () => {
    emit(ctx, "directory.rebuild", {});
    let now = 0;
    for (let i = 0; i < 50; i += 1) {
      expect(buryAbandoned(ctx.db, at(now))).toBe(0);
      lease(at(now));
      now += 2 * LEASE_MS;
    }
    expect(buryAbandoned(ctx.db, at(now))).toBe(1);
    expect(outboxState(ctx.db, at(now)).dead).toBe(1);
    expect(rows()[0]?.lastError).toContain("process ended");
  });
  it("because its process was killed has not failed: it still has its eight tries, at once", () => {
    emit(ctx, "directory.rebuild", {});
    for (let i = 0; i < 20; i += 1) lease(at(i * 2 * LEASE_MS));
    expect(failEvent(ctx.db, lease(at(40 * LEASE_MS)), new Error("now it failed"), at(40 * LEASE_MS))).toBe("retry");
    expect(rows()[0]).toMatchObject({ attempts: 1, abandoned: 20, availableAt: at(40 * LEASE_MS + 1000) });
  });
  it("because somebody said not now is tried for three days, and only then counts", () => {
    emit(ctx, "mail.waiting", { mailId: 1 });
    const notNow = Object.assign(new Error("451 greylisted"), { name: "MailDeferred" });
    let now = NOW.getTime();
    for (let tries = 0; now < NOW.getTime() + 3 * 86_400_000; tries += 1) {
      expect(failEvent(ctx.db, lease(new Date(now)), notNow, new Date(now))).toBe("retry");
      expect(rows()[0]).toMatchObject({ attempts: 0, waits: tries + 1 });
      now = rows()[0]?.availableAt.getTime() ?? 0;
    }
    const results = ids(8).map(() => {
      const result = failEvent(ctx.db, lease(new Date(now)), notNow, new Date(now));
      now = rows()[0]?.availableAt.getTime() ?? 0;
      return result;
    });
    expect(results).toEqual([...Array(7).fill("retry"), "dead"]);
  });
  it("because a clock ran ahead waits for that clock's day no longer than until the clock is right again", () => {
    const ahead = at(400 * 86_400_000);
    emit({ ...ctx, now: ahead }, "directory.rebuild", {});
    emit({ ...ctx, now: ahead }, "search.check", {});
    lease(ahead);
    emit({ ...ctx, now: at(60_000) }, "search.rebuild", {});
    expect(leaseEvent(ctx.db, at(1))).toBeNull();
    expect(hurryMisdated(ctx.db, NOW)).toBe(2);
    expect([lease(at(1)), lease(at(1))].map((event) => event.event)).toEqual(["directory.rebuild", "search.check"]);
    expect(leaseEvent(ctx.db, at(1))).toBeNull();
  });
  it("of a final step waits until its mails leave, for days too, and goes with the step when that is taken back", () => {
    const night = { actId: 7, until: at(4 * 86_400_000) };
    emit({ ...ctx, putOff: night }, "directory.rebuild", {});
    emit({ ...ctx, putOff: { actId: 8, until: at(400 * 86_400_000) } }, "search.check", {});
    emit({ ...ctx, putOff: { ...night, actId: 9 } }, "search.rebuild", {});
    // A week is the most: the second was put off by a clock that ran ahead.
    expect(hurryMisdated(ctx.db, NOW)).toBe(1);
    const misdated = lease(at(1));
    expect(misdated.event).toBe("search.check");
    expect(dropPutOff(ctx, 8)).toBe(false);
    completeEvent(ctx.db, misdated, at(1));
    expect(leaseEvent(ctx.db, at(1))).toBeNull();
    expect(dropPutOff(ctx, 7)).toBe(true);
    expect(dropPutOff(ctx, 8)).toBe(false);
    expect(lease(night.until).event).toBe("search.rebuild");
    expect(dropPutOff(ctx, 9)).toBe(false);
    expect(rows().map(({ actId }) => actId)).toEqual([8, 9]);
  });
  it("keeps a message of a length that can be read", () => {
    emit(ctx, "directory.rebuild", {});
    failEvent(ctx.db, lease(), new Error("x".repeat(100_000)), NOW);
    expect(rows()[0]?.lastError).toHaveLength(2000);
  });
  it("holds up nothing else", () => {
    emit(ctx, "directory.rebuild", {});
    emit(ctx, "organisation.changed", { organisationId: 1 });
    failEvent(ctx.db, lease(), new Error("no"), NOW);
    expect(lease().event).toBe("organisation.changed");
  });
});

describe("what meets something that is down", () => {
  const down = () => Object.assign(new Error("connect ECONNREFUSED"), { name: "SearchUnavailable" });

  it("waits for it, at most two minutes at a time, and never dies of it", () => {
    emit(ctx, "search.check", {});
    let now = NOW.getTime();
    const waits: number[] = [];
    for (let n = 0; n < 50; n += 1) {
      expect(failEvent(ctx.db, lease(new Date(now)), down(), new Date(now))).toBe("waits");
      const next = rows()[0]?.availableAt.getTime() ?? 0;
      waits.push((next - now) / 1000);
      now = next;
    }
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
    expect(rows()[0]).toMatchObject({ attempts: 0, waits: 50, deadAt: null, lastError: "SearchUnavailable: connect ECONNREFUSED" });
  });
  it("has all its tries left for failures of its own", () => {
    emit(ctx, "search.check", {});
    for (let n = 0; n < 9; n += 1) failEvent(ctx.db, lease(at(n * 1e6)), down(), at(n * 1e6));
    for (let n = 1; n <= 8; n += 1)
      expect(failEvent(ctx.db, lease(at(n * 1e8)), new Error("no"), at(n * 1e8))).toBe(n === 8 ? "dead" : "retry");
  });
  it("is due at once when it is back, and nothing else is", () => {
    emit(ctx, "search.index", { index: "suppliers", ids: [1] });
    emit(ctx, "organisation.changed", { organisationId: 1 });
    failEvent(ctx.db, lease(), down(), NOW);
    failEvent(ctx.db, lease(), new Error("no"), NOW);
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
    expect(hurryWaiting(ctx.db, NOW)).toBe(1);
    expect(lease().event).toBe("search.index");
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
  });
  it("cannot be put back by a worker that has lost it", () => {
    emit(ctx, "search.check", {});
    const first = lease();
    lease(at(LEASE_MS + 1));
    expect(failEvent(ctx.db, first, down(), at(LEASE_MS + 2))).toBe("lost");
    expect(rows()[0]).toMatchObject({ waits: 0, attempts: 0, abandoned: 1 });
  });
});

describe("an event that is wanted once", () => {
  const index = (...ids: number[]) => emitOnce(ctx, "search.index", { index: "suppliers", ids });
  it("is not written again while the same waits", () => {
    for (let n = 0; n < 3; n += 1) index(1);
    index(2);
    expect(rows().map((row) => row.payload)).toEqual([
      { index: "suppliers", ids: [1] },
      { index: "suppliers", ids: [2] },
    ]);
    expect(read(lease()).payload).toEqual({ index: "suppliers", ids: [1] });
  });
  it("is written again once somebody has begun with the first: what is new since may not be in it", () => {
    index(1);
    const first = lease();
    index(1);
    index(1);
    expect(rows()).toHaveLength(2);
    failEvent(ctx.db, first, new Error("no"), NOW);
    completeEvent(ctx.db, lease(), NOW);
    index(1);
    expect(rows()).toHaveLength(2);
  });
  it("is written again after the first was done, or died", () => {
    index(1);
    completeEvent(ctx.db, lease(), NOW);
    index(1);
    ctx.db.update(outbox).set({ deadAt: NOW }).run();
    index(1);
    expect(rows()).toHaveLength(3);
  });
});

describe("an event that is put off", () => {
  const later = at(600_000);
  it("is carried out in its time, or once somebody says so", () => {
    emitOnce(ctx, "directory.rebuild", {}, { after: later });
    emitOnce(ctx, "directory.rebuild", {});
    expect(rows()).toHaveLength(1);
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
    expect(hurryEvent(ctx, "search.check")).toBe(0);
    expect(hurryEvent(ctx, "directory.rebuild")).toBe(1);
    completeEvent(ctx.db, lease(), NOW);
    emitOnce(ctx, "directory.rebuild", {}, { after: later });
    expect(leaseEvent(ctx.db, later)).not.toBeNull();
  });
});

describe("what is open", () => {
  beforeEach(() => {
    emit(ctx, "organisation.changed", { organisationId: 1 });
    completeEvent(ctx.db, lease(), NOW);
    emit(ctx, "organisation.changed", { organisationId: 2 });
    lease();
    emit(ctx, "organisation.changed", { organisationId: 3 });
    emit({ ...ctx, now: at(1000) }, "search.check", {});
    ctx.db
      .insert(outbox)
      .values([
        { event: "organisation.changed", payload: { organisationId: 4 }, createdAt: NOW, availableAt: NOW, deadAt: NOW },
        { event: "organisation.changed", payload: { organisationId: "five" }, createdAt: NOW, availableAt: NOW },
      ])
      .run();
  });
  it("is counted, whether somebody has it in hand or not", () => {
    expect([countOpen(ctx.db, "organisation.changed"), countOpen(ctx.db, "search.check", "search.rebuild")]).toEqual([3, 1]);
  });
  it("is under way once it is due", () => {
    expect(isUnderWay(ctx, ["organisation.changed", "claim.decided"])).toBe(true);
    expect(isUnderWay(ctx, ["search.check"])).toBe(false);
    expect(isUnderWay({ ...ctx, now: at(1000) }, ["search.check"])).toBe(true);
  });
  it("says what it holds, but for what cannot be read", () => {
    expect(openPayloads(ctx.db, ["organisation.changed"])).toEqual([{ organisationId: 2 }, { organisationId: 3 }]);
    expect(openPayloads(ctx.db, ["organisation.changed"], { dead: true }).map((held) => held.organisationId)).toEqual([2, 3, 4]);
  });
});

describe("an address that was typed", () => {
  const key = "jo@people.example";
  beforeEach(() => {
    emit(ctx, "account.reset_asked", { email: " JO@people.example" });
    emit(ctx, "account.reset_asked", { email: "jon@people.example" });
    emit(ctx, "mail.waiting", { mailId: 1 });
    ctx.db.$client.exec("update outbox set last_error = '550 <Jo@people.example>', dead_at = 1 where id = 3");
  });
  it("is forgotten with its account, and there is nothing left to carry out for it", () => {
    forgetTypedAddress(ctx, key);
    expect(rows().map((row) => [row.payload, row.doneAt])).toMatchObject([
      [{}, NOW],
      [{ email: "jon@people.example" }, null],
      [{ mailId: 1 }, null],
    ]);
  });
  it("is forgotten also where it was given up, and in reasons", async () => {
    ctx.db.$client.exec("update outbox set dead_at = 1 where id = 1");
    await forgetAddress(ctx, key);
    expect(JSON.stringify(rows())).not.toMatch(/jo@people/i);
    expect(rows().map((row) => [row.lastError, row.deadAt === null])).toEqual([
      [null, true],
      [null, true],
      [null, false],
    ]);
  });
});

describe("a dead event", () => {
  function dead(n: number): void {
    for (const organisationId of ids(n)) emit(ctx, "organisation.changed", { organisationId });
    ctx.db.update(outbox).set({ deadAt: NOW, attempts: 8, lastError: "Error: no" }).run();
  }
  function campaign(email = "team@campaign.example") {
    return as(ctx, addUser(ctx, email, { siteRole: "campaign" }));
  }
  it("gets another eight tries when the campaign team says so, and who said so is on record", () => {
    dead(3);
    const team = campaign();
    expect(replayEvents(team, [2, 2, 99, -1])).toBe(1);
    expect(lease()).toMatchObject({ id: 2, attempts: 0, abandoned: 0 });
    expect(leaseEvent(ctx.db, NOW)).toBeNull();
    expect(ctx.db.select().from(auditLog).all()).toMatchObject([
      { action: "outbox.replayed", subjectId: "2", actorId: team.actor?.userId },
    ]);
  });
  it("is tried again with all the others at once", () => {
    dead(300);
    expect(replayEvents(campaign(), "all")).toBe(300);
    expect(outboxState(ctx.db, NOW)).toMatchObject({ waiting: 300, dead: 0 });
    expect(replayEvents(campaign("another@campaign.example"), "all")).toBe(0);
  });
  it("is for nobody else to replay, and what waits or is done is not replayed", () => {
    dead(1);
    const person = as(ctx, addUser(ctx, "person@people.example"));
    for (const who of [ctx, person]) expect(() => replayEvents(who, [1])).toThrow();
    expect(outboxState(ctx.db, NOW).dead).toBe(1);
    ctx.db.update(outbox).set({ deadAt: null, doneAt: NOW }).run();
    expect(replayEvents(campaign(), [1])).toBe(0);
  });
});

it("the lag is the age of the oldest event that is due", () => {
  expect(outboxState(ctx.db, NOW)).toEqual({ waiting: 0, dead: 0, lagMs: 0 });
  emit(ctx, "directory.rebuild", {});
  emit({ ...ctx, now: at(5000) }, "directory.rebuild", {});
  expect(outboxState(ctx.db, at(8000))).toEqual({ waiting: 2, dead: 0, lagMs: 8000 });
  // What takes long does not lag while somebody works at it.
  lease(at(8000));
  expect(outboxState(ctx.db, at(9000))).toEqual({ waiting: 2, dead: 0, lagMs: 4000 });
  expect(outboxState(ctx.db, at(8000 + 2 * LEASE_MS)).lagMs).toBe(8000 + 2 * LEASE_MS);
  ctx.db.update(outbox).set({ event: "search.check" }).run();
  expect(outboxState(ctx.db, at(8000 + 2 * LEASE_MS))).toEqual({ waiting: 2, dead: 0, lagMs: 0 });
});

describe("an event in words", () => {
  const told = (event: string, payload: object) =>
    tellEvent(event, JSON.stringify(payload))
      .map((piece) => (typeof piece === "string" ? piece : `[${piece.type} ${piece.id}]`))
      .join("");
  it.each([
    ["organisation.changed", { organisationId: 7 }, "[organisation 7] has changed"],
    ["opportunity.ended", { opportunityId: 4, status: "not_awarded" }, "[opportunity 4] is not awarded now"],
    ["search.index", { index: "opportunities", ids: [1] }, "1 opportunity to bring up to date in the search"],
    ["mail.waiting", { mailId: 3 }, "[mail 3] is to be sent"],
  ])("%s", (event, payload, expected) => {
    expect(told(event, payload)).toBe(expected);
  });
  it("keeps what somebody typed to itself, and says of what it cannot read that it cannot", () => {
    expect(told("account.reset_asked", { email: "jo@people.example" })).toBe("Somebody asked for a new password");
    for (const [event, payload] of [
      ["gone", {}],
      ["mail.waiting", { mailId: "x" }],
    ] as const)
      expect(told(event, payload)).toBe("Something that this version of the site cannot read");
  });
});
