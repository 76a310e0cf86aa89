import type { Ctx } from "#app/platform/ctx.ts";
import { mailboxKey } from "#app/platform/mail-budget.ts";
import { forgetTypedAddress } from "#app/platform/outbox/forget.server.ts";

export const ERASED =
  "to_address = '', mailbox = '', subject = 'Erased', text = '', html = '', link_token = null, unsubscribe_scope = null, last_error = null";
const NOT_SENT = "status in ('waiting', 'failed', 'held')";

interface Leaver {
  id: number;
  emailKey: string;
  /** An address that was never confirmed may be somebody else's: then nothing is found by it. */
  emailConfirmedAt: Date | null;
}

/**
 * Takes out of every table what is somebody's own or was written to them, names them or says how to reach them, but for
 * their own row; call it inside the transaction that ends the account, before the memberships go. It follows ids and
 * indexes alone. What others were sent that gives their address is emptied afterwards (`forgetLeaver`). `left` are the
 * organisations that nobody belongs to any more.
 */
export function erasePerson(ctx: Pick<Ctx, "db" | "now">, person: Leaver, left: readonly number[]): void {
  const { $client } = ctx.db;
  const key = person.emailConfirmedAt === null ? null : person.emailKey;
  const given = { user: person.id, key, mailbox: key === null ? null : mailboxKey(key), left: JSON.stringify(left) };
  const theirs = ["user_id = @user", "mailbox in (@mailbox, @key) and lower(trim(to_address)) = @key"];
  // In their name, with a link that is dead now: invitations, and proofs of a claim.
  const linksOfTheirs = [
    "dedupe_key in (select 'invitation:' || id from invitations where invited_by = @user)",
    "dedupe_key in (select 'claim:' || id from email_tokens where user_id = @user)",
  ];
  const claimsOfTheirs = `id in (select m.id from claims c cross join mails m on m.dedupe_key >= 'claim.requested:' || c.id || ':' and m.dedupe_key < 'claim.requested:' || c.id || ';'
       where c.user_id = @user)`;
  const ofTheirs = "(select organisation_id from memberships where user_id = @user)";
  const statements = [
    ...[...theirs, ...linksOfTheirs].map((where) => `delete from mails where ${NOT_SENT} and ${where}`),
    ...[...theirs, ...linksOfTheirs, claimsOfTheirs].map((where) => `update mails set ${ERASED} where not ${NOT_SENT} and ${where}`),
    "delete from email_tokens where user_id = @user",
    "delete from digest_items where user_id = @user",
    "delete from sign_in_failures where user_id = @user",
    "delete from saved_searches where user_id = @user",
    "delete from claims where user_id = @user and status = 'pending'",
    "update claims set email = null, statement = '', decision_reason = null where user_id = @user",
    "delete from invitations where email = @key and accepted_at is null",
    "update invitations set email = '' where email = @key",
    "delete from email_tokens where id in (select link_id from quote_invitations where email = @key)",
    "update quote_invitations set email = '', link_id = null where email = @key",
    `update profiles set contact_name = null, contact_role = null, contact_email = null, contact_phone = null
     where (organisation_id in ${ofTheirs} and lower(trim(contact_email)) = @key) or organisation_id in (select value from json_each(@left))`,
    `update opportunities set contact_name = null, contact_email = null, contact_phone = null
     where (organisation_id in ${ofTheirs} and lower(trim(contact_email)) = @key) or organisation_id in (select value from json_each(@left))`,
  ];
  if (key !== null) forgetTypedAddress(ctx, key);
  for (const sql of statements)
    $client.prepare(sql).run(Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`@${name}`))));
}
