import { beforeEach, describe, expect, it } from "vitest";
import type { Day } from "#app/platform/dates.ts";
import { accreditations, profiles, statuses } from "#db/schema/index.ts";
import { addOrganisation, createTestCtx } from "#tests/helpers/ctx.ts";
import { noticeCalendar } from "./notice-calendar.server.ts";

let ctx = createTestCtx();

function supplier(
  name: string,
  given: {
    status?: [fromDay: Day, toDay: Day | null];
    accreditation?: [fromDay: Day | null, toDay: Day | null];
    insuredUntil?: string | null;
    published?: boolean;
  },
): number {
  const organisationId = addOrganisation(ctx, name, { isSupplier: true, published: given.published ?? true });
  ctx.db
    .insert(profiles)
    .values({
      organisationId,
      insurances: given.insuredUntil === undefined ? [] : [{ kind: "public_liability", amountPence: 1, until: given.insuredUntil }],
      updatedAt: ctx.now,
    })
    .run();
  if (given.status) {
    const [fromDay, toDay] = given.status;
    ctx.db
      .insert(statuses)
      .values({ organisationId, status: "certified", definition: "seuk", source: "Mark", fromDay, toDay, recordedAt: ctx.now })
      .run();
  }
  if (given.accreditation) {
    const [fromDay, toDay] = given.accreditation;
    ctx.db.insert(accreditations).values({ organisationId, name: "ISO 9001", fromDay, toDay }).run();
  }
  return organisationId;
}

/** Who is announced when the chore runs at that instant. */
async function announcedAt(instant: string): Promise<number[]> {
  ctx = { ...ctx, now: new Date(instant) };
  ctx.db.$client.prepare("delete from outbox").run();
  const count = await noticeCalendar(ctx);
  const events = ctx.db.$client.prepare("select event, payload from outbox order by id").all() as { event: string; payload: string }[];
  expect(events.every(({ event }) => event === "organisation.changed")).toBe(true);
  expect(count).toBe(events.length);
  return events.map(({ payload }) => (JSON.parse(payload) as { organisationId: number }).organisationId);
}

beforeEach(() => {
  ctx = createTestCtx();
});

describe("the calendar", () => {
  it("announces a supplier on the day after its status, accreditation or insurance ends, once", async () => {
    const ends = [
      supplier("Status", { status: ["2025-11-24", "2026-11-23"] }),
      supplier("Accreditation", { accreditation: [null, "2026-11-23"] }),
      supplier("Insurance", { insuredUntil: "2026-11-23" }),
    ];
    supplier("Open ends", { status: ["2025-01-01", null], accreditation: [null, null], insuredUntil: null });
    supplier("Unpublished", { status: ["2025-01-01", "2026-11-23"], published: false });
    expect(await announcedAt("2026-11-23T12:00:00Z")).toEqual([]);
    expect(await announcedAt("2026-11-23T23:59:59Z")).toEqual([]);
    expect(await announcedAt("2026-11-24T00:00:00Z")).toEqual(ends);
    expect(await announcedAt("2026-11-24T01:00:00Z")).toEqual([]);
    expect(await announcedAt("2026-11-25T00:00:00Z")).toEqual([]);
  });

  it("announces it on the first day of a status or accreditation that was recorded beforehand", async () => {
    const starts = [
      supplier("Status", { status: ["2026-11-24", null] }),
      supplier("Accreditation", { accreditation: ["2026-11-24", null] }),
    ];
    await announcedAt("2026-11-23T12:00:00Z");
    expect(await announcedAt("2026-11-24T12:00:00Z")).toEqual(starts);
  });

  it("catches up on days when nothing ran, each supplier once, and does not go back", async () => {
    const both = supplier("Both", { status: ["2025-01-01", "2026-11-24"], accreditation: ["2026-11-26", null] });
    supplier("Later", { status: ["2025-01-01", "2026-11-28"] });
    await announcedAt("2026-11-23T12:00:00Z");
    expect(await announcedAt("2026-11-28T12:00:00Z")).toEqual([both]);
    expect(await announcedAt("2026-11-26T12:00:00Z")).toEqual([]);
    expect(await announcedAt("2026-11-28T13:00:00Z")).toEqual([]);
  });

  it("goes by London's day in summer", async () => {
    const id = supplier("Summer", { status: ["2026-01-01", "2027-06-01"] });
    await announcedAt("2027-06-01T22:59:59Z");
    expect(await announcedAt("2027-06-01T23:00:00Z")).toEqual([id]);
  });

  it("only notes the day when it runs for the first time", async () => {
    supplier("Long ago", { status: ["2020-01-01", "2021-01-01"] });
    expect(await announcedAt("2026-11-23T12:00:00Z")).toEqual([]);
  });
});
