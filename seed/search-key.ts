import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { z } from "zod";
import { siteKey } from "#search/meilisearch/keys.ts";

const schema = z.object({
  MEILI_URL: z.url({ protocol: /^https?$/, error: "must be the server's address, such as http://127.0.0.1:7700" }),
  MEILI_MASTER_KEY: z.string({ error: "must be the key that Meilisearch was started with" }).trim().min(1),
});

function explain(error: unknown, host: string): string {
  if (!(error instanceof MeilisearchApiError)) return `MEILI_URL: nothing that is Meilisearch answers at ${host}`;
  const code = error.cause?.code;
  if (code === "missing_master_key") return "Meilisearch was started without a master key, so it needs no key: leave MEILI_KEY unset";
  return code === "invalid_api_key" ? "MEILI_MASTER_KEY: Meilisearch was started with another one" : error.message;
}

/** `npm run search:key`: finds or makes the key that the site works with, and prints the line to set it with. The master key is used here alone. */
async function main(): Promise<void> {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const { MEILI_URL: host, MEILI_MASTER_KEY: apiKey } = parsed.data;
  const { key, made } = await siteKey(new Meilisearch({ host, apiKey, timeout: 10_000 })).catch((error: unknown) => {
    throw new Error(explain(error, host), { cause: error });
  });
  process.stderr.write(
    `${made ? "Made" : "Found"} the key "${key.name}". It searches and keeps the site's indexes, and can do nothing else. Start the site with:\n`,
  );
  process.stdout.write(`MEILI_KEY=${key.key}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
