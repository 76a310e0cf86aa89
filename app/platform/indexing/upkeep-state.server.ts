import type { Ctx } from "#app/platform/ctx.ts";
import { countOpen } from "#app/platform/outbox/open.server.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import type { IndexName } from "#search/index-definition.ts";
import { INDEXES } from "#search/indexes.ts";
import type { IndexCheck } from "./check-index.server.ts";

export interface CheckDone extends IndexCheck {
  /** Milliseconds; when it was finished. */
  readonly at: number;
  readonly tookMs: number;
}

/** A rebuild under way, or the last one. Instants are milliseconds. */
export interface RebuildState {
  readonly startedAt: number;
  /** When it last said how far it is. */
  readonly at: number;
  readonly done: number;
  readonly of: number;
  readonly finishedAt: number | null;
}

/** A rebuild that has said nothing for so long was broken off. */
const QUIET_MS = 5 * 60_000;

function isUnderWay(rebuild: RebuildState | null, now: Date): boolean {
  return rebuild !== null && rebuild.finishedAt === null && now.getTime() - rebuild.at < QUIET_MS;
}

export interface UpkeepState {
  readonly indexes: readonly {
    readonly index: IndexName;
    readonly check: CheckDone | null;
    readonly rebuild: RebuildState | null;
    readonly isRebuilding: boolean;
  }[];
  /** Asked for and not finished. */
  readonly open: {
    readonly check: boolean;
    readonly rebuild: boolean;
    /** Changes that are to be indexed. */
    readonly changes: number;
  };
}

export function keepState(db: Database, what: "check", index: IndexName, state: CheckDone): void;
export function keepState(db: Database, what: "rebuild", index: IndexName, state: RebuildState): void;
export function keepState(db: Database, what: "check" | "rebuild", index: IndexName, state: CheckDone | RebuildState): void {
  prepared(db, "insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value").run(
    `search.${what}.${index}`,
    JSON.stringify(state),
  );
}

/** What is known of the indexes' upkeep, whichever process did it. Indexes that were never checked nor rebuilt are left out. */
export function upkeepState(ctx: Pick<Ctx, "db" | "now">): UpkeepState {
  const rows = prepared(ctx.db, "select key, value from settings where key like 'search.%'").all() as { key: string; value: string }[];
  const found = new Map(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
  return {
    indexes: INDEXES.map(({ name: index }) => {
      const check = (found.get(`search.check.${index}`) ?? null) as CheckDone | null;
      const rebuild = (found.get(`search.rebuild.${index}`) ?? null) as RebuildState | null;
      return { index, check, rebuild, isRebuilding: isUnderWay(rebuild, ctx.now) };
    }).filter(({ check, rebuild }) => check !== null || rebuild !== null),
    open: {
      check: countOpen(ctx.db, "search.check") > 0,
      rebuild: countOpen(ctx.db, "search.rebuild", "directory.rebuild") > 0,
      changes: countOpen(ctx.db, "search.index"),
    },
  };
}
