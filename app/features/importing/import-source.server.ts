import path from "node:path";
import { askAboutNamesake } from "#app/features/organisations/checking/ask-about-change.server.ts";
import { requireOrganisationById } from "#app/features/organisations/get-organisation.server.ts";
import { schemeName } from "#app/features/organisations/identifiers.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { emit, emitOnce, hurryEvent } from "#app/platform/outbox/emit.server.ts";
import type { Database } from "#db/client.ts";
import { importRuns } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import type { ImportedOrganisation, SkippedRow, Source, SourceFile } from "./model.ts";
import { OrganisationWriter, type Written } from "./store/organisation-writer.server.ts";

export interface ImportReport {
  source: string;
  /** Rows looked at, sound or not. */
  read: number;
  /** New organisations. */
  imported: number;
  /** Rows that joined an organisation another row or source had brought. */
  merged: number;
  /** Rows read before that have changed since. */
  updated: number;
  unchanged: number;
  /** Rows that could not be taken in, and sound rows about bodies the importer does not look for. */
  skipped: number;
  /** Rows taken in (this time or before) whose organisation is no possible supplier. */
  unpublished: number;
  /** Organisations that look different now. */
  changed: number;
  /** How many rows for each reason, "Skipped: …", "Left out: …", "Not published: …" or "Kept apart: …". */
  reasons: Record<string, number>;
  /** The first 200 skipped rows. */
  rows: SkippedRow[];
}

export interface ImportOptions {
  now?: Date;
  /** Words of the site's own addresses, which no organisation gets for its own. */
  reservedWords?: ReadonlySet<string>;
  onProgress?: (report: Readonly<ImportReport>) => void;
  onSkipped?: (row: SkippedRow) => void;
}

const BATCH = 200;
const MOST_ROWS_SHOWN = 200;
/** From here on one rebuild of the index is cheaper than an event for each organisation. */
const MOST_SINGLE_EVENTS = 500;
/** A rebuild asked for during a load waits for the load; should the load die, it happens this much later all the same. */
const REBUILD_DELAY_MS = 10 * 60_000;

const APART = "Kept apart: somebody here has this name at this postcode, and nobody has checked who they are. The campaign team is asked";

type Pending = { line: number; organisation: ImportedOrganisation };

/**
 * Reads a source's file into the database, in transactions of 200 rows, and says what became of every row. Reading the
 * same file again changes nothing. Throws {@link SourceFileError} when it is not the source's file at all, with nothing written.
 */
export async function importSource(db: Database, source: Source, file: SourceFile, options: ImportOptions = {}): Promise<ImportReport> {
  const now = options.now ?? new Date();
  const report: ImportReport = {
    source: source.code,
    read: 0,
    imported: 0,
    merged: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    unpublished: 0,
    changed: 0,
    reasons: {},
    rows: [],
  };
  const seen = new Map<string, number>();
  const skip = (row: SkippedRow) => {
    report.skipped += 1;
    count(report, `Skipped: ${row.reason.replace(/\d[\d,]*/g, "N")}`);
    if (report.rows.length < MOST_ROWS_SHOWN) report.rows.push(row);
    options.onSkipped?.(row);
  };
  const load = new Load(db, now, report, skip, new OrganisationWriter(db, now, options.reservedWords ?? new Set()));
  let batch: Pending[] = [];
  for await (const row of source.rows(file)) {
    report.read += 1;
    if ("skipped" in row) {
      skip({ line: row.line, reason: row.skipped, subject: row.subject });
    } else if ("ignored" in row) {
      report.skipped += 1;
      count(report, `Left out: ${row.ignored}`);
    } else {
      const key = `${row.organisation.source.source} ${row.organisation.source.ref}`;
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, row.line);
        batch.push(row);
      } else {
        skip({ line: row.line, reason: `the same organisation stands in row ${earlier} already`, subject: row.organisation.source.ref });
      }
    }
    if (batch.length >= BATCH) {
      load.write(batch);
      batch = [];
    }
    if (report.read % 1000 === 0) options.onProgress?.(report);
  }
  load.write(batch);
  load.finish(source, file);
  options.onProgress?.(report);
  return report;
}

class Load {
  readonly db: Database;
  readonly now: Date;
  private readonly report: ImportReport;
  private readonly writer: OrganisationWriter;
  private readonly skip: (row: SkippedRow) => void;

  constructor(db: Database, now: Date, report: ImportReport, skip: (row: SkippedRow) => void, writer: OrganisationWriter) {
    this.db = db;
    this.skip = skip;
    this.now = now;
    this.report = report;
    this.writer = writer;
  }

  /** Writes a batch. A row the database refuses is skipped with its reason, the others of its batch one by one. */
  write(batch: readonly Pending[]): void {
    if (batch.length === 0) return;
    try {
      this.count(batch, this.store(batch));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const [first] = batch;
      if (batch.length > 1) for (const one of batch) this.write([one]);
      else if (first)
        this.skip({ line: first.line, reason: `the database refused it: ${error.message}`, subject: first.organisation.source.ref });
    }
  }

  private store(batch: readonly Pending[]): Written[] {
    return withTransaction(this.db, () => {
      const written = batch.map(({ organisation }) => this.writer.write(organisation));
      for (const [at, one] of written.entries()) this.askWhetherSame(one, batch[at]?.organisation);
      this.tell(changedIds(written));
      return written;
    });
  }

  private askWhetherSame({ organisationId, apartFrom }: Written, row: ImportedOrganisation | undefined): void {
    if (apartFrom === undefined) return;
    const { slug } = requireOrganisationById(this, organisationId);
    const [first] = row?.identifiers ?? [];
    const number = first === undefined ? null : `${schemeName(first.scheme)} ${first.id}`;
    askAboutNamesake({ db: this.db, now: this.now, actor: null }, apartFrom, { slug, number });
  }

  private count(batch: readonly Pending[], written: readonly Written[]): void {
    for (const one of written) {
      this.report[one.outcome] += 1;
      if (one.apartFrom !== undefined) count(this.report, APART);
    }
    this.report.changed += changedIds(written).size;
    for (const { organisation } of batch) {
      if (organisation.publishable.ok) continue;
      this.report.unpublished += 1;
      count(this.report, `Not published: ${organisation.publishable.reason}`);
    }
  }

  /** Leaves word for the worker in the batch's own transaction: an event each while they are few, else one rebuild. */
  private tell(changed: ReadonlySet<number>): void {
    if (changed.size === 0) return;
    if (this.report.changed + changed.size <= MOST_SINGLE_EVENTS) {
      for (const organisationId of changed) emit(this, "organisation.changed", { organisationId });
      return;
    }
    emitOnce(this, "directory.rebuild", {}, { after: new Date(this.now.getTime() + REBUILD_DELAY_MS) });
  }

  finish(source: Source, file: SourceFile): void {
    const { read, imported, merged, updated, unchanged, skipped, unpublished, changed, reasons } = this.report;
    withTransaction(this.db, () => {
      if (changed > MOST_SINGLE_EVENTS) hurryEvent(this, "directory.rebuild");
      const counts = { read, imported, merged, updated, unchanged, skipped, unpublished };
      const run = this.db
        .insert(importRuns)
        .values({ source: source.code, file: path.basename(file.path), startedAt: this.now, finishedAt: new Date(), counts, reasons })
        .returning({ id: importRuns.id })
        .get();
      if (changed > 0 || imported > 0) {
        const detail = { source: source.code, file: path.basename(file.path), ...counts };
        writeAudit({ db: this.db, now: this.now, actor: null }, { action: "import.finished", subjectId: run.id, detail });
      }
    });
  }
}

function changedIds(written: readonly Written[]): Set<number> {
  return new Set(written.filter((one) => one.changed).map((one) => one.organisationId));
}

/** A constraint of the schema, which is one row's fault; a full disk or a locked file is not. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CONSTRAINT");
}

function count(report: ImportReport, reason: string): void {
  report.reasons[reason] = (report.reasons[reason] ?? 0) + 1;
}
