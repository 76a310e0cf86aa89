import { longDate, monthYear } from "#app/platform/dates.ts";

/** The statuses that may be on record, and their names. */
export const STATUS_LABELS = {
  certified: "Certified",
  register_confirmed: "Register confirmed",
  self_declared: "Self-declared",
  lapsed: "Lapsed",
  rejected: "Not accepted",
} as const;
export type StatusCode = keyof typeof STATUS_LABELS;

/** A status as readers see it: `set_aside` while a checked one waits to be looked at again. */
export interface StatusShown {
  status: StatusCode | "set_aside";
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
