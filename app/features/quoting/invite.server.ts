import { and, count, eq, isNull } from "drizzle-orm";
import { createPrivateLink, dropEmailToken } from "#app/features/accounts/email-tokens.server.ts";
import { emailKey } from "#app/features/accounts/rules.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { matches, organisations, quoteInvitations } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { appendInvitationHistory, type InvitationRow, type QuoteRow, requireAsking } from "./record.server.ts";
import { MOST_INVITED } from "./rules.ts";

/** Longer than any quote is open. The link itself opens nothing once the quote is over. */
const LINK_DAYS = 400;

/**
 * Asks listed suppliers for a quote: they see it from now on, once it is posted, and are mailed. Who was asked already is not asked
 * again. Needs an editor of the buyer. A supplier that nobody looks after cannot be asked so: it is asked by an address. Returns how many are new.
 * Throws `conflict` for a quote that is over, `invalid` for one that cannot be asked, or when it is more than a few.
 */
export function inviteSuppliers(ctx: Ctx, input: { opportunityId: number; organisationIds: readonly number[] }): { invited: number } {
  return withTransaction(ctx.db, () => {
    const quote = requireAsking(ctx, input.opportunityId);
    let invited = 0;
    for (const organisationId of new Set(input.organisationIds)) {
      requireAskable(ctx, quote, organisationId);
      const found = { organisationId, source: sourceOf(ctx, quote.id, organisationId) };
      if (invite(ctx, quote, found)) invited += 1;
    }
    return { invited };
  });
}

/**
 * Asks whoever reads the mail of an address, listed or not, by a private link. The same address is asked once. Whether its mail is sent, or held
 * back because others have had us write there often enough, shows nowhere. Throws as `inviteSuppliers`.
 */
export function inviteAddress(ctx: Ctx, input: { opportunityId: number; email: string }): { invited: boolean } {
  return withTransaction(ctx.db, () => {
    const quote = requireAsking(ctx, input.opportunityId);
    return { invited: invite(ctx, quote, { email: emailKey(input.email), source: "address" }) };
  });
}

type Whom = Pick<InvitationRow, "source"> & ({ organisationId: number } | { email: string });

/** False when they are asked already. One that was taken back is asked anew. */
function invite(ctx: Ctx, quote: QuoteRow, whom: Whom): boolean {
  const isSame = "email" in whom ? eq(quoteInvitations.email, whom.email) : eq(quoteInvitations.organisationId, whom.organisationId);
  const earlier = ctx.db
    .select()
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.opportunityId, quote.id), isSame))
    .get();
  if (earlier !== undefined && earlier.takenBackAt === null) return false;
  requireRoom(ctx, quote.id);
  const fresh = {
    source: whom.source,
    invitedBy: ctx.actor?.userId ?? null,
    invitedAt: ctx.now,
    openedAt: null,
    declinedAt: null,
    declineReason: null,
    remindedAt: null,
    takenBackAt: null,
    linkId: "email" in whom ? makeLink(ctx, whom.email, earlier?.linkId ?? null) : (earlier?.linkId ?? null),
  };
  const { id, organisationId } =
    earlier === undefined
      ? ctx.db
          .insert(quoteInvitations)
          .values({ opportunityId: quote.id, ...whom, ...fresh })
          .returning({ id: quoteInvitations.id, organisationId: quoteInvitations.organisationId })
          .get()
      : ctx.db.update(quoteInvitations).set(fresh).where(eq(quoteInvitations.id, earlier.id)).returning().get();
  appendInvitationHistory(ctx, id, "invited", { as: "buyer" });
  writeAudit(ctx, { action: "quote.invited", subjectId: quote.id, detail: { organisationId } });
  if (quote.status !== "draft") emit(ctx, "quote.invited", { invitationId: id });
  return true;
}

function makeLink(ctx: Ctx, email: string, earlier: string | null): string {
  if (earlier !== null) dropEmailToken(ctx, earlier);
  return createPrivateLink(ctx, { purpose: "quote", email, expiresAt: new Date(ctx.now.getTime() + LINK_DAYS * 86_400_000) }).id;
}

function requireRoom(ctx: Ctx, opportunityId: number): void {
  const row = ctx.db
    .select({ n: count() })
    .from(quoteInvitations)
    .where(and(eq(quoteInvitations.opportunityId, opportunityId), isNull(quoteInvitations.takenBackAt)))
    .get();
  if ((row?.n ?? 0) >= MOST_INVITED)
    throw conflict(`You have asked ${MOST_INVITED}, which is as many as an invited quote goes to. Post it as a contract to ask everybody.`);
}

function requireAskable(ctx: Ctx, quote: QuoteRow, organisationId: number): void {
  const supplier = ctx.db.select().from(organisations).where(eq(organisations.id, organisationId)).get();
  if (supplier === undefined || !isListed(supplier)) refuse("This supplier is not in the directory now, so it cannot be asked");
  if (organisationId === quote.organisationId) refuse("This is your own organisation");
  if (membersToTell(ctx, organisationId).length === 0)
    refuse(
      `Nobody looks after ${supplier?.tradingName ?? supplier?.legalName ?? "this profile"} here, so nobody would read it. Ask by an e-mail address`,
    );
}

function refuse(message: string): never {
  throw invalid(`${message}.`, { organisation: [message] });
}

/** Where the buyer found it, as far as the matches tell. */
function sourceOf(ctx: Ctx, opportunityId: number, organisationId: number): "match" | "near_miss" | "profile" {
  const row = ctx.db
    .select({ nearMiss: matches.nearMiss })
    .from(matches)
    .where(and(eq(matches.opportunityId, opportunityId), eq(matches.organisationId, organisationId), isNull(matches.withdrawnAt)))
    .get();
  return row === undefined ? "profile" : row.nearMiss ? "near_miss" : "match";
}
