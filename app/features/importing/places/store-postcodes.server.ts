import path from "node:path";
import type { Database } from "#db/client.ts";
import { importRuns } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { relocateOrganisations } from "../store/positions.server.ts";
import { importPostcodes, type PostcodeImportOptions, type PostcodeImportResult } from "./postcodes.ts";

export interface StoredPostcodes extends PostcodeImportResult {
  /** Rows of the table that are new or have moved. */
  changed: number;
  /** Organisations that now stand where their postcode is. */
  moved: number;
}

/**
 * Code-Point Open into the table of postcodes, a transaction for each batch of 5,000, then every organisation to its exact
 * position. A second run changes nothing. Throws {@link SourceFileError} for a file that is not such a zip.
 */
export async function storePostcodes(
  db: Database,
  file: string,
  options: PostcodeImportOptions & { now?: Date } = {},
): Promise<StoredPostcodes> {
  const now = options.now ?? new Date();
  const put = db.$client.prepare(
    `insert into postcodes (postcode, lat, lng, area_code) values (?, ?, ?, ?)
     on conflict (postcode) do update set lat = excluded.lat, lng = excluded.lng, area_code = excluded.area_code
     where postcodes.lat <> excluded.lat or postcodes.lng <> excluded.lng or postcodes.area_code is not excluded.area_code`,
  );
  let changed = 0;
  const result = await importPostcodes(
    file,
    (batch) => {
      withTransaction(db, () => {
        for (const { postcode, lat, lng, authorityGss } of batch) changed += put.run(postcode, lat, lng, authorityGss).changes;
      });
    },
    options,
  );
  const moved = relocateOrganisations(db, now);
  const skipped = result.rows - result.imported;
  const counts = { read: result.rows, imported: changed, merged: 0, unchanged: result.imported - changed, skipped, unpublished: 0 };
  db.insert(importRuns)
    .values({
      source: "postcodes",
      file: path.basename(file),
      startedAt: now,
      finishedAt: new Date(),
      counts,
      reasons: { ...result.skipped },
    })
    .run();
  return { ...result, changed, moved };
}
