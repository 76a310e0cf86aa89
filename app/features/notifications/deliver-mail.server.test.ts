import { Writable } from "node:stream";
import { eq } from "drizzle-orm";
import pino from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmailToken, findEmailToken, spendEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { type QueuedMail, queueMail, requeueMails } from "#app/platform/mail.server.ts";
import { secretLink } from "#app/platform/mail-secrets.ts";
import { createMailSender, type MailSender } from "#app/platform/mail-sender.server.ts";
import { createMetrics } from "#app/platform/metrics.server.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { outboxState } from "#app/platform/outbox/open.server.ts";
import { emailTokenSecrets, mails } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { addUser, createTestCtx, NOW } from "#tests/helpers/ctx.ts";
import { startMailServer, type TestMailServer } from "#tests/helpers/smtp.ts";
import { createTestWorker } from "#tests/helpers/worker.ts";
import { createMailDelivery, type MailDelivery } from "./deliver-mail.server.ts";

let ctx = createTestCtx();
let clock = { now: NOW };
let server: TestMailServer;
let log: string[] = [];
const deliveries: MailDelivery[] = [];

function setUp(smtpUrl: string | undefined, print?: (text: string) => void, own?: MailSender) {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  const given = {
    mailFrom: "Social Supply <hello@supply.example>",
    log: pino({ level: "info" }, sink),
    now: () => clock.now,
  };
  const sender = own ?? (smtpUrl === undefined ? null : createMailSender({ ...given, client: ctx.db.$client, smtpUrl, lockFile: null }));
  const delivery = createMailDelivery({ ...given, db: ctx.db, sender, metrics: createMetrics(), settings: ctx.settings, print });
  deliveries.push(delivery);
  const worker = createTestWorker({
    db: ctx.db,
    clock,
    apart: [["mail.waiting"]],
    handlers: { "mail.waiting": (payload) => delivery.deliver(payload.mailId) },
  });
  return { delivery, worker };
}
function queue(to: string, key = to, given: Partial<QueuedMail> = {}): number | null {
  return queueMail(ctx, {
    kind: "test",
    to,
    dedupeKey: key,
    mail: {
      subject: "Lunches for 40 – “hot” & cold\r\nBcc: everyone@people.example",
      blocks: [{ text: "Bread & <b>butter</b>, £5" }, { action: { label: "Open it", url: secretLink(ctx.settings, "/confirm-email/") } }],
      why: "You asked for it.",
    },
    ...given,
  });
}
/** A mail with a link that confirms an address; returns the link's token. */
function queueLink(to: string): string {
  const userId = addUser(ctx, to);
  const { id } = createEmailToken(ctx, { purpose: "confirm_email", userId, email: to, hours: 72 });
  queue(to, to, { linkToken: id, userId });
  return id;
}
const TOKEN = /[a-z2-7]{39}\.[a-z2-7]{39}/g;
function tokenIn(text: string | undefined): string {
  return text?.match(TOKEN)?.[0] ?? "no token";
}
const opens = (token: string) => findEmailToken(ctx, ["confirm_email"], token) !== null;
/** Everything the database holds, as bytes: also what rows that are gone have left. */
const stored = () => ctx.db.$client.serialize().toString("latin1");
const statuses = () =>
  ctx.db
    .select()
    .from(mails)
    .all()
    .map((m) => m.status);

/** Lets the clock run until nothing waits, as the worker's ticks would. */
async function runUntilDone(worker: { drain(): Promise<number> }, hours = 2): Promise<void> {
  const end = clock.now.getTime() + hours * 3600_000;
  while (clock.now.getTime() < end && outboxState(ctx.db, clock.now).waiting > 0) {
    await worker.drain();
    clock.now = new Date(clock.now.getTime() + 30_000);
  }
}

beforeEach(async () => {
  ctx = createTestCtx();
  clock = { now: NOW };
  log = [];
  server = await startMailServer();
});
afterEach(async () => {
  for (const delivery of deliveries.splice(0)) await delivery.close();
  await server.close();
});

describe("with a mail server", () => {
  it("a mail arrives whole: text and HTML, from, to, and how to stop it with one click", async () => {
    const { worker } = setUp(server.url);
    const userId = addUser(ctx, "amina@people.example");
    queue("amina@people.example", "one", { userId, unsubscribeScope: "searches" });
    await worker.drain();
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.from?.text).toBe('"Social Supply" <hello@supply.example>');
    expect(server.envelopes).toEqual([["amina@people.example"]]);
    expect(mail?.subject).toBe("Lunches for 40 – “hot” & cold Bcc: everyone people example");
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.text).toContain("Bread & <b>butter</b>, £5");
    expect(mail?.html).toContain("Bread &amp; &lt;b&gt;butter&lt;/b&gt;");
    const stop = unsubscribeToken(ctx, userId, "searches");
    const url = `https://supply.example/unsubscribe?token=${stop}`;
    expect(mail?.headerLines.find((h) => h.key === "list-unsubscribe")?.line.replace(/\s+/g, " ")).toBe(`List-Unsubscribe: <${url}>`);
    expect(mail?.text).toContain(`Stop these mails: ${url}`);
    expect(mail?.html).toContain(`href="${url}"`);
    expect(stored()).not.toContain(stop);
    expect(mail?.headerLines.find((h) => h.key === "list-unsubscribe-post")?.line).toBe(
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    );
    expect(mail?.messageId).toMatch(/^<mail-1\.\d+@supply\.example>$/);
    expect(statuses()).toEqual(["sent"]);
  });
  it("a mail that nobody can stop says nothing of stopping", async () => {
    const { worker } = setUp(server.url);
    queue("amina@people.example");
    await worker.drain();
    expect(server.mails[0]?.headers.has("list-unsubscribe")).toBe(false);
    expect(server.mails[0]?.headers.has("list")).toBe(false);
  });
  it("a mail is sent once, however often its handler runs and its occasion comes", async () => {
    const { worker, delivery } = setUp(server.url);
    queue("amina@people.example", "same");
    expect(queue("amina@people.example", "same")).toBeNull();
    await worker.drain();
    await delivery.deliver(1);
    await delivery.deliver(99);
    expect(server.mails).toHaveLength(1);
  });
  it("a mail of a transaction that failed is never sent", async () => {
    const { worker } = setUp(server.url);
    expect(() =>
      withTransaction(ctx.db, () => {
        queue("amina@people.example");
        throw new Error("refused");
      }),
    ).toThrow();
    await worker.drain();
    expect(server.mails).toEqual([]);
  });
  it("a server that greylists gets it later, once, and the others meanwhile", async () => {
    server.answer = (to, attempt) => (to.startsWith("grey") && attempt <= 3 ? 451 : null);
    const { worker } = setUp(server.url);
    for (const to of ["grey@people.example", "b@people.example", "c@people.example"]) queue(to);
    await worker.drain();
    expect(server.envelopes.flat()).toEqual(["b@people.example", "c@people.example"]);
    expect(ctx.db.select().from(mails).all()[0]).toMatchObject({ status: "failed", attempts: 1 });
    expect(ctx.db.select().from(mails).all()[0]?.lastError).toContain("Not this mail");
    await runUntilDone(worker);
    expect(server.envelopes.flat()).toEqual(["b@people.example", "c@people.example", "grey@people.example"]);
    expect(statuses()).toEqual(["sent", "sent", "sent"]);
    expect(ctx.db.select().from(mails).all()[0]).toMatchObject({ attempts: 4, lastError: null });
  });
  it("a server that refuses for good ends on the dead-letter list, with its reason, and the mail can still be read", async () => {
    server.answer = () => 550;
    const { worker } = setUp(server.url);
    queue("nobody@people.example");
    await runUntilDone(worker);
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 1 });
    expect(server.mails).toEqual([]);
    expect(ctx.db.select().from(mails).all()[0]).toMatchObject({ status: "failed", attempts: 8 });
  });
  it("a server that is down for days loses nothing: nothing waits on the dead-letter list, and each arrives once", async () => {
    server.isDown = true;
    const { worker } = setUp(server.url);
    queue("amina@people.example");
    for (let hour = 0; hour < 24 * 5; hour += 8) {
      await worker.drain();
      clock.now = new Date(clock.now.getTime() + 8 * 3_600_000);
    }
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 1, dead: 0 });
    server.isDown = false;
    await runUntilDone(worker);
    expect(server.envelopes.flat()).toEqual(["amina@people.example"]);
  });
  it("a mail whose process is killed before the server's yes is tried again under the same Message-ID, and marked before it goes", async () => {
    const { worker, delivery } = setUp(server.url);
    queue("amina@people.example");
    const seen: unknown[] = [];
    server.answer = () => {
      seen.push(ctx.db.select().from(mails).get());
      return null;
    };
    await delivery.deliver(1);
    expect(seen).toMatchObject([{ status: "waiting", attempts: 1 }]);
    // What the next process finds when this one was killed between the server's yes and the mark.
    ctx.db.update(mails).set({ status: "waiting", sentAt: null }).run();
    await worker.drain();
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(1);
    expect(statuses()).toEqual(["sent"]);
  });
  it("a mail that its sender has marked stays sent, also when the sender ends before it says so", async () => {
    const marks: MailSender = {
      async send({ mailId }) {
        ctx.db.update(mails).set({ status: "sent" }).where(eq(mails.id, mailId)).run();
        throw Object.assign(new Error("ended"), { code: "ECONNECTION" });
      },
      close: async () => undefined,
    };
    const { worker } = setUp(undefined, undefined, marks);
    queue("amina@people.example");
    await runUntilDone(worker);
    expect(statuses()).toEqual(["sent"]);
    expect(ctx.db.select().from(mails).get()).toMatchObject({ attempts: 1 });
  });
  it("a mail whose event is gone is found and sent; one on the dead-letter list is left to the campaign team", async () => {
    const { worker } = setUp(server.url);
    for (const to of ["lost@people.example", "open@people.example", "dead@people.example", "sent@people.example"]) queue(to);
    const set = (sql: string) => ctx.db.$client.exec(sql);
    set("delete from outbox where json_extract(payload, '$.mailId') = 1");
    set("update mails set status = 'failed' where id = 1");
    set("update outbox set dead_at = 1 where json_extract(payload, '$.mailId') = 3");
    set("update mails set status = 'sent' where id = 4; update outbox set done_at = 1 where json_extract(payload, '$.mailId') = 4");
    expect(requeueMails(ctx)).toBe(1);
    expect(requeueMails(ctx)).toBe(0);
    await worker.drain();
    expect(server.envelopes.flat().sort()).toEqual(["lost@people.example", "open@people.example"]);
  });
  it("a server that refuses every connection is waited for, and uses up no try", async () => {
    // A port that only the system's own programs may listen on, and none does.
    const { worker } = setUp("smtp://127.0.0.1:1");
    queue("amina@people.example");
    await worker.drain();
    expect(ctx.db.$client.prepare("select attempts, waits from outbox where done_at is null").get()).toEqual({ attempts: 0, waits: 1 });
  });
  it("a server that breaks off before its yes is asked again by the outbox alone, which knows whether there is still a reason", async () => {
    server.beforeYes = () => {
      server.beforeYes = () => undefined;
      server.breakOff();
    };
    const { worker } = setUp(server.url);
    queue("amina@people.example");
    await worker.drain();
    expect([server.mails.length, statuses()]).toEqual([1, ["failed"]]);
    await runUntilDone(worker);
    expect(statuses()).toEqual(["sent"]);
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(1);
  });
  it("a server that is down loses nothing: everything arrives once when it is back", async () => {
    server.isDown = true;
    const { worker } = setUp(server.url);
    const people = Array.from({ length: 12 }, (_, i) => `person${i}@people.example`);
    for (const to of people) queue(to);
    for (let i = 0; i < 3; i += 1) {
      await worker.drain();
      clock.now = new Date(clock.now.getTime() + 20_000);
    }
    expect(statuses()).toEqual(people.map(() => "failed"));
    server.isDown = false;
    await runUntilDone(worker);
    expect(server.envelopes.flat().sort()).toEqual([...people].sort());
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 0 });
  });
});

describe("a mail with a link that opens something", () => {
  it("has the secret when it arrives, in text and HTML; nothing that is kept or logged has it", async () => {
    const { worker } = setUp(server.url);
    const id = queueLink("amina@people.example");
    await worker.drain();
    const token = tokenIn(server.mails[0]?.text);
    expect(token.startsWith(`${id}.`)).toBe(true);
    expect(server.mails[0]?.html).toContain(`href="https://supply.example/confirm-email/${token}"`);
    expect(opens(token)).toBe(true);
    const secret = token.slice(40);
    expect(stored()).not.toContain(secret);
    expect(log.join("")).not.toContain(secret);
  });
  it("that arrived although the server did not say so comes again, and the link of either works, once", async () => {
    server.answer = (_to, attempt) => (attempt === 2 ? 451 : null);
    const { worker } = setUp(server.url);
    const id = queueLink("amina@people.example");
    await worker.drain();
    // Killed between the server's yes and our mark of it.
    ctx.db.update(mails).set({ status: "waiting" }).run();
    emit(ctx, "mail.waiting", { mailId: 1 });
    await runUntilDone(worker);
    const tokens = server.mails.map((mail) => tokenIn(mail.text));
    expect(new Set(tokens).size).toBe(2);
    expect(tokens.map(opens)).toEqual([true, true]);
    expect(spendEmailToken(ctx, id)).toBe(true);
    expect(tokens.map(opens)).toEqual([false, false]);
  });
  it("is withdrawn when the link is dead before it can be sent", async () => {
    server.answer = (_to, attempt) => (attempt === 1 ? 451 : null);
    const { worker } = setUp(server.url);
    const id = queueLink("amina@people.example");
    await worker.drain();
    spendEmailToken(ctx, id);
    await runUntilDone(worker);
    expect(server.mails).toEqual([]);
    expect(statuses()).toEqual(["withdrawn"]);
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 0 });
  });
});

describe("without a mail server", () => {
  it("mails are kept to be read, without a link that works, in store, log or anywhere", async () => {
    const { worker } = setUp(undefined);
    queueLink("amina@people.example");
    await worker.drain();
    expect(statuses()).toEqual(["kept"]);
    expect(ctx.db.select().from(emailTokenSecrets).all()).toEqual([]);
    expect(stored() + log.join("")).not.toMatch(new RegExp(TOKEN.source));
    expect(log.join("")).not.toContain("amina@people.example");
    expect(outboxState(ctx.db, clock.now)).toMatchObject({ waiting: 0, dead: 0 });
  });
  it("a kept mail is never sent, also when a server is set later", async () => {
    const { worker } = setUp(undefined);
    queueLink("amina@people.example");
    await worker.drain();
    await setUp(server.url).delivery.deliver(1);
    expect(server.mails).toEqual([]);
  });
  it("somebody who tries the site out follows the link from the terminal", async () => {
    const lines: string[] = [];
    const { worker } = setUp(undefined, (text) => lines.push(text));
    queueLink("amina@people.example");
    queue("other@people.example");
    await worker.drain();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("amina@people.example");
    expect(opens(tokenIn(lines[0]))).toBe(true);
    expect(stored() + log.join("")).not.toContain(tokenIn(lines[0]).slice(40));
  });
});
