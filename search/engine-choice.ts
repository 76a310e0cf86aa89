import type { z } from "zod";
import type { SearchEngine } from "./engine.ts";
import type { IndexDefinition } from "./index-definition.ts";
import type { Synonyms } from "./synonyms.ts";

/** What every engine is opened with. */
export interface EngineOptions {
  readonly definitions: readonly IndexDefinition[];
  readonly synonyms: Synonyms;
  /** Names of kinds of work among what the synonyms lead to. */
  readonly kinds: readonly string[];
  /** The site's folder for what is kept; null keeps nothing. */
  readonly folder: string | null;
  /** The folder of the programs that the build made; null where the sources run. */
  readonly programs: string | null;
}

/** An engine as the site chooses it. */
export interface EngineChoice {
  /** Its environment variables, each with its check. */
  readonly settings: z.ZodRawShape;
  /** The engine, opened with what its settings have been checked to be; null when they do not ask for it. */
  readonly open: (given: Readonly<Record<string, unknown>>, options: EngineOptions) => SearchEngine | null;
}

/** `open` gets its own settings typed: what they are was checked when they were read (`ENGINE_SETTINGS`). */
export function engineChoice<S extends z.ZodRawShape>(
  settings: S,
  open: (own: z.output<z.ZodObject<S>>, options: EngineOptions) => SearchEngine | null,
): EngineChoice {
  return { settings, open: (given, options) => open(given as z.output<z.ZodObject<S>>, options) };
}
