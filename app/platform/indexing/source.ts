import type { IndexDefinition, IndexedDocument } from "#search/index-definition.ts";

/** What the database has for one index: the truth that the index is a copy of. */
export interface IndexSource<D extends IndexedDocument = IndexedDocument> {
  readonly definition: IndexDefinition<D>;
  /** How many documents belong in the index. */
  count(): number;
  /** Their ids after this one, in ascending order, at most so many. */
  idsAfter(id: number, limit: number): number[];
  /** Their documents, of those among these ids that belong in the index, as the database has them now. */
  documents(ids: readonly number[]): D[];
  /** Documents that open events will have indexed again when they are carried out. */
  announced(): number[];
}

/** Thrown by long work that is asked to stop. By its name it is tried again later, without using up a try. */
export class Interrupted extends Error {
  override name = "SearchUnavailable";
}

/** Documents built at a time: about ten milliseconds of work. */
export const SLICE = 100;

/**
 * Goes through the database's documents of an index in order of their ids, a slice at a time, and lets other work run
 * between: for `rest` times as long as the slice took to build. Throws `Interrupted` when the process is to end.
 */
export async function* slicesOf(source: IndexSource, rest: number, signal?: AbortSignal): AsyncGenerator<IndexedDocument[]> {
  let last = 0;
  for (;;) {
    const begun = performance.now();
    const ids = source.idsAfter(last, SLICE);
    if (ids.length === 0) return;
    last = ids.at(-1) ?? last;
    const documents = source.documents(ids);
    const took = performance.now() - begun;
    yield documents;
    await breathe(rest * took, signal);
  }
}

/** Leaves the process to others for so many milliseconds; throws `Interrupted` when it is to end. */
export async function breathe(ms: number, signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  if (signal?.aborted) throw new Interrupted("The site was ended meanwhile");
}
