import { parentPort, workerData } from "node:worker_threads";
import { createBirpc } from "birpc";
import type { AnyIndex, SearchEngine } from "../engine.ts";
import type { IndexDefinition, IndexedDocument, IndexName } from "../index-definition.ts";
import { INDEXES } from "../indexes.ts";
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

/** What the thread is started with. Definitions hold functions, which cannot be sent: they go by name. */
export interface ThreadData extends Omit<SqliteEngineOptions, "definitions"> {
  readonly indexes: readonly IndexName[];
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

function serve(port: NonNullable<typeof parentPort>, { indexes, ...options }: ThreadData): void {
  const definitions: readonly IndexDefinition[] = INDEXES.filter(({ name }) => indexes.includes(name));
  const engine: SearchEngine = openSqliteEngine({ ...options, definitions });
  function indexOf(name: IndexName): AnyIndex {
    const definition = definitions.find((one) => one.name === name);
    if (definition === undefined) throw new Error(`The engine has no index ${name}`);
    return engine.index(definition);
  }
  const functions: EngineThread = {
    call: (index, method, args) =>
      answered(() => {
        const target = (index === null ? engine : indexOf(index)) as unknown as Methods;
        const work = target[method];
        if (work === undefined) throw new Error(`The engine has no ${method}`);
        return work(...args);
      }),
    rebuild: (index, source) => answered(() => indexOf(index).rebuild(documentsOf(source), (done) => void owner.progress(source, done))),
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

if (parentPort !== null) serve(parentPort, workerData as ThreadData);
