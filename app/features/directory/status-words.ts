import { longDate, monthYear } from "#app/platform/dates.ts";
import { STATUS_LABELS, type StatusCode } from "./vocabulary.ts";

export interface StatusShown {
  status: StatusCode;
  fromDay: string;
  toDay: string | null;
}

/** How a status looks: more ink means more settled. */
export const STATUS_LOOKS = {
  certified: { look: "full", icon: "checks" },
  register_confirmed: { look: "tint", icon: "check" },
  self_declared: { look: "outline", icon: "pen" },
  lapsed: { look: "end", icon: "clock" },
  rejected: { look: "bad", icon: "cross" },
} as const;

/** The date on a status plate: `until Mar 2027`, `since Jan 2026`, `Oct 2026`. */
export function statusDetail(shown: StatusShown, exact = false): string {
  const say = exact ? longDate : monthYear;
  if (shown.status === "certified") return shown.toDay === null ? `since ${say(shown.fromDay)}` : `until ${say(shown.toDay)}`;
  if (shown.status === "self_declared") return `since ${say(shown.fromDay)}`;
  return say(shown.status === "lapsed" ? (shown.toDay ?? shown.fromDay) : shown.fromDay);
}

export function statusLabel(status: string): string {
  return STATUS_LABELS[status as StatusCode] ?? "No status";
}
