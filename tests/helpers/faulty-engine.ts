import type { SearchEngine } from "#search/engine.ts";
import { INDEXES } from "#search/indexes.ts";
import { openIndexes } from "#search/opened.ts";
import { openSqliteEngine } from "#search/sqlite/index.ts";

export type Fault = "none" | "hangs" | "fails" | "fails changes";

const READS = ["search", "points", "facetValues", "suggest", "count", "revisions"];
const CHANGES = ["upsert", "delete", "rebuild"];

/** An embedded engine that does what a test tells it: `state.fault`. `state.calls` are those that reached it, hung ones too. */
export function createFaultyEngine() {
  const inner = openSqliteEngine({ definitions: INDEXES, file: ":memory:" });
  const state: { fault: Fault; calls: string[] } = { fault: "none", calls: [] };

  function wrap<T extends object>(target: T): T {
    return new Proxy(target, {
      get(from, name) {
        const value = Reflect.get(from, name) as unknown;
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          const call = String(name);
          state.calls.push(call);
          if (state.fault === "hangs") return new Promise(() => undefined);
          const fails = state.fault === "fails" ? [...READS, ...CHANGES, "applySettings", "health"] : CHANGES;
          if (state.fault !== "none" && fails.includes(call)) return Promise.reject(new Error("connect ECONNREFUSED"));
          return (value as (...given: unknown[]) => unknown).apply(from, args);
        };
      },
    });
  }

  const engine: SearchEngine = {
    ...wrap(inner),
    name: "faulty",
    index: openIndexes(INDEXES, (definition) => wrap(inner.index(definition))).index,
    applySettings: wrap(inner).applySettings,
    health: wrap(inner).health,
    close: () => inner.close(),
  };
  return { engine, inner, state };
}
