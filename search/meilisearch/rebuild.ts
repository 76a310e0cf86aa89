import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "meilisearch";
import { z } from "zod";
import { type DocumentSource, SearchUnavailable } from "../engine.ts";
import type { IndexedDocument } from "../index-definition.ts";
import type { Connection } from "./connection.ts";
import { applySettings } from "./settings.ts";
import { fill, putDocuments, readDocuments, readRevisions, removeDocuments, type ToRecord } from "./writing.ts";

/** Stands between an index's name and a stamp, in the name of an index that is being built beside it. */
const BESIDE = "-next-";

const SWAP_INTERVAL_MS = 15;

export interface RebuildOptions {
  readonly connection: Connection;
  readonly uid: string;
  readonly settings: Settings;
  readonly toRecord: ToRecord;
  /** See `MeiliRecord.shape`. */
  readonly shape: string;
  /** An index beside that nothing has been written to for so long is what an interrupted rebuild has left. */
  readonly leftoverMs: number;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const indexInfo = z.object({ uid: z.string(), createdAt: z.string(), updatedAt: z.string() });
const indexes = z.object({ results: z.array(indexInfo) });

type Revisions = ReadonlyMap<number, string>;

async function removeIndex(connection: Connection, uid: string): Promise<void> {
  await connection.work((client) => connection.done(`delete the index ${uid}`, client.deleteIndex(uid)));
}

async function removeLeftovers({ connection, uid, leftoverMs }: RebuildOptions): Promise<void> {
  const { results } = await connection.work(async (client) => indexes.parse(await client.getRawIndexes({ limit: 1000 })));
  const before = Date.now() - leftoverMs;
  for (const index of results) {
    if (index.uid.startsWith(uid + BESIDE) && Date.parse(index.updatedAt) <= before) await removeIndex(connection, index.uid);
  }
}

/** Makes in `to` the changes that `from` has had between two readings of its revisions. */
async function copyChanges(options: RebuildOptions, from: string, to: string, earlier: Revisions, later: Revisions): Promise<void> {
  const { connection, toRecord } = options;
  const changed = [...later].filter(([id, revision]) => earlier.get(id) !== revision).map(([id]) => id);
  const gone = [...earlier.keys()].filter((id) => !later.has(id));
  await putDocuments(connection, to, toRecord, await readDocuments(connection, from, changed));
  await removeDocuments(connection, to, gone);
}

/**
 * Swaps two indexes. A key for some indexes only may not see the task that swaps them; an index keeps the moment of its
 * making wherever it goes, and that shows when it is done.
 */
async function swap(connection: Connection, uid: string, beside: string): Promise<void> {
  await connection.workOnce(async (client) => {
    const madeAt = async (one: string) => indexInfo.parse(await client.index(one).getRawInfo()).createdAt;
    const createdAt = await madeAt(beside);
    await client.swapIndexes([{ indexes: [uid, beside], rename: false }]);
    const end = performance.now() + connection.taskMs;
    while ((await madeAt(uid)) !== createdAt) {
      if (performance.now() > end) throw new SearchUnavailable(`Meilisearch has not put the new index ${uid} in place`);
      await sleep(SWAP_INTERVAL_MS);
    }
  });
}

/**
 * Builds a new index beside the one in use and swaps the two when it is complete. What changed in the old one meanwhile,
 * by this process or another, is seen by its revisions and made in the new one. `alone` runs its work while this process
 * writes nothing else.
 */
export async function rebuild(
  options: RebuildOptions,
  source: DocumentSource<IndexedDocument>,
  alone: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<number> {
  const { connection, uid, settings, toRecord, shape, onProgress } = options;
  await removeLeftovers(options);
  const beside = `${uid}${BESIDE}${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  try {
    await applySettings(connection, beside, settings);
    const atStart = await readRevisions(connection, uid, shape);
    const done = await fill(connection, beside, toRecord, source, onProgress);
    await alone(async () => {
      const atEnd = await readRevisions(connection, uid, shape);
      await copyChanges(options, uid, beside, atStart, atEnd);
      await swap(connection, uid, beside);
      /* The name beside is now the old index's: what another process wrote to it in the last moment is not lost. */
      await copyChanges(options, beside, uid, atEnd, await readRevisions(connection, beside, shape));
    });
    return done;
  } finally {
    await removeIndex(connection, beside).catch(() => {});
  }
}
