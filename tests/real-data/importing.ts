import { expect, it } from "vitest";
import type { ImportReport } from "#app/features/importing/import-source.server.ts";
import type { Database } from "#db/client.ts";
import { importOrganisations } from "#tests/helpers/real-data.ts";
import { tableHash } from "#tests/helpers/table-hash.ts";

/** The five real files, and the ranges their counts must lie in. */
const FILES: readonly { file: string; read: number; joined: [number, number]; shown: [number, number] }[] = [
  { file: "coops_uk_2023q2.csv", read: 7387, joined: [0, 20], shown: [3000, 4200] },
  { file: "worker_coops_2023-06.csv", read: 387, joined: [387, 387], shown: [375, 387] },
  { file: "charities_sample_labelled.csv", read: 3277, joined: [1, 60], shown: [1000, 1700] },
  { file: "power_to_change_grants_360g.json", read: 694, joined: [60, 200], shown: [350, 600] },
  { file: "lloyds_bank_foundation_grants_360g.json", read: 3624, joined: [80, 250], shown: [2300, 3600] },
];

/** The database that the files were brought into, and nothing else, and what was said of each. */
export interface Imported {
  db: Database;
  now: Date;
  reports: ReadonlyMap<string, ImportReport>;
}

/** What must hold of the real files of organisations when they have been brought in, and when they come again. */
export function importing(brought: () => Imported): void {
  it.each(FILES)("takes in $file", ({ file, read, joined, shown }) => {
    const report = brought().reports.get(file);
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
    const { db, now, reports } = brought();
    const others = ["import_runs", "postcodes"];
    const before = tableHash(db, others);
    const again = await importOrganisations(db, now);
    for (const [file, report] of again) {
      expect(report, file).toMatchObject({
        imported: 0,
        merged: 0,
        updated: 0,
        changed: 0,
        skipped: reports.get(file)?.skipped,
        unpublished: reports.get(file)?.unpublished,
      });
    }
    expect(tableHash(db, others)).toBe(before);
  }, 120_000);

  it("publishes no social club, sports club or allotment society", () => {
    const names = brought().db.$client.prepare("select legal_name from organisations where published = 1").pluck().all() as string[];
    expect(
      names.filter((name) =>
        /working men|workmen|social club|british legion|allotment (society|association)|rugby football club|housing co-operative/i.test(
          name,
        ),
      ),
    ).toEqual([]);
  });

  it("says of every organisation where it comes from, and of every one that is hidden why", () => {
    const count = (sql: string) => brought().db.$client.prepare(sql).pluck().get();
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
}

/** The counts as lines. */
export function sayCounts(reports: ReadonlyMap<string, ImportReport>): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => (at === 0 ? String(cell).padEnd(44) : String(cell).padStart(11))).join("");
  const rows = [...reports].map(([file, r]) => line([file, r.read, r.imported, r.merged, r.skipped, r.unpublished]));
  return [line(["file", "read", "new", "merged", "skipped", "unpublished"]), ...rows].join("\n");
}
