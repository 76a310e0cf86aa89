import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import type { Organisation } from "./get-organisation.server.ts";
import { hostOf, type OwnHost, ownHost } from "./own-host.server.ts";
import { tidyWebsite } from "./website.ts";

/**
 * The host at which a mail shows, by itself, that somebody belongs to this organisation: that of its own site, which no other
 * organisation here names, and at which nobody of another organisation has an address. Or why a person has to decide.
 */
export function proofHost(ctx: Pick<Ctx, "db" | "actor">, organisation: Pick<Organisation, "id" | "website">): OwnHost {
  const own = ownHost(organisation.website);
  if (!own.ok) return own;
  const others = namedBy(ctx, own.host).filter((id) => id !== organisation.id);
  if (others.length > 0) {
    const many = others.length === 1 ? "Another organisation here names" : `${others.length} other organisations here name`;
    return { ok: false, reason: `${many} ${own.host} as its web address too, so a mail from there proves too little.` };
  }
  if (hasOtherPeople(ctx, own.host, organisation.id)) {
    return {
      ok: false,
      reason: `People of another organisation here have addresses at ${own.host}, so a mail from there proves too little.`,
    };
  }
  return own;
}

/** What `hostOf` leaves out before a host. */
const PREFIXES = ["", "www.", ...[..."0123456789"].map((digit) => `www${digit}.`)];
/** As the index `organisations_host` has it: the address without its scheme. */
const WITHOUT_SCHEME = "substr(replace(replace(lower(trim(website)), 'https://', ''), 'http://', ''), 1, 253)";
/** Addresses that begin with the host; `hostIn` says which of them are at it. */
export const NAMED = `select o.id, o.website from json_each(@starts) starts
  join organisations o on website is not null and ${WITHOUT_SCHEME} >= starts.value and ${WITHOUT_SCHEME} < starts.value || x'7f'`;
/** People with a confirmed address at a host, members of another organisation and not of this one. */
export const OTHERS = `select 1 from users u join memberships m on m.user_id = u.id
  where substr(u.email_key, instr(u.email_key, '@') + 1) = @host and u.email_confirmed_at is not null and u.id <> @userId and m.organisation_id <> @id
    and not exists (select 1 from memberships own where own.user_id = u.id and own.organisation_id = @id) limit 1`;

/** The organisations whose web address is at this host, whichever page of it. */
export function namedBy({ db }: Pick<Ctx, "db">, host: string): number[] {
  const rows = prepared(db, NAMED).all({ starts: JSON.stringify(PREFIXES.map((prefix) => `${prefix}${host}`)) }) as {
    id: number;
    website: string;
  }[];
  return rows.filter(({ website }) => hostIn(website) === host).map(({ id }) => id);
}

function hostIn(website: string): string | null {
  const tidy = tidyWebsite(website);
  return tidy === null ? null : hostOf(new URL(tidy).hostname);
}

/** Members of other organisations, the actor apart, who have a confirmed address at the host. */
function hasOtherPeople({ db, actor }: Pick<Ctx, "db" | "actor">, host: string, organisationId: number): boolean {
  return prepared(db, OTHERS).get({ host, userId: actor?.userId ?? -1, id: organisationId }) !== undefined;
}
