import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { withTransaction } from "#db/transaction.ts";
import { freeOrganisationSlug } from "./slug.server.ts";

/** Gives every organisation another address whose own a page of the site has. Run at each start: a release may bring such a page. */
export function leaveReservedOrganisationAddresses(ctx: Pick<Ctx, "db" | "now" | "actor" | "settings">): void {
  withTransaction(ctx.db, () => {
    const hidden = ctx.db.$client
      .prepare(
        "select id, slug, coalesce(trading_name, legal_name) as name from organisations where slug in (select value from json_each(?))",
      )
      .all(JSON.stringify([...ctx.settings.reservedWords])) as { id: number; slug: string; name: string }[];
    for (const { id, slug, name } of hidden) {
      const free = freeOrganisationSlug(ctx, name);
      ctx.db.$client.prepare("update organisations set slug = ?, updated_at = ? where id = ?").run(free, ctx.now.getTime(), id);
      writeAudit(ctx, {
        action: "organisation.address_changed",
        subjectId: id,
        detail: { from: slug, to: free },
      });
      emit(ctx, "organisation.changed", { organisationId: id });
    }
  });
}
