import { composeSite } from "#app/compose.server.ts";
import { rebuildIndex } from "#app/features/directory/rebuild-index.server.ts";
import { rebuildOpportunityIndex } from "#app/features/opportunities/rebuild-index.server.ts";
import { readEnv } from "#app/platform/env.server.ts";

/** `npm run search:rebuild`: builds the indexes anew from the database, beside the old ones, and swaps. */
async function main(): Promise<void> {
  const env = readEnv({ LOG_LEVEL: "warn", ...process.env });
  const { services, close } = await composeSite(env);
  const { db, search } = services;
  const ctx = { db, search, now: new Date() };
  const suppliers = await rebuildIndex(ctx, progress("suppliers"));
  process.stderr.write("\n");
  const opportunities = await rebuildOpportunityIndex(ctx, progress("open opportunities"));
  process.stderr.write(
    `\nThe index of ${search.name} holds ${figure(suppliers)} suppliers and ${figure(opportunities)} open opportunities.\n`,
  );
  await close();
}

function progress(what: string): (done: number, of: number) => void {
  return (done, of) => process.stderr.write(`\r${figure(done)} of ${figure(of)} ${what}`);
}

function figure(count: number): string {
  return count.toLocaleString("en-GB");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
