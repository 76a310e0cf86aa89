import { requireConfirmed } from "#app/features/accounts/require-confirmed.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { conflict, invalid } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { organisationChecks } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { type Organisation, requireOrganisationById } from "../get-organisation.server.ts";
import { readingsOf } from "../identity/look-alikes.ts";
import { requireMembership } from "../membership.server.ts";
import { nameKey } from "../names.ts";
import { isEmailAt } from "../own-host.server.ts";
import { proofHost } from "../proof-host.server.ts";
import { hostDoubt } from "./check-rules.ts";
import { checkOf } from "./checks.server.ts";
import { soundsLikeAuthority } from "./names-authority.server.ts";

export type MailCheck = { ok: true; host: string } | { ok: false; reason: string };

/**
 * Whether the actor's own confirmed address shows who the organisation is: it is at the exact host of its own site, which
 * nobody else names, the name stands in that host, and no other organisation here has the name.
 */
export function mailCheck(ctx: Pick<Ctx, "db" | "actor">, organisation: Organisation): MailCheck {
  const proof = proofHost(ctx, organisation);
  if (!proof.ok) return proof;
  const doubt = hostDoubt(proof.host, soundsLikeAuthority(ctx.db, organisation) ? { ...organisation, buyerKind: "public" } : organisation);
  if (doubt !== null) return { ok: false, reason: doubt };
  const keys = [organisation.nameKey, ...readingsOf(organisation.legalName).map(nameKey)];
  const namesake = ctx.db.$client
    .prepare("select 1 from organisations where name_key in (select value from json_each(?)) and id <> ? limit 1")
    .get(JSON.stringify(keys), organisation.id);
  if (namesake !== undefined) return { ok: false, reason: "Another organisation here has the same name, so somebody looks at it." };
  const { actor } = ctx;
  if (actor === null || !actor.emailConfirmed || !isEmailAt(actor.email, proof.host))
    return { ok: false, reason: `Your own address is not at ${proof.host}.` };
  return { ok: true, host: proof.host };
}

/** Records that the actor's own address shows who the organisation is. Needs an editor. Throws `invalid` when it does not. */
export function checkByMail(ctx: Ctx, input: { organisationId: number }): void {
  requireConfirmed(ctx);
  requireMembership(ctx, input.organisationId, "editor");
  withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, input.organisationId);
    if (checkOf(ctx, organisation.id).state === "refused") throw conflict("The campaign team has decided on this. Ask them to look again.");
    const found = mailCheck(ctx, organisation);
    if (!found.ok || !isOwnPerson(ctx, organisation.id))
      throw invalid(found.ok ? "Only its own people can show it by mail." : found.reason);
    record(ctx, organisation.id, { outcome: "confirmed", how: "mail", host: found.host, reason: "" });
  });
}

/** Asks the campaign team to look who the organisation is. Needs an editor. Asked again, the words are added. */
export function askForCheck(ctx: Ctx, input: { organisationId: number; statement: string }): void {
  requireConfirmed(ctx);
  requireMembership(ctx, input.organisationId, "editor");
  withTransaction(ctx.db, () => {
    if (checkOf(ctx, input.organisationId).state === "checked") throw conflict("It is checked already.");
    record(ctx, input.organisationId, { outcome: "asked", how: "team", host: null, reason: input.statement });
  });
}

/**
 * Begins the check of a new or changed organisation, inside the verb's transaction: confirmed at once where the actor's
 * address shows it; else the campaign team is asked for public bodies and intermediaries, which may do nothing before.
 */
export function beginCheck(ctx: Ctx, organisationId: number): void {
  const organisation = requireOrganisationById(ctx, organisationId);
  const check = checkOf(ctx, organisationId);
  const { first } = check;
  if (!organisation.isBuyer && !organisation.isIntermediary && !first) return;
  if (check.state === "checked" || check.state === "refused") return;
  const found = isOwnPerson(ctx, organisationId) ? mailCheck(ctx, organisation) : null;
  if (found?.ok === true) record(ctx, organisationId, { outcome: "confirmed", how: "mail", host: found.host, reason: "" });
  else if ((first || organisation.isIntermediary) && !check.isAsked)
    record(ctx, organisationId, { outcome: "asked", how: "team", host: null, reason: "" });
}

/** Whether the actor is one of its owners or editors, as the database says now. */
function isOwnPerson(ctx: Pick<Ctx, "db" | "actor">, organisationId: number): boolean {
  return (
    ctx.db.$client
      .prepare("select 1 from memberships where organisation_id = ? and user_id = ? and role in ('owner', 'editor')")
      .get(organisationId, ctx.actor?.userId ?? -1) !== undefined
  );
}

type Line = Pick<typeof organisationChecks.$inferInsert, "outcome" | "how" | "host" | "reason">;

/** One line of the history with its audit row and word to those who act on it. Call it inside a transaction. */
export function record(ctx: Pick<Ctx, "db" | "now" | "actor" | "actingAs">, organisationId: number, line: Line): void {
  ctx.db
    .insert(organisationChecks)
    .values({ ...line, organisationId, recordedAt: ctx.now, recordedBy: ctx.actor?.userId ?? null })
    .run();
  const detail = { how: line.how, ...(line.host ? { host: line.host } : {}), ...(line.reason ? { reason: line.reason } : {}) };
  writeAudit(ctx, { action: `organisation.check_${line.outcome}`, subjectId: organisationId, detail });
  emit(ctx, "organisation.check_changed", { organisationId });
}
