import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createSession, sessionCookie } from "#app/platform/session.server.ts";
import { openDatabase } from "#db/client.ts";
import ensureBuild from "#tests/helpers/build.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { fillDataDir, type Log, load, untilChecked } from "./pages.ts";
import { searchAddresses } from "./populate.ts";
import { costOf } from "./process-cost.ts";
import { type Serving, serveSite } from "./serving.ts";

const SEVERAL = 2;
const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 16;
const ADDRESSES = 1000;
/** Searches in all: each is asked of a site once, or what it keeps would answer. */
const SEARCHES = 18_000;
const PAGES = ["profile", "home", "search, never asked", "a visitor's: home, search, two profiles, opportunity"] as const;
/** Forms that are sent one after the other by so many people. */
const WRITERS = 8;

export interface LoadedFigures {
  readonly page: string;
  readonly processes: number;
  /** Of the round with the median. */
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of the site's processor time a request, of all its processes and threads. */
  readonly cpuMs: number;
  /** Processors that the site had in use, and the load's own process. */
  readonly siteProcessors: number;
  readonly loadProcessors: number;
}

export interface ProcessesBench {
  readonly suppliers: number;
  readonly processors: number;
  readonly figures: readonly LoadedFigures[];
  /** MB of all processes together, after the load. */
  readonly memory: readonly { processes: number; mb: number }[];
}

/**
 * One process and two over the same suppliers, each with a folder of its own, loaded in turn, three times, from this process:
 * public pages, searches that were never asked before, what visitors ask together, and forms that write.
 */
export async function benchProcesses(n: number): Promise<ProcessesBench> {
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-processes-"));
  const sites: { processes: number; site: Serving; cookie: string }[] = [];
  try {
    const one = path.join(folder, "1");
    await fillDataDir(one, n);
    const cookie = addWriter(one);
    fs.cpSync(one, path.join(folder, String(SEVERAL)), { recursive: true });
    for (const processes of [1, SEVERAL]) {
      const site = await serveSite(path.join(folder, String(processes)), processes);
      sites.push({ processes, site, cookie });
      await untilChecked(site.url);
    }
    const searches = [...new Set(searchAddresses(n, SEARCHES))];
    const profiles = Array.from({ length: ADDRESSES }, (_, i) => `/suppliers/supplier-${1 + ((i * 7919) % n)}`);
    function walk(search: string, i: number): string[] {
      const two = [profiles[i % ADDRESSES], profiles[(i * 7) % ADDRESSES]].filter((one) => one !== undefined);
      return ["/", search, ...two, `/opportunities/opportunity-${1 + (i % 200)}`];
    }
    /** What is asked in a round: of searches a part of their own, most of them by themselves. */
    function logsOf(round: number): Log[] {
      const own = searches.filter((_, i) => i % ROUNDS === round);
      const forWalks = Math.floor(own.length / 3);
      return [
        { page: PAGES[0], addresses: profiles },
        { page: PAGES[1], addresses: ["/"] },
        { page: PAGES[2], addresses: own.slice(forWalks), once: true },
        { page: PAGES[3], addresses: own.slice(0, forWalks).flatMap(walk), once: true },
      ];
    }
    const rounds: LoadedFigures[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { processes, site, cookie } of sites) {
        for (const log of logsOf(round))
          rounds.push(await measured(log.page, processes, site, () => load(site.url, log, SECONDS, CONNECTIONS)));
        rounds.push(await measured("a form that writes", processes, site, () => writeForms(site.url, cookie)));
      }
    }
    const names = [...PAGES, "a form that writes"];
    return {
      suppliers: n,
      processors: os.availableParallelism(),
      figures: names.flatMap((page) => [1, SEVERAL].map((processes) => medianOf(rounds, page, processes))),
      memory: sites.map(({ processes, site }) => ({ processes, mb: costOf(site.pid).mb })),
    };
  } finally {
    for (const { site } of sites) await site.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Load = Pick<LoadedFigures, "requestsPerSecond" | "p50" | "p95"> & { requests: number };

/** The load with what it cost. Requests of its warm-up cost as much as the others. */
async function measured(page: string, processes: number, site: Serving, work: () => Promise<Load>): Promise<LoadedFigures> {
  const before = { site: costOf(site.pid).seconds, own: process.cpuUsage(), at: performance.now(), answered: await answered(site) };
  const { requestsPerSecond, p50, p95 } = await work();
  const seconds = (performance.now() - before.at) / 1000;
  const siteSeconds = costOf(site.pid).seconds - before.site;
  const { user, system } = process.cpuUsage(before.own);
  const requests = (await answered(site)) - before.answered;
  return {
    page,
    processes,
    requestsPerSecond,
    p50,
    p95,
    cpuMs: (siteSeconds * 1000) / requests,
    siteProcessors: siteSeconds / seconds,
    loadProcessors: (user + system) / 1e6 / seconds,
  };
}

/** How many requests the site has answered, by its own count. */
async function answered(site: Serving): Promise<number> {
  const text = await (await fetch(`${site.url}/metrics`)).text();
  return [...text.matchAll(/^http_requests_total\{.*\} (\d+)/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}

function medianOf(rounds: readonly LoadedFigures[], page: string, processes: number): LoadedFigures {
  const these = rounds.filter((one) => one.page === page && one.processes === processes);
  return these.sort((a, b) => a.requestsPerSecond - b.requestsPerSecond)[Math.floor(these.length / 2)] as LoadedFigures;
}

/** Somebody who is signed in and may write opportunities; gives the cookie. */
function addWriter(folder: string): string {
  const db = openDatabase(path.join(folder, "app.db"));
  const ctx = { ...createTestCtx(db), now: new Date() };
  const userId = addUser(ctx, "writer@buyer.example");
  addMember(ctx, addOrganisation(ctx, "Writing Buyer", { isBuyer: true, buyerKind: "private" }), userId, "owner");
  const { token, expiresAt } = createSession(db, userId, ctx.now, { userAgent: "bench", ip: "127.0.0.1" });
  db.$client.close();
  return sessionCookie(token, expiresAt, false).split(";")[0] ?? "";
}

/** Drafts, as the form sends them: each is a row, its history, an event and a line of the audit log, on the disk before the answer. */
async function writeForms(url: string, cookie: string): Promise<Load> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  async function person(i: number): Promise<void> {
    for (let n = 0; performance.now() < end; n += 1) {
      const begun = performance.now();
      const answer = await fetch(`${url}/organisations/writing-buyer/opportunities/new`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: url, Cookie: cookie },
        body: new URLSearchParams({
          kind: "supply_chain",
          title: `Lunches ${i} ${n} ${begun}`,
          description: "A hot lunch and a vegetarian choice, twice a week, on site.",
          sectors: "food.workplace-catering",
          intent: "later",
        }),
      });
      await answer.arrayBuffer();
      if (answer.status !== 302) throw new Error(`A draft was answered with ${answer.status}`);
      times.push(performance.now() - begun);
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, i) => person(i)));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { requestsPerSecond: times.length / SECONDS, p50: at(0.5), p95: at(0.95), requests: times.length };
}
