import type BetterSqlite3 from "better-sqlite3";
import { shortlistedOf } from "#app/features/kept/shortlist.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import type { MatchResult } from "./model.ts";

export interface StoredMatch {
  id: number;
  opportunityId: number;
  organisationId: number;
  score: number;
  nearMiss: number;
  /** 1: the buyer has shortlisted or dismissed it. */
  isChosen: number;
  withdrawnAt: number | null;
}

/** The columns of `StoredMatch`, for `select` from `matches`. */
export const STORED_COLUMNS = `id, opportunity_id as opportunityId, organisation_id as organisationId, score, near_miss as nearMiss,
  buyer_state <> 'none' or exists (select 1 ${shortlistedOf("matches")}) as isChosen, withdrawn_at as withdrawnAt`;

/**
 * Writes matches inside the caller's transaction. What the buyer has said of a match stays. A match that is new, or was
 * only a near miss before, is announced; one that comes back after it was withdrawn is not announced again.
 */
export function matchWriter(ctx: Ctx): {
  write: (opportunityId: number, result: MatchResult, before: StoredMatch | undefined) => boolean;
  withdraw: (before: StoredMatch) => void;
} {
  const client = ctx.db.$client;
  const now = ctx.now.getTime();
  const insert: BetterSqlite3.Statement<unknown[]> = client.prepare(
    `insert into matches (opportunity_id, organisation_id, score, parts, reasons, gaps, near_miss, distance_miles, created_at, computed_at)
     values (@opportunityId, @organisationId, @score, @parts, @reasons, @gaps, @nearMiss, @distanceMiles, @now, @now)`,
  );
  const update: BetterSqlite3.Statement<unknown[]> = client.prepare(
    `update matches set score = @score, parts = @parts, reasons = @reasons, gaps = @gaps, near_miss = @nearMiss, distance_miles = @distanceMiles,
       computed_at = @now, withdrawn_at = null where opportunity_id = @opportunityId and organisation_id = @organisationId`,
  );
  const withdraw = client.prepare<[number, number]>("update matches set withdrawn_at = ? where id = ?");
  return {
    write(opportunityId, result, before) {
      const row = {
        opportunityId,
        organisationId: result.organisationId,
        score: result.score,
        parts: JSON.stringify(result.parts),
        reasons: JSON.stringify(result.reasons),
        gaps: JSON.stringify(result.gaps),
        nearMiss: result.nearMiss ? 1 : 0,
        distanceMiles: result.distanceMiles,
        now,
      };
      const matchId = before === undefined ? Number(insert.run(row).lastInsertRowid) : before.id;
      if (before !== undefined) update.run(row);
      const isNew = !result.nearMiss && (before === undefined || before.nearMiss === 1);
      if (isNew) emit(ctx, "match.created", { matchId });
      return isNew;
    },
    withdraw(before) {
      if (before.withdrawnAt === null) withdraw.run(now, before.id);
    },
  };
}
