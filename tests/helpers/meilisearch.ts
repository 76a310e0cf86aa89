import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Meilisearch } from "meilisearch";
import { siteKey } from "#search/meilisearch/keys.ts";

const START_MS = 30_000;

/** Why nothing here can run against Meilisearch, where it cannot. */
export const NO_MEILISEARCH = "set MEILI_URL with MEILI_KEY or MEILI_MASTER_KEY, or put a meilisearch binary on PATH";

/** What a server that is started here may use for indexing. It takes its room before each change and gives it back after it. */
export interface Room {
  readonly memory: string;
  readonly threads: string;
}

/** Enough for tests, and quickly had. */
const LITTLE: Room = { memory: "32MiB", threads: "1" };

export interface MeiliServer {
  readonly url: string;
  /** The site's key, which is all that an engine is given. */
  readonly key: string | undefined;
  /** Where the server keeps its data, and its process, when it was started here. */
  readonly directory: string | null;
  readonly pid: number | null;
  /** Null for a server that was there already and whose master key is not known. */
  readonly masterKey: string | null;
  stop(): Promise<void>;
}

function binary(): string | null {
  const found = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "meilisearch"));
  return found.find((file) => fs.existsSync(file)) ?? null;
}

/** Whether a Meilisearch server is there, or can be started. */
export function hasMeilisearch(): boolean {
  return process.env.MEILI_URL !== undefined || binary() !== null;
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startBinary(file: string, room: Room): Promise<MeiliServer> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "meilisearch-"));
  const masterKey = randomBytes(24).toString("base64url");
  const url = `http://127.0.0.1:${await freePort()}`;
  /* Nothing of this process's environment but PATH: it may hold settings for another server. */
  const child = spawn(file, ["--env", "production", "--log-level", "ERROR"], {
    cwd: directory,
    stdio: "ignore",
    env: {
      PATH: process.env.PATH,
      MEILI_HTTP_ADDR: url.replace("http://", ""),
      MEILI_DB_PATH: path.join(directory, "data"),
      MEILI_MASTER_KEY: masterKey,
      MEILI_NO_ANALYTICS: "true",
      MEILI_MAX_INDEXING_MEMORY: room.memory,
      MEILI_MAX_INDEXING_THREADS: room.threads,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const killAtExit = () => void child.kill();
  process.once("exit", killAtExit);
  async function stop(): Promise<void> {
    process.removeListener("exit", killAtExit);
    child.kill();
    await ended;
    fs.rmSync(directory, { recursive: true, force: true });
  }
  const client = new Meilisearch({ host: url, apiKey: masterKey });
  for (const end = Date.now() + START_MS; !(await client.isHealthy()); await sleep(50)) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`${file} did not start`);
    }
  }
  return { url, key: (await siteKey(client)).key.key, directory, pid: child.pid ?? null, masterKey, stop };
}

/** The server of MEILI_URL, or one started from the binary on PATH with a fresh folder, which `stop` removes. */
export async function startMeilisearch(room: Room = LITTLE): Promise<MeiliServer> {
  const { MEILI_URL: url, MEILI_KEY: given, MEILI_MASTER_KEY: masterKey } = process.env;
  if (url === undefined) {
    const file = binary();
    if (file === null) throw new Error(`There is no Meilisearch: ${NO_MEILISEARCH}`);
    return startBinary(file, room);
  }
  const key = given ?? (masterKey === undefined ? undefined : (await siteKey(new Meilisearch({ host: url, apiKey: masterKey }))).key.key);
  return { url, key, directory: null, pid: null, masterKey: masterKey ?? null, stop: async () => {} };
}
