import { and, count, desc, eq, inArray, isNotNull, isNull, like, not, or, type SQL } from "drizzle-orm";
import type { Ctx } from "#app/platform/ctx.ts";
import { notFound } from "#app/platform/errors.ts";
import { identifiers, importRuns, organisations, sourceRefs, statuses } from "#db/schema/index.ts";
import { isListed } from "#db/shown.ts";

const PAGE_SIZE = 50;
export const ORGANISATION_KINDS = ["published", "unpublished", "unclaimed", "buyers", "intermediaries"] as const;

const KIND_FILTERS: Record<(typeof ORGANISATION_KINDS)[number], () => SQL | undefined> = {
  published: () => isListed,
  unpublished: () => and(eq(organisations.isSupplier, true), not(isListed)),
  unclaimed: () => and(eq(organisations.isSupplier, true), isNull(organisations.claimedAt)),
  buyers: () => eq(organisations.isBuyer, true),
  intermediaries: () => eq(organisations.isIntermediary, true),
};

/** Every organisation for the campaign team: by part of its name or a whole identifier, newest change first. */
export function listOrganisations(ctx: Pick<Ctx, "db">, input: { page: number; q: string; kind: string | null }) {
  const filters: (SQL | undefined)[] = [];
  const q = input.q.trim().slice(0, 100);
  if (q !== "") {
    const pattern = `%${q.replace(/[%_]/g, "")}%`;
    const byIdentifier = ctx.db.select({ id: identifiers.organisationId }).from(identifiers).where(eq(identifiers.id, q.toUpperCase()));
    filters.push(
      or(like(organisations.legalName, pattern), like(organisations.tradingName, pattern), inArray(organisations.id, byIdentifier)),
    );
  }
  const kind = ORGANISATION_KINDS.find((k) => k === input.kind);
  if (kind !== undefined) filters.push(KIND_FILTERS[kind]());
  const where = and(...filters);
  const page = Math.max(1, Math.min(10_000, input.page));
  const total = ctx.db.select({ n: count() }).from(organisations).where(where).get()?.n ?? 0;
  const order = [desc(organisations.updatedAt), desc(organisations.id)];
  // Only numbers are put in order for a page far down; a hundred thousand whole rows take long.
  const ids = ctx.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(where)
    .orderBy(...order)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  const items = ctx.db
    .select({
      id: organisations.id,
      slug: organisations.slug,
      legalName: organisations.legalName,
      tradingName: organisations.tradingName,
      place: organisations.place,
      isSupplier: organisations.isSupplier,
      isBuyer: organisations.isBuyer,
      isIntermediary: organisations.isIntermediary,
      published: organisations.published,
      unpublishedReason: organisations.unpublishedReason,
      claimedAt: organisations.claimedAt,
      updatedAt: organisations.updatedAt,
    })
    .from(organisations)
    .where(
      inArray(
        organisations.id,
        ids.map((row) => row.id),
      ),
    )
    .orderBy(...order)
    .all();
  return { items, total, page, pageSize: PAGE_SIZE };
}

/** One organisation with what moderation needs: identifiers, sources and the whole status history. */
export function requireForModeration(ctx: Pick<Ctx, "db">, slug: string) {
  const organisation = ctx.db.select().from(organisations).where(eq(organisations.slug, slug)).get();
  if (organisation === undefined) throw notFound("This organisation");
  const { id } = organisation;
  return {
    organisation,
    identifiers: ctx.db.select().from(identifiers).where(eq(identifiers.organisationId, id)).all(),
    sources: ctx.db.select().from(sourceRefs).where(eq(sourceRefs.organisationId, id)).all(),
    statuses: ctx.db
      .select()
      .from(statuses)
      .where(eq(statuses.organisationId, id))
      .orderBy(desc(statuses.fromDay), desc(statuses.id))
      .all(),
  };
}

/** Imports that were run, newest first. */
export function listImportRuns(ctx: Pick<Ctx, "db">) {
  return ctx.db.select().from(importRuns).where(isNotNull(importRuns.startedAt)).orderBy(desc(importRuns.id)).limit(100).all();
}
