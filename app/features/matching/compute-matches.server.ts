import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { opportunities } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { findMatches } from "./find-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import { indexMatchTerms } from "./match-terms.server.ts";
import type { MatchResult } from "./model.ts";
import { prepareOpportunity } from "./prepared.ts";
import { matchSupplier } from "./rules.ts";
import { matchWriter, STORED_COLUMNS, type StoredMatch } from "./store-match.server.ts";

/** The best of each are kept; what the buyer has shortlisted or dismissed stays beyond that, while it holds. */
export const MATCH_LIMIT = 200;
const NEAR_MISS_LIMIT = 30;

export interface Computed {
  matched: number;
  nearMisses: number;
  /** Announced by `match.created`. */
  created: number;
  withdrawn: number;
}
const NOTHING: Computed = { matched: 0, nearMisses: 0, created: 0, withdrawn: 0 };

/**
 * Compares an open opportunity with every published supplier and keeps what matches. Reads everything anew, so a handler
 * may run it again: the second time announces nothing. One that takes no responses keeps the matches it had.
 */
export function computeMatchesForOpportunity(ctx: Ctx, opportunityId: number): Computed {
  return withTransaction(ctx.db, () => {
    const opportunity = isOpen(ctx, opportunityId) ? loadOpportunity(ctx.db, opportunityId) : null;
    if (opportunity === null) return NOTHING;
    const stored = ctx.db.$client
      .prepare<[number], StoredMatch>(`select ${STORED_COLUMNS} from matches where opportunity_id = ?`)
      .all(opportunityId);
    const before = new Map(stored.map((row) => [row.organisationId, row]));
    const always = stored.filter((row) => row.buyerState !== "none").map((row) => row.organisationId);
    const ranked = findMatches(ctx.db, opportunity, ctx.now, { limit: MATCH_LIMIT, always });
    const chosen = (result: MatchResult): boolean => (before.get(result.organisationId)?.buyerState ?? "none") !== "none";
    const kept = [
      ...ranked.matches.filter((result, index) => index < MATCH_LIMIT || chosen(result)),
      ...ranked.nearMisses.filter((result, index) => index < NEAR_MISS_LIMIT || chosen(result)),
    ];
    const writer = matchWriter(ctx);
    let created = 0;
    for (const result of kept) {
      if (writer.write(opportunityId, result, before.get(result.organisationId))) created += 1;
      before.delete(result.organisationId);
    }
    const gone = [...before.values()].filter((row) => row.withdrawnAt === null);
    for (const row of gone) writer.withdraw(row);
    ctx.db.$client
      .prepare(
        `update opportunities set matched_at = ?, compared_count =
           (select count(*) from organisations o where o.published = 1 and o.is_supplier = 1 and o.id <> opportunities.organisation_id) where id = ?`,
      )
      .run(ctx.now.getTime(), opportunityId);
    const nearMisses = kept.filter((result) => result.nearMiss).length;
    return { matched: kept.length - nearMisses, nearMisses, created, withdrawn: gone.length };
  });
}

/**
 * Compares a new or changed profile with every open opportunity, after bringing its words up to date. An organisation
 * that is no published supplier any more loses its matches.
 */
export function computeMatchesForSupplier(ctx: Ctx, organisationId: number): Computed {
  return withTransaction(ctx.db, () => {
    indexMatchTerms(ctx.db, organisationId);
    const supplier = loadSuppliers(ctx.db, [organisationId])[0];
    const stored = ctx.db.$client
      .prepare<[number], StoredMatch>(`select ${STORED_COLUMNS} from matches where organisation_id = ?`)
      .all(organisationId);
    const before = new Map(stored.map((row) => [row.opportunityId, row]));
    const writer = matchWriter(ctx);
    const counts = { ...NOTHING };
    for (const opportunityId of openOpportunities(ctx)) {
      const opportunity = supplier ? loadOpportunity(ctx.db, opportunityId) : null;
      const result = supplier && opportunity ? matchSupplier(prepareOpportunity(opportunity, ctx.now), supplier) : null;
      const row = before.get(opportunityId);
      if (
        result !== null &&
        (row?.buyerState === "shortlisted" || row?.buyerState === "dismissed" || hasRoom(ctx, opportunityId, result))
      ) {
        if (writer.write(opportunityId, result, row)) counts.created += 1;
        counts[result.nearMiss ? "nearMisses" : "matched"] += 1;
      } else if (row !== undefined && row.withdrawnAt === null) {
        writer.withdraw(row);
        counts.withdrawn += 1;
      }
    }
    return counts;
  });
}

/** Whether fewer than the limit of other suppliers stand before this result. */
function hasRoom(ctx: Ctx, opportunityId: number, result: MatchResult): boolean {
  const better = ctx.db.$client
    .prepare<[number, number, number, number], number>(
      `select count(*) from matches where opportunity_id = ? and near_miss = ? and withdrawn_at is null and score >= ? and organisation_id <> ?`,
    )
    .pluck()
    .get(opportunityId, result.nearMiss ? 1 : 0, result.score, result.organisationId);
  return (better ?? 0) < (result.nearMiss ? NEAR_MISS_LIMIT : MATCH_LIMIT);
}

function openOpportunities(ctx: Ctx): number[] {
  return ctx.db.$client
    .prepare<[number], number>(
      "select id from opportunities where status = 'published' and (deadline_at is null or deadline_at > ?) order by id",
    )
    .pluck()
    .all(ctx.now.getTime());
}

function isOpen(ctx: Ctx, opportunityId: number): boolean {
  const row = ctx.db.$client
    .prepare<[number], { status: (typeof opportunities.$inferSelect)["status"]; deadlineAt: number | null }>(
      "select status, deadline_at as deadlineAt from opportunities where id = ?",
    )
    .get(opportunityId);
  return (
    row !== undefined &&
    acceptsResponses({ status: row.status, deadlineAt: row.deadlineAt === null ? null : new Date(row.deadlineAt) }, ctx.now)
  );
}
