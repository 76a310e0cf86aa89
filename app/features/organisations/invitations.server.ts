import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { credentialsVersion } from "#app/features/accounts/credentials.server.ts";
import { createEmailToken, findEmailToken, spendEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { isJoiningBrowser } from "#app/features/accounts/hand-over.server.ts";
import { emailKey, maskEmail } from "#app/features/accounts/rules.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { conflict, forbidden, notFound } from "#app/platform/errors.ts";
import { mailHasRoom, queueMail } from "#app/platform/mail.server.ts";
import { invitations, memberships, organisations, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationName, requireOrganisationById } from "./get-organisation.server.ts";
import { invitationMail } from "./mails.ts";
import { getMembership, requireMembership, requireReader } from "./membership.server.ts";

const DAYS = 14;

export interface OpenInvitation {
  id: string;
  email: string;
  role: MembershipRole;
  createdAt: Date;
  expiresAt: Date;
}

/**
 * Invites an address (owners). Whether its mail is sent, or held back because others have had us write there often enough,
 * shows nowhere.
 * An earlier open invitation to the same address is replaced. Throws `conflict` for a member.
 */
export function inviteMember(ctx: Ctx, input: { organisationId: number; email: string; role: MembershipRole }): { id: string } {
  const actor = requireMembership(ctx, input.organisationId, "owner");
  const key = emailKey(input.email);
  return withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, input.organisationId);
    const member = ctx.db
      .select({ id: users.id })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.organisationId, organisation.id), eq(users.emailKey, key)))
      .get();
    if (member !== undefined) throw conflict(`${input.email} is a member already. You can change their role in the list.`);
    const earlier = and(eq(invitations.organisationId, organisation.id), eq(invitations.email, key));
    // An invitation that would not be sent must not make the one that was sent void.
    if (mailHasRoom(ctx, "invitation", { to: input.email })) takeBack(ctx, earlier);
    else {
      const stands = ctx.db
        .update(invitations)
        .set({ role: input.role })
        .where(and(earlier, standing(ctx)))
        .returning({ id: invitations.id })
        .get();
      if (stands !== undefined) return { id: stands.id };
    }
    const { id } = createEmailToken(ctx, {
      purpose: "invitation",
      userId: actor.userId,
      email: key,
      hours: DAYS * 24,
      keepEarlier: true,
    });
    ctx.db
      .insert(invitations)
      .values({
        id,
        organisationId: organisation.id,
        email: key,
        role: input.role,
        invitedBy: actor.userId,
        credentialsVersion: credentialsVersion(ctx, actor.userId) ?? 0,
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + DAYS * 86_400_000),
      })
      .run();
    const mail = invitationMail(ctx.settings, {
      organisation: organisationName(organisation),
      invitedBy: actor.name,
      role: input.role,
      days: DAYS,
    });
    queueMail(ctx, { kind: "invitation", to: input.email, dedupeKey: `invitation:${id}`, linkToken: id, mail });
    writeAudit(ctx, { action: "member.invited", subjectId: organisation.id, detail: { role: input.role } });
    return { id };
  });
}

/** Takes unanswered invitations back, with their links. Returns how many. */
function takeBack(ctx: Ctx, which: SQL | undefined): number {
  const taken = ctx.db
    .update(invitations)
    .set({ revokedAt: ctx.now })
    .where(and(which, isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .returning({ id: invitations.id })
    .all();
  for (const { id } of taken) spendEmailToken(ctx, id);
  return taken.length;
}

/** Invitations that still stand, newest first. For the organisation's own members; the campaign team reads no addresses here. */
export function listInvitations(ctx: Ctx, organisationId: number): OpenInvitation[] {
  const isMember = getMembership(requireReader(ctx, organisationId), organisationId) !== null;
  const { id, email, role, createdAt, expiresAt } = invitations;
  return ctx.db
    .select({ id, email, role, createdAt, expiresAt })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), standing(ctx)))
    .orderBy(desc(invitations.createdAt))
    .all()
    .map((row) => ({ ...row, email: isMember ? row.email : maskEmail(row.email) }));
}

/** Not answered, taken back or over, and sent by somebody who could send it now: an owner there, whose credentials have not changed since. */
function standing(ctx: Ctx) {
  const inviter = sql`exists (select 1 from ${users} inviter where inviter.id = ${invitations.invitedBy} and inviter.disabled_at is null
    and inviter.credentials_version = ${invitations.credentialsVersion}
    and exists (select 1 from ${memberships} own where own.user_id = inviter.id
      and own.organisation_id = ${invitations.organisationId} and own.role = 'owner'))`;
  return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, ctx.now), inviter);
}

/** Takes an invitation back (owners). Throws `not_found` for one that is not this organisation's or no longer stands. */
export function revokeInvitation(ctx: Ctx, input: { organisationId: number; invitation: string }): void {
  requireMembership(ctx, input.organisationId, "owner");
  withTransaction(ctx.db, () => {
    const taken = takeBack(ctx, and(eq(invitations.id, input.invitation), eq(invitations.organisationId, input.organisationId)));
    if (taken === 0) throw notFound("This invitation");
    writeAudit(ctx, { action: "invitation.revoked", subjectId: input.organisationId });
  });
}

export interface InvitationView {
  id: string;
  organisationId: number;
  slug: string;
  organisation: string;
  email: string;
  role: MembershipRole;
  invitedBy: string | null;
  expiresAt: Date;
}

const VIEW = {
  id: invitations.id,
  organisationId: invitations.organisationId,
  slug: organisations.slug,
  legalName: organisations.legalName,
  tradingName: organisations.tradingName,
  email: invitations.email,
  role: invitations.role,
  invitedBy: users.name,
  expiresAt: invitations.expiresAt,
};

function view({
  legalName,
  tradingName,
  ...row
}: { legalName: string; tradingName: string | null } & Omit<InvitationView, "organisation">): InvitationView {
  return { ...row, organisation: organisationName({ legalName, tradingName }) };
}

function select(ctx: Ctx) {
  return ctx.db
    .select(VIEW)
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(users, eq(users.id, invitations.invitedBy));
}

/** What a mailed invitation offers, or null when its link no longer works. */
export function getInvitation(ctx: Ctx, token: string): InvitationView | null {
  const found = findEmailToken(ctx, ["invitation"], token);
  const row =
    found === null
      ? undefined
      : select(ctx)
          .where(and(eq(invitations.id, found.id), standing(ctx)))
          .get();
  return row === undefined ? null : view(row);
}

/** Invitations waiting for the signed-in person at their confirmed address, newest first. */
export function listMyInvitations(ctx: Ctx): InvitationView[] {
  const { actor } = ctx;
  if (actor === null || !actor.emailConfirmed) return [];
  return select(ctx)
    .where(and(eq(invitations.email, emailKey(actor.email)), standing(ctx)))
    .orderBy(desc(invitations.createdAt))
    .all()
    .map(view);
}

/**
 * Whether the signed-in person may join by the mailed link as they are: the address is theirs and confirmed, or this is
 * the browser that made the account, and the link confirms it. Anybody else chooses a new password (`joinByInvitation`).
 */
export function mayAcceptByToken(ctx: Ctx, invitation: Pick<InvitationView, "email">, browserSecret?: string | null): boolean {
  const { actor } = ctx;
  if (actor === null || emailKey(actor.email) !== invitation.email) return false;
  return actor.emailConfirmed || isJoiningBrowser(ctx, actor.userId, browserSecret);
}

/** Joins by the mailed link, as the signed-in person. The link shows that the address is theirs, so it is confirmed too. */
export function acceptInvitationByToken(ctx: Ctx, token: string, browserSecret?: string | null): { slug: string } {
  const invitation = getInvitation(ctx, token);
  if (invitation === null) throw notFound("This invitation");
  return withTransaction(ctx.db, () => {
    const { actor } = ctx;
    if (actor !== null && !actor.emailConfirmed && mayAcceptByToken(ctx, invitation, browserSecret)) {
      ctx.db.update(users).set({ emailConfirmedAt: ctx.now }).where(eq(users.id, actor.userId)).run();
      return accept({ ...ctx, actor: { ...actor, emailConfirmed: true } }, invitation);
    }
    return accept(ctx, invitation);
  });
}

/** Joins by an invitation that waits in the account. Throws `not_found` for anybody else's. */
export function acceptWaitingInvitation(ctx: Ctx, id: string): { slug: string } {
  const invitation = listMyInvitations(ctx).find((one) => one.id === id);
  if (invitation === undefined) throw notFound("This invitation");
  return withTransaction(ctx.db, () => accept(ctx, invitation));
}

/** Links that are over are forgotten after as long. */
const KEEP_DAYS = 30;

/** Forgets whom invitations were for, 30 days after they were answered, taken back or over; at most `limit`. Returns how many. */
export function forgetInvitations(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare(
      `update invitations set email = '' where rowid in
         (select rowid from invitations where email <> '' and coalesce(accepted_at, revoked_at, expires_at) < ? limit ?)`,
    )
    .run(ctx.now.getTime() - KEEP_DAYS * 86_400_000, limit).changes;
}

const RANK: Record<MembershipRole, number> = { viewer: 1, editor: 2, owner: 3 };

function accept(ctx: Ctx, invitation: InvitationView): { slug: string } {
  const { actor } = ctx;
  if (actor === null) throw forbidden("Sign in to do this.");
  if (emailKey(actor.email) !== invitation.email) {
    throw forbidden(
      `The invitation is for ${invitation.email}, and you are signed in as ${actor.email}. Sign out and open the link again.`,
    );
  }
  if (!actor.emailConfirmed) throw forbidden("Confirm your e-mail address first. The link is in the mail we sent you.");
  const result = ctx.db
    .update(invitations)
    .set({ acceptedAt: ctx.now })
    .where(and(eq(invitations.id, invitation.id), standing(ctx)))
    .run();
  if (result.changes === 0) throw notFound("This invitation");
  spendEmailToken(ctx, invitation.id);
  const present = actor.memberships.find((one) => one.organisationId === invitation.organisationId);
  if (present === undefined || RANK[present.role] < RANK[invitation.role]) {
    ctx.db
      .insert(memberships)
      .values({ organisationId: invitation.organisationId, userId: actor.userId, role: invitation.role, createdAt: ctx.now })
      .onConflictDoUpdate({ target: [memberships.organisationId, memberships.userId], set: { role: invitation.role } })
      .run();
  }
  writeAudit(ctx, {
    action: "member.joined",
    subjectId: invitation.organisationId,
    detail: { role: invitation.role },
  });
  return { slug: invitation.slug };
}
