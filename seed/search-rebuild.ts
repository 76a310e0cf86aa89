import { composeSite } from "#app/compose.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { upkeepState } from "#app/platform/indexing/upkeep-state.server.ts";
import type { IndexName } from "#search/index-definition.ts";

const NAMES: Record<IndexName, string> = { suppliers: "suppliers", opportunities: "open opportunities" };
const figure = (count: number): string => count.toLocaleString("en-GB");

/**
 * `npm run search:rebuild`: builds the indexes anew from the database, beside those in use, and swaps, while the site may
 * serve; then compares them with the database and puts right what changed meanwhile.
 */
async function main(): Promise<void> {
  const env = readEnv({ LOG_LEVEL: "warn", ...process.env });
  const { services, upkeep, close } = await composeSite(env);
  const { db, search } = services;
  let under: IndexName | null = null;
  await upkeep.rebuild((index, done, of) => {
    if (under !== null && under !== index) process.stderr.write("\n");
    under = index;
    process.stderr.write(`\r${figure(done)} of ${figure(of)} ${NAMES[index]}`);
  });
  process.stderr.write("\n");
  for (const { index, check } of upkeepState({ db, now: new Date() }).indexes) {
    if (check === null) continue;
    const { expected, missing, stale, extra, repaired } = check;
    const differed = missing + stale + extra;
    const put =
      differed === 0 ? "the same as the database" : `${figure(differed)} changed meanwhile, ${figure(repaired)} of them put right`;
    process.stderr.write(`The index of ${search.name} holds ${figure(expected)} ${NAMES[index]}: ${put}.\n`);
  }
  await close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
