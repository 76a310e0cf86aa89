import { randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { composeSite } from "#app/compose.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { LEASE_MS } from "#app/platform/outbox/lease.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { openDatabase } from "#db/client.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "./ctx.ts";
import { type RunningServer, startServer } from "./server.ts";
import { startMailServer } from "./smtp.ts";

const PASSWORD = "correct horse battery staple";
const WRITERS = 3;
/** A kill comes so long after the first write that was acknowledged since the last one, at most. */
const LONGEST_LIFE_MS = 1200;

export interface KillsFound {
  kills: number;
  acknowledged: { drafts: number; joined: number };
  /** Acknowledged and not there. Bar: none. */
  lost: string[];
  /** Events on the dead-letter list, or still open at the end. Bar: none. */
  buried: number;
  /** How often an event was in hand when its process was killed. */
  abandoned: number;
  /** None is never sent, comes twice, or comes under two Message-IDs. */
  mails: { written: number; never: number; twice: number; underAnotherId: number };
  integrity: string;
}

/**
 * Kills the site that serves `folder` again and again while people write over HTTP, and compares what they were told with
 * what is there in the end, and the mails that a mail server accepted with those that the site wrote. `random` gives 0..1.
 * What is killed is the site's own process, or any one of several: its mailer finishes what it has in hand, beside those that
 * go on and the one that is started next.
 */
export async function killAndCompare(folder: string, kills: number, random: () => number, processes = 1): Promise<KillsFound> {
  const post = await startMailServer();
  try {
    const file = path.join(folder, "app.db");
    await populate(file);
    const env = {
      DATA_DIR: folder,
      LOG_LEVEL: "silent",
      RATE_LIMIT_SCALE: "100000",
      WORKERS: String(processes),
      SMTP_URL: post.url,
      MAIL_FROM: "Social Supply <hello@supply.example>",
    };
    const told: Told = { run: randomUUID().slice(0, 8), drafts: [], joined: [], sessions: [] };
    let lost: string[] = [];
    let server: RunningServer | null = null;
    // What is lost is told with the kill that lost it, and nothing is written over it.
    for (let kill = 0; kill < kills && lost.length === 0; kill += 1) {
      server ??= await startServer(env);
      const { origin } = server;
      if (processes > 1) await allServe(server, processes);
      const first = Promise.withResolvers<void>();
      const round = { kill, told, onTold: first.resolve, isOver: false };
      const writers = Array.from({ length: WRITERS }, (_, i) => write(origin, i, round).catch(asEnded));
      await Promise.race([first.promise, Promise.all(writers)]);
      await sleep(random() * LONGEST_LIFE_MS);
      const victims = [server.process.pid, ...server.serving()];
      const victim = victims[Math.floor(random() * victims.length)];
      if (victim === undefined || victim === server.process.pid) {
        await server.end("SIGKILL");
        server = null;
      } else process.kill(victim, "SIGKILL");
      round.isOver = true;
      await Promise.all(writers);
      lost = missing(file, told).map((one) => `${one}, after kill ${kill}`);
    }
    await server?.end("SIGTERM");
    if (lost.length === 0) await finish(env);
    return { ...compare(file, kills, told, post), ...(lost.length > 0 ? { lost } : {}) };
  } finally {
    await post.close();
  }
}

/** Waits until whoever was killed has been replaced. */
async function allServe(server: RunningServer, processes: number): Promise<void> {
  while (server.serving().length < processes) {
    if (server.process.exitCode !== null) throw new Error(`The site ended with ${server.process.exitCode}:\n${server.output()}`);
    await sleep(20);
  }
}

async function populate(file: string): Promise<void> {
  const db = openDatabase(file);
  loadReference(db);
  const ctx = { ...createTestCtx(db), now: new Date() };
  const passwordHash = await hashPassword(PASSWORD);
  for (let i = 0; i < WRITERS; i += 1) {
    const buyer = addOrganisation(ctx, `Buyer ${i}`, { isBuyer: true, buyerKind: "private" });
    addMember(ctx, buyer, addUser(ctx, `person${i}@buyer.example`, { passwordHash }), "owner");
  }
  db.$client.close();
}

/** What was acknowledged; `run` is in each name, so that no other run's can be taken for it. */
interface Told {
  run: string;
  drafts: string[];
  joined: string[];
  /** The cookies of each writer's session: it goes on through every kill. */
  sessions: (string | undefined)[];
}

/** From one kill to the next. */
interface Round {
  kill: number;
  told: Told;
  onTold: () => void;
  isOver: boolean;
}

/** One person: joins people and writes drafts, until the round is over or what answers is gone. */
async function write(origin: string, i: number, round: Round): Promise<void> {
  const { kill, told, onTold } = round;
  const send = (url: string, form: Record<string, string>, cookie = "") =>
    fetch(origin + url, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
      headers: { Origin: origin, ...(cookie === "" ? {} : { Cookie: cookie }) },
    });
  for (let n = 0; !round.isOver; n += 1) {
    const email = `join-${told.run}-${kill}-${i}-${n}@people.example`;
    const joined = await send("/join", { name: "Jo Person", email, password: PASSWORD });
    if (joined.headers.get("location") !== "/join?sent=1") throw new TypeError(`/join was answered with ${joined.status}`);
    told.joined.push(email);
    onTold();
    let cookie = told.sessions[i];
    if (cookie === undefined) {
      const signedIn = await send("/sign-in", { email: `person${i}@buyer.example`, password: PASSWORD });
      if (signedIn.status !== 302) throw new TypeError(`/sign-in was answered with ${signedIn.status}`);
      cookie = signedIn.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; ");
      told.sessions[i] = cookie;
    }
    for (let m = 0; m < 5 && !round.isOver; m += 1) {
      const title = `Lunches ${told.run} ${kill} ${i} ${n} ${m}`;
      const draft = {
        kind: "supply_chain",
        title,
        description: "A hot lunch and a vegetarian choice, twice a week, on site.",
        sectors: "food.workplace-catering",
        intent: "later",
      };
      const made = await send(`/organisations/buyer-${i}/opportunities/new`, draft, cookie);
      const to = made.headers.get("location") ?? "";
      if (made.status !== 302 || !to.includes("/opportunities/")) throw new TypeError(`A draft was answered with ${made.status} ${to}`);
      told.drafts.push(title);
    }
  }
}

/** A connection that broke is what a kill looks like from outside; anything else is a finding. */
function asEnded(error: unknown): void {
  const message = error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error);
  if (/answered with/.test(message) || !/fetch failed|terminated|ECONN|socket|undefined/i.test(message)) throw error;
}

/** The site comes back after the last lease has run out and carries out what is open. */
async function finish(env: Record<string, string>): Promise<void> {
  const site = await composeSite(readEnv({ ...env, NODE_ENV: "test" }), { now: () => new Date(Date.now() + LEASE_MS + 1000) });
  await site.worker.drain();
  await site.close();
}

function missing(file: string, told: Told): string[] {
  const db = openDatabase(file, { readonly: true });
  const all = (sql: string) => new Set(db.$client.prepare(sql).pluck().all() as string[]);
  const [titles, people] = [all("select title from opportunities"), all("select email from users")];
  db.$client.close();
  return [...told.drafts.filter((one) => !titles.has(one)), ...told.joined.filter((one) => !people.has(one))];
}

function compare(file: string, kills: number, told: Told, post: Awaited<ReturnType<typeof startMailServer>>): KillsFound {
  const db = openDatabase(file);
  const all = (sql: string) => db.$client.prepare(sql).pluck().all() as string[];
  const number = (sql: string) => Number(db.$client.prepare(sql).pluck().get());
  const ids = post.mails.map((mail) => mail.messageId ?? "");
  const mailed = new Set(post.envelopes.flat());
  const written = all("select to_address from mails where status <> 'withdrawn'");
  const unsent = number("select count(*) from mails where status in ('waiting', 'failed')");
  const found: KillsFound = {
    kills,
    acknowledged: { drafts: told.drafts.length, joined: told.joined.length },
    lost: missing(file, told),
    buried: number("select count(*) from outbox where done_at is null"),
    abandoned: number("select coalesce(sum(abandoned), 0) from outbox"),
    mails: {
      written: written.length,
      never: unsent + [...written, ...told.joined].filter((to) => !mailed.has(to)).length,
      twice: ids.length - new Set(ids).size,
      underAnotherId: new Set(ids).size - number("select count(*) from mails where status = 'sent'"),
    },
    integrity: all("pragma integrity_check").join(", "),
  };
  db.$client.close();
  return found;
}
