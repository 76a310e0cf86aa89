import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { CARRY_THEIR_BINARIES, faultsOf, LOCK_FILE, type LockedPackage, nameOf, readLock } from "./lock.ts";

/*
 * `npm run lock:mend`, after `npm install PACKAGE`: npm leaves out the integrity of packages for other platforms, and that
 * a package carries its binaries. Asks the registry that npm is set to; takes addresses out. With `--check` it only says
 * what is to be mended.
 */
const lock = readLock();
const before = faultsOf(lock);
if (process.argv.includes("--check")) {
  if (before.length > 0) process.stderr.write(`package-lock.json: ${before.join(", ")}. Run npm run lock:mend\n`);
  process.exit(before.length === 0 ? 0 : 1);
}
for (const [place, locked] of Object.entries(lock.packages)) {
  if (place !== "") lock.packages[place] = mend(nameOf(place), locked);
}
fs.writeFileSync(LOCK_FILE, `${JSON.stringify(lock, null, 2)}\n`);
const left = faultsOf(lock);
process.stdout.write([...before.map((fault) => `mended: ${fault}`), `${before.length} mended, ${left.length} left\n`].join("\n"));
process.exitCode = left.length === 0 ? 0 : 1;

function mend(name: string, locked: LockedPackage): LockedPackage {
  const { version, integrity, resolved: _resolved, gypfile: _gypfile, ...more } = locked;
  const carries = CARRY_THEIR_BINARIES.includes(name) && ask(name, version, "gypfile") === "false";
  return {
    version,
    integrity: integrity ?? ask(name, version, "dist.integrity"),
    ...(carries ? { gypfile: false } : {}),
    ...more,
  } as LockedPackage;
}

/** Throws, with npm's own words, for a package that cannot be had. */
function ask(name: string, version: string | undefined, field: string): string {
  return execFileSync("npm", ["view", `${name}@${version}`, field], { encoding: "utf8" }).trim();
}
