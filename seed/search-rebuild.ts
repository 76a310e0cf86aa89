import { composeSite } from "#app/compose.server.ts";
import { rebuildIndex } from "#app/features/directory/rebuild-index.server.ts";
import { readEnv } from "#app/platform/env.server.ts";

/** `npm run search:rebuild`: builds the index anew from the database, beside the old one, and swaps. */
async function main(): Promise<void> {
  const env = readEnv({ LOG_LEVEL: "warn", ...process.env });
  const { services, close } = await composeSite(env);
  const { db, search } = services;
  const total = await rebuildIndex({ db, search, now: new Date() }, (done, of) => {
    process.stderr.write(`\r${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} suppliers`);
  });
  process.stderr.write(`\nThe index of ${search.name} holds ${total.toLocaleString("en-GB")} suppliers.\n`);
  await close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
