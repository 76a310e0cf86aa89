import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ensureBuild from "#tests/helpers/build.ts";
import { type KillsFound, killAndCompare } from "#tests/helpers/kills.ts";
import { seeded } from "./corpus.ts";

const KILLS = 200;
const KILLS_OF_SEVERAL = 100;

export interface KillsBench {
  /** Of a site that serves by itself. */
  readonly one: KillsFound;
  /** Of two processes, and of the one that started them. */
  readonly several: KillsFound;
}

/** Hundreds of kills of sites that people write to, and what was lost by them. */
export async function benchKills(): Promise<KillsBench> {
  ensureBuild();
  return { one: await kill(KILLS, 1), several: await kill(KILLS_OF_SEVERAL, 2) };
}

async function kill(kills: number, processes: number): Promise<KillsFound> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-kills-"));
  const found = await killAndCompare(folder, kills, seeded(7), processes);
  // What was lost can be looked for in what is left.
  if (found.lost.length === 0) fs.rmSync(folder, { recursive: true, force: true });
  return found;
}
