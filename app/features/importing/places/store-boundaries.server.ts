import path from "node:path";
import { outlinesKnown } from "#app/features/reference/area-outlines.server.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Database } from "#db/client.ts";
import { importRuns } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type BoundaryReading, readBoundaries } from "./boundaries.ts";

export interface StoredBoundaries extends BoundaryReading {
  /** Outlines that are new or look different now. */
  changed: number;
  /** Authorities of the directory that have no outline. */
  missing: number;
}

/**
 * Outlines of local authorities into the table that the map reads, in one transaction. Those that the file does not have
 * stay as they are; a second run changes nothing. Throws `SourceFileError` when nothing in the file can be used.
 */
export function storeBoundaries(db: Database, file: string, options: { now?: Date } = {}): StoredBoundaries {
  const now = options.now ?? new Date();
  const codes = referenceOf(db).areas.flatMap(({ kind, code }) => (kind === "authority" ? [code] : []));
  const known = new Set(codes);
  const reading = readBoundaries(file, (code) => known.has(code));
  const put = db.$client.prepare(
    `insert into area_outlines (area_code, polygons, imported_at) values (?, ?, ?)
     on conflict (area_code) do update set polygons = excluded.polygons, imported_at = excluded.imported_at
     where area_outlines.polygons <> excluded.polygons`,
  );
  return withTransaction(db, () => {
    let changed = 0;
    for (const { areaCode, polygons } of reading.outlines) changed += put.run(areaCode, JSON.stringify(polygons), now.getTime()).changes;
    const { read, skipped, reasons, outlines } = reading;
    const merged = reading.used - outlines.length;
    const counts = { read, imported: changed, merged, unchanged: outlines.length - changed, skipped, unpublished: 0 };
    const run = db
      .insert(importRuns)
      .values({ source: "boundaries", file: path.basename(file), startedAt: now, finishedAt: new Date(), counts, reasons })
      .returning({ id: importRuns.id })
      .get();
    if (changed > 0) {
      const detail = { source: "boundaries", file: path.basename(file), ...counts };
      writeAudit({ db, now, actor: null }, { action: "import.finished", subjectId: run.id, detail });
    }
    return { ...reading, changed, missing: known.size - outlinesKnown(db).count };
  });
}
