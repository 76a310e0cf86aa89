import { describe, expect, it } from "vitest";
import { createTestCtx, eventsOf, lastMail } from "#tests/helpers/ctx.ts";
import { queueMail } from "./mail.server.ts";

const mail = { subject: "Hello", blocks: [{ text: "There" }], why: "A test." };

describe("queueMail", () => {
  it("keeps the mail and says that it waits", () => {
    const ctx = createTestCtx();
    expect(queueMail(ctx, { kind: "test", to: "a@b.example", dedupeKey: "k1", mail })).toBe(1);
    expect(lastMail(ctx, "a@b.example")).toMatchObject({ kind: "test", subject: "Hello" });
    expect(eventsOf(ctx)).toEqual(["mail.waiting"]);
  });

  it("writes a mail once for each key", () => {
    const ctx = createTestCtx();
    queueMail(ctx, { kind: "test", to: "a@b.example", dedupeKey: "k1", mail });
    expect(queueMail(ctx, { kind: "test", to: "a@b.example", dedupeKey: "k1", mail })).toBeNull();
    expect(eventsOf(ctx)).toHaveLength(1);
  });
});
