import { crc32 } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import type { Entry, ZipFile } from "yauzl";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { damagedEntry, openPostcodeZip } from "../files/postcode-zip.ts";
import { osgbToWgs84 } from "./osgb.ts";

/** A unit postcode of Great Britain. Northern Ireland is not in Code-Point Open. */
export interface PostcodeRow {
  /** `B18 6AA`. */
  postcode: string;
  /** WGS84 degrees; how exact, `osgbToWgs84` says. */
  lat: number;
  lng: number;
  /** GSS code of the local authority as the source has it; null where it gives none (some of quality 60). */
  authorityGss: string | null;
  /** Ordnance Survey's positional quality: 10 best, 60 worst (the middle of the postcode sector). */
  quality: number;
}

type PostcodeSkipReason = "no_location" | "wrong_column_count" | "not_a_postcode" | "not_on_the_grid" | "broken_row";

interface PostcodeImportProgress {
  filesDone: number;
  files: number;
  rows: number;
}

export interface PostcodeImportResult {
  /** Rows met in the file. */
  rows: number;
  /** Rows given to the sink. */
  imported: number;
  skipped: Record<PostcodeSkipReason, number>;
  /** The first of the skipped rows, other than those without a location, as `FILE, POSTCODE or line: REASON`. */
  examples: string[];
}

export interface PostcodeImportOptions {
  onProgress?: (progress: PostcodeImportProgress) => void;
}

const BATCH_SIZE = 5_000;
const COLUMNS = 10;
const NO_LOCATION = 90;
const MAX_EXAMPLES = 20;
/** Characters. A row is about 90; a quote that never closes would otherwise swallow the file. */
const MAX_ROW = 4_000;

/**
 * Reads Code-Point Open, the zip as Ordnance Survey ships it (`Data/CSV/*.csv` without headers, beside `Doc`), and hands
 * its postcodes to `sink` in batches of 5,000, waiting for each. Memory stays bounded whatever the file's size. A row
 * that cannot be used is counted with its reason and never stops the import. `onProgress` is called after each file.
 *
 * @throws {PostcodeFileError} when the file is no such zip, or is damaged; what was sunk before stays sunk
 */
export async function importPostcodes(
  file: string,
  sink: (batch: PostcodeRow[]) => void | Promise<void>,
  { onProgress }: PostcodeImportOptions = {},
): Promise<PostcodeImportResult> {
  const { zip, entries } = await openPostcodeZip(file);
  const result = emptyResult();
  let batch: PostcodeRow[] = [];
  try {
    for (const [index, entry] of entries.entries()) {
      for await (const row of postcodeRows(zip, entry, result)) {
        batch.push(row);
        if (batch.length < BATCH_SIZE) continue;
        const full = batch;
        batch = [];
        await sink(full);
        result.imported += full.length;
      }
      onProgress?.({ filesDone: index + 1, files: entries.length, rows: result.rows });
    }
    if (batch.length > 0) await sink(batch);
    result.imported += batch.length;
    return result;
  } finally {
    zip.close();
  }
}

/** The usable rows of one CSV in the zip; counts every row into `result`. */
async function* postcodeRows(zip: ZipFile, entry: Entry, result: PostcodeImportResult): AsyncGenerator<PostcodeRow> {
  const skip = (reason: PostcodeSkipReason, where: string) => {
    result.skipped[reason] += 1;
    if (reason !== "no_location" && result.examples.length < MAX_EXAMPLES) {
      result.examples.push(`${entry.fileName}, ${where}: ${reason.replaceAll("_", " ")}`);
    }
  };
  const parser = parse({
    bom: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      result.rows += 1;
      skip("broken_row", `line ${error?.lines ?? "unknown"}`);
    },
  });
  const source = await zip.openReadStreamPromise(entry).catch((error: unknown) => {
    throw damagedEntry(entry.fileName, error);
  });
  source.on("error", (error) => parser.destroy(damagedEntry(entry.fileName, error)));
  let checksum = 0;
  source.on("data", (chunk: Buffer) => {
    checksum = crc32(chunk, checksum);
  });
  source.pipe(parser);
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      result.rows += 1;
      const postcode = readRow(fields);
      if (typeof postcode === "string") skip(postcode, fields[0]?.slice(0, 20) ?? "");
      else yield postcode;
    }
    if (checksum !== entry.crc32) throw damagedEntry(entry.fileName, new Error("Checksum differs"));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    result.rows += 1;
    skip("broken_row", `from line ${error.lines ?? "unknown"} to its end`);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Columns: postcode, quality, easting, northing, country, two NHS codes, county, district, ward. */
function readRow(fields: readonly string[]): PostcodeRow | PostcodeSkipReason {
  if (fields.length !== COLUMNS) return "wrong_column_count";
  const [text = "", qualityText, easting, northing, , , , , district] = fields;
  const quality = Number(qualityText);
  if (quality === NO_LOCATION) return "no_location";
  const postcode = normalisePostcode(text);
  if (postcode === null) return "not_a_postcode";
  const east = Number(easting);
  const north = Number(northing);
  if (!(quality > 0) || !(east > 0) || !(north > 0)) return "not_on_the_grid";
  try {
    return { postcode, ...osgbToWgs84(east, north), authorityGss: district || null, quality };
  } catch (error) {
    if (error instanceof RangeError) return "not_on_the_grid";
    throw error;
  }
}

function emptyResult(): PostcodeImportResult {
  return {
    rows: 0,
    imported: 0,
    skipped: { no_location: 0, wrong_column_count: 0, not_a_postcode: 0, not_on_the_grid: 0, broken_row: 0 },
    examples: [],
  };
}
