import { type Key, type Meilisearch, MeilisearchApiError } from "meilisearch";
import { INDEXES } from "../indexes.ts";

/** Everything that the engine does, and nothing else. */
const ACTIONS = [
  "search",
  "documents.add",
  "documents.get",
  "documents.delete",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.get",
  "settings.update",
  "stats.get",
  "tasks.get",
];
const NAME = "Social Supply";

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** The site's indexes, and those that a rebuild makes beside them. */
const PATTERNS = INDEXES.map(({ name }) => `${name}*`);

/** Whether a client's key is allowed to do something; a server without a master key has no keys to manage. */
async function refuses(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (!(error instanceof MeilisearchApiError)) throw error;
    const { status } = error.response;
    if (status >= 500) throw error;
    return status === 401 || status === 403;
  }
}

/** Whether the client's key may list or make keys, as a master key may. Makes none: there is no such action, and a key that may make keys hears that first. */
export async function managesKeys(client: Meilisearch): Promise<boolean> {
  const impossible = client.createKey({ actions: ["nothing"], indexes: [], expiresAt: null });
  const refused = await Promise.all([refuses(client.getKeys({ limit: 1 })), refuses(impossible)]);
  return refused.includes(false);
}

/** Finds the site's key, or makes it. The client must hold the master key. */
export async function siteKey(client: Meilisearch): Promise<{ key: Key; made: boolean }> {
  const { results } = await client.getKeys({ limit: 1000 });
  const found = results.find(
    (key) => key.name === NAME && key.expiresAt === null && sameMembers(key.actions, ACTIONS) && sameMembers(key.indexes, PATTERNS),
  );
  if (found) return { key: found, made: false };
  const description = "Searches and keeps the indexes of the site; can do nothing else.";
  return { key: await client.createKey({ name: NAME, description, actions: ACTIONS, indexes: PATTERNS, expiresAt: null }), made: true };
}
