import { z } from "zod";
import { action } from "./action.ts";
import { because, inWords, ref, type Sentence, say } from "./say.ts";

const nothing = z.object({});
const reason = z.object({ reason: z.string() });
const role = z.enum(["owner", "editor", "viewer"]);
const ROLES = { owner: "an owner", editor: "an editor", viewer: "a viewer" };
const identity = z.object({ legalName: z.string(), tradingName: z.string().nullable(), numbers: z.string() });
type Identity = z.output<typeof identity>;
const check = z.object({ how: z.enum(["mail", "team"]), host: z.string().optional(), reason: z.string().optional() });
const claimed = z.object({ organisationId: z.number() });

const HOW = { domain: "with a mail to its own domain", account: "with an account at its own domain" };

function byHost(host: string | undefined): string {
  return host === undefined ? "" : `, by a mail to ${host}`;
}

function member(userId: number): Sentence {
  return [ref("user", userId)];
}

function renamed(from: Identity, to: Identity): string {
  return from.legalName === to.legalName ? "" : `. It was called ${from.legalName} before`;
}

/** Organisations, who may speak for them, and who they are checked to be. */
export const ORGANISATION_ACTIONS = {
  "organisation.created": action("organisation", nothing, (it) => say`added ${it}`),
  "organisation.changed": action(
    "organisation",
    z.object({ fields: z.array(z.string()) }),
    (it, { fields }) => say`changed the details of ${it}${fields.length === 0 ? "" : `: ${fields.map(inWords).join(", ")}`}`,
  ),
  "organisation.identity_changed": action(
    "organisation",
    z.object({ from: identity, to: identity }),
    (it, { from, to }) => say`changed the names or registered numbers of ${it}${renamed(from, to)}`,
  ),
  "organisation.address_changed": action(
    "organisation",
    z.object({ from: z.string(), to: z.string() }),
    (it, { from, to }) => say`gave ${it} another address: ${to}, which was ${from}`,
  ),
  "organisation.published": action("organisation", nothing, (it) => say`showed ${it} in the directory`),
  "organisation.unpublished": action("organisation", reason, (it, d) => say`took ${it} out of the directory${because(d.reason)}`),
  "organisation.held_back": action(
    "organisation",
    reason,
    (it, d) => say`kept ${it} out of the directory until it is checked${because(d.reason)}`,
  ),
  "organisation.claimed": action(
    "organisation",
    z.object({ method: z.enum(["domain", "account"]) }),
    (it, { method }) => say`took up the profile of ${it}, ${HOW[method]}`,
  ),
  "organisation.check_asked": action(
    "organisation",
    check,
    (it, d) => say`asked to have it checked who ${it} is${d.reason === undefined ? "" : `. They wrote: ${d.reason}`}`,
  ),
  "organisation.check_confirmed": action(
    "organisation",
    check,
    (it, d) => say`confirmed that ${it} is who it says it is${byHost(d.host)}${because(d.reason)}`,
  ),
  "organisation.check_refused": action(
    "organisation",
    check,
    (it, d) => say`could not confirm that ${it} is who it says it is${because(d.reason)}`,
  ),
  "member.invited": action("organisation", z.object({ role }), (it, d) => say`invited somebody to ${it} as ${ROLES[d.role]}`),
  "invitation.revoked": action("organisation", nothing, (it) => say`took back an invitation to ${it}`),
  "member.joined": action("organisation", z.object({ role }), (it, d) => say`joined ${it} as ${ROLES[d.role]}`),
  "member.asked_to_join": action("organisation", nothing, (it) => say`asked to join ${it}`),
  "member.role_changed": action(
    "organisation",
    z.object({ userId: z.number(), from: role, to: role }),
    (it, d) => say`made ${member(d.userId)} ${ROLES[d.to]} of ${it}, who was ${ROLES[d.from]}`,
  ),
  "member.left": action("organisation", z.object({ userId: z.number() }), (it) => say`left ${it}`),
  "member.removed": action("organisation", z.object({ userId: z.number() }), (it, d) => say`took ${member(d.userId)} out of ${it}`),
  "member.owner_appointed": action(
    "organisation",
    z.object({ userId: z.number(), from: role, reason: z.string() }),
    (it, d) => say`made ${member(d.userId)}, who was ${ROLES[d.from]}, the owner of ${it}${because(d.reason)}`,
  ),
  "claim.mailed": action("organisation", nothing, (it) => say`had a link mailed to the domain of ${it} to take up its profile`),
  "claim.requested": action("organisation", nothing, (it) => say`asked the campaign team for the profile of ${it}`),
  "claim.accepted": action("claim", claimed, (_, d) => say`gave somebody the profile of ${ref("organisation", d.organisationId)}`),
  "claim.declined": action(
    "claim",
    claimed,
    (_, d) => say`declined to give somebody the profile of ${ref("organisation", d.organisationId)}`,
  ),
} as const;
