import fs from "node:fs";
import path from "node:path";

/**
 * Where an index lives. The setting names a base file; `BASE.current` names the file in use, which is the base
 * file itself until the first rebuild. A rebuild makes a new file and replaces `BASE.current` by a rename, so that a
 * reader sees the old index or the new one and never half of either; each file keeps its own write-ahead log.
 */
export function currentFile(base: string): string {
  try {
    const name = fs.readFileSync(`${base}.current`, "utf8").trim();
    if (name.startsWith(path.basename(base)) && name === path.basename(name)) return path.join(path.dirname(base), name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return base;
}

/** What tells a file from another of the same name; null when there is none. */
export function fileNumber(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}

export function newFile(base: string): string {
  return `${base}.${Date.now()}-${process.pid}`;
}

/** Makes `file` the one that readers open. */
export function pointTo(base: string, file: string): void {
  const pointer = `${base}.current`;
  const written = `${pointer}.${process.pid}`;
  const handle = fs.openSync(written, "w");
  try {
    fs.writeSync(handle, `${path.basename(file)}\n`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(written, pointer);
}

/** Removes an index file with its logs; one that is still held open elsewhere goes when it is let go. */
export function removeFile(file: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) fs.rmSync(file + suffix, { force: true });
}

const ABANDONED_MS = 24 * 3_600_000;

/** Removes what interrupted rebuilds left behind a day ago or earlier. */
export function removeAbandoned(base: string): void {
  const directory = path.dirname(base);
  const current = path.basename(currentFile(base));
  const pattern = /^\.(\d+)-\d+$/;
  for (const name of fs.readdirSync(directory)) {
    if (!name.startsWith(path.basename(base)) || name === current) continue;
    const made = pattern.exec(name.slice(path.basename(base).length))?.[1];
    if (made && Date.now() - Number(made) > ABANDONED_MS) removeFile(path.join(directory, name));
  }
}
