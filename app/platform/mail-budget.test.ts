import { beforeEach, describe, expect, it } from "vitest";
import { createTestCtx, later } from "#tests/helpers/ctx.ts";
import type { Ctx } from "./ctx.ts";
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
    expect(many(10, "invitation", "jo@tureen.example") + many(10, "claim", "JO+2@tureen.example")).toBe(4);
    expect(mailHasRoom(ctx, "ask_to_join", { to: "jo@tureen.example" })).toBe(false);
    let day = 4;
    for (let hour = 1; hour < 24; hour += 1) day += many(5, "invitation", "jo@tureen.example", later(ctx, hour * 1.001));
    expect(day).toBe(10);
    expect(mailHasRoom(later(ctx, 49), "invitation", { to: "jo@tureen.example" })).toBe(true);
    expect(mailHasRoom(ctx, "invitation", { to: "amina@tureen.example" })).toBe(true);
  });

  it("has a budget for each sort, so that a flood of one keeps none of another from arriving", () => {
    many(50, "invitation", "jo@tureen.example");
    many(50, "confirm_email", "jo@tureen.example");
    many(300, "introduction_proposed", "jo@tureen.example");
    expect(send("reset_password", "jo@tureen.example")).toBe("waiting");
    expect(many(20, "password_changed", "jo@tureen.example")).toBe(20);
    expect(send("response_submitted", "jo@tureen.example")).toBe("held");
  });

  it("is written down all the same, for the campaign team to read", () => {
    many(5, "invitation", "jo@tureen.example");
    expect(ctx.db.$client.prepare("select text from mails where status = 'limited'").pluck().get()).toContain("words");
    expect(ctx.db.$client.prepare("select count(*) from outbox").pluck().get()).toBe(5);
  });

  it("holds for a kind that has no row of its own", () => {
    expect(mailBudget("something_new")).toMatchObject({ hour: 40, day: 200, only: null, isHeld: true });
    expect(mailBudget("password_guessed")).toBeNull();
  });
});
