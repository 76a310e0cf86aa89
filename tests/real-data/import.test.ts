import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dateOfFileName } from "#app/features/importing/files/file-date.ts";
import { type ImportReport, importSource } from "#app/features/importing/import-source.server.ts";
import type { Source } from "#app/features/importing/model.ts";
import { charities } from "#app/features/importing/sources/charities.ts";
import { coopsUk } from "#app/features/importing/sources/coops-uk.ts";
import { threesixtygiving } from "#app/features/importing/sources/threesixtygiving.ts";
import { workerCoops } from "#app/features/importing/sources/worker-coops.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { loadReference } from "#seed/reference/load.ts";
import { tableHash } from "#tests/helpers/table-hash.ts";

const FOLDER = path.join(import.meta.dirname, "../../../shared/data/organisations");

/** The five real files, in the order they are imported, and the ranges their counts must lie in. */
const FILES: readonly { source: Source; file: string; read: number; joined: [number, number]; shown: [number, number] }[] = [
  { source: coopsUk, file: "coops_uk_2023q2.csv", read: 7387, joined: [0, 20], shown: [3000, 4200] },
  { source: workerCoops, file: "worker_coops_2023-06.csv", read: 387, joined: [387, 387], shown: [375, 387] },
  { source: charities, file: "charities_sample_labelled.csv", read: 3277, joined: [1, 60], shown: [1000, 1700] },
  { source: threesixtygiving, file: "power_to_change_grants_360g.json", read: 694, joined: [60, 200], shown: [350, 600] },
  { source: threesixtygiving, file: "lloyds_bank_foundation_grants_360g.json", read: 3624, joined: [80, 250], shown: [2300, 3600] },
];

async function importAll(db: Database): Promise<Map<string, ImportReport>> {
  const reports = new Map<string, ImportReport>();
  for (const { source, file } of FILES) {
    const known = dateOfFileName(file);
    const options = { now: new Date("2026-01-05T10:00:00Z") };
    reports.set(
      file,
      await importSource(db, source, { path: path.join(FOLDER, file), date: known ?? "2020-01-31", dateIsGuess: known === null }, options),
    );
  }
  return reports;
}

describe.skipIf(!fs.existsSync(FOLDER))("the real files of organisations (skipped without ../shared)", () => {
  let db: Database;
  let first: Map<string, ImportReport>;

  beforeAll(async () => {
    db = openDatabase(":memory:");
    loadReference(db);
    first = await importAll(db);
    process.stdout.write(`${counts(first)}\n`);
  }, 120_000);

  it.each(FILES)("takes in $file", ({ file, read, joined, shown }) => {
    const report = first.get(file);
    expect(report).toMatchObject({ read, updated: 0, unchanged: 0 });
    const { imported, merged, skipped, unpublished } = report ?? { imported: 0, merged: 0, skipped: 0, unpublished: 0 };
    expect(imported + merged + skipped).toBe(read);
    expect(merged).toBeGreaterThanOrEqual(joined[0]);
    expect(merged).toBeLessThanOrEqual(joined[1]);
    expect(read - skipped - unpublished).toBeGreaterThanOrEqual(shown[0]);
    expect(read - skipped - unpublished).toBeLessThanOrEqual(shown[1]);
    expect(skipped).toBeLessThan(read * 0.03);
  });

  it("changes nothing when the same files come again", async () => {
    const before = tableHash(db, ["import_runs"]);
    const again = await importAll(db);
    for (const [file, report] of again) {
      expect(report, file).toMatchObject({
        imported: 0,
        merged: 0,
        updated: 0,
        changed: 0,
        skipped: first.get(file)?.skipped,
        unpublished: first.get(file)?.unpublished,
      });
    }
    expect(tableHash(db, ["import_runs"])).toBe(before);
  }, 120_000);

  it("publishes no social club, sports club or allotment society", () => {
    const names = db.$client.prepare("select legal_name from organisations where published = 1").pluck().all() as string[];
    expect(
      names.filter((name) =>
        /working men|workmen|social club|british legion|allotment (society|association)|rugby football club|housing co-operative/i.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  it("says of every organisation where it comes from, and of every one that is hidden why", () => {
    const count = (sql: string) => db.$client.prepare(sql).pluck().get();
    expect(
      count("select count(*) from organisations o where not exists (select 1 from source_refs r where r.organisation_id = o.id)"),
    ).toBe(0);
    expect(count("select count(*) from organisations where published = 0 and coalesce(unpublished_reason, '') = ''")).toBe(0);
    expect(count("select count(*) from organisations where published = 1 and unpublished_reason is not null")).toBe(0);
    expect(
      count(
        "select count(*) from organisations o where published = 1 and not exists (select 1 from statuses s where s.organisation_id = o.id)",
      ),
    ).toBe(0);
    expect(count("select count(*) from organisations where claimed_at is not null")).toBe(0);
    expect(count("select count(*) from (select organisation_id from offerings group by 1 having count(*) > 4)")).toBe(0);
    expect(count("select count(*) from organisations where instr(legal_name, '  ') or legal_name <> trim(legal_name)")).toBe(0);
    expect(count("select count(*) from identifiers where scheme = 'GB-COH' and length(id) <> 8")).toBe(0);
  });
});

function counts(reports: ReadonlyMap<string, ImportReport>): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(44) : String(cell).padStart(11))).join("");
  const rows = [...reports].map(([file, r]) => line([file, r.read, r.imported, r.merged, r.skipped, r.unpublished]));
  return [line(["file", "read", "new", "merged", "skipped", "unpublished"]), ...rows].join("\n");
}
