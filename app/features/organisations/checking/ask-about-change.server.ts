import type { Ctx } from "#app/platform/ctx.ts";
import { type Organisation, requireOrganisationById } from "../get-organisation.server.ts";
import { schemeName } from "../identifiers.ts";
import { identityOf } from "../identity/identity.server.ts";
import { legalFormLabel } from "../legal-forms.ts";
import { ownHost } from "../own-host.server.ts";
import { namedBy } from "../proof-host.server.ts";
import { record } from "./check-verbs.server.ts";
import { checkOf } from "./checks.server.ts";

/**
 * Has the campaign team look at a supplier with a checked status that says it is another kind of body now, or names a web
 * address that another organisation here has, or a number of another register beside those that were known: none ends the
 * status, and somebody should know. Call it inside the verb's transaction, after the change; `numbers`: those before it.
 */
export function askAboutChange(ctx: Ctx, before: Organisation, numbers: string): void {
  const now = requireOrganisationById(ctx, before.id);
  const reasons: string[] = [];
  if (now.legalForm !== before.legalForm) {
    reasons.push(`Its legal form is now: ${legalFormLabel(now.legalForm)}. It was: ${legalFormLabel(before.legalForm)}.`);
  }
  const own = ownHost(now.website);
  if (now.website !== before.website && own.ok && namedBy(ctx, own.host).some((id) => id !== now.id)) {
    reasons.push(`Its website is now ${own.host}, which another organisation here names too.`);
  }
  for (const one of besideKnown(numbers, identityOf(ctx.db, now.id).numbers)) {
    reasons.push(`It gives one more number: ${schemeName(one.slice(0, one.indexOf(":")))} ${one.slice(one.indexOf(":") + 1)}.`);
  }
  if (reasons.length === 0 || !hasCheckedStatus(ctx, now.id) || checkOf(ctx, now.id).state === "refused") return;
  record(ctx, now.id, { outcome: "asked", how: "team", host: null, reason: reasons.join(" ") });
}

/**
 * Has the campaign team look at an organisation that wears the name of a body that a register has at the same postcode. Asked
 * once for each such body. Call it inside a transaction.
 */
export function askAboutNamesake(
  ctx: Pick<Ctx, "db" | "now" | "actor">,
  organisationId: number,
  namesake: { slug: string; number: string | null },
): void {
  if (checkOf(ctx, organisationId).state === "refused") return;
  const which = namesake.number === null ? namesake.slug : `${namesake.slug}, ${namesake.number}`;
  const reason = `A register has a body of this name at this postcode (${which}). It is kept apart, because nobody has checked who this one is. Are they one?`;
  record(ctx, organisationId, { outcome: "asked", how: "team", host: null, reason });
}

/** Numbers of schemes of which none was known, beside others that were; what takes a known one's place ends the status by itself. */
function besideKnown(before: string, after: string): string[] {
  const schemeOf = (number: string): string => number.slice(0, number.indexOf(":"));
  const known = new Set((JSON.parse(before) as string[]).map(schemeOf));
  return known.size === 0 ? [] : (JSON.parse(after) as string[]).filter((one) => !known.has(schemeOf(one)));
}

function hasCheckedStatus(ctx: Pick<Ctx, "db">, organisationId: number): boolean {
  const found = ctx.db.$client.prepare(
    "select 1 from statuses where organisation_id = ? and status in ('register_confirmed', 'certified') limit 1",
  );
  return found.get(organisationId) !== undefined;
}
