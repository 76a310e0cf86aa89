import { pipeline, Readable } from "node:stream";
import { pick } from "stream-json/filters/pick.js";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { SourceFileError } from "../model.ts";
import { openText } from "./open-text.ts";

/**
 * The items of a JSON list as a stream: of the list under `key`, or of a file that is itself a list. `line` counts items
 * from 1. Throws {@link SourceFileError} for text that is not JSON or has no such list; what was given before stays given.
 */
export async function* jsonList(path: string, key: string, title: string): AsyncGenerator<{ line: number; value: unknown }> {
  const { text } = await openText(path);
  const chunks = text[Symbol.asyncIterator]();
  const first = await chunks.next();
  const sign = first.done ? "" : (first.value.trimStart()[0] ?? "");
  if (sign !== "{" && sign !== "[") {
    text.destroy();
    throw new SourceFileError(`${path} is not ${title}: JSON begins with { or [, this file with "${sign}". Nothing was imported.`);
  }
  async function* whole(): AsyncGenerator<string> {
    if (!first.done) yield first.value;
    while (true) {
      const next = await chunks.next();
      if (next.done) return;
      yield next.value;
    }
  }
  const source = Readable.from(whole());
  const out =
    sign === "["
      ? pipeline(source, streamArray.withParserAsStream(), () => undefined)
      : pipeline(source, pick.withParserAsStream({ filter: key }), streamArray.asStream(), () => undefined);
  let line = 0;
  try {
    for await (const item of out as unknown as AsyncIterable<{ value: unknown }>) {
      line += 1;
      yield { line, value: item.value };
    }
  } catch (error) {
    const after = line === 0 ? "at its beginning" : `after item ${line}`;
    throw new SourceFileError(
      `${path} is not ${title}: it stops being JSON ${after} (${error instanceof Error ? error.message : String(error)}). Nothing was imported.`,
    );
  } finally {
    text.destroy();
  }
  if (line === 0) throw new SourceFileError(`${path} is not ${title}: it has no list "${key}" with anything in it. Nothing was imported.`);
}
