import { setImmediate as nextTurn } from "node:timers/promises";
import { emailKey } from "#app/features/accounts/rules.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { forgetAddress } from "#app/platform/outbox/forget.server.ts";
import { updateInSteps } from "#app/platform/row-steps.server.ts";
import { ERASED } from "./erase-person.server.ts";

const WEEK_MS = 7 * 86_400_000;
/** Rows that are read in one go: some milliseconds. */
const STEP = 500;

/**
 * What is left after an account has ended, for the worker, in steps that leave room for others: mails that others were
 * sent and that give the address or tell of the person, the address as a contact of an organisation that they did not
 * belong to any more, in links and in after-work that failed. The address is that of the last mail. A mail that has not
 * been sent yet is somebody else's and stays as it is; returns how many of those there are.
 */
export async function forgetLeaver(ctx: Pick<Ctx, "db" | "now">, userId: number): Promise<number> {
  const { $client } = ctx.db;
  const last = $client.prepare("select to_address from mails where dedupe_key = ?").pluck().get(`account-ended:${userId}`);
  const key = typeof last === "string" && last !== "" ? emailKey(last) : null;
  const waiting = await forgetMailsAbout(ctx, userId, key);
  if (key === null) return waiting;
  const { db } = ctx;
  await updateInSteps(db, "email_tokens", "delete from email_tokens where lower(trim(email)) = @key", { key });
  await updateInSteps(
    db,
    "profiles",
    `update profiles set contact_name = null, contact_role = null, contact_email = null, contact_phone = null
     where lower(trim(contact_email)) = @key`,
    { key },
  );
  await updateInSteps(
    db,
    "opportunities",
    "update opportunities set contact_name = null, contact_email = null, contact_phone = null where lower(trim(contact_email)) = @key",
    { key },
  );
  await updateInSteps(db, "profile_reports", "update profile_reports set email = null where lower(trim(email)) = @key", { key });
  await forgetAddress(ctx, key);
  return waiting;
}

interface Found {
  id: number;
  kind: string;
  dedupe_key: string;
  words: string;
  status: string;
}

async function forgetMailsAbout(ctx: Pick<Ctx, "db">, userId: number, key: string | null): Promise<number> {
  const { $client } = ctx.db;
  const find = $client.prepare<unknown[], Found>(
    `select id, kind, dedupe_key, status, subject || char(10) || text as words from mails
     where id > @from and id <= @to and dedupe_key <> @own and text <> ''
       and (kind in ('ask_to_join', 'owner_appointed') or (@key is not null and instr(lower(subject || char(10) || text), @key) > 0))`,
  );
  const erase = $client.prepare(`update mails set ${ERASED} where id = ? and status not in ('waiting', 'failed', 'held')`);
  const appointed = $client.prepare("select json_extract(detail, '$.userId') = ? from audit_log where id = ?").pluck();
  const isAbout = ({ kind, dedupe_key, words }: Found): boolean => {
    const parts = dedupe_key.split(":");
    if (kind === "ask_to_join" && parts[2] === String(userId)) return true;
    if (kind === "owner_appointed" && appointed.get(userId, Number(parts[1])) === 1) return true;
    return key !== null && givesAddress(words, key);
  };
  const end = ($client.prepare("select max(id) from mails").pluck().get() as number | null) ?? 0;
  let waiting = 0;
  for (let from = 0; from < end; from += STEP) {
    for (const mail of find.all({ from, to: from + STEP, key, own: `account-ended:${userId}` })) {
      if (isAbout(mail) && erase.run(mail.id).changes === 0) waiting += 1;
    }
    await nextTurn();
  }
  return waiting;
}

/** Whether a text gives that very address, and not one that only ends or begins like it. `key` is in lower case. */
export function givesAddress(text: string, key: string): boolean {
  const escaped = key.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
  const name = String.raw`\p{L}\p{N}.!#$%&'*+/=?^_\x60{|}~\-`;
  return new RegExp(String.raw`(?<![${name}])${escaped}(?![\p{L}\p{N}_\-]|\.[\p{L}\p{N}])`, "u").test(text.toLowerCase());
}

/**
 * Empties the last mails of ended accounts, a week after they left, once nothing waits any more that gives their address.
 * For the worker; returns how many.
 */
export async function eraseLastMails(ctx: Pick<Ctx, "db" | "now">): Promise<number> {
  const due = ctx.db.$client
    .prepare(
      `select id, cast(substr(dedupe_key, length('account-ended:') + 1) as integer) as userId from mails
       where kind = 'account_ended' and to_address <> '' and created_at < ? and status <> 'waiting'`,
    )
    .all(ctx.now.getTime() - WEEK_MS) as { id: number; userId: number }[];
  let emptied = 0;
  for (const { id, userId } of due) {
    if ((await forgetLeaver(ctx, userId)) > 0) continue;
    emptied += ctx.db.$client.prepare(`update mails set ${ERASED} where id = ?`).run(id).changes;
  }
  return emptied;
}
