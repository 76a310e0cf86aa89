import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { type Day, longDate, monthYear } from "#app/platform/dates.ts";
import { type StatusPeriod, setAsideOnDay, statusOnDay } from "./status-on-day.ts";
import { STATUS_LABELS, type StatusCode } from "./vocabulary.ts";

/** A status as readers see it: `set_aside` while a checked one waits to be looked at again. */
export interface StatusShown {
  status: StatusCode | "set_aside";
  fromDay: string;
  toDay: string | null;
}

/** What to show of a status history on a day: what holds, or that it is set aside, since when. */
export function shownStatus(periods: readonly StatusPeriod[], day: Day, present: PresentIdentity): StatusShown | null {
  if (setAsideOnDay(periods, day, present) !== null) return { status: "set_aside", fromDay: present.changedOn ?? day, toDay: null };
  const standing = statusOnDay(periods, day, present);
  return standing === null ? null : { status: standing.status, fromDay: standing.period.fromDay, toDay: standing.period.toDay };
}

/** How a status looks: more ink means more settled. */
export const STATUS_LOOKS = {
  certified: { look: "full", icon: "checks" },
  register_confirmed: { look: "tint", icon: "check" },
  self_declared: { look: "outline", icon: "pen" },
  lapsed: { look: "end", icon: "clock" },
  rejected: { look: "bad", icon: "cross" },
  set_aside: { look: "warn", icon: "clock" },
} as const;

/** The date on a status plate: `until Mar 2027`, `since Jan 2026`, `Oct 2026`. */
export function statusDetail(shown: StatusShown, exact = false): string {
  const say = exact ? longDate : monthYear;
  if (shown.status === "certified") return shown.toDay === null ? `since ${say(shown.fromDay)}` : `until ${say(shown.toDay)}`;
  if (shown.status === "self_declared" || shown.status === "set_aside") return `since ${say(shown.fromDay)}`;
  return say(shown.status === "lapsed" ? (shown.toDay ?? shown.fromDay) : shown.fromDay);
}

export function statusLabel(status: string): string {
  if (status === "set_aside") return "Set aside";
  return STATUS_LABELS[status as StatusCode] ?? "No status";
}
