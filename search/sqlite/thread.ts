import { parentPort, workerData } from "node:worker_threads";
import { createBirpc } from "birpc";
import type { DocumentSource, IndexedDocument, IndexName, SearchEngine } from "../engine.ts";
import { openSqliteEngine, type SqliteEngineOptions } from "./index.ts";

/** What an answer is sent as: the name of an error does not survive the way between threads by itself. */
export type Answer = { readonly value: unknown } | { readonly error: { readonly name: string; readonly message: string } };

/** What the engine's thread does for the server's. */
export interface EngineThread {
  call(index: IndexName | null, method: string, args: readonly unknown[]): Promise<Answer>;
  /** Rebuilds an index from batches that it asks for by the number of the source. */
  rebuild(index: IndexName, source: number): Promise<Answer>;
}

/** What the server's thread does for the engine's. */
export interface EngineOwner {
  /** The next documents of a source; empty when there are no more. */
  nextBatch(source: number): Promise<readonly IndexedDocument[]>;
  progress(source: number, done: number): void;
}

type Methods = Record<string, (...args: unknown[]) => Promise<unknown>>;

async function answered(work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { value: await work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message } };
  }
}

function serve(port: NonNullable<typeof parentPort>, options: SqliteEngineOptions): void {
  const engine: SearchEngine = openSqliteEngine(options);
  const functions: EngineThread = {
    call: (index, method, args) =>
      answered(() => {
        const target = (index === null ? engine : engine[index]) as unknown as Methods;
        const work = target[method];
        if (work === undefined) throw new Error(`The engine has no ${method}`);
        return work(...args);
      }),
    rebuild: (index, source) =>
      answered(() => {
        const target = engine[index] as {
          rebuild(documents: DocumentSource<IndexedDocument>, onProgress: (done: number) => void): Promise<number>;
        };
        return target.rebuild(documentsOf(source), (done) => void owner.progress(source, done));
      }),
  };
  const owner = createBirpc<EngineOwner, EngineThread>(functions, {
    post: (data) => port.postMessage(data),
    on: (listener) => port.on("message", listener),
    timeout: -1,
    eventNames: ["progress"],
  });
  async function* documentsOf(source: number): AsyncGenerator<IndexedDocument> {
    for (;;) {
      const batch = await owner.nextBatch(source);
      if (batch.length === 0) return;
      yield* batch;
    }
  }
}

if (parentPort !== null) serve(parentPort, workerData as SqliteEngineOptions);
