import os from "node:os";
import BetterSqlite3 from "better-sqlite3";

/** One line that a bar is held to. */
export interface Verdict {
  readonly what: string;
  readonly size: number | null;
  readonly value: number;
  readonly bar: number;
  /** Whether more or less is better. */
  readonly better: "more" | "less";
  readonly unit: string;
  /** What the value was measured against, in words. */
  readonly floor: string;
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly sqlite: string;
}

export function machine(): Machine {
  const db = new BetterSqlite3(":memory:");
  const sqlite = db.prepare("select sqlite_version()").pluck().get() as string;
  db.close();
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? "unknown",
    cores: cpus.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    node: process.versions.node,
    sqlite,
  };
}

export function machineLine(m: Machine): string {
  return `${m.cpu}, ${m.cores} cores, ${m.memoryGiB} GiB, Node ${m.node}, SQLite ${m.sqlite}`;
}

/** 10000 → "10k", 1000000 → "1M". */
export function sizeName(n: number): string {
  if (n % 1_000_000 === 0) return `${n / 1_000_000}M`;
  return n % 1000 === 0 ? `${n / 1000}k` : String(n);
}

/** Three figures that count, thousands with commas. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return "-";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(3)));
}

function isMet({ value, bar, better }: Verdict): boolean {
  return better === "more" ? value >= bar : value <= bar;
}

/** "met, 12% to spare" or "missed by 8%", of the bar. */
function verdictText(verdict: Verdict): string {
  const { value, bar, better } = verdict;
  if (bar === 0 || value === bar) return isMet(verdict) ? "met" : "missed";
  const room = (better === "more" ? value - bar : bar - value) / bar;
  const share = `${Math.abs(room * 100).toFixed(Math.abs(room) < 0.1 ? 1 : 0)}%`;
  return room >= 0 ? `met, ${share} to spare` : `missed by ${share}`;
}

/** Columns set apart by two spaces; the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ")}`.trimEnd();
  return [line(head), `  ${widths.map((width) => "-".repeat(width)).join("  ")}`, ...rows.map(line)];
}

export function verdictTable(verdicts: readonly Verdict[]): string[] {
  return table(
    ["bar", "figure", "bar", "over", "verdict"],
    verdicts.map((v) => [
      `${v.what}${v.size === null ? "" : `, ${sizeName(v.size)}`}`,
      `${figure(v.value)}${v.unit}`,
      `${v.better === "more" ? "≥" : "≤"} ${figure(v.bar)}${v.unit}`,
      v.floor,
      verdictText(v),
    ]),
  );
}
