import { fork } from "node:child_process";
import fs from "node:fs";
import { parseArgs } from "node:util";
import { type BlockBench, benchBlock } from "./block.ts";
import { benchFuzz, type FuzzBench } from "./fuzz.ts";
import { benchImport, type ImportFigures } from "./importing.ts";
import { benchKills, type KillsBench } from "./kills.ts";
import { benchMatching, type MatchingFigures } from "./matching.ts";
import { benchPages, type PagesBench } from "./pages.ts";
import { machine, machineLine, sizeName, type Verdict, verdictTable } from "./print.ts";
import { benchProcesses, type ProcessesBench } from "./processes.ts";
import { benchRelevance, type RelevanceBench } from "./relevance.ts";
import { relevanceReport } from "./relevance-report.ts";
import { killsReport, processesReport, startReport } from "./reliability-reports.ts";
import { blockReport, fuzzReport, importReport, matchReport, pagesReport, type Report, searchReport } from "./reports.ts";
import { benchSearch, type SearchBench } from "./search.bench.ts";
import { benchStart, type StartBench } from "./start.ts";

/*
 * `npm run bench [-- --size 10k,131k] [--only relevance,search,match,import,pages,processes,start,kills,block,fuzz] [--json FILE]`
 * Each part of each size runs in a process of its own, one after the other, so that none sees another's memory.
 */
const PARTS = ["relevance", "search", "match", "import", "pages", "processes", "start", "kills", "block", "fuzz"] as const;
type Part = (typeof PARTS)[number];
/** Measured once, whatever the sizes. */
const SIZELESS: readonly Part[] = ["relevance", "kills", "fuzz"];
/** As `npm run import` has them. */
const IMPORT_FLAGS = ["--max-semi-space-size=8"];
const USAGE = `npm run bench -- [--size 10k,131k] [--only ${PARTS.join(",")}] [--json FILE]`;

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "10k,131k" },
    only: { type: "string", default: PARTS.join(",") },
    json: { type: "string" },
    /** Set by the parent alone: measure this part and send what came out. */
    child: { type: "boolean", default: false },
  },
});

function readSize(text: string): number {
  const match = /^(\d+)(k|m)?$/i.exec(text.trim());
  const n = Number(match?.[1]) * { k: 1000, m: 1_000_000, "": 1 }[(match?.[2] ?? "").toLowerCase() as "k" | "m" | ""];
  if (!match || n < 100 || n > 2_000_000) throw new Error(`--size: "${text}" is no size from 100 to 2M.\n${USAGE}`);
  return n;
}

function readPart(text: string): Part {
  const part = PARTS.find((one) => one === text.trim());
  if (part === undefined) throw new Error(`--only: there is no part "${text}".\n${USAGE}`);
  return part;
}

function measure(part: Part, n: number): Promise<unknown> | unknown {
  if (part === "relevance") return benchRelevance();
  if (part === "search") return benchSearch(n, { queries: n > 50_000 ? 400 : 1000, others: n <= 200_000, budgetMs: 30_000 });
  if (part === "match") return benchMatching(n);
  if (part === "import") return benchImport(n);
  if (part === "block") return benchBlock(n);
  if (part === "fuzz") return benchFuzz();
  if (part === "start") return benchStart(n);
  if (part === "kills") return benchKills();
  if (part === "processes") return benchProcesses(n);
  return benchPages(n);
}

function report(part: Part, n: number, figures: unknown): Report {
  if (part === "relevance") return relevanceReport(figures as RelevanceBench);
  if (part === "search") return searchReport(figures as SearchBench);
  if (part === "match") return matchReport(figures as MatchingFigures);
  if (part === "import") return importReport(figures as ImportFigures);
  if (part === "start") return startReport(figures as StartBench);
  if (part === "kills") return killsReport(figures as KillsBench);
  if (part === "processes") return processesReport(figures as ProcessesBench);
  if (part === "fuzz") return fuzzReport(figures as FuzzBench);
  if (part === "block") return blockReport(n, figures as BlockBench);
  return pagesReport(n, figures as PagesBench);
}

async function measureApart(part: Part, n: number): Promise<unknown> {
  const child = fork(import.meta.filename, ["--child", "--only", part, ...(n === 0 ? [] : ["--size", String(n)])], {
    execArgv: [...(part === "import" ? IMPORT_FLAGS : ["--max-old-space-size=6144"]), "--expose-gc"],
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    let figures: unknown;
    child.on("message", (message) => {
      figures = message;
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 && figures !== undefined ? resolve(figures) : reject(new Error(`it ended with ${code}`))));
  });
}

async function main(): Promise<void> {
  const sizes = values.size.split(",").map(readSize);
  const parts = values.only.split(",").map(readPart);
  if (values.child) {
    process.send?.(await measure(parts[0] as Part, sizes[0] as number), () => process.disconnect?.());
    return;
  }
  const host = machine();
  const started = performance.now();
  console.log(machineLine(host));
  const results: { part: Part; size: number | null; seconds: number; figures: unknown }[] = [];
  const verdicts: Verdict[] = [];
  for (const part of parts) {
    for (const size of SIZELESS.includes(part) ? [null] : sizes) {
      const from = performance.now();
      const title = size === null ? part : `${part}, ${sizeName(size)}`;
      try {
        const figures = await measureApart(part, size ?? 0);
        const seconds = (performance.now() - from) / 1000;
        const { lines, verdicts: held, kept = figures } = report(part, size ?? 0, figures);
        console.log(`\n${title} (${seconds.toFixed(0)} s)\n${lines.join("\n")}`);
        results.push({ part, size, seconds, figures: kept });
        verdicts.push(...held);
      } catch (error) {
        process.exitCode = 1;
        console.log(`\n${title}: no figures: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  console.log(`\nBars\n${verdictTable(verdicts).join("\n")}\n\nTook ${((performance.now() - started) / 60_000).toFixed(1)} minutes.`);
  if (values.json !== undefined)
    fs.writeFileSync(values.json, `${JSON.stringify({ machine: host, at: new Date(), results, verdicts }, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && !values.child ? error.message : error);
  process.exitCode = 1;
  if (values.child) process.disconnect?.();
});
