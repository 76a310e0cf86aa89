import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseNow } from "csv-parse/sync";
import { SourceFileError } from "../model.ts";
import { type CsvRecord, RECORD_CAP, RecordJoiner } from "./csv-records.ts";
import { openText, readLines } from "./open-text.ts";

/** Longest value taken in, in characters. */
const FIELD_CAP = 100_000;

/** One row: `get` gives a column's value without spaces around it, empty for a column the file lacks. */
export interface CsvRow {
  line: number;
  get(column: string): string;
}

export interface CsvSkip {
  line: number;
  skipped: string;
}

export interface CsvExpectation {
  /** What the file should be, for the message: "the Co-operatives UK list". */
  title: string;
  /** Columns without which it is not that file. */
  columns: readonly string[];
}

/**
 * The rows of a CSV file with a header line, read as a stream. Broken rows come as {@link CsvSkip} with their line and
 * reason, and reading goes on. Throws {@link SourceFileError} when the header lacks an expected column.
 */
export async function* csvRows(path: string, expected: CsvExpectation): AsyncGenerator<CsvRow | CsvSkip> {
  const { text, encoding } = await openText(path);
  try {
    const lines = readLines(text, RECORD_CAP);
    const { header, headerLine, rest } = await readHeader(lines);
    const delimiter = delimiterOf(header);
    const names = headerNames(header, delimiter);
    const missing = expected.columns.filter((column) => !names.includes(column));
    if (missing.length > 0) throw new SourceFileError(wrongHeader(path, expected, missing, names, encoding));

    const joiner = new RecordJoiner(delimiter, headerLine + 1);
    const numbers: number[] = [];
    const skips: CsvSkip[] = [];
    const sort = (records: CsvRecord[]): string => {
      let good = "";
      for (const record of records) {
        if ("bad" in record) skips.push({ line: record.line, skipped: record.bad });
        else if (record.text.trim() !== "") {
          numbers.push(record.line);
          good += `${record.text}\n`;
        }
      }
      return good;
    };
    async function* goodText(): AsyncGenerator<string> {
      const first = sort(rest.flatMap((line) => joiner.push(line.text, line.long)));
      if (first !== "") yield first;
      for await (const batch of lines) {
        const good = sort(batch.flatMap((line) => joiner.push(line.text, line.long)));
        if (good !== "") yield good;
      }
      const last = sort(joiner.end());
      if (last !== "") yield last;
    }
    // Only sound records reach the parser, so it gives exactly one row for each and line numbers can wait in a queue.
    const parser = parse({
      delimiter,
      record_delimiter: "\n",
      relax_quotes: true,
      relax_column_count: true,
    });
    pipeline(Readable.from(goodText()), parser, () => undefined);
    const columns = new Map(names.map((name, at) => [name, at] as const).reverse());
    for await (const fields of parser as AsyncIterable<string[]>) {
      const line = numbers.shift() ?? 0;
      yield* skips.splice(0);
      const problem = problemOf(fields, names.length);
      if (problem) yield { line, skipped: problem };
      else yield { line, get: (column) => fields[columns.get(column) ?? -1]?.trim() ?? "" };
    }
    yield* skips;
  } finally {
    text.destroy();
  }
}

function problemOf(fields: readonly string[], expected: number): string | null {
  if (fields.some((field) => field.length > FIELD_CAP)) return "a value is longer than 100,000 characters";
  if (fields.length < expected || fields.slice(expected).some((field) => field.trim() !== "")) {
    return `the row has ${fields.length} values where the header names ${expected} columns`;
  }
  return null;
}

type Line = { text: string; long: boolean };

async function readHeader(lines: AsyncGenerator<Line[]>): Promise<{ header: string; headerLine: number; rest: Line[] }> {
  let line = 0;
  while (true) {
    const batch = await lines.next();
    if (batch.done) return { header: "", headerLine: line, rest: [] };
    const at = batch.value.findIndex((one) => one.text.trim() !== "");
    if (at !== -1) return { header: batch.value[at]?.text ?? "", headerLine: line + at + 1, rest: batch.value.slice(at + 1) };
    line += batch.value.length;
  }
}

function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [";", "\t"].find((sign) => count(sign) > count(",")) ?? ",";
}

function headerNames(header: string, delimiter: string): string[] {
  const rows: string[][] = parseNow(header.slice(0, 20_000), {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    bom: true,
    skip_records_with_error: true,
  });
  return (rows[0] ?? []).map((name) => name.trim());
}

function wrongHeader(path: string, expected: CsvExpectation, missing: string[], found: string[], encoding: string): string {
  const shown = found
    .filter((name) => name !== "")
    .slice(0, 12)
    .map((name) => name.slice(0, 40));
  const seen =
    shown.length === 0
      ? "no header line"
      : `${shown.join(", ")}${found.length > shown.length ? ` and ${found.length - shown.length} more` : ""}`;
  return `${path} is not ${expected.title}: it lacks the column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}. Found (read as ${encoding}): ${seen}. Nothing was imported.`;
}
