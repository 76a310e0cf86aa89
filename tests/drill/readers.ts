import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import BetterSqlite3 from "better-sqlite3";
import { createSession, sessionCookie } from "#app/platform/session.server.ts";
import { openDatabase } from "#db/client.ts";
import { profiles } from "#db/schema/index.ts";
import { loadReference } from "#seed/reference/load.ts";
import ensureBuild from "#tests/helpers/build.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { type RunningServer, startServer } from "#tests/helpers/server.ts";
import { type Copying, copyByBackup, copyByLitestream, findLitestream } from "./copies.ts";
import { type Door, openDoor } from "./door.ts";

/*
 * `npm run drill`: what `app/OUTGROW.md` says about readers and a second machine, on this one with a data folder for each.
 * Shows that who is signed in reads what they have just written, that a reader comes to show it to everybody, and that
 * another machine takes over from a writer that is dead, with all that it has acknowledged.
 */
const ROUNDS = 20;
/** The copy is a second behind, and a busy machine some more. */
const LONGEST_MS = 60_000;
const KITCHEN = "drill-kitchen";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drill-"));
const dir = (name: string) => path.join(folder, name);
const running: RunningServer[] = [];
const copyings: Copying[] = [];

async function start(name: string, more: Record<string, string> = {}): Promise<RunningServer> {
  const server = await startServer({ DATA_DIR: dir(name), LOG_LEVEL: "error", RATE_LIMIT_SCALE: "1000", ...more });
  running.push(server);
  return server;
}

/** Somebody who is signed in, of a supplier that is listed and buys too. */
function populate(): string {
  const db = openDatabase(path.join(dir("writer"), "app.db"));
  loadReference(db);
  const ctx = { ...createTestCtx(db), now: new Date() };
  const facts = { slug: KITCHEN, isSupplier: true, isBuyer: true, buyerKind: "private", published: true, claimedAt: ctx.now } as const;
  const id = addOrganisation(ctx, "Drill Kitchen", facts);
  const userId = addUser(ctx, "owner@kitchen.example");
  addMember(ctx, id, userId, "owner");
  db.insert(profiles)
    .values({ organisationId: id, summary: "Lunches.", confirmedAt: ctx.now, updatedAt: ctx.now })
    .onConflictDoNothing()
    .run();
  const { token, expiresAt } = createSession(db, userId, ctx.now, { userAgent: "drill", ip: "127.0.0.1" });
  db.$client.close();
  return sessionCookie(token, expiresAt, false).split(";")[0] ?? "";
}

/** The newest copy, as a file that holds no log of its own: readers that are open keep theirs. */
async function refresh(copying: Copying): Promise<void> {
  const file = path.join(dir("reader"), "app.db");
  fs.mkdirSync(dir("reader"), { recursive: true });
  fs.rmSync(`${file}.new`, { force: true });
  await copying.restore(`${file}.new`);
  const db = new BetterSqlite3(`${file}.new`);
  db.pragma("journal_mode = delete");
  db.close();
  fs.renameSync(`${file}.new`, file);
}

function visitor(door: Door, cookie?: string) {
  const headers = { Origin: door.url, ...(cookie === undefined ? {} : { Cookie: cookie }) };
  return {
    profile: async () => (await fetch(`${door.url}/suppliers/${KITCHEN}`, { headers })).text(),
    async post(address: string, form: Record<string, string>): Promise<string> {
      const answer = await fetch(door.url + address, { method: "POST", redirect: "manual", headers, body: new URLSearchParams(form) });
      if (answer.status !== 302) throw new Error(`${address} was answered with ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
      return answer.headers.get("location") ?? "";
    },
  };
}
type Visitor = ReturnType<typeof visitor>;

const saySummary = (who: Visitor, summary: string) => who.post(`/organisations/${KITCHEN}/profile/about`, { summary, mission: "" });

async function writeDraft(who: Visitor, title: string): Promise<void> {
  const draft = {
    kind: "supply_chain",
    description: "A hot lunch, twice a week, on site.",
    sectors: "food.workplace-catering",
    intent: "later",
  };
  await who.post(`/organisations/${KITCHEN}/opportunities/new`, { title, ...draft });
}

function draftsIn(name: string): Set<string> {
  const db = openDatabase(path.join(dir(name), "app.db"), { readonly: true });
  const titles = db.$client.prepare("select title from opportunities").pluck().all() as string[];
  db.$client.close();
  return new Set(titles);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function check(what: string, holds: boolean): void {
  say(`${holds ? "  yes" : "  NO "}  ${what}`);
  if (!holds) process.exitCode = 1;
}

async function copyOf(name: string): Promise<Copying> {
  const program = findLitestream();
  const database = path.join(dir(name), "app.db");
  const to = dir(`copy-of-${name}`);
  const copying = await (program === null ? copyByBackup(database, to) : copyByLitestream(program, database, to));
  copyings.push(copying);
  return copying;
}

async function main(): Promise<void> {
  ensureBuild();
  const cookie = populate();
  let writer = await start("writer");
  let copying = await copyOf("writer");
  say(`The copy is made by ${copying.name}.`);
  await refresh(copying);
  const reader = await start("reader", { READER: "1", WORKERS: "2" });
  const door = await openDoor({ writer: writer.origin, reader: reader.origin });
  const owner = visitor(door, cookie);
  const anybody = visitor(door);

  say("Readers");
  check("a reader answers for the writer's data", (await anybody.profile()).includes("Drill Kitchen"));
  const posted = await fetch(`${reader.origin}/sign-in`, { method: "POST", headers: { Origin: reader.origin }, body: "" });
  check("and takes no form, whatever sends it there", posted.status === 421);
  let own = 0;
  for (let n = 0; n < ROUNDS; n += 1) {
    await saySummary(owner, `Lunches for ${n} people.`);
    if ((await owner.profile()).includes(`Lunches for ${n} people.`)) own += 1;
  }
  check(`who is signed in read what they had just written: ${own} times of ${ROUNDS}`, own === ROUNDS);
  const begun = performance.now();
  let isSeen = false;
  while (!isSeen && performance.now() - begun < LONGEST_MS) {
    await refresh(copying);
    reader.process.kill("SIGHUP");
    await sleep(500);
    isSeen = (await anybody.profile()).includes(`Lunches for ${ROUNDS - 1} people.`);
  }
  check(`everybody else read it from the reader, ${((performance.now() - begun) / 1000).toFixed(1)} s later`, isSeen);

  say("The writer's process dies, its machine and Litestream live");
  const told: string[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    await writeDraft(owner, `Drill draft ${n}`);
    told.push(`Drill draft ${n}`);
  }
  await writer.end("SIGKILL");
  check("readers go on", (await anybody.profile()).includes("Drill Kitchen"));
  await copying.stop("in order");
  fs.mkdirSync(dir("second"));
  await copying.restore(path.join(dir("second"), "app.db"));
  writer = await start("second");
  door.send({ writer: writer.origin, reader: reader.origin });
  const second = draftsIn("second");
  check(
    `all of ${told.length} acknowledged are there on the second machine`,
    told.every((title) => second.has(title)),
  );
  await saySummary(owner, "Lunches from the second machine.");
  check("who was signed in still is, and goes on", (await owner.profile()).includes("Lunches from the second machine."));

  say("The writer's machine is lost in the midst of writing");
  copying = await copyOf("second");
  await sleep(3000);
  let last = 0;
  const written: { title: string; at: number }[] = [];
  const lost = Promise.withResolvers<void>();
  setTimeout(() => {
    last = performance.now();
    void Promise.all([writer.end("SIGKILL"), copying.stop("at once")]).then(() => lost.resolve());
  }, 5000);
  for (let n = 0; last === 0; n += 1) {
    const title = `Late draft ${n}`;
    if (
      await writeDraft(owner, title).then(
        () => true,
        () => false,
      )
    )
      written.push({ title, at: performance.now() });
  }
  await lost.promise;
  fs.mkdirSync(dir("third"));
  await copying.restore(path.join(dir("third"), "app.db"));
  const third = draftsIn("third");
  const gone = written.filter(({ title }) => !third.has(title));
  const oldest = Math.min(...gone.map(({ at }) => at));
  const span = gone.length === 0 ? "0" : ((last - oldest) / 1000).toFixed(1);
  say(`  ${gone.length} of ${written.length} acknowledged were not copied yet: those of the last ${span} s`);
  check("nothing else is missing", gone.length === 0 || written.slice(-gone.length).every((one, i) => one === gone[i]));
  writer = await start("third");
  door.send({ writer: writer.origin, reader: reader.origin });
  await saySummary(owner, "Lunches from the third machine.");
  check("a third machine goes on from the copy", (await owner.profile()).includes("Lunches from the third machine."));
  door.close();
}

try {
  await main();
} finally {
  for (const copying of copyings) await copying.stop("at once");
  for (const server of running) if (server.process.exitCode === null && server.process.signalCode === null) await server.end("SIGTERM");
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit();
