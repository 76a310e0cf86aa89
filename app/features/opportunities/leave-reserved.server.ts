import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { freeOpportunitySlug } from "./slug.server.ts";
import type { OpportunityKind } from "./vocabulary.ts";

/** Gives every opportunity another address whose own a page of the site has. Run at each start: a release may bring such a page. */
export function leaveReservedOpportunityAddresses(ctx: Pick<Ctx, "db" | "now" | "actor" | "settings">): void {
  withTransaction(ctx.db, () => {
    const hidden = ctx.db.$client
      .prepare("select id, slug, title, kind, status from opportunities where slug in (select value from json_each(?))")
      .all(JSON.stringify([...ctx.settings.reservedWords])) as {
      id: number;
      slug: string;
      title: string;
      kind: OpportunityKind;
      status: string;
    }[];
    for (const { id, slug, title, kind, status } of hidden) {
      const free = freeOpportunitySlug(ctx, { title, kind });
      ctx.db.$client.prepare("update opportunities set slug = ?, updated_at = ? where id = ?").run(free, ctx.now.getTime(), id);
      writeAudit(ctx, {
        action: "opportunity.address_changed",
        subjectId: id,
        detail: { from: slug, to: free },
      });
      if (status === "published") emit(ctx, "opportunity.changed", { opportunityId: id });
    }
  });
}
