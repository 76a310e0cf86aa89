import type { Ctx } from "#app/platform/ctx.ts";
import { longDate } from "#app/platform/dates.ts";
import { hostOf, isEmailAt } from "./own-host.server.ts";
import { proofHost } from "./proof-host.server.ts";
import { tidyWebsite } from "./website.ts";

export interface ClaimFacts {
  /** What speaks for it. */
  holds: string[];
  /** What is open. */
  open: string[];
}

/** What is known of who asks for a profile, in sentences, for the one who decides. */
export function claimFacts(
  ctx: Pick<Ctx, "db">,
  claim: { organisationId: number; userId: number; website: string | null; email: string },
): ClaimFacts {
  const facts: ClaimFacts = { holds: [], open: [] };
  const say = (holds: boolean, text: string): void => void (holds ? facts.holds : facts.open).push(text);
  const person = ctx.db.$client
    .prepare("select email_confirmed_at is not null as confirmed, created_at as createdAt from users where id = ?")
    .get(claim.userId) as { confirmed: number; createdAt: number } | undefined;
  const tidy = claim.website === null ? null : tidyWebsite(claim.website);
  const host = tidy === null ? null : hostOf(new URL(tidy).hostname);
  const proof = proofHost({ ...ctx, actor: null }, { id: claim.organisationId, website: claim.website });
  const theirs = claim.email.slice(claim.email.lastIndexOf("@") + 1);
  if (proof.ok)
    say(
      isEmailAt(claim.email, proof.host),
      isEmailAt(claim.email, proof.host)
        ? `Their address is at ${proof.host}, its own site`
        : `Their address is at ${theirs}, not at ${proof.host}`,
    );
  else {
    say(false, proof.reason.replace(/\.$/, ""));
    say(false, host !== null && isEmailAt(claim.email, host) ? `Their address is at ${theirs} too` : `Their address is at ${theirs}`);
  }
  if (person !== undefined)
    say(
      person.confirmed === 1,
      `${person.confirmed === 1 ? "They have" : "They have not"} confirmed that address; account since ${longDate(person.createdAt)}`,
    );
  const others = ctx.db.$client
    .prepare(
      `select coalesce(o.trading_name, o.legal_name) from memberships m join organisations o on o.id = m.organisation_id
       where m.user_id = ? and o.id <> ? order by o.id limit 5`,
    )
    .pluck()
    .all(claim.userId, claim.organisationId) as string[];
  if (others.length > 0) say(false, `They belong to ${others.join(", ")} here`);
  return facts;
}
