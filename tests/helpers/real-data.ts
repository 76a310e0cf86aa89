import path from "node:path";
import { type ImportReport, importSource } from "#app/features/importing/import-source.server.ts";
import type { Source } from "#app/features/importing/model.ts";
import { type StoredPostcodes, storePostcodes } from "#app/features/importing/places/store-postcodes.server.ts";
import { charities } from "#app/features/importing/sources/charities.ts";
import { coopsUk } from "#app/features/importing/sources/coops-uk.ts";
import { threesixtygiving } from "#app/features/importing/sources/threesixtygiving.ts";
import { workerCoops } from "#app/features/importing/sources/worker-coops.ts";
import type { Database } from "#db/client.ts";

/** The real files, beside the project where they are. Whoever needs them skips, and says so, where they are not. */
export const REAL_DATA = path.join(import.meta.dirname, "../../../shared/data");
export const POSTCODES_FILE = path.join(REAL_DATA, "geo/codepo_gb.zip");

const ORGANISATION_FILES: readonly [Source, file: string, date: string][] = [
  [coopsUk, "coops_uk_2023q2.csv", "2023-06-30"],
  [workerCoops, "worker_coops_2023-06.csv", "2023-06-30"],
  [charities, "charities_sample_labelled.csv", "2020-01-31"],
  [threesixtygiving, "power_to_change_grants_360g.json", "2019-05-15"],
  [threesixtygiving, "lloyds_bank_foundation_grants_360g.json", "2020-01-31"],
];

/** Every real file that `importRealData` reads. */
export function realFiles(): string[] {
  return [POSTCODES_FILE, ...ORGANISATION_FILES.map(([, file]) => path.join(REAL_DATA, "organisations", file))];
}

export interface RealDataImported {
  postcodes: StoredPostcodes;
  /** By the file's name. */
  reports: Map<string, ImportReport>;
}

/** Every postcode, then the five organisation files in the order in which they join best. The database has its reference facts. */
export async function importRealData(db: Database, now: Date, onFile?: (file: string) => void): Promise<RealDataImported> {
  onFile?.(POSTCODES_FILE);
  const postcodes = await storePostcodes(db, POSTCODES_FILE);
  return { postcodes, reports: await importOrganisations(db, now, onFile) };
}

/** The five files of organisations. */
export async function importOrganisations(db: Database, now: Date, onFile?: (file: string) => void): Promise<Map<string, ImportReport>> {
  const reports = new Map<string, ImportReport>();
  for (const [source, file, date] of ORGANISATION_FILES) {
    onFile?.(file);
    const from = { path: path.join(REAL_DATA, "organisations", file), date, dateIsGuess: false };
    reports.set(file, await importSource(db, source, from, { now }));
  }
  return reports;
}
