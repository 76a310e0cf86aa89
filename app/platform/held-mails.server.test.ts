import { beforeEach, describe, expect, it } from "vitest";
import { createTestCtx, later } from "#tests/helpers/ctx.ts";
import type { Ctx } from "./ctx.ts";
import { forgetMails } from "./forget-mails.server.ts";
import { sendHeldMails } from "./held-mails.server.ts";
import { queueMail } from "./mail.server.ts";

const TO = "team@campaign.example";
let ctx: Ctx;
let count = 0;

beforeEach(() => {
  ctx = createTestCtx();
});

function write(kind: string, words: string, at: Ctx = ctx): void {
  count += 1;
  const mail = { subject: `About ${words}`, blocks: [{ text: words }], why: "y" };
  queueMail(at, { kind, to: TO, dedupeKey: `${count}`, mail });
}
function statuses(): Record<string, number> {
  const rows = ctx.db.$client.prepare("select status, count(*) as n from mails group by status").all() as { status: string; n: number }[];
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

describe("what is held back for want of room", () => {
  it("is sent when there is room, and not before", () => {
    for (let n = 0; n < 12; n += 1) write("profile_report", `report ${n}`);
    expect(statuses()).toEqual({ waiting: 10, held: 2 });
    expect(sendHeldMails(ctx)).toBe(0);
    expect(sendHeldMails(later(ctx, 1.01))).toBe(2);
    expect(statuses()).toEqual({ waiting: 12 });
    expect(ctx.db.$client.prepare("select count(*) from outbox where event = 'mail.waiting'").pluck().get()).toBe(14);
  });

  it("goes together when it is much: a flood hides no real report", () => {
    for (let n = 0; n < 30; n += 1) write("profile_report", `nonsense ${n}`);
    write("profile_report", "a real report");
    const next = later(ctx, 1.01);
    expect(sendHeldMails(next)).toBe(1);
    const last = ctx.db.$client.prepare("select status, text from mails order by id desc limit 1").get() as {
      status: string;
      text: string;
    };
    expect(last.status).toBe("waiting");
    expect(last.text).toContain("a real report");
    expect(last.text).toContain("nonsense 29");
    expect(statuses()).toEqual({ waiting: 11, withdrawn: 21 });
    expect(sendHeldMails(next)).toBe(0);
  });

  it("counts from when it is let go", () => {
    for (let n = 0; n < 300; n += 1) write("response_decided", `answer ${n}`);
    expect(statuses()).toEqual({ waiting: 40, held: 260 });
    for (let hour = 1; hour <= 30; hour += 1) sendHeldMails(later(ctx, hour * 1.01));
    expect(statuses()["held"]).toBeUndefined();
    const ofADay = ctx.db.$client.prepare("select count(*) from mails where queued_at < ? and status <> 'withdrawn'").pluck();
    expect(ofADay.get(later(ctx, 24).now.getTime())).toBeLessThanOrEqual(200);
  });
});

describe("what mails said", () => {
  it("is forgotten after 180 days, with whom they went to, and the row after two years", () => {
    write("response_decided", "a decision");
    expect(forgetMails(later(ctx, 179 * 24))).toBe(0);
    expect(forgetMails(later(ctx, 181 * 24))).toBe(1);
    expect(forgetMails(later(ctx, 182 * 24))).toBe(0);
    const kept = JSON.stringify(ctx.db.$client.prepare("select * from mails").all());
    expect(kept).not.toMatch(/decision"|team@|a decision/);
    expect(kept).toContain("withdrawn");
    forgetMails(later(ctx, 731 * 24));
    expect(ctx.db.$client.prepare("select count(*) from mails").pluck().get()).toBe(0);
  });
});
