import fs from "node:fs";
import path from "node:path";
import { openDatabase } from "./client.ts";

/** `npm run db:backup -- FILE`: a consistent copy while the site runs, with progress in pages. */
async function main(): Promise<void> {
  const target = process.argv[2];
  if (target === undefined) throw new Error("Say where the copy goes: npm run db:backup -- FILE");
  const source = path.join(process.env["DATA_DIR"] ?? "./data", "app.db");
  if (!fs.existsSync(source)) throw new Error(`There is no database at ${source}. Set DATA_DIR to the site's data folder.`);
  if (fs.existsSync(target)) throw new Error(`${target} is there already. Name a new file.`);
  fs.mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  const db = openDatabase(source, { readonly: true });
  const partial = `${target}.partial`;
  try {
    await db.$client.backup(partial, {
      progress({ totalPages, remainingPages }) {
        process.stderr.write(`\r${totalPages - remainingPages} of ${totalPages} pages`);
        return 2000;
      },
    });
  } finally {
    db.$client.close();
  }
  const copy = openDatabase(partial, { readonly: true });
  const verdict = copy.$client.pragma("integrity_check", { simple: true });
  copy.$client.close();
  if (verdict !== "ok") throw new Error(`The copy is damaged: ${String(verdict)}`);
  fs.renameSync(partial, target);
  process.stderr.write(
    `\nCopied ${source} to ${target} (${Math.ceil(fs.statSync(target).size / 1024).toLocaleString("en-GB")} KB), checked.\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
