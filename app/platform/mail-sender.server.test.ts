import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { mails } from "#db/schema/index.ts";
import { startMailServer, type TestMailServer } from "#tests/helpers/smtp.ts";
import { createLogger } from "./log.server.ts";
import { createMailSender, type Letter, MAILER_LOCK, type MailSender } from "./mail-sender.server.ts";
import { createMailerProcess } from "./mailer-process.server.ts";

const MAIL_FROM = "Social Supply <hello@supply.example>";
let folder = "";
let db: Database;
let post: TestMailServer;
const senders: MailSender[] = [];
const logged: { said: string; pid?: number }[] = [];
const ends = { inc: vi.fn() };

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-sender-"));
  db = openDatabase(path.join(folder, "app.db"));
  post = await startMailServer();
  logged.length = 0;
  ends.inc.mockClear();
});
afterEach(async () => {
  for (const sender of senders.splice(0)) await sender.close();
  await post.close();
  db.$client.close();
  fs.rmSync(folder, { recursive: true });
});

function given() {
  return { smtpUrl: post.url, mailFrom: MAIL_FROM, lockFile: path.join(folder, MAILER_LOCK) };
}
/** A sender of this process, with a connection of its own that waits for no other. */
function ownSender(): MailSender {
  const client = new BetterSqlite3(path.join(folder, "app.db"), { timeout: 0 });
  const sender = createMailSender({ ...given(), client, log: createLogger("silent", false), now: () => new Date() });
  senders.push({ ...sender, close: () => sender.close().then(() => void client.close()) });
  return sender;
}
function mailer(): MailSender {
  const log = { error: vi.fn(), debug: ({ pid }: { pid: number }, said: string) => logged.push({ said, pid }) };
  const sender = createMailerProcess({
    settings: { ...given(), database: path.join(folder, "app.db"), logLevel: "silent", isDevelopment: false },
    log: log as unknown as ReturnType<typeof createLogger>,
    metrics: { mailerEnds: ends as never },
  });
  senders.push(sender);
  return sender;
}
const pids = () => logged.map((line) => line.pid ?? 0);

function write(to: string): Letter {
  const { id } = db
    .insert(mails)
    .values({ dedupeKey: to, kind: "test", toAddress: to, subject: "Lunches", text: "", html: "", createdAt: new Date() })
    .returning({ id: mails.id })
    .get();
  const messageId = `<mail-${id}@supply.example>`;
  return { mailId: id, to, subject: "Lunches", text: "Bread & butter", html: "<p>Bread &amp; butter</p>", messageId, unsubscribeUrl: null };
}
const statuses = () => db.$client.prepare("select status from mails order by id").pluck().all();
/** The mail server has a mail, and its yes waits until the function is called. */
function holdYes(): { taken: Promise<void>; sayYes: () => void } {
  const [taken, yes] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  post.beforeYes = () => {
    taken.resolve();
    return yes.promise;
  };
  return { taken: taken.promise, sayYes: yes.resolve };
}

describe("of several that send mails of one database", () => {
  it("one does so at a time, and what one has in hand is not sent by another", async () => {
    const [one, other] = [ownSender(), ownSender()];
    const letter = write("amina@people.example");
    const { taken, sayYes } = holdYes();
    const first = one.send(letter);
    await taken;
    const again = other.send(letter);
    sayYes();
    await Promise.all([first, again]);
    expect([post.envelopes, statuses()]).toEqual([[["amina@people.example"]], ["sent"]]);
  });
});

describe("a mail that the server has taken", () => {
  it("is not sent again while that cannot be saved, nor is any other", async () => {
    const [one, other] = [ownSender(), ownSender()];
    const [letter, next] = [write("amina@people.example"), write("next@people.example")];
    const { taken, sayYes } = holdYes();
    const sending = one.send(letter);
    await taken;
    db.$client.exec("begin immediate");
    sayYes();
    const following = other.send(next);
    const again = other.send(letter);
    expect(post.mails).toHaveLength(1);
    db.$client.exec("commit");
    await Promise.all([sending, following, again]);
    expect(post.envelopes.flat().sort()).toEqual(["amina@people.example", "next@people.example"]);
    expect(statuses()).toEqual(["sent", "sent"]);
  });
});

describe("a process that sends mails", () => {
  it("sends what it is asked to, marks it, and tells of a refusal by the server's own code", async () => {
    const sender = mailer();
    post.answer = (to) => (to.startsWith("nobody") ? 550 : to.startsWith("later") ? 451 : null);
    await sender.send(write("amina@people.example"));
    await expect(sender.send(write("nobody@people.example"))).rejects.toMatchObject({ responseCode: 550 });
    await expect(sender.send(write("later@people.example"))).rejects.toMatchObject({ responseCode: 451 });
    expect(post.envelopes).toEqual([["amina@people.example"]]);
    expect(post.mails[0]?.text?.trim()).toBe("Bread & butter");
    expect(statuses()).toEqual(["sent", "waiting", "waiting"]);
    expect(pids()).toHaveLength(1);
  });
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "that gets %s finishes the mail in hand, and the next one starts another",
    async (signal) => {
      const sender = mailer();
      const { taken, sayYes } = holdYes();
      const sending = sender.send(write("amina@people.example"));
      await taken;
      // A signal has a way of its own: what is asked for before it has come is taken in hand as well.
      post.beforeYes = () => undefined;
      process.kill(pids()[0] ?? 0, signal);
      const refused = Promise.withResolvers<unknown>();
      const late: Promise<void>[] = [];
      const asking = setInterval(() => late.push(sender.send(write(`late-${late.length}@people.example`)).catch(refused.resolve)), 20);
      expect(await refused.promise).toMatchObject({ code: "ECONNECTION" });
      clearInterval(asking);
      sayYes();
      await Promise.all([sending, ...late]);
      expect([statuses()[0], statuses().at(-1)]).toEqual(["sent", "waiting"]);
      await vi.waitFor(() => expect(ends.inc).toHaveBeenCalledTimes(1));
    },
  );
  it("that is told to end finishes the mail in hand first", async () => {
    const sender = mailer();
    const { taken, sayYes } = holdYes();
    const sending = sender.send(write("amina@people.example"));
    sending.catch(() => undefined);
    await taken;
    const closing = sender.close();
    sayYes();
    await closing;
    expect(statuses()).toEqual(["sent"]);
    expect(ends.inc).not.toHaveBeenCalled();
    await expect(sender.send(write("late@people.example"))).rejects.toMatchObject({ code: "ECONNECTION" });
  });
  it("that is killed loses no mail: it waits as for a mail server that is away, and another process sends it", async () => {
    const sender = mailer();
    const letter = write("amina@people.example");
    const { taken } = holdYes();
    const sending = sender.send(letter);
    await taken;
    process.kill(pids()[0] ?? 0, "SIGKILL");
    await expect(sending).rejects.toMatchObject({ code: "ECONNECTION" });
    expect(statuses()).toEqual(["waiting"]);
    await expect(sender.send(letter)).rejects.toMatchObject({ code: "ECONNECTION" });
    post.beforeYes = () => undefined;
    await vi.waitFor(() => sender.send(letter), { timeout: 15_000, interval: 100 });
    expect(statuses()).toEqual(["sent"]);
    expect(new Set(post.mails.map((mail) => mail.messageId))).toEqual(new Set([letter.messageId]));
    expect(new Set(pids()).size).toBe(2);
  });
  it("that cannot begin is not started again and again", async () => {
    const sender = mailer();
    const letter = write("amina@people.example");
    fs.renameSync(path.join(folder, "app.db"), path.join(folder, "away.db"));
    await expect(sender.send(letter)).rejects.toMatchObject({ code: "ECONNECTION" });
    await expect(sender.send(letter)).rejects.toMatchObject({ code: "ECONNECTION" });
    expect(pids()).toHaveLength(1);
    fs.renameSync(path.join(folder, "away.db"), path.join(folder, "app.db"));
  });
});
