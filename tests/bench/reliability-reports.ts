import type { KillsFound } from "#tests/helpers/kills.ts";
import { figure, type Verdict } from "./print.ts";
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

export function killsReport({ kills, acknowledged, lost, buried, abandoned, mails, integrity }: KillsFound): Report {
  return {
    lines: [
      `  ${kills} kills; acknowledged: ${figure(acknowledged.drafts)} drafts, ${figure(acknowledged.joined)} accounts; database: ${integrity}`,
      `  lost ${lost.length}${lost.length === 0 ? "" : `: ${lost.slice(0, 10).join(", ")}`}; events in hand at a kill ${abandoned}, buried or open at the end ${buried}`,
      `  mails written ${mails.written}: never sent ${mails.never}, twice ${mails.twice}, under two Message-IDs ${mails.underAnotherId}`,
    ],
    verdicts: [
      bar("acknowledged and lost", kills, lost.length, 0, "-"),
      bar("events buried", kills, buried, 0, "-"),
      bar("mails never sent", kills, mails.never, 0, "-"),
      bar("mails sent twice", kills, mails.twice, 0, "-"),
      bar("mails under two Message-IDs", kills, mails.underAnotherId, 0, "-"),
    ],
  };
}
