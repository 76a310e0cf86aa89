import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import ensureBuild from "#tests/helpers/build.ts";
import { type KillsFound, killAndCompare } from "#tests/helpers/kills.ts";
import { seeded } from "./corpus.ts";

const KILLS = 200;

/** Two hundred kills of a site that people write to, and what was lost by them. */
export async function benchKills(): Promise<KillsFound> {
  ensureBuild();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-kills-"));
  const found = await killAndCompare(folder, KILLS, seeded(7));
  // What was lost can be looked for in what is left.
  if (found.lost.length === 0) fs.rmSync(folder, { recursive: true, force: true });
  return found;
}
