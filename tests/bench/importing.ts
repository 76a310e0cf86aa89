import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { importSource } from "#app/features/importing/import-source.server.ts";
import { companiesHouse } from "#app/features/importing/sources/companies-house.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { loadReference } from "#seed/reference/load.ts";

export interface ImportFigures {
  rows: number;
  /** Reading the CSV, mapping, deriving, merging and writing. */
  importMs: number;
  /** The same final rows of the same tables inserted bare, in transactions of the same size. */
  bareMs: number;
  /** `importMs / bareMs`; the bar is 3. */
  ratio: number;
  /** The most that the process held while it imported, in bytes of resident memory; the bar is 400 MB. */
  peak: number;
}

/** What an import of organisations writes, in an order that foreign keys allow. */
const TABLES = ["organisations", "profiles", "offerings", "statuses", "identifiers", "source_refs"];
const BATCH = 200;

/**
 * Imports `n` generated profiles from a CSV in Companies House's layout into a fresh database file, then inserts the very
 * rows that gave into another one bare. Both files are on disk with the pragmas every process uses.
 */
export async function benchImport(n: number): Promise<ImportFigures> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "bench-import-"));
  try {
    const file = path.join(folder, "companies.csv");
    writeCompanies(file, n);
    const full = openDatabase(path.join(folder, "full.db"));
    loadReference(full);
    const start = performance.now();
    await importSource(full, companiesHouse, { path: file, date: "2025-01-01", dateIsGuess: false });
    const importMs = performance.now() - start;
    const peak = process.resourceUsage().maxRSS * 1024;
    const bare = openDatabase(path.join(folder, "bare.db"));
    loadReference(bare);
    const bareMs = insertBare(full, bare);
    full.$client.close();
    bare.$client.close();
    return { rows: n, importMs, bareMs, ratio: importMs / bareMs, peak };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Rows are read before the clock starts; organisation by organisation, as an import writes them. */
function insertBare(from: Database, to: Database): number {
  const organisations = from.$client.prepare("select id from organisations order by id").pluck().all() as number[];
  const tables = TABLES.map((table) => {
    const columns = from.$client.prepare(`select name from pragma_table_info(?)`).pluck().all(table) as string[];
    const key = table === "organisations" ? "id" : "organisation_id";
    const rows = new Map<number, unknown[][]>();
    for (const row of from.$client
      .prepare(`select ${key}, ${columns.join(", ")} from ${table}`)
      .raw()
      .iterate() as IterableIterator<unknown[]>) {
      const id = row[0] as number;
      rows.set(id, [...(rows.get(id) ?? []), row.slice(1)]);
    }
    return {
      rows,
      insert: to.$client.prepare(`insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`),
    };
  });
  const start = performance.now();
  for (let at = 0; at < organisations.length; at += BATCH) {
    withTransaction(to, () => {
      for (const id of organisations.slice(at, at + BATCH)) {
        for (const { rows, insert } of tables) for (const row of rows.get(id) ?? []) insert.run(row);
      }
    });
  }
  return performance.now() - start;
}

const FIRST = "Green Bright Open Old New North South Hope Bridge Canal Forge Anchor Willow Oak River Hill Park Cross Market Union".split(
  " ",
);
const WORK =
  "Bakery,Catering,Cleaning,Gardens,Woodland,Furniture,Recycling,Cycles,Theatre,Nursery,Training,Care,Print,Energy,Transport,Textiles".split(
    ",",
  );
const TOWNS = ["DUDLEY DY1 1A", "BIRMINGHAM B18 6A", "COVENTRY CV1 2A", "WALSALL WS1 3A", "WOLVERHAMPTON WV1 4A", "SOLIHULL B91 1A"];
const SIC = [
  "10710 - Manufacture of bread",
  "56210 - Event catering activities",
  "81210 - General cleaning of buildings",
  "81300 - Landscape service activities",
  "88910 - Child day-care activities",
  "49390 - Other passenger land transport",
];

/** A thousand lines at a time, so that the file itself takes no memory. */
function writeCompanies(file: string, n: number): void {
  const handle = fs.openSync(file, "w");
  const lines = [
    "CompanyName, CompanyNumber,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.PostCode,CompanyCategory,CompanyStatus,IncorporationDate,SICCode.SicText_1,SICCode.SicText_2",
  ];
  for (let at = 0; at < n; at += 1) {
    const pick = (list: readonly string[], step: number) => list[Math.floor(at / step) % list.length] ?? "";
    const town = pick(TOWNS, 7);
    const [place, postcode] = [town.split(" ")[0], town.slice(town.indexOf(" ") + 1)];
    const letter = String.fromCharCode(65 + (at % 26)).replace(/[CIKMOV]/, "A");
    const name = `${pick(FIRST, 1)} ${pick(FIRST, 20)} ${pick(WORK, 3)} ${at} C.I.C.`.toUpperCase();
    lines.push(
      `"${name}",${String(10_000_000 + at)},"${at % 300} HIGH STREET","","${place}","${postcode}${letter}",Community Interest Company,Active,16/10/2012,"${pick(SIC, 1)}","${pick(SIC, 5)}"`,
    );
    if (lines.length < 1000 && at < n - 1) continue;
    fs.writeSync(handle, `${lines.join("\n")}\n`);
    lines.length = 0;
  }
  fs.closeSync(handle);
}
