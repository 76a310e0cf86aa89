import { z } from "zod";
import { action } from "./action.ts";
import { because, counted, inWords, type Ref, type Sentence, say } from "./say.ts";

const nothing = z.object({});
const SOMEBODY = "Somebody";
const MATCH_MAIL = { at_once: "as they are found", daily: "once a day", never: "no longer" };
const ALERTS = { daily: "once a day", never: "no longer" };
const KINDS = { suppliers: "suppliers", opportunities: "opportunities" };

function accountOf(it: Ref, isSelf: boolean): Sentence {
  return isSelf ? say`their account` : say`the account of ${it}`;
}

/** People, their sign-ins and their saved searches. */
export const ACCOUNT_ACTIONS = {
  "account.created": action(
    "user",
    z.object({ byInvitation: z.boolean().optional() }),
    (it, { byInvitation }, isSelf) => say`joined${isSelf ? "" : say`: ${it}`}${byInvitation ? ", by an invitation" : ""}`,
    SOMEBODY,
  ),
  "account.sign_up_repeated": action("user", nothing, (it) => say`tried to join again with the address of ${it}`, SOMEBODY),
  "account.handed_over": action(
    "user",
    z.object({ byInvitation: z.boolean().optional() }),
    (it, _, isSelf) => say`took over ${accountOf(it, isSelf)}, whose address nobody had confirmed, by an invitation`,
  ),
  "account.email_confirmed": action(
    "user",
    z.object({ withNewPassword: z.boolean().optional() }),
    (it, { withNewPassword }, isSelf) =>
      say`confirmed the address of ${accountOf(it, isSelf)}${withNewPassword ? " and chose a new password" : ""}`,
    "Somebody with the link",
  ),
  "account.email_change_requested": action(
    "user",
    nothing,
    (it, _, isSelf) => say`asked to move ${accountOf(it, isSelf)} to another address`,
  ),
  "account.email_changed": action(
    "user",
    nothing,
    (it, _, isSelf) => say`moved ${accountOf(it, isSelf)} to another address`,
    "Somebody with the link",
  ),
  "account.name_changed": action("user", nothing, (it, _, isSelf) => say`changed the name on ${accountOf(it, isSelf)}`),
  "account.match_mail_set": action(
    "user",
    z.object({ matchMail: z.enum(["at_once", "daily", "never"]) }),
    (_, { matchMail }) => say`wants mails about matches ${MATCH_MAIL[matchMail]}`,
  ),
  "account.unsubscribed": action(
    "user",
    z.object({ scope: z.string() }),
    (it, { scope }, isSelf) => say`stopped mails about ${inWords(scope)}${isSelf ? "" : say` to ${it}`}`,
    "Somebody with the link",
  ),
  "account.disabled": action(
    "user",
    z.object({ reason: z.string() }),
    (it, { reason }, isSelf) => say`disabled ${accountOf(it, isSelf)}${because(reason)}`,
  ),
  "account.enabled": action("user", nothing, (it, _, isSelf) => say`enabled ${accountOf(it, isSelf)} again`),
  "account.sessions_ended": action("user", nothing, (it) => say`signed ${it} out everywhere`),
  "account.read": action("user", nothing, (it, _, isSelf) => say`looked at ${accountOf(it, isSelf)}`),
  "account.taken_off_team": action("user", z.object({ team: z.literal(1).optional() }), (it) => say`took ${it} off the campaign team`),
  "account.ended": action(
    "user",
    z.object({ organisationsLeft: z.number(), team: z.literal(1).optional() }),
    (it, { organisationsLeft, team }, isSelf) =>
      say`ended ${accountOf(it, isSelf)}${team === 1 ? ", and left the campaign team" : ""}${
        organisationsLeft > 0 ? `; nobody belongs to ${counted(organisationsLeft, "organisation")} any more` : ""
      }`,
  ),
  "password.reset_requested": action(
    "user",
    nothing,
    (it, _, isSelf) => say`asked for a new password for ${accountOf(it, isSelf)}`,
    SOMEBODY,
  ),
  "password.changed": action(
    "user",
    nothing,
    (it, _, isSelf) => say`changed the password of ${accountOf(it, isSelf)}`,
    "Somebody with the link",
  ),
  "session.begun": action("user", nothing, (it, _, isSelf) => (isSelf ? say`signed in` : say`signed in as ${it}`)),
  "session.ended": action("user", nothing, () => say`signed out`),
  "session.others_ended": action(
    "user",
    z.object({ count: z.number() }),
    (_, { count }) => say`signed out everywhere else, which ended ${counted(count, "session")}`,
  ),
  "user.made_campaign": action(
    "user",
    z.object({ by: z.string(), found: z.boolean(), endedSessions: z.number() }),
    (it, { found, endedSessions }) =>
      say`put ${it} on the campaign team${found ? "" : ", with a new account"}${
        endedSessions > 0 ? ` and ended ${counted(endedSessions, "session")}` : ""
      }`,
    "Somebody at the command line",
  ),
  "saved_search.saved": action(
    "saved_search",
    z.object({ kind: z.enum(["suppliers", "opportunities"]) }),
    (_, { kind }) => say`saved a search for ${KINDS[kind]}`,
  ),
  "saved_search.renamed": action("saved_search", nothing, () => say`renamed a saved search`),
  "saved_search.deleted": action("saved_search", nothing, () => say`deleted a saved search`),
  "saved_search.alerts_set": action(
    "saved_search",
    z.object({ alerts: z.enum(["daily", "never"]) }),
    (_, { alerts }) => say`wants mails about a saved search ${ALERTS[alerts]}`,
  ),
} as const;
