/*
 * How much mail others can have us send to one mailbox. Each group of mails has a budget of its own, so that a flood of one
 * sort keeps none of another from arriving. What is over it is written down as `limited`, and not sent: whoever caused it
 * learns nothing, and what the mail would have told stands on the site as well.
 */

/** Mails about the person's own account, which warn them: never held back. They follow what only that account, or the campaign team, can do. */
const OWN = [
  "password_changed",
  "email_changed",
  "change_email_asked",
  "password_guessed",
  "account_disabled",
  "account_enabled",
  "sessions_ended",
  "taken_off_team",
  "account_ended",
] as const;

interface Budget {
  kinds: readonly string[];
  hour: number;
  day: number;
}

const BUDGETS: readonly Budget[] = [
  /** What anybody can cause by typing an address into a form. */
  { kinds: ["confirm_email", "already_has_account", "change_email"], hour: 6, day: 12 },
  { kinds: ["reset_password"], hour: 5, day: 10 },
  /** What an organisation or somebody with an account can send to anybody. */
  { kinds: ["invitation", "claim", "ask_to_join"], hour: 4, day: 10 },
  { kinds: ["profile_report"], hour: 10, day: 40 },
];
/** Everything else, such as introductions and answers: to those who take part. */
const OTHERS: Omit<Budget, "kinds"> = { hour: 40, day: 200 };

export interface MailBudget {
  hour: number;
  day: number;
  /** The kinds that are counted together: these, or all but these. */
  only: readonly string[] | null;
  except: readonly string[];
}

/** The budget that a kind of mail stands under; null for what is never held back. */
export function mailBudget(kind: string): MailBudget | null {
  if ((OWN as readonly string[]).includes(kind)) return null;
  const named = BUDGETS.find(({ kinds }) => kinds.includes(kind));
  if (named !== undefined) return { hour: named.hour, day: named.day, only: named.kinds, except: [] };
  return { ...OTHERS, only: null, except: [...OWN, ...BUDGETS.flatMap(({ kinds }) => kinds)] };
}

/**
 * The mailbox of an address, as far as the address shows it: case does not count, nor what follows a plus, nor dots at
 * Google. For counting only; mail goes to the address as it was given.
 */
export function mailboxKey(address: string): string {
  const [, local = "", host = ""] = /^(.*)@([^@]*)$/.exec(address.trim().toLowerCase()) ?? [];
  const name = local.replace(/(?<=.)\+.*$/, "");
  const google = host === "gmail.com" || host === "googlemail.com";
  return google ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${host}`;
}
