import type { Meilisearch } from "meilisearch";
import { z } from "zod";
import { type DocumentSource, SearchUnavailable } from "../engine.ts";
import type { IndexedDocument } from "../index-definition.ts";
import type { Connection } from "./connection.ts";
import type { MeiliRecord } from "./record.ts";

/** Documents a request: some megabytes. */
const BATCH = 1000;
/** Requests the server has accepted and not yet carried out, while an index is filled: it takes waiting ones together. */
const IN_HAND = 12;
/** Revisions a request. */
const PAGE = 10_000;

function* batches<T>(list: readonly T[], size: number): Iterable<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

/** The last of several versions of one document counts. */
function latest(documents: readonly IndexedDocument[]): IndexedDocument[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

async function putRecords(connection: Connection, uid: string, records: readonly MeiliRecord[]): Promise<void> {
  await connection.work((client) =>
    connection.done(`write to the index ${uid}`, client.index(uid).addDocuments([...records], { primaryKey: "id" })),
  );
}

const stats = z.object({ numberOfDocuments: z.number() });
const revisionsPage = z.object({
  results: z.array(z.object({ id: z.number(), revision: z.string(), shape: z.string() })),
  total: z.number(),
});
const bodies = z.object({ results: z.array(z.object({ body: z.string() })) });

export async function countDocuments(client: Meilisearch, uid: string): Promise<number> {
  return stats.parse(await client.index(uid).getStats()).numberOfDocuments;
}

/** Makes a document's record. */
export type ToRecord = (document: IndexedDocument) => MeiliRecord;

export async function putDocuments(
  connection: Connection,
  uid: string,
  toRecord: ToRecord,
  documents: readonly IndexedDocument[],
): Promise<void> {
  for (const batch of batches(latest(documents), BATCH)) await putRecords(connection, uid, batch.map(toRecord));
}

export async function removeDocuments(connection: Connection, uid: string, ids: readonly number[]): Promise<void> {
  for (const batch of batches([...new Set(ids)], PAGE)) {
    await connection.work((client) => connection.done(`delete from the index ${uid}`, client.index(uid).deleteDocuments(batch)));
  }
}

/** Fills an empty index from a source; resolves with the number of documents when all of them can be found. */
export async function fill(
  connection: Connection,
  uid: string,
  toRecord: ToRecord,
  source: DocumentSource<IndexedDocument>,
  onProgress?: (done: number) => void,
): Promise<number> {
  const inHand: Promise<void>[] = [];
  const ids = new Set<number>();
  let batch: IndexedDocument[] = [];
  let done = 0;
  async function flush(): Promise<void> {
    const documents = batch;
    batch = [];
    const written = putDocuments(connection, uid, toRecord, documents).then(() => {
      done += documents.length;
      onProgress?.(done);
    });
    /* A failure is heard when its turn comes to be waited for. */
    written.catch(() => {});
    inHand.push(written);
    if (inHand.length >= IN_HAND) await inHand.shift();
  }
  try {
    for await (const document of source) {
      batch.push(document);
      ids.add(document.id);
      if (batch.length >= BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    await Promise.all(inHand);
  } finally {
    /* A request that arrived after the index has been deleted would make it again. */
    await Promise.allSettled(inHand);
  }
  const numberOfDocuments = await connection.work((client) => countDocuments(client, uid));
  if (numberOfDocuments !== ids.size)
    throw new SearchUnavailable(`The new index holds ${numberOfDocuments} documents in place of ${ids.size}`);
  return done;
}

/** Id → revision of the document that was given. A record of another shape has none: it must be written again. */
export async function readRevisions(connection: Connection, uid: string, shape: string): Promise<Map<number, string>> {
  const held = new Map<number, string>();
  for (let offset = 0; ; offset += PAGE) {
    const { results, total } = await connection.work(async (client) =>
      revisionsPage.parse(await client.index(uid).getDocuments({ fields: ["id", "revision", "shape"], offset, limit: PAGE })),
    );
    for (const record of results) held.set(record.id, record.shape === shape ? record.revision : "");
    if (results.length === 0 || offset + PAGE >= total) return held;
  }
}

/** Documents as they stand in an index; ids that are not there are left out. */
export async function readDocuments(connection: Connection, uid: string, ids: readonly number[]): Promise<IndexedDocument[]> {
  const documents: IndexedDocument[] = [];
  for (const batch of batches(ids, BATCH)) {
    const { results } = await connection.work(async (client) =>
      bodies.parse(await client.index(uid).getDocuments({ ids: batch, fields: ["body"], limit: batch.length })),
    );
    documents.push(...results.map(({ body }) => JSON.parse(body) as IndexedDocument));
  }
  return documents;
}
