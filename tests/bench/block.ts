import { fork } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createSession, sessionCookie } from "#app/platform/session.server.ts";
import { openDatabase } from "#db/client.ts";
import ensureBuild from "#tests/helpers/build.ts";
import { attacks } from "./block-attacks.ts";
import { type Attack, send, visit } from "./block-send.ts";
import { fillDataDir } from "./pages.ts";
import type { LoopBlock } from "./watch-loop.ts";

export interface BlockFigure {
  readonly entrance: string;
  /** Requests sent. */
  readonly requests: number;
  /** The worst of them. */
  readonly worst: string;
  /** The longest block of the event loop, milliseconds: of processor time, and by the clock. */
  readonly cpu: number;
  readonly wall: number;
  /** The longest that another visitor's search took meanwhile, milliseconds. */
  readonly visitor: number;
  /** Answers of 500 and above, apart from 503 with when to come again. */
  readonly failures: readonly string[];
}

export interface BlockBench {
  readonly suppliers: number;
  readonly figures: readonly BlockFigure[];
  /** The most memory that the server held, bytes. */
  readonly memory: number;
}

const root = path.join(import.meta.dirname, "../..");
/** What blocks longer is sent twice more, and its shortest counts: what is the machine's doing does not come again. */
const LOOK_AGAIN_MS = 40;

interface Watched {
  url: string;
  loop(): Promise<LoopBlock & { rss: number }>;
  stop(): Promise<void>;
}

/** The production server with a watch on its event loop. Rate limits are not what is measured. */
export async function serveWatched(dataDir: string): Promise<Watched> {
  const child = fork(path.join(root, "app/server.ts"), [], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATA_DIR: dataDir,
      PORT: "0",
      WORKERS: "1",
      HOST: "127.0.0.1",
      RATE_LIMIT_SCALE: "1000000",
      LOG_LEVEL: "info",
    },
    execArgv: ["--import", path.join(import.meta.dirname, "watch-loop.ts")],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  function told<T>(name: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error("The server has ended"));
      child.once("exit", gone);
      child.on("message", function hear(message: Record<string, T>) {
        if (message[name] === undefined) return;
        child.off("message", hear);
        child.off("exit", gone);
        resolve(message[name]);
      });
    });
  }
  const port = await told<number>("listening");
  return {
    url: `http://127.0.0.1:${port}`,
    loop() {
      child.send("loop");
      return told("loop");
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** A member who owns a supplier and a buyer, and one of the campaign team, with a session each. */
export function addAttackers(folder: string, n: number): { owner: string; campaign: string } {
  const db = openDatabase(path.join(folder, "app.db"));
  const now = new Date();
  const user = db.$client.prepare(
    "insert into users (name, email, email_key, password_hash, email_confirmed_at, site_role, created_at) values (?, ?, ?, 'unusable', ?, ?, ?) returning id",
  );
  const member = db.$client.prepare("insert into memberships (organisation_id, user_id, role, created_at) values (?, ?, 'owner', ?)");
  function cookie(name: string, role: string): { id: number; cookie: string } {
    const { id } = user.get(name, `${name}@people.example`, `${name}@people.example`, now.getTime(), role, now.getTime()) as { id: number };
    const session = createSession(db, id, now, { userAgent: "bench", ip: "127.0.0.1" });
    return { id, cookie: sessionCookie(session.token, session.expiresAt, false).split(";")[0] ?? "" };
  }
  const owner = cookie("owner", "member");
  for (const organisation of [1, n + 1]) member.run(organisation, owner.id, now.getTime());
  db.$client
    .prepare("update organisations set is_buyer = 1, buyer_kind = 'private', is_intermediary = 1, claimed_at = ? where id = 1")
    .run(now.getTime());
  const campaign = cookie("campaign", "campaign");
  db.$client.close();
  return { owner: owner.cookie, campaign: campaign.cookie };
}

/**
 * Sends the worst requests known to every entrance of the production server over `n` suppliers, one after the other, and
 * keeps how long each kept its event loop from everything else, and how long another visitor's search took meanwhile.
 */
export async function benchBlock(n: number, options: { filter?: RegExp | undefined; say?: boolean } = {}): Promise<BlockBench> {
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-block-"));
  let site: Watched | null = null;
  try {
    await fillDataDir(folder, n);
    const who = addAttackers(folder, n);
    site = await serveWatched(folder);
    await settle(site);
    const found = new Map<string, BlockFigure>();
    let memory = 0;
    for (const attack of attacks({ ...who, origin: site.url, n })) {
      if (options.filter !== undefined && !options.filter.test(attack.entrance)) continue;
      const one = await measure(site, attack);
      if (options.say && (one.cpu > LOOK_AGAIN_MS || one.failed !== null))
        console.log(attack.entrance, "|", attack.name.slice(0, 100), "|", one);
      memory = Math.max(memory, one.rss);
      const before = found.get(attack.entrance);
      const failures = [...(before?.failures ?? []), ...(one.failed === null ? [] : [`${attack.name}: ${one.failed}`])];
      const isWorse = before === undefined || one.cpu > before.cpu;
      found.set(attack.entrance, {
        entrance: attack.entrance,
        requests: (before?.requests ?? 0) + (attack.atOnce ?? 1),
        worst: isWorse ? attack.name : before.worst,
        cpu: Math.max(one.cpu, before?.cpu ?? 0),
        wall: Math.max(one.wall, before?.wall ?? 0),
        visitor: Math.max(one.visitor, before?.visitor ?? 0),
        failures,
      });
    }
    return { suppliers: n, figures: [...found.values()], memory };
  } finally {
    await site?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured extends LoopBlock {
  visitor: number;
  rss: number;
  failed: number | null;
}

async function measure(site: Watched, attack: Attack): Promise<Measured> {
  const first = await once(site, attack);
  if (first.cpu < LOOK_AGAIN_MS && first.visitor < 4 * LOOK_AGAIN_MS) return first;
  if (first.cpu > 2000) return first;
  const again = [first, await once(site, attack), await once(site, attack)];
  const least = (of: (one: Measured) => number) => Math.min(...again.map(of));
  const failed = again.map((one) => one.failed).find((status) => status !== null) ?? null;
  return {
    cpu: least((one) => one.cpu),
    wall: least((one) => one.wall),
    visitor: least((one) => one.visitor),
    rss: Math.max(...again.map((one) => one.rss)),
    failed,
  };
}

async function once(site: Watched, attack: Attack): Promise<Measured> {
  await site.loop();
  const stopVisiting = visit(site.url, "/suppliers?q=training");
  const answers = await Promise.all(Array.from({ length: attack.atOnce ?? 1 }, () => send(site.url, attack)));
  const visitor = await stopVisiting();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const failed = answers.find(({ status }) => status === -1 || (status >= 500 && status !== 503))?.status ?? null;
  return { ...(await site.loop()), visitor, failed };
}

/** Waits until the site has compared its index with the database and every kind of page has been made once or more. */
async function settle(site: Watched): Promise<void> {
  for (let round = 0; round < 20; round += 1)
    for (const page of [
      "/",
      "/suppliers?q=training",
      "/opportunities",
      "/suppliers?view=map",
      "/sign-in",
      "/api/v1/suppliers?q=a",
      "/suppliers/map.json",
    ])
      await send(site.url, { entrance: "", name: "", path: page });
  for (let quiet = 0, tries = 0; quiet < 10 && tries < 300; tries += 1) {
    await site.loop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    quiet = (await site.loop()).cpu < 20 ? quiet + 1 : 0;
  }
}
