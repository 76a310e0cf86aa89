import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type RunningServer, runServer, startServer } from "#tests/helpers/server.ts";

/** A busy machine takes its time. */
const PATIENT = { timeout: 60_000, interval: 50 };

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder = "";
let data = "";
const running: RunningServer[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-processes-"));
  data = path.join(folder, "data");
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.end("SIGTERM");
  fs.rmSync(folder, { recursive: true });
});

async function start(processes = 2): Promise<RunningServer> {
  const server = await startServer({ DATA_DIR: data, WORKERS: String(processes) });
  running.push(server);
  await expect.poll(() => server.serving().length, PATIENT).toBe(processes);
  return server;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function linesOf(server: RunningServer): Record<string, unknown>[] {
  const lines = server.output().split("\n");
  return lines.flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Record<string, unknown>] : []));
}

async function counted(server: RunningServer, what: RegExp): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  return Number(what.exec(text)?.[1] ?? 0);
}

/** Asks over one kept connection after the other, as a browser or a proxy does, until told to stop; gives every status. */
function keepAsking(origin: string, connections: number): () => Promise<number[]> {
  let isOver = false;
  const statuses: number[] = [];
  async function one(): Promise<void> {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (!isOver) {
      statuses.push(
        await new Promise<number>((resolve, reject) => {
          http
            .get(`${origin}/health`, { agent }, (answer) => {
              answer.resume();
              answer.on("end", () => resolve(answer.statusCode ?? 0));
            })
            .on("error", reject);
        }),
      );
    }
    agent.destroy();
  }
  const all = Promise.all(Array.from({ length: connections }, one));
  return async () => {
    isOver = true;
    await all;
    return statuses;
  };
}

it("a setting that is wrong ends all, and is named once", async () => {
  const { output, ended } = runServer({ DATA_DIR: data, WORKERS: "2", SMTP_URL: "nonsense" });
  expect(await ended).toBe(1);
  expect(output().match(/SMTP_URL: must be/g)).toHaveLength(1);
  const nonsense = runServer({ DATA_DIR: data, WORKERS: "a few" });
  expect([await nonsense.ended, nonsense.output()]).toEqual([1, expect.stringContaining("WORKERS: must be a number")]);
});

it("two processes serve one port and one site: each is ready, what is counted is counted together, each line says whose it is", async () => {
  const server = await start();
  const asked = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const answer = await fetch(`${server.origin}/ready`, { headers: { Connection: "close" } });
      return ((await answer.json()) as { status: string }).status;
    }),
  );
  expect(asked).toEqual(Array.from({ length: 12 }, () => "ready"));
  expect(await counted(server, /http_requests_total\{method="GET",route="\/ready",status="200"\} (\d+)/)).toBe(12);
  expect(await counted(server, /site_processes (\d+)/)).toBe(2);
  await expect
    .poll(() => new Set(linesOf(server).flatMap(({ route, process: number }) => (route === "/ready" ? [number] : []))), PATIENT)
    .toEqual(new Set([1, 2]));
  expect(linesOf(server).filter(({ msg }) => String(msg).includes("carries out what follows"))).toHaveLength(1);
});

it("one that is killed is replaced, what was counted stays counted, and somebody goes on with what follows from changes", async () => {
  const server = await start();
  const requests = /http_requests_total\{method="GET",route="\/health",status="200"\} (\d+)/;
  for (let n = 0; n < 8; n += 1) await fetch(`${server.origin}/health`, { headers: { Connection: "close" } });
  expect(await counted(server, requests)).toBe(8);
  const leader = linesOf(server).find(({ msg }) => String(msg).includes("carries out what follows"))?.["pid"] as number;
  process.kill(leader, "SIGKILL");
  await expect.poll(() => server.serving().length === 2 && !server.serving().includes(leader), PATIENT).toBe(true);
  expect((await fetch(`${server.origin}/health`)).status).toBe(200);
  expect(await counted(server, requests)).toBe(9);
  expect(await counted(server, /site_process_ends_total (\d+)/)).toBe(1);
  await expect.poll(() => linesOf(server).filter(({ msg }) => String(msg).includes("carries out what follows")).length, PATIENT).toBe(2);
});

it("SIGHUP replaces one after the other, and no request meets a closed door", async () => {
  const server = await start();
  const before = server.serving();
  const stop = keepAsking(server.origin, 6);
  server.process.kill("SIGHUP");
  await expect
    .poll(() => server.serving().length === 2 && server.serving().every((pid) => !before.includes(pid)) && !before.some(isAlive), PATIENT)
    .toBe(true);
  expect(new Set(await stop())).toEqual(new Set([200]));
});

it("SIGTERM ends all in order, and a first process that is killed leaves nobody behind", async () => {
  const server = await start();
  const serving = server.serving();
  expect(fs.readFileSync(path.join(data, "site.pid"), "utf8")).toBe(`${server.process.pid}\n`);
  expect(await server.end("SIGTERM")).toBe(0);
  expect(serving.some(isAlive)).toBe(false);
  // The write-ahead log is gone: the database was closed.
  expect(fs.existsSync(path.join(data, "app.db-wal"))).toBe(false);
  expect(fs.existsSync(path.join(data, "site.pid"))).toBe(false);
  const again = await start();
  const others = again.serving();
  await again.end("SIGKILL");
  await expect.poll(() => others.some(isAlive), PATIENT).toBe(false);
  expect(fs.existsSync(path.join(data, "app.db-wal"))).toBe(false);
});
