import type { SearchEngine } from "./engine.ts";
import type { EngineChoice, EngineOptions } from "./engine-choice.ts";
import { MEILISEARCH } from "./meilisearch/choice.ts";
import { SQLITE } from "./sqlite/choice.ts";

/** The engines that the site may use: the first whose settings ask for it. A new one is its folder and a line here. */
const ENGINES: readonly EngineChoice[] = [MEILISEARCH, SQLITE];

/** The environment variables of all of them, each with its check. */
export const ENGINE_SETTINGS: EngineChoice["settings"] = Object.assign({}, ...ENGINES.map(({ settings }) => settings));

/** Opens the engine that the settings ask for. */
export function openChosenEngine(given: Readonly<Record<string, unknown>>, options: EngineOptions): SearchEngine {
  for (const { open } of ENGINES) {
    const engine = open(given, options);
    if (engine !== null) return engine;
  }
  throw new Error("No search engine takes these settings");
}
