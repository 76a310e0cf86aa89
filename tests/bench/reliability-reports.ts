import type { KillsFound } from "#tests/helpers/kills.ts";
import type { KillsBench } from "./kills.ts";
import { figure, table, type Verdict } from "./print.ts";
import type { ProcessesBench } from "./processes.ts";
import type { Report } from "./reports.ts";
import type { StartBench } from "./start.ts";

function bar(what: string, size: number, value: number, limit: number, floor: string, unit = ""): Verdict {
  return { what, size, value, bar: limit, better: "less", unit, floor };
}

export function startReport({ suppliers, starts, longestWaitMs }: StartBench): Report {
  const worst = Math.max(...starts);
  return {
    lines: [
      `  back after a kill, to the first search page: ${starts.map((ms) => `${figure(ms)} ms`).join(", ")}`,
      `  longest wait for a page while the index is compared: ${figure(longestWaitMs)} ms`,
    ],
    verdicts: [bar("back after a kill", suppliers, worst, suppliers > 50_000 ? 10_000 : 3000, `longest of ${starts.length}`, " ms")],
  };
}

export function killsReport({ one, several }: KillsBench): Report {
  const parts = [killsOf("one process", one), killsOf("any of two, or of the first", several)];
  return { lines: parts.flatMap(({ lines }) => lines), verdicts: parts.flatMap(({ verdicts }) => verdicts) };
}

function killsOf(whose: string, { kills, acknowledged, lost, buried, abandoned, mails, integrity }: KillsFound): Report {
  return {
    lines: [
      `  ${kills} kills of ${whose}; acknowledged: ${figure(acknowledged.drafts)} drafts, ${figure(acknowledged.joined)} accounts; database: ${integrity}`,
      `  lost ${lost.length}${lost.length === 0 ? "" : `: ${lost.slice(0, 10).join(", ")}`}; events in hand at a kill ${abandoned}, buried or open at the end ${buried}`,
      `  mails written ${mails.written}: never sent ${mails.never}, twice ${mails.twice}, under two Message-IDs ${mails.underAnotherId}`,
    ],
    verdicts: [
      bar(`acknowledged and lost, ${whose}`, kills, lost.length, 0, "-"),
      bar(`events buried, ${whose}`, kills, buried, 0, "-"),
      bar(`mails never sent, ${whose}`, kills, mails.never, 0, "-"),
      bar(`mails sent twice, ${whose}`, kills, mails.twice, 0, "-"),
      bar(`mails under two Message-IDs, ${whose}`, kills, mails.underAnotherId, 0, "-"),
    ],
  };
}

export function processesReport({ suppliers, processors, figures, memory }: ProcessesBench): Report {
  const pages = [...new Set(figures.map(({ page }) => page))];
  const of = (page: string, processes: number) => figures.find((one) => one.page === page && one.processes === processes);
  const lines = table(
    ["what", "processes", "requests/s", "p50 ms", "p95 ms", "site CPU ms each", "site CPUs", "load CPUs"],
    figures.map((one) => [
      one.page,
      String(one.processes),
      ...[one.requestsPerSecond, one.p50, one.p95, one.cpuMs, one.siteProcessors, one.loadProcessors].map(figure),
    ]),
  );
  for (const { processes, mb } of memory)
    lines.push(`  memory of ${processes === 1 ? "one process" : `${processes} processes and the first`}: ${figure(mb)} MB`);
  return {
    lines,
    verdicts: pages.map((page) => {
      const value = (of(page, 2)?.requestsPerSecond ?? 0) / (of(page, 1)?.requestsPerSecond ?? 1);
      return {
        what: `2 processes on ${processors} processors: ${page}`,
        size: suppliers,
        value,
        bar: 1.5,
        better: "more",
        unit: "",
        floor: "1 process",
      };
    }),
  };
}
