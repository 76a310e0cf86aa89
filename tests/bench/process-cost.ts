import fs from "node:fs";
import os from "node:os";

/** Processor time and memory of a process and all that it has started. */
export interface Cost {
  /** Seconds of processor time since each began. */
  readonly seconds: number;
  /** MB that it has to itself, or its share of what several have; nulls where the system does not say (Linux does). */
  readonly mb: number;
}

const TICKS_A_SECOND = 100;

export function costOf(pid: number): Cost {
  if (os.platform() !== "linux") return { seconds: Number.NaN, mb: Number.NaN };
  const own = ownCost(pid);
  const below = childrenOf(pid).map(costOf);
  return below.reduce((sum, one) => ({ seconds: sum.seconds + one.seconds, mb: sum.mb + one.mb }), own);
}

function ownCost(pid: number): Cost {
  // What the kernel calls a process stands in brackets and may hold spaces; user and system time are the 12th and 13th after it.
  const after = read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ") ?? [];
  const ticks = Number(after[11] ?? 0) + Number(after[12] ?? 0);
  const kb = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  return { seconds: ticks / TICKS_A_SECOND, mb: kb / 1024 };
}

function childrenOf(pid: number): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

/** Empty for a process that has ended meanwhile. */
function read(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
