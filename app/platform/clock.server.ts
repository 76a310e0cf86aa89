import type { Database } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import { writeAudit } from "./audit.server.ts";
import { requireTeam } from "./campaign.server.ts";
import { judgeClock, type KeptClock, type Look } from "./clock.ts";
import type { Ctx } from "./ctx.ts";
import type { Logger } from "./log.server.ts";

const KEY = "clock";

/** Watches the machine's clock, so that what the clock ends by itself is not ended by a wrong one. */
export interface ClockWatch {
  /** Looks at the clock and keeps what it found. */
  look(): void;
  /** Whether the last look believed the clock. */
  isBelieved(): boolean;
}

/** `ran`: milliseconds on a clock that only runs forward. */
export function createClockWatch(options: {
  db: Database;
  log: Pick<Logger, "error" | "info">;
  now: () => Date;
  ran?: () => number;
}): ClockWatch {
  const { db, log, now, ran = () => performance.now() } = options;
  let last: Look | null = null;
  let heldAt: number | null = null;
  let believed = true;

  return {
    look() {
      const at = { wall: now().getTime(), ran: ran() };
      withTransaction(db, () => {
        const kept = keptClock(db);
        const next = judgeClock(kept, last, at, heldAt === null ? 0 : at.ran - heldAt);
        heldAt = next.held === null ? null : (heldAt ?? at.ran);
        if (kept !== null && (kept.held === null) !== (next.held === null)) {
          const facts = { clock: new Date(at.wall), believed: new Date(kept.seen) };
          if (next.held === null) log.info(facts, "the clock is believed again");
          else log.error(facts, "the clock has leapt: nothing is ended by it until it is back, or confirmed at /admin/outbox");
        }
        believed = next.held === null;
        db.$client
          .prepare("insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")
          .run(KEY, JSON.stringify(next));
      });
      last = at;
    },
    isBelieved: () => believed,
  };
}

/** What is kept of the clock; before the first look, the day of the last thing on record, or null when nothing is. */
export function keptClock(db: Database): KeptClock | null {
  const value = db.$client.prepare<[string], string>("select value from settings where key = ?").pluck().get(KEY);
  if (value !== undefined) return JSON.parse(value) as KeptClock;
  const seen = db.$client.prepare<[], number | null>("select max(at) from audit_log").pluck().get() ?? null;
  return seen === null ? null : { seen, held: null, confirmed: false, leaptFrom: null };
}

/** The campaign team says that the machine's clock is right although it leapt: the next look believes it. */
export function confirmClock(ctx: Ctx): void {
  const team = requireTeam(ctx, "clock.confirm");
  withTransaction(ctx.db, () => {
    const kept = keptClock(ctx.db);
    if (kept?.held == null) return;
    ctx.db.$client.prepare("update settings set value = ? where key = ?").run(JSON.stringify({ ...kept, confirmed: true }), KEY);
    writeAudit(team, { action: "clock.confirmed", subjectId: 0, detail: { believed: kept.seen, clock: kept.held } });
  });
}
