import fs from "node:fs";
import path from "node:path";

export const LOCK_FILE = path.join(import.meta.dirname, "../../package-lock.json");

export interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  gypfile?: boolean;
  hasInstallScript?: boolean;
  [more: string]: unknown;
}
export interface Lock {
  packages: Record<string, LockedPackage>;
  [more: string]: unknown;
}

/**
 * Packages that carry their binaries and a `binding.gyp` beside them. Their own manifest says `gypfile: false`, which npm
 * leaves out when it writes the lock; then `npm ci` of npm 10 builds them from source, which takes Python and a compiler.
 */
export const CARRY_THEIR_BINARIES = ["better-sqlite3"];

export function readLock(): Lock {
  return JSON.parse(fs.readFileSync(LOCK_FILE, "utf8")) as Lock;
}

/** The package's name, from its place in the lock. */
export function nameOf(place: string): string {
  return place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** What keeps `npm ci` from working, or from being checked, on somebody else's machine; a sentence each. */
export function faultsOf(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== "")
    .flatMap(([place, locked]) => [
      ...(locked.integrity === undefined ? [`${place} has no integrity`] : []),
      ...(locked.resolved === undefined ? [] : [`${place} names an address`]),
      ...(CARRY_THEIR_BINARIES.includes(nameOf(place)) && locked.gypfile !== false ? [`${place} would be built from source`] : []),
    ]);
}
