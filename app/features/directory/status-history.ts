import type { PresentIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { addDays, type Day, longDate } from "#app/platform/dates.ts";
import { type StatusPeriod, setAsideOnDay, statusOnDay } from "./status-on-day.ts";

const POSITIVE = new Set(["self_declared", "register_confirmed", "certified"]);

/** The answer to "Is it a social enterprise?" as on a day, in a sentence or two. */
export function statusSentence(periods: readonly StatusPeriod[], today: Day, present: PresentIdentity): string {
  const aside = setAsideOnDay(periods, today, present);
  if (aside !== null)
    return "Not settled at present: the name or a number has changed since it was checked, and the campaign team is looking at it.";
  const standing = statusOnDay(periods, today, present);
  if (standing === null) return "Nobody has said so yet, and no register or certificate we know of shows it.";
  const { status, period } = standing;
  if (status === "rejected") return `Not accepted since ${longDate(period.fromDay)}, for the reason below.`;
  if (status === "lapsed") return `Not at present: what it rested on has ended. The days on which it was one are below.`;
  const since = heldSince(periods, period.fromDay);
  const start = since === today ? "from today" : `on every day since ${longDate(since)}`;
  if (status === "self_declared") return `It says so itself: yes, ${start}. Nobody else has checked it yet.`;
  return `Yes, ${start}, on the evidence below. The darker the plate, the stronger the evidence.`;
}

/** The first day from which, without a gap, some status held until `from`. */
function heldSince(periods: readonly StatusPeriod[], from: string): string {
  let since = from;
  for (;;) {
    const before = periods.find(
      (p) => POSITIVE.has(p.status) && p.fromDay < since && (p.toDay === null || p.toDay >= addDays(since as Day, -1)),
    );
    if (before === undefined) return since;
    since = before.fromDay;
  }
}

/** Why a checked status does not count at present, in plain words. */
export function setAsideSentence(aside: { status: string; givenTo: string; toDay: string | null; changedOn: string | null }): string {
  const what = aside.status === "certified" ? "Certified" : "Confirmed by a register";
  const until = aside.toDay === null ? "" : `, until ${longDate(aside.toDay)}`;
  const since = aside.changedOn === null ? "" : ` on ${longDate(aside.changedOn)}`;
  return `${what} for ${aside.givenTo}${until}. The name or a number was changed${since}, so this does not count for now: the campaign team is looking at it.`;
}

/** `1 April 2025 to 31 March 2027`, `since 6 May 2026`, `on 3 June 2026`. */
export function periodText(fromDay: string | null, toDay: string | null): string {
  if (fromDay !== null && toDay !== null)
    return fromDay === toDay ? `on ${longDate(fromDay)}` : `${longDate(fromDay)} to ${longDate(toDay)}`;
  if (toDay !== null) return `until ${longDate(toDay)}`;
  return fromDay === null ? "no date given" : `since ${longDate(fromDay)}`;
}

/** `October 2020`, `2020`, `3 October 2020`, from as much of a day as is known. */
export function partialDay(value: string): string {
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{4}-\d{2}$/.test(value)) return longDate(`${value}-15`).replace(/^\d+ /, "");
  return longDate(value);
}
