import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MAILER_LOCK } from "#app/platform/mail-sender.server.ts";
import { waitForProcessLock } from "#app/platform/process-lock.server.ts";
import { openDatabase } from "#db/client.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";
import { startMailServer, type TestMailServer } from "#tests/helpers/smtp.ts";

/* The mails of a site that runs: its mailer is a process of its own, and the site is killed or ended while it has one in hand. */
let folder = "";
let post: TestMailServer;
const sites: RunningServer[] = [];

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-mailer-"));
  post = await startMailServer();
});
afterEach(async () => {
  for (const site of sites.splice(0)) await site.end("SIGKILL");
  // The last mailer ends with the mail in hand.
  (await waitForProcessLock(path.join(folder, MAILER_LOCK))).release();
  await post.close();
  fs.rmSync(folder, { recursive: true });
});

async function start(): Promise<RunningServer> {
  const site = await startServer({
    DATA_DIR: folder,
    LOG_LEVEL: "silent",
    SMTP_URL: post.url,
    MAIL_FROM: "Social Supply <hello@supply.example>",
  });
  sites.push(site);
  return site;
}
async function join(site: RunningServer, email: string): Promise<void> {
  const form = { name: "Jo Person", email, password: "three odd llamas" };
  const answer = await fetch(`${site.origin}/join`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
    headers: { Origin: site.origin },
  });
  expect(answer.headers.get("location")).toBe("/join?sent=1");
}
function inDatabase<T>(work: (client: ReturnType<typeof openDatabase>["$client"]) => T): T {
  const db = openDatabase(path.join(folder, "app.db"));
  try {
    return work(db.$client);
  } finally {
    db.$client.close();
  }
}
const mailsThere = () => inDatabase((client) => client.prepare("select to_address, status, attempts from mails order by id").raw().all());
const openEvents = () => inDatabase((client) => client.prepare("select count(*) from outbox where done_at is null").pluck().get());

it("a mail in hand when the site is killed is sent once: its mailer finishes it, and the site started beside it waits for that", async () => {
  const [taken, yes] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  post.beforeYes = () => {
    taken.resolve();
    return yes.promise;
  };
  const first = await start();
  await join(first, "amina@people.example");
  await taken.promise;
  await first.end("SIGKILL");
  // The lease of the killed site has run out: the next one takes the same mail up while the old mailer still has it in hand.
  inDatabase((client) => client.prepare("update outbox set leased_until = 1 where event = 'mail.waiting'").run());
  const second = await start();
  await join(second, "bola@people.example");
  await vi.waitFor(() => expect(mailsThere()[0]).toEqual(["amina@people.example", "waiting", 2]), { timeout: 20_000, interval: 100 });
  yes.resolve();
  await vi.waitFor(() => expect(openEvents()).toBe(0), { timeout: 20_000, interval: 100 });
  expect(mailsThere()).toEqual([
    ["amina@people.example", "sent", 2],
    ["bola@people.example", "sent", 1],
  ]);
  expect(post.envelopes).toEqual([["amina@people.example"], ["bola@people.example"]]);
}, 60_000);

it("a site that is ended waits for the mail in hand", async () => {
  const [taken, yes] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  post.beforeYes = () => {
    taken.resolve();
    return yes.promise;
  };
  const site = await start();
  await join(site, "amina@people.example");
  await taken.promise;
  const ended = site.end("SIGTERM");
  await vi.waitFor(() => expect(fetch(site.origin)).rejects.toThrow(), { timeout: 10_000 });
  yes.resolve();
  expect(await ended).toBe(0);
  expect(mailsThere()).toEqual([["amina@people.example", "sent", 1]]);
  expect(openEvents()).toBe(0);
}, 60_000);
