import type { Ctx } from "#app/platform/ctx.ts";

const DAYS_MS = 7 * 86_400_000;

/** Mails to somebody, mails that give their address to others, and invitations in their name. */
const CONCERNS = `user_id = @user or lower(to_address) = @key or instr(lower(text), @key) > 0
  or dedupe_key in (select 'invitation:' || id from invitations where invited_by = @user)`;

/**
 * Takes out of every table what names somebody or says how to reach them, but for their own row; call it inside the
 * transaction that ends the account. Mails to others that give their address, or that invite in their name, are emptied
 * too, and so is the contact of an organisation where it is theirs.
 */
export function erasePerson(ctx: Pick<Ctx, "db">, person: { id: number; emailKey: string }, left: readonly number[]): void {
  const given = { user: person.id, key: person.emailKey, left: JSON.stringify(left) };
  const statements = [
    "delete from email_tokens where user_id = @user or lower(email) = @key",
    "delete from digest_items where user_id = @user",
    "delete from sign_in_failures where user_id = @user",
    "delete from saved_searches where user_id = @user",
    "delete from claims where user_id = @user and status = 'pending'",
    "update claims set email = null, statement = '' where user_id = @user",
    `delete from mails where status in ('waiting', 'failed', 'held') and (${CONCERNS})`,
    `update mails set to_address = '', mailbox = '', subject = 'Erased', text = '', html = '', unsubscribe_scope = null, last_error = null where ${CONCERNS}`,
    "update outbox set payload = '{}' where event = 'account.reset_asked' and lower(trim(json_extract(payload, '$.email'))) = @key",
    "delete from invitations where email = @key and accepted_at is null",
    "update invitations set email = '' where email = @key",
    `update profiles set contact_name = null, contact_role = null, contact_email = null, contact_phone = null
     where lower(contact_email) = @key or organisation_id in (select value from json_each(@left))`,
    `update opportunities set contact_name = null, contact_email = null, contact_phone = null
     where lower(contact_email) = @key or organisation_id in (select value from json_each(@left))`,
  ];
  for (const sql of statements)
    ctx.db.$client.prepare(sql).run(Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`@${name}`))));
}

/** Empties the last mails of ended accounts, a week after they left, at most `limit`. For the worker; returns how many. */
export function eraseLastMails(ctx: Pick<Ctx, "db" | "now">, limit = 1000): number {
  return ctx.db.$client
    .prepare(
      `update mails set to_address = '', mailbox = '', subject = 'Erased', text = '', html = '', last_error = null
       where id in (select id from mails where kind = 'account_ended' and to_address <> '' and created_at < ? and status <> 'waiting' limit ?)`,
    )
    .run(ctx.now.getTime() - DAYS_MS, limit).changes;
}
