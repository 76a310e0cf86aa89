/*
 * How much mail others can have us send to one mailbox. Each group of mails has a budget of its own, so that a flood of one
 * sort keeps none of another from arriving. What is over it is written down and not sent, and whoever caused it learns
 * nothing: what anybody can cause (`limited`) is never sent, and what comes from within the site (`held`) is sent when
 * there is room again.
 *
 * No flood keeps an owner out: a link that an account is opened with goes to it beyond the budget, too, when none has gone
 * for as long as one is good for (`atLeastEvery`).
 */

/**
 * Mails about the person's own account, which warn them. They follow what only that account, or the campaign team, can do.
 * Each kind has a budget of its own; what is over it is told together, as soon as there is room.
 */
const OWN: readonly string[] = [
  "password_changed",
  "email_changed",
  "change_email_asked",
  "password_guessed",
  "account_disabled",
  "account_enabled",
  "sessions_ended",
  "taken_off_team",
  "account_ended",
];
const OWN_BUDGET = { hour: 6, day: 12 };

/**
 * All that goes to an account whose address nobody has confirmed: links by which its owner makes it theirs. Everything
 * else would be what a stranger causes, who joined with another's address.
 */
const TO_UNCONFIRMED: readonly string[] = ["confirm_email", "already_has_account", "change_email", "reset_password", "set_password"];

export function mayGoToUnconfirmed(kind: string): boolean {
  return TO_UNCONFIRMED.includes(kind);
}

/** Whether the last mail there is room for says that the next ones wait: so for what warns a person about their own account. */
export function saysWhatWaits(kind: string): boolean {
  return OWN.includes(kind);
}

interface Budget {
  kinds: readonly string[];
  hour: number;
  day: number;
  /** Beyond the budget one goes to an account that has had none of these kinds for so many milliseconds. */
  atLeastEvery?: { ms: number; kinds: readonly string[] };
  /** What is over the budget is sent later. */
  isHeld?: true;
}

const HOUR_MS = 3_600_000;

const BUDGETS: readonly Budget[] = [
  /** What anybody can cause by typing an address into a form. */
  {
    kinds: ["confirm_email", "already_has_account", "change_email"],
    hour: 6,
    day: 12,
    atLeastEvery: { ms: 2 * HOUR_MS, kinds: ["confirm_email", "already_has_account"] },
  },
  /** With one an hour beyond it a mailbox gets some twenty-five a day, and its owner is never without a link. */
  { kinds: ["reset_password"], hour: 3, day: 3, atLeastEvery: { ms: HOUR_MS, kinds: ["reset_password"] } },
  /**
   * What an organisation or somebody with an account can send to anybody: each kind by itself, so that invitations keep no
   * link for a claim from arriving. Together they are 12 an hour and 24 a day, whoever causes them.
   */
  { kinds: ["invitation"], hour: 4, day: 8 },
  { kinds: ["claim"], hour: 3, day: 6 },
  { kinds: ["ask_to_join"], hour: 3, day: 6 },
  /** A quote asked of an address that a buyer typed. */
  { kinds: ["quote_by_address"], hour: 2, day: 4 },
  { kinds: ["profile_report"], hour: 10, day: 40, isHeld: true },
];
/** Everything else, such as introductions and answers: to those who take part. */
const OTHERS: Omit<Budget, "kinds"> = { hour: 40, day: 200, isHeld: true };

export interface MailBudget {
  hour: number;
  day: number;
  /** The kinds that are counted together: these, or all but these. */
  only: readonly string[] | null;
  except: readonly string[];
  /** For a kind that goes beyond the budget once in a while. */
  atLeastEvery: { ms: number; kinds: readonly string[] } | null;
  isHeld: boolean;
}

/** The budget that a kind of mail stands under. */
export function mailBudget(kind: string): MailBudget {
  if (OWN.includes(kind)) return { ...OWN_BUDGET, only: [kind], except: [], atLeastEvery: null, isHeld: true };
  const named = BUDGETS.find(({ kinds }) => kinds.includes(kind));
  const { hour, day, atLeastEvery, isHeld = false } = named ?? OTHERS;
  const every = atLeastEvery?.kinds.includes(kind) === true ? atLeastEvery : null;
  const counted =
    named === undefined ? { only: null, except: [...OWN, ...BUDGETS.flatMap(({ kinds }) => kinds)] } : { only: named.kinds, except: [] };
  return { hour, day, isHeld, atLeastEvery: every, ...counted };
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
