import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "csv-stringify/sync";
import { openDatabase } from "#db/client.ts";
import { loadReference } from "#seed/reference/load.ts";
import { dateOfFileName } from "./files/file-date.ts";
import { type ImportReport, importSource } from "./import-source.server.ts";
import { type Source, SourceFileError } from "./model.ts";
import { storeBoundaries } from "./places/store-boundaries.server.ts";
import { storePostcodes } from "./places/store-postcodes.server.ts";
import { listSources, loadSource, sourceName } from "./sources.server.ts";

/** Those that bring no organisations. */
const PLACE_SOURCES = [
  {
    code: "postcodes",
    name: "Code-Point Open",
    file: "the zip as Ordnance Survey ships it",
    brings: "the exact position of each postcode of Great Britain; organisations move to theirs",
  },
  {
    code: "boundaries",
    name: "Outlines for the map",
    file: "local authorities as TopoJSON or GeoJSON in WGS84",
    brings: "their outlines; codes that have ended are mapped to today's",
  },
];

const USAGE = `npm run import -- SOURCE FILE [--date YYYY-MM-DD] [--skipped FILE.csv]

  SOURCE
${[...listSources(), ...PLACE_SOURCES]
  .map(({ code, name, file, brings }) => `    ${code.padEnd(18)}${name}: ${file}\n${" ".repeat(22)}brings ${brings}`)
  .join("\n")}

  --date     the day the file speaks for; else the date in its name, else the day it was saved
  --skipped  writes every row that could not be taken in to this CSV, with its line and the reason

Reads into DATA_DIR/app.db (${databaseFile()}). Reading a file again changes nothing.
`;

class UsageError extends Error {}

interface Order {
  source: string;
  file: string;
  date: string | undefined;
  skipped: string | undefined;
}

/**
 * `npm run import`: exit code 0 when the file was read, 1 when it could not be, 2 for a wrong command line.
 * `reservedWords` are those of the site's own addresses.
 */
export async function runImport(args: string[], reservedWords: ReadonlySet<string>): Promise<number> {
  try {
    if (args.length === 0 || args.includes("--help") || args.includes("-h")) {
      process.stdout.write(USAGE);
      return args.length === 0 ? 2 : 0;
    }
    const order = readOrder(args);
    const db = openDatabase(databaseFile());
    try {
      loadReference(db);
      if (order.source === "postcodes") await runPostcodes(db, order);
      else if (order.source === "boundaries") runBoundaries(db, order);
      else await runSource(db, order, reservedWords);
      return 0;
    } finally {
      db.$client.close();
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (!(error instanceof SourceFileError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    return 1;
  }
}

function databaseFile(): string {
  return path.join(process.env["DATA_DIR"] ?? "./data", "app.db");
}

function readOrder(args: string[]): Order {
  let parsed: { values: { date?: string; skipped?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { date: { type: "string" }, skipped: { type: "string" } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const [source = "", file, ...more] = parsed.positionals;
  if (![...listSources(), ...PLACE_SOURCES].some(({ code }) => code === source)) throw new UsageError(`There is no source "${source}".`);
  if (file === undefined) throw new UsageError(`Say which file to read: npm run import -- ${source} FILE`);
  if (more.length > 0) throw new UsageError(`One file at a time; what is "${more.join(" ")}"?`);
  const { date, skipped } = parsed.values;
  if (date !== undefined && !isDay(date)) throw new UsageError(`--date takes a day such as 2025-03-31, not "${date}".`);
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new SourceFileError(found?.isDirectory() ? `${file} is a folder. Name a file in it.` : `There is no file ${file}.`);
  return { source, file, date, skipped };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

async function runSource(db: ReturnType<typeof openDatabase>, order: Order, reservedWords: ReadonlySet<string>): Promise<void> {
  const source = await loadSource(order.source);
  if (source === null) throw new Error(`There is no importer for ${order.source}`);
  const known = order.date ?? dateOfFileName(path.basename(order.file));
  const date = known ?? fs.statSync(order.file).mtime.toISOString().slice(0, 10);
  const skippedFile = order.skipped === undefined ? undefined : fs.openSync(order.skipped, "w");
  if (skippedFile !== undefined) fs.writeSync(skippedFile, "row,subject,reason\n");
  const lines = order.file.toLowerCase().endsWith(".csv") ? await countLines(order.file) : null;
  try {
    const report = await importSource(
      db,
      source,
      { path: order.file, date, dateIsGuess: known === null },
      {
        reservedWords,
        onProgress: ({ read }) =>
          progress(lines === null ? `${count(read)} rows read` : `${count(read)} rows read, of ${count(lines)} lines at most`),
        onSkipped: (row) => {
          if (skippedFile !== undefined)
            fs.writeSync(skippedFile, stringify([[row.line, row.subject, row.reason]], { escape_formulas: true }));
        },
      },
    );
    process.stderr.write("\n");
    process.stdout.write(reportText(source, date, report));
  } finally {
    if (skippedFile !== undefined) fs.closeSync(skippedFile);
  }
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}

function reportText(source: Source, date: string, report: ImportReport): string {
  const rows: [string, number][] = [
    ["Rows read", report.read],
    ["New organisations", report.imported],
    ["Joined one we had", report.merged],
    ["Changed since the last time", report.updated],
    ["Unchanged", report.unchanged],
    ["Skipped or left out", report.skipped],
    ["Taken in, not published", report.unpublished],
  ];
  const reasons = Object.entries(report.reasons).sort((a, b) => b[1] - a[1]);
  return [
    `${sourceName(source.code)}, as of ${date}`,
    ...rows.map(([label, value]) => `  ${label.padEnd(30)}${count(value).padStart(10)}`),
    ...(reasons.length > 0 ? ["", "Reasons"] : []),
    ...reasons.map(([reason, value]) => `  ${count(value).padStart(8)}  ${reason}`),
    ...(report.rows.length > 0
      ? ["", `Skipped rows (the first ${Math.min(10, report.rows.length)}; all of them with --skipped FILE.csv)`]
      : []),
    ...report.rows.slice(0, 10).map((row) => `  row ${row.line}${row.subject === "" ? "" : `, ${row.subject}`}: ${row.reason}`),
    "",
  ].join("\n");
}

async function runPostcodes(db: ReturnType<typeof openDatabase>, order: Order): Promise<void> {
  const stored = await storePostcodes(db, order.file, {
    onProgress: ({ filesDone, files, rows }) => progress(`${count(filesDone)} of ${count(files)} files, ${count(rows)} postcodes read`),
  });
  process.stderr.write("\n");
  const reasons = Object.entries(stored.skipped).filter(([, value]) => value > 0);
  process.stdout.write(
    [
      "Code-Point Open",
      `  Postcodes read          ${count(stored.rows).padStart(12)}`,
      `  New or moved            ${count(stored.changed).padStart(12)}`,
      `  Unchanged               ${count(stored.imported - stored.changed).padStart(12)}`,
      ...reasons.map(([reason, value]) => `  Skipped, ${reason.replaceAll("_", " ").padEnd(15)}${count(value).padStart(12)}`),
      `  Organisations moved     ${count(stored.moved).padStart(12)}`,
      ...stored.examples.slice(0, 10).map((example) => `  ${example}`),
      "",
    ].join("\n"),
  );
}

function runBoundaries(db: ReturnType<typeof openDatabase>, order: Order): void {
  const stored = storeBoundaries(db, order.file);
  const reasons = Object.entries(stored.reasons).sort((a, b) => b[1] - a[1]);
  process.stdout.write(
    [
      `Boundaries of local authorities${stored.layer === "" ? "" : `, layer ${stored.layer}`}`,
      `  Areas read              ${count(stored.read).padStart(12)}`,
      `  In an outline           ${count(stored.used).padStart(12)}`,
      `  Outlines new or changed ${count(stored.changed).padStart(12)}`,
      `  Outlines unchanged      ${count(stored.outlines.length - stored.changed).padStart(12)}`,
      ...reasons.map(([reason, value]) => `  Skipped, ${reason}: ${count(value)}`),
      `  Authorities without one ${count(stored.missing).padStart(11)}`,
      "",
    ].join("\n"),
  );
}

function progress(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r${text.padEnd(60)}` : `${text}\n`);
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}
