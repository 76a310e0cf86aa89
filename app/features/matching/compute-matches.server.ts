import { setImmediate } from "node:timers/promises";
import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { inSlices } from "#app/platform/in-slices.server.ts";
import type { opportunities } from "#db/schema/index.ts";
import { listed, takesAnswers } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";
import { type FoundMatches, findMatches, findMatchesInSteps } from "./find-matches.server.ts";
import { loadOpportunity } from "./load-opportunity.server.ts";
import { loadSuppliers } from "./load-suppliers.server.ts";
import type { MatchResult, OpportunityForMatch } from "./model.ts";
import { prepareOnce } from "./prepare-once.server.ts";
import { prepareOpportunity } from "./prepared.ts";
import { rarityIn } from "./rarity.server.ts";
import { matchSupplier } from "./rules.ts";
import { matchWriter, STORED_COLUMNS, type StoredMatch } from "./store-match.server.ts";

/** The best of each are kept; what the buyer has shortlisted or dismissed stays beyond that, while it holds. */
export const MATCH_LIMIT = 200;
export const NEAR_MISS_LIMIT = 50;

export interface Computed {
  matched: number;
  nearMisses: number;
  /** Announced by `match.created`. */
  created: number;
  withdrawn: number;
}
const NOTHING: Computed = { matched: 0, nearMisses: 0, created: 0, withdrawn: 0 };

/** Tries to compute beside other work; whoever finds that things change all the time computes in one piece. */
const MOST_TRIES = 5;
/** Opportunities a transaction: some milliseconds. */
const SLICE = 20;

/**
 * Compares an open opportunity with every published supplier and keeps what matches. Reads everything anew, so a handler
 * may run it again: the second time announces nothing. One that takes no responses keeps the matches it had.
 *
 * Computed in steps, with other requests between them and nothing written; then stored in one short transaction, unless
 * the opportunity, its matches or a supplier that is kept have changed meanwhile: then it begins again.
 */
export async function computeMatchesForOpportunity(ctx: Ctx, opportunityId: number): Promise<Computed> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const read = readOpportunity(ctx, opportunityId);
    if (read === null) return NOTHING;
    const ranked = await findMatchesInSteps(ctx.db, read.opportunity, ctx.now, optionsOf(read.stored));
    const kept = keptOf(ranked, read.stored);
    const compared = countCompared(ctx, read.opportunity);
    await setImmediate();
    const computed = withTransaction(ctx.db, () => {
      const now = readOpportunity(ctx, opportunityId);
      return isSame(now, read) && stillHolds(ctx, read.opportunity, kept) ? store(ctx, read, kept, compared) : null;
    });
    if (computed !== null) return computed;
  }
  return withTransaction(ctx.db, () => {
    const read = readOpportunity(ctx, opportunityId);
    if (read === null) return NOTHING;
    const ranked = findMatches(ctx.db, read.opportunity, ctx.now, optionsOf(read.stored));
    return store(ctx, read, keptOf(ranked, read.stored), countCompared(ctx, read.opportunity));
  });
}

interface ReadOpportunity {
  opportunity: OpportunityForMatch;
  /** Its matches as they stand. */
  stored: readonly StoredMatch[];
}

/** Null when it takes no responses. */
function readOpportunity(ctx: Ctx, opportunityId: number): ReadOpportunity | null {
  const opportunity = isOpen(ctx, opportunityId) ? loadOpportunity(ctx.db, opportunityId) : null;
  if (opportunity === null) return null;
  const stored = ctx.db.$client
    .prepare<[number], StoredMatch>(`select ${STORED_COLUMNS} from matches where opportunity_id = ? order by id`)
    .all(opportunityId);
  return { opportunity, stored };
}

function isChosen(row: StoredMatch | undefined): boolean {
  return row?.isChosen === 1;
}

function optionsOf(stored: readonly StoredMatch[]): { limit: number; always: number[] } {
  return { limit: NEAR_MISS_LIMIT, always: stored.filter(isChosen).map((row) => row.organisationId) };
}

function keptOf(ranked: FoundMatches, stored: readonly StoredMatch[]): MatchResult[] {
  const before = new Map(stored.map((row) => [row.organisationId, row]));
  const chosen = (result: MatchResult): boolean => isChosen(before.get(result.organisationId));
  return [
    ...ranked.matches.filter((result, index) => index < MATCH_LIMIT || chosen(result)),
    ...ranked.nearMisses.filter((result, index) => index < NEAR_MISS_LIMIT || chosen(result)),
  ];
}

/** How many suppliers there were to compare. */
function countCompared(ctx: Ctx, opportunity: OpportunityForMatch): number {
  return ctx.db.$client
    .prepare<[number], number>(`select count(*) from organisations o where ${listed("o")} and o.id <> ?`)
    .pluck()
    .get(opportunity.organisationId) as number;
}

/**
 * Whether those that are kept come to the same as they are now. Another that has become better meanwhile has an event of
 * its own.
 */
function stillHolds(ctx: Ctx, opportunity: OpportunityForMatch, kept: readonly MatchResult[]): boolean {
  const prepared = prepareOpportunity(opportunity, ctx.now, rarityIn(ctx.db, ctx.now));
  const suppliers = loadSuppliers(
    ctx.db,
    kept.map((result) => result.organisationId),
  );
  const now = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
  return kept.every((result) => {
    const supplier = now.get(result.organisationId);
    return supplier !== undefined && isSame(matchSupplier(prepared, supplier), result);
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Inside the caller's transaction: writes what is kept, and withdraws the rest. */
function store(ctx: Ctx, { opportunity, stored }: ReadOpportunity, kept: readonly MatchResult[], compared: number): Computed {
  const before = new Map(stored.map((row) => [row.organisationId, row]));
  const writer = matchWriter(ctx);
  let created = 0;
  for (const result of kept) {
    if (writer.write(opportunity.id, result, before.get(result.organisationId))) created += 1;
    before.delete(result.organisationId);
  }
  const gone = [...before.values()].filter((row) => row.withdrawnAt === null);
  for (const row of gone) writer.withdraw(row);
  ctx.db.$client
    .prepare("update opportunities set matched_at = ?, compared_count = ? where id = ?")
    .run(ctx.now.getTime(), compared, opportunity.id);
  const nearMisses = kept.filter((result) => result.nearMiss).length;
  return { matched: kept.length - nearMisses, nearMisses, created, withdrawn: gone.length };
}

/**
 * Compares a new or changed profile with every open opportunity, after bringing its words up to date. An organisation
 * that is no published supplier any more loses its matches. A few opportunities are read, compared and stored in each
 * transaction, with other requests between; each opportunity's match stands for itself.
 */
export async function computeMatchesForSupplier(ctx: Ctx, organisationId: number): Promise<Computed> {
  indexMatchTerms(ctx.db, organisationId);
  const counts = { ...NOTHING };
  let last = 0;
  await inSlices(SLICE, (limit) =>
    withTransaction(ctx.db, () => {
      const ids = openOpportunities(ctx, last, limit);
      compareWith(ctx, organisationId, ids, counts);
      last = ids.at(-1) ?? last;
      return ids.length;
    }),
  );
  return counts;
}

function compareWith(ctx: Ctx, organisationId: number, opportunityIds: readonly number[], counts: Computed): void {
  const supplier = loadSuppliers(ctx.db, [organisationId])[0];
  const stored = ctx.db.$client
    .prepare<[number, string], StoredMatch>(
      `select ${STORED_COLUMNS} from matches where organisation_id = ? and opportunity_id in (select value from json_each(?))`,
    )
    .all(organisationId, JSON.stringify(opportunityIds));
  const before = new Map(stored.map((row) => [row.opportunityId, row]));
  const writer = matchWriter(ctx);
  for (const opportunityId of opportunityIds) {
    const opportunity = supplier ? loadOpportunity(ctx.db, opportunityId) : null;
    const result = supplier && opportunity ? matchSupplier(prepareOnce(ctx.db, opportunity, ctx.now), supplier) : null;
    const row = before.get(opportunityId);
    if (result !== null && (isChosen(row) || hasRoom(ctx, opportunityId, result))) {
      if (writer.write(opportunityId, result, row)) counts.created += 1;
      counts[result.nearMiss ? "nearMisses" : "matched"] += 1;
    } else if (row !== undefined && row.withdrawnAt === null) {
      writer.withdraw(row);
      counts.withdrawn += 1;
    }
  }
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

function openOpportunities(ctx: Ctx, after: number, limit: number): number[] {
  return ctx.db.$client
    .prepare<[number, number, number], number>(
      `select o.id from opportunities o where ${takesAnswers("o", "?")} and o.id > ? order by o.id limit ?`,
    )
    .pluck()
    .all(ctx.now.getTime(), after, limit);
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
