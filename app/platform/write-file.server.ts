import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

/**
 * Writes a new file whole or not at all: beside its place, to the disk, then under its name. Whatever fails (a full
 * disk), nothing is left. Rejects with the system's error, also when there is a file of that name.
 */
export async function writeFileWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    await fs.writeFile(beside, bytes, { flag: "wx", flush: true });
    // Unlike a rename, a link never replaces what is there.
    await fs.link(beside, file);
  } finally {
    await fs.rm(beside, { force: true });
  }
  await flushFolder(path.dirname(file));
}

/** The name, too, is on the disk. Not every system lets a folder be opened; there the file's own flush has to do. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
