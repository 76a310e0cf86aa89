import type { AnyIndex, SearchEngine } from "./engine.ts";
import type { IndexDefinition, IndexName } from "./index-definition.ts";

/** The indexes of an engine by definition: what `SearchEngine.index` answers from. */
export interface OpenedIndexes<I extends AnyIndex> {
  readonly all: readonly I[];
  readonly index: SearchEngine["index"];
}

/** Opens an index for each definition. */
export function openIndexes<I extends AnyIndex>(
  definitions: readonly IndexDefinition[],
  open: (definition: IndexDefinition) => I,
): OpenedIndexes<I> {
  const opened = new Map<IndexName, AnyIndex>();
  const all = definitions.map((definition) => {
    const index = open(definition);
    opened.set(definition.name, index);
    return index;
  });
  return {
    all,
    index({ name }) {
      const index = opened.get(name);
      if (index === undefined) throw new Error(`The engine was not opened with the index ${name}`);
      return index;
    },
  };
}
