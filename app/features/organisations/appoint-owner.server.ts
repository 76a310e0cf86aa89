import { and, eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { memberships, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationName, requireOrganisationById } from "./get-organisation.server.ts";
import { ownerAppointedMail } from "./mails.ts";
import { membersToTell } from "./recipients.server.ts";

export interface Successor {
  userId: number;
  name: string;
  role: MembershipRole;
}

/** When an organisation has no owner left whose account works: the members the campaign team can choose from. Else null. */
export function listSuccessors(ctx: Pick<Ctx, "db">, organisationId: number): Successor[] | null {
  if (membersToTell(ctx, organisationId, ["owner"]).length > 0) return null;
  const able = new Set(membersToTell(ctx, organisationId, ["editor", "viewer"]).map((one) => one.userId));
  return ctx.db
    .select({ userId: users.id, name: users.name, role: memberships.role, siteRole: users.siteRole })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId))
    .orderBy(users.name)
    .all()
    .filter((one) => able.has(one.userId) && one.siteRole !== "campaign")
    .map(({ siteRole: _, ...one }) => one);
}

/**
 * The campaign team makes a member the owner of an organisation that has none left, and all its members hear who and why.
 * Nobody who is no member, and nobody of the team. Throws `conflict` while it has an owner whose account works.
 */
export function appointOwner(ctx: Ctx, input: { organisationId: number; userId: number; reason: string }): void {
  const team = requireTeam(ctx, "owner.appoint");
  withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, input.organisationId);
    const successors = listSuccessors(ctx, organisation.id);
    if (successors === null) throw conflict("It has an owner. Only owners decide who else is one.");
    const chosen = successors.find((one) => one.userId === input.userId);
    if (chosen === undefined) throw notFound("This member");
    ctx.db
      .update(memberships)
      .set({ role: "owner" })
      .where(and(eq(memberships.organisationId, organisation.id), eq(memberships.userId, chosen.userId)))
      .run();
    const { id } = writeAudit(team, {
      action: "member.owner_appointed",
      subjectId: organisation.id,
      detail: { userId: chosen.userId, from: chosen.role, reason: input.reason },
    });
    const mail = ownerAppointedMail(ctx.settings, {
      organisation: organisationName(organisation),
      slug: organisation.slug,
      owner: chosen.name,
      reason: input.reason,
    });
    for (const one of membersToTell(ctx, organisation.id, ["owner", "editor", "viewer"])) {
      queueMail(ctx, {
        kind: "owner_appointed",
        to: one.email,
        userId: one.userId,
        dedupeKey: `owner-appointed:${id}:${one.userId}`,
        mail,
      });
    }
  });
}
