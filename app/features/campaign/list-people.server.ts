import { maskEmail } from "#app/features/accounts/rules.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";

const PAGE_SIZE = 50;
export const PEOPLE_KINDS = ["campaign", "unconfirmed", "disabled"] as const;

const KIND_FILTERS: Record<(typeof PEOPLE_KINDS)[number], string> = {
  campaign: "u.site_role = 'campaign' and u.disabled_at is null",
  unconfirmed: "u.email_confirmed_at is null and u.disabled_at is null",
  disabled: "u.disabled_at is not null",
};

export interface PersonLine {
  id: number;
  name: string;
  /** Masked: the whole address stands on the person's own page. */
  email: string;
  siteRole: "member" | "campaign";
  isConfirmed: boolean;
  isDisabled: boolean;
  createdAt: Date;
  organisations: string[];
}

interface Row {
  id: number;
  name: string;
  email: string;
  siteRole: "member" | "campaign";
  confirmed: number;
  disabled: number;
  createdAt: number;
  organisations: string;
}

/**
 * People with an account, for the campaign team: by part of a name or a whole address, newest first, fifty a page. An
 * account that its owner has ended is not in it.
 */
export function listPeople(ctx: Ctx, input: { page: number; q: string; kind: string | null }) {
  requireTeam(ctx, "account.read");
  const q = input.q.trim().slice(0, 254);
  const kind = PEOPLE_KINDS.find((one) => one === input.kind);
  const where = `u.ended_at is null and (@q = '' or u.name like @pattern or u.email_key = @key)${kind === undefined ? "" : ` and ${KIND_FILTERS[kind]}`}`;
  const given = { q, pattern: `%${q.replace(/[%_]/g, "")}%`, key: q.toLowerCase() };
  const page = Math.max(1, Math.min(10_000, input.page));
  const total = ctx.db.$client.prepare(`select count(*) from users u where ${where}`).pluck().get(given) as number;
  const rows = ctx.db.$client
    .prepare(
      `select u.id, u.name, u.email, u.site_role as siteRole, u.email_confirmed_at is not null as confirmed,
         u.disabled_at is not null as disabled, u.created_at as createdAt,
         (select json_group_array(coalesce(o.trading_name, o.legal_name)) from memberships m join organisations o on o.id = m.organisation_id
           where m.user_id = u.id) as organisations
       from users u where ${where} order by u.created_at desc, u.id desc limit ${PAGE_SIZE} offset @offset`,
    )
    .all({ ...given, offset: (page - 1) * PAGE_SIZE }) as Row[];
  const items: PersonLine[] = rows.map(({ confirmed, disabled, ...row }) => ({
    ...row,
    email: maskEmail(row.email),
    isConfirmed: confirmed === 1,
    isDisabled: disabled === 1,
    createdAt: new Date(row.createdAt),
    organisations: JSON.parse(row.organisations) as string[],
  }));
  return { items, total, page, pageSize: PAGE_SIZE };
}
