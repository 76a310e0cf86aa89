import { afterEach, beforeEach, expect, it } from "vitest";
import { lapseOverdue } from "#app/features/introductions/lapse-overdue.server.ts";
import { reopenEarlyLapsed } from "#app/features/introductions/reopen-early-lapsed.server.ts";
import { requestIntroduction } from "#app/features/introductions/request-introduction.server.ts";
import { closeOpportunity } from "#app/features/opportunities/close-opportunity.server.ts";
import { closeOverdue } from "#app/features/opportunities/close-overdue.server.ts";
import { reopenEarlyClosed } from "#app/features/opportunities/reopen-early-closed.server.ts";
import { UNTIL_CHECKED } from "#app/features/opportunities/say.ts";
import { suspendOpportunity } from "#app/features/opportunities/suspend-opportunity.server.ts";
import { confirmClock, createClockWatch, keptClock } from "#app/platform/clock.server.ts";
import { addUser } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { createTestWorker } from "#tests/helpers/worker.ts";

const DAY = 86_400_000;
let market: Awaited<ReturnType<typeof createMarket>>;
beforeEach(async () => {
  market = await createMarket();
});
afterEach(() => market.close());

const later = (days: number) => {
  market.clock.now = new Date(market.clock.now.getTime() + days * DAY);
};
const statusOf = (id: number) => market.db.$client.prepare("select status from opportunities where id = ?").pluck().get(id);
const historyOf = (id: number) =>
  market.db.$client.prepare("select status from opportunity_history where opportunity_id = ? order by id").pluck().all(id);
const watch = () =>
  createClockWatch({ db: market.db, log: { error: () => undefined, info: () => undefined }, now: () => market.clock.now, ran: () => 0 });

it("a clock that leaps 400 days ahead closes nothing; back again, all goes on", async () => {
  const id = market.post();
  const clock = watch();
  clock.look();
  const closing = { name: "close", everyMs: 1000, byTheClock: true as const, run: () => void closeOverdue(market.ctx()) };
  later(400);
  clock.look();
  expect(clock.isBelieved()).toBe(false);
  const worker = createTestWorker({ db: market.db, clock: market.clock, chores: [closing], isClockBelieved: clock.isBelieved });
  worker.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await worker.stop();
  expect(statusOf(id)).toBe("published");
  later(-400);
  clock.look();
  expect(clock.isBelieved()).toBe(true);
  expect(keptClock(market.db)).toMatchObject({ held: null, leaptFrom: null });
});

it("a start with a clock far ahead of the last thing on record is held, also before the first look was kept", () => {
  market.post();
  later(400);
  const clock = watch();
  clock.look();
  expect(clock.isBelieved()).toBe(false);
});

it("the campaign team may confirm it, nobody else, and that is on record", () => {
  market.post();
  const clock = watch();
  clock.look();
  later(400);
  clock.look();
  expect(() => confirmClock(market.acting(market.buyers.owner))).toThrow("Only the campaign team");
  const team = market.acting(addUser(market.ctx(), "team@campaign.example", { siteRole: "campaign" }));
  confirmClock(team);
  clock.look();
  expect(clock.isBelieved()).toBe(true);
  expect(market.db.$client.prepare("select count(*) from audit_log where action = 'clock.confirmed'").pluck().get()).toBe(1);
});

it("what a wrong clock closed is open again when the clock is back: as it was before, and with its history", () => {
  const open = market.post();
  const paused = market.post();
  suspendOpportunity(market.acting(market.buyers.editor), { id: paused, reason: "Waiting for the budget" });
  later(400);
  expect(closeOverdue(market.ctx())).toBe(2);
  later(-400);
  expect(reopenEarlyClosed(market.ctx())).toBe(2);
  expect([statusOf(open), statusOf(paused)]).toEqual(["published", "suspended"]);
  expect(historyOf(open)).toEqual(["draft", "published", "closed", "published"]);
  expect(historyOf(paused)).toEqual(["draft", "published", "suspended", "closed", "suspended"]);
  expect(reopenEarlyClosed(market.ctx())).toBe(0);
  // The day of its deadline closes it as ever.
  later(400);
  expect(closeOverdue(market.ctx())).toBe(2);
  expect(reopenEarlyClosed(market.ctx())).toBe(0);
});

it("what a wrong clock closed stays paused where its organisation may not post by now", () => {
  const id = market.post();
  later(400);
  expect(closeOverdue(market.ctx())).toBe(1);
  later(-400);
  market.db.$client
    .prepare("update organisations set legal_name = 'Walsall Town Council', identity_changed_at = 1 where id = ?")
    .run(market.buyer);
  expect(reopenEarlyClosed(market.ctx())).toBe(1);
  expect(statusOf(id)).toBe("suspended");
  expect(market.db.$client.prepare("select reason from opportunity_history order by id desc limit 1").pluck().get()).toBe(UNTIL_CHECKED);
});

it("what its buyer closed stays closed", () => {
  const id = market.post();
  closeOpportunity(market.acting(market.buyers.editor), { id });
  expect(reopenEarlyClosed(market.ctx())).toBe(0);
  expect(statusOf(id)).toBe("closed");
});

it("an introduction that a wrong clock let lapse can be answered again", () => {
  const { id } = requestIntroduction(market.acting(market.buyers.editor), {
    organisationId: market.buyer,
    supplierId: market.supplier,
    note: "Could we talk in December?",
  });
  later(400);
  expect(lapseOverdue(market.ctx())).toBe(1);
  later(-400);
  expect(reopenEarlyLapsed(market.ctx())).toBe(1);
  expect(market.db.$client.prepare("select status from introductions where id = ?").pluck().get(id)).toBe("proposed");
  later(22);
  expect(lapseOverdue(market.ctx())).toBe(1);
  expect(reopenEarlyLapsed(market.ctx())).toBe(0);
});
