import type { BlockBench } from "./block.ts";
import type { FuzzBench } from "./fuzz.ts";
import type { ImportFigures } from "./importing.ts";
import { type MatchingFigures, sayMatchingFigures } from "./matching.ts";
import type { PagesBench } from "./pages.ts";
import { figure, table, type Verdict } from "./print.ts";
import type { SearchBench } from "./search.bench.ts";

/** A part's figures as lines, and the bars that they are held to. */
export interface Report {
  readonly lines: string[];
  readonly verdicts: Verdict[];
  /** What `--json` keeps, when it is not all figures. */
  readonly kept?: unknown;
}

/** The size from which the bars of search, matching and import hold: every social enterprise in the UK. */
const BAR_SIZE = 131_000;
const MB = 2 ** 20;

function bar(what: string, size: number, value: number, better: Verdict["better"], limit: number, floor: string, unit = ""): Verdict {
  return { what, size, value, bar: limit, better, unit, floor };
}

export function searchReport(bench: SearchBench): Report {
  const n = bench.documents;
  const lines = table(
    ["milliseconds", "p50", "p95", "p99", "queries", "memory MB", "disk MB", "built in s"],
    bench.figures.map((one) => [
      one.name,
      figure(one.spread.p50),
      figure(one.spread.p95),
      figure(one.spread.p99),
      figure(one.spread.queries),
      figure(one.memory / MB),
      one.index === null ? "-" : figure(one.index / MB),
      figure(one.buildMs / 1000),
    ]),
  );
  lines.push(`  p95 over the bare top 20: ${figure(bench.overFloor)}`);
  for (const { name, narrow } of bench.figures.filter((one) => one.name.startsWith("full search"))) {
    if (narrow === null) continue;
    lines.push(
      `  ${name}, ${figure(narrow.queries)} narrow queries (1 to 200 hits): p50 ${figure(narrow.p50)}, p99 ${figure(narrow.p99)} ms, ${figure(narrow.p99 / narrow.p50)} times as long`,
    );
  }
  if (n < BAR_SIZE) return { lines, verdicts: [] };
  const ours = bench.figures.find((one) => one.name === "full search");
  const verdicts = [bar("full search p95", n, bench.overFloor, "less", n < 500_000 ? 0.2 : 0.12, "bare FTS5 top 20")];
  if (ours?.narrow) verdicts.push(bar("narrow queries, p99", n, ours.narrow.p99 / ours.narrow.p50, "less", 4, "their p50", "×"));
  for (const [name, faster] of [
    ["MiniSearch 7", bench.overMiniSearch],
    ["Orama 3", bench.overOrama],
  ] as const) {
    const other = bench.figures.find((one) => one.name === name);
    if (faster === null || !other || !ours) continue;
    verdicts.push(bar("search p95, times faster", n, faster, "more", 5, `${name}, ${other.spread.queries} queries`, "×"));
    verdicts.push(bar("search memory", n, ours.memory / other.memory, "less", 0.1, name));
  }
  return { lines, verdicts };
}

export function matchReport(f: MatchingFigures): Report {
  const verdicts = [
    bar("match, times faster", f.suppliers, f.timesFaster, "more", 20, "scoring everyone", "×"),
    bar("identical top 50", f.suppliers, f.identicalTop50 / f.opportunities, "more", 1, "scoring everyone"),
  ];
  return { lines: sayMatchingFigures(f), verdicts: f.suppliers < BAR_SIZE ? [] : verdicts };
}

export function importReport(f: ImportFigures): Report {
  const row = (name: string, ms: number): string[] => [name, figure(ms / 1000), figure((f.rows / ms) * 1000)];
  const lines = table(
    ["import", "seconds", "profiles a second"],
    [row("read, mapped, merged, written", f.importMs), row("the same rows bare", f.bareMs)],
  );
  lines.push(`  ${figure(f.ratio)} times the bare insert; ${figure(f.peak / MB)} MB of memory at most`);
  const verdicts = [
    bar("import", f.rows, f.ratio, "less", 3, "inserting the same rows bare", "×"),
    bar("import, peak memory", f.rows, f.peak / MB, "less", 400, "-", " MB"),
  ];
  return { lines, verdicts: f.rows < BAR_SIZE ? [] : verdicts };
}

export function pagesReport(n: number, bench: PagesBench): Report {
  const lines = table(
    ["page", "requests/s", "of hello", "p50 ms", "p95 ms", "requests"],
    bench.figures.map((one) => [
      one.page,
      figure(one.requestsPerSecond),
      figure(one.ratio),
      figure(one.p50),
      figure(one.p95),
      figure(one.requests),
    ]),
  );
  lines.push(
    "",
    ...table(
      ["page", "JS KB", "CSS KB", "HTML KB", "files"],
      bench.weights.map((one) => [one.page, figure(one.js / 1024), figure(one.css / 1024), figure(one.html / 1024), String(one.files)]),
    ),
    `  database filled in ${figure(bench.populateMs / 1000)} s, index built in ${figure(bench.indexMs / 1000)} s`,
  );
  const ratioOf = (page: string): number => bench.figures.find((one) => one.page === page)?.ratio ?? 0;
  const most = (of: (weight: PagesBench["weights"][number]) => number): number => Math.max(...bench.weights.map(of)) / 1024;
  return {
    lines,
    verdicts: [
      bar("search page requests/s", n, ratioOf("search"), "more", n > 100_000 ? 0.18 : 0.35, "hello world"),
      bar("… where addresses return", n, ratioOf("search, addresses return"), "more", n > 100_000 ? 0.7 : 0.8, "hello world"),
      ...["home", "profile", "opportunity"].map((page) => bar(`${page} requests/s`, n, ratioOf(page), "more", 0.6, "hello world")),
      bar(
        "JavaScript, heaviest page",
        n,
        most((one) => one.js),
        "less",
        15,
        "-",
        " KB",
      ),
      bar(
        "CSS, heaviest page",
        n,
        most((one) => one.css),
        "less",
        15,
        "-",
        " KB",
      ),
    ],
  };
}

export function blockReport(n: number, bench: BlockBench): Report {
  const lines = table(
    ["entrance", "requests", "block ms", "by the clock", "a visitor waited", "worst"],
    bench.figures.map((one) => [
      one.entrance,
      figure(one.requests),
      figure(one.cpu),
      figure(one.wall),
      figure(one.visitor),
      one.worst.length > 70 ? `${one.worst.slice(0, 70)}…` : one.worst,
    ]),
  );
  lines.push(`  the server held ${figure(bench.memory / MB)} MB at most`);
  const failures = bench.figures.flatMap((one) => one.failures.map((failure) => `  failed: ${one.entrance}: ${failure}`));
  const worst = [...bench.figures].sort((a, b) => b.cpu - a.cpu)[0];
  const floor = worst === undefined ? "-" : `${worst.entrance}: ${worst.worst.slice(0, 40)}`;
  return {
    lines: [...lines, ...failures.slice(0, 40)],
    verdicts: [
      bar("longest block of the event loop", n, worst?.cpu ?? 0, "less", 100, floor, " ms"),
      bar("requests that failed", n, failures.length, "less", 0, "-"),
    ],
  };
}

export function fuzzReport(bench: FuzzBench): Report {
  const statuses = Object.entries(bench.statuses).map(([status, count]) => `${figure(count)} × ${status}`);
  return {
    lines: [
      `  ${figure(bench.requests)} requests in ${figure(bench.seconds)} s: ${statuses.join(", ")}`,
      ...bench.failures.slice(0, 40).map((failure) => `  failed: ${failure}`),
    ],
    verdicts: [
      { what: "requests that failed", size: null, value: bench.failures.length, better: "less", bar: 0, unit: "", floor: "-" },
      { what: "longest block, eight at once", size: null, value: bench.cpu, better: "less", bar: 100, unit: " ms", floor: "-" },
    ],
  };
}
