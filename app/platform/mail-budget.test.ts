import { beforeEach, describe, expect, it } from "vitest";
import { addUser, createTestCtx, later } from "#tests/helpers/ctx.ts";
import type { Ctx } from "./ctx.ts";
import { sendHeldMails } from "./held-mails.server.ts";
import { mailHasRoom, queueMail } from "./mail.server.ts";
import { mailBudget, mailboxKey } from "./mail-budget.ts";

let ctx: Ctx;
let count = 0;

beforeEach(() => {
  ctx = createTestCtx();
});

function send(kind: string, to: string, at: Ctx = ctx): string {
  count += 1;
  const id = queueMail(at, { kind, to, dedupeKey: `${count}`, mail: { subject: "x", blocks: [{ text: "words" }], why: "y" } });
  return ctx.db.$client.prepare("select status from mails where id = ?").pluck().get(id) as string;
}

function many(n: number, kind: string, to: string, at: Ctx = ctx): number {
  return Array.from({ length: n }, () => send(kind, to, at)).filter((status) => status === "waiting").length;
}

describe("mailboxKey", () => {
  it.each([
    ["Jo@Tureen.Example", "jo@tureen.example"],
    ["jo+one@tureen.example", "jo@tureen.example"],
    ["j.o+x@gmail.com", "jo@gmail.com"],
    ["jo@googlemail.com", "jo@gmail.com"],
    ["j.o@tureen.example", "j.o@tureen.example"],
    ["+jo@tureen.example", "+jo@tureen.example"],
  ])("%s → %s", (address, key) => {
    expect(mailboxKey(address)).toBe(key);
  });
});

describe("what others can have us send to one mailbox", () => {
  it("ends by the hour and by the day, whoever causes it and however the address is spelt", () => {
    expect(many(10, "invitation", "jo@tureen.example") + many(10, "invitation", "JO+2@tureen.example")).toBe(4);
    expect(mailHasRoom(ctx, "invitation", { to: "jo@tureen.example" })).toBe(false);
    let day = 4;
    for (let hour = 1; hour < 24; hour += 1) day += many(5, "invitation", "jo@tureen.example", later(ctx, hour * 1.001));
    expect(day).toBe(8);
    expect(mailHasRoom(later(ctx, 49), "invitation", { to: "jo@tureen.example" })).toBe(true);
    expect(mailHasRoom(ctx, "invitation", { to: "amina@tureen.example" })).toBe(true);
  });

  it("has a budget for each kind that strangers send to anybody, within what a mailbox bears of all together", () => {
    const kinds = ["invitation", "claim", "ask_to_join"];
    for (const flood of kinds) {
      const to = `${flood}@tureen.example`;
      many(50, flood, to);
      for (const kind of kinds) expect([flood, kind, send(kind, to)]).toEqual([flood, kind, kind === flood ? "limited" : "waiting"]);
    }
    let all = 0;
    for (let hour = 0; hour < 24; hour += 1) {
      const inHour = kinds.reduce((sum, kind) => sum + many(20, kind, "jo@tureen.example", later(ctx, hour * 1.001)), 0);
      expect(inHour).toBeLessThanOrEqual(10);
      all += inHour;
    }
    expect(all).toBe(20);
  });

  it("has a budget for each sort, so that a flood of one keeps none of another from arriving", () => {
    many(50, "invitation", "jo@tureen.example");
    many(50, "confirm_email", "jo@tureen.example");
    many(300, "introduction_proposed", "jo@tureen.example");
    expect(send("reset_password", "jo@tureen.example")).toBe("waiting");
    expect(many(1, "password_changed", "jo@tureen.example")).toBe(1);
    expect(send("response_submitted", "jo@tureen.example")).toBe("held");
  });

  it("is written down all the same, for the campaign team to read", () => {
    many(5, "invitation", "jo@tureen.example");
    expect(ctx.db.$client.prepare("select text from mails where status = 'limited'").pluck().get()).toContain("words");
    expect(ctx.db.$client.prepare("select count(*) from outbox").pluck().get()).toBe(5);
  });

  it("holds for a kind that has no row of its own", () => {
    expect(mailBudget("something_new")).toMatchObject({ hour: 40, day: 200, only: null, isHeld: true });
    expect(mailBudget("password_guessed")).toMatchObject({ hour: 6, day: 12, only: ["password_guessed"], isHeld: true });
  });

  it("counts warnings about one's own account, too, by kind; the last says that more waits, and the rest comes together", () => {
    expect(many(20, "password_changed", "jo@tureen.example") + many(5, "password_changed", "jo+2@tureen.example")).toBe(6);
    expect(many(1, "email_changed", "jo@tureen.example")).toBe(1);
    const sent = ctx.db.$client
      .prepare("select text from mails where kind = 'password_changed' and status = 'waiting' order by id")
      .pluck();
    expect((sent.all() as string[]).map((text) => text.includes("come together in one mail"))).toEqual([...Array(5).fill(false), true]);
    expect(sendHeldMails(later(ctx, 1.1))).toBeGreaterThan(0);
    expect(sent.all()).toHaveLength(7);
  });

  it("is for an account whose address nobody has confirmed a link that makes it its owner's, and nothing else", () => {
    const to = "jo@tureen.example";
    const userId = addUser(ctx, to, { emailConfirmedAt: null });
    const mail = { subject: "x", blocks: [], why: "y" };
    for (const kind of ["password_changed", "change_email_asked", "password_guessed", "something_new", "confirm_email", "reset_password"])
      queueMail(ctx, { kind, to, userId, dedupeKey: kind, mail });
    expect(ctx.db.$client.prepare("select kind from mails where status <> 'withdrawn'").pluck().all()).toEqual([
      "confirm_email",
      "reset_password",
    ]);
  });
});
