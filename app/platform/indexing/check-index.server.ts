import { openPayloads } from "#app/platform/outbox/open.server.ts";
import type { Database } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import { documentRevision } from "#search/revision.ts";
import { indexDocuments } from "./index-documents.server.ts";
import { breathe, type IndexSource, SLICE, slicesOf } from "./source.ts";

/** What a comparison of an index with the database found, and what came of it. */
export interface IndexCheck {
  /** Documents that belong in the index. */
  readonly expected: number;
  /** Of those, not in it. */
  readonly missing: number;
  /** In it, and not what the database says. */
  readonly stale: number;
  /** In it, and not belonging there. */
  readonly extra: number;
  /** Differ, and an event that puts them right waits already: not drift. */
  readonly waiting: number;
  /** Missing, stale and extra ones that were put right, looked at again afterwards. */
  readonly repaired: number;
  /** So many differed that the index was rather built anew. */
  readonly rebuilt: boolean;
}

interface Drift {
  missing: number[];
  stale: number[];
  extra: number[];
}

export interface CheckOptions {
  readonly db: Database;
  readonly search: SearchEngine;
  readonly source: IndexSource;
  /** Builds the index anew, when most of it differs. `hollow`: most of it is missing, so that it should not be searched meanwhile. */
  readonly rebuild: (hollow: boolean) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** From so many stale ones on, an index of which half differs is built anew instead of repaired. */
const FEW = 500;
/** A comparison is in no hurry: it leaves nine tenths of the time to whoever asks for a page. */
const REST = 10;
const NOTHING = { missing: 0, stale: 0, extra: 0, waiting: 0, repaired: 0, rebuilt: false };

/**
 * Compares an index with the database, document by document, and puts right what differs. What differs at first is looked
 * at a second time, as both go on changing meanwhile; what an open event will put right is left to it.
 * Rejects with `SearchUnavailable`.
 */
export async function checkIndex(options: CheckOptions): Promise<IndexCheck> {
  const { search, source, signal } = options;
  const belong = source.count();
  const held = await search.index(source.definition).count();
  if (held < belong / 2) {
    const waiting = Math.min(belong - held, openIds(options.db, source).size);
    await options.rebuild(true);
    const { suspects, expected } = await compareAll(options);
    const { drift } = await lookAgain(options, suspects);
    const missing = belong - held - waiting;
    return { ...NOTHING, expected, missing, waiting, repaired: Math.max(0, missing - drift.missing.length), rebuilt: true };
  }
  const { suspects, expected } = await compareAll(options);
  if (suspects.length === 0) return { expected, ...NOTHING };
  const { drift, waiting } = await lookAgain(options, suspects);
  const all = [...drift.missing, ...drift.stale, ...drift.extra];
  const found = { expected, missing: drift.missing.length, stale: drift.stale.length, extra: drift.extra.length, waiting };
  if (all.length === 0) return { ...found, repaired: 0, rebuilt: false };
  const rebuilt = all.length > Math.max(FEW, expected / 2);
  if (rebuilt) await options.rebuild(false);
  for (let from = 0; from < all.length && !rebuilt; from += SLICE) {
    const begun = performance.now();
    await indexDocuments(search, source, all.slice(from, from + SLICE));
    await breathe(Math.min(100, performance.now() - begun), signal);
  }
  const left = await lookAgain(options, all);
  return { ...found, repaired: all.length - left.drift.missing.length - left.drift.stale.length - left.drift.extra.length, rebuilt };
}

async function compareAll({ search, source, signal }: CheckOptions): Promise<{ suspects: number[]; expected: number }> {
  const held = new Map(await search.index(source.definition).revisions());
  const suspects: number[] = [];
  let expected = 0;
  for await (const documents of slicesOf(source, REST, signal)) {
    const begun = performance.now();
    expected += documents.length;
    for (const document of documents) {
      if (held.get(document.id) !== documentRevision(document)) suspects.push(document.id);
      held.delete(document.id);
    }
    await breathe(REST * (performance.now() - begun), signal);
  }
  return { suspects: [...suspects, ...held.keys()], expected };
}

async function lookAgain(
  { db, search, source, signal }: CheckOptions,
  suspects: readonly number[],
): Promise<{ drift: Drift; waiting: number }> {
  const differing: { id: number; how: keyof Drift }[] = [];
  const before = openIds(db, source);
  const held = await search.index(source.definition).revisions();
  for (let from = 0; from < suspects.length; from += SLICE) {
    const begun = performance.now();
    const ids = suspects.slice(from, from + SLICE);
    const documents = new Map(source.documents(ids).map((document) => [document.id, documentRevision(document)]));
    for (const id of ids) {
      const is = held.get(id);
      const should = documents.get(id);
      if (is !== should) differing.push({ id, how: is === undefined ? "missing" : should === undefined ? "extra" : "stale" });
    }
    await breathe(REST * (performance.now() - begun), signal);
  }
  // A change that came in meanwhile has its event too.
  const after = openIds(db, source);
  const drift: Drift = { missing: [], stale: [], extra: [] };
  for (const { id, how } of differing) if (!before.has(id) && !after.has(id)) drift[how].push(id);
  return { drift, waiting: differing.length - drift.missing.length - drift.stale.length - drift.extra.length };
}

/** Documents of which an open event will have the index follow. */
function openIds(db: Database, { definition, announced }: IndexSource): Set<number> {
  const changes = openPayloads(db, ["search.index"]).flatMap((change) => (change.index === definition.name ? change.ids : []));
  return new Set([...changes, ...announced()]);
}
