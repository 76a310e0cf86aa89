import { type Identity, type PresentIdentity, sameIdentity } from "#app/features/organisations/identity/same-identity.ts";
import type { Day } from "#app/platform/dates.ts";
import type { StatusCode, StatusShown } from "./status-words.ts";

export interface StatusPeriod {
  status: StatusCode;
  fromDay: string;
  /** Last day it holds; null while it has no end. */
  toDay: string | null;
  /** Milliseconds; a later record wins over an earlier one for the same day. */
  recordedAt: number;
  /** Whom it was given for: the names and numbers at that time. */
  givenFor: Identity;
}

const STRENGTH: Record<StatusCode, number> = { rejected: 0, lapsed: 1, self_declared: 2, register_confirmed: 3, certified: 4 };
/** What somebody else has looked at. The others are the organisation's own word, or stand against it: they go with it. */
const CHECKED: ReadonlySet<StatusCode> = new Set(["register_confirmed", "certified"]);

/**
 * What an organisation's social-enterprise status was on a day: the strongest that held then.
 * A checked status holds for the names and numbers it was given for: from the day on which the organisation took others it
 * is set aside. A rejection outweighs everything recorded before it. When everything has ended, the answer is `lapsed`.
 * Null when nothing had begun by that day.
 */
export function statusOnDay<P extends StatusPeriod>(
  periods: readonly P[],
  day: Day,
  present: PresentIdentity,
): { status: StatusCode; period: P } | null {
  const begun = periods.filter((p) => p.fromDay <= day && !isSetAside(p, day, present));
  const best = strongest(begun, day);
  if (best !== undefined) return { status: best.status, period: best };
  const last = begun.sort((a, b) => (b.toDay ?? "").localeCompare(a.toDay ?? ""))[0];
  return last === undefined ? null : { status: "lapsed", period: last };
}

/**
 * The checked status that would hold on a day, were the name and the numbers those it was given for; null when there is
 * none, or when something as strong was recorded for today's, or a later decision stands against it.
 */
export function setAsideOnDay<P extends StatusPeriod>(periods: readonly P[], day: Day, present: PresentIdentity): P | null {
  const begun = periods.filter((p) => p.fromDay <= day);
  const standing = begun.filter((p) => !isSetAside(p, day, present));
  const best = standing.length === begun.length ? undefined : strongest(begun, day);
  if (best === undefined || standing.includes(best)) return null;
  const other = strongest(standing, day);
  if (other !== undefined && STRENGTH[other.status] >= STRENGTH[best.status]) return null;
  const decided = periods.some(
    (p) => p.status === "lapsed" && p.recordedAt >= best.recordedAt && p.fromDay <= day && sameIdentity(p.givenFor, present),
  );
  return decided ? null : best;
}

/** What to show of a status history on a day: what holds, or that it is set aside, since when. */
export function shownStatus(periods: readonly StatusPeriod[], day: Day, present: PresentIdentity): StatusShown | null {
  if (setAsideOnDay(periods, day, present) !== null) return { status: "set_aside", fromDay: present.changedOn ?? day, toDay: null };
  const standing = statusOnDay(periods, day, present);
  return standing === null ? null : { status: standing.status, fromDay: standing.period.fromDay, toDay: standing.period.toDay };
}

/** By which status a search finds it: the one that holds, or none while a checked one is set aside. */
export function findableOnDay<P extends StatusPeriod>(
  periods: readonly P[],
  day: Day,
  present: PresentIdentity,
): { status: StatusCode; period: P } | null {
  return setAsideOnDay(periods, day, present) === null ? statusOnDay(periods, day, present) : null;
}

/** The strongest of those that hold on the day; the newest where two are as strong. */
function strongest<P extends StatusPeriod>(begun: readonly P[], day: Day): P | undefined {
  const holding = begun.filter((p) => p.toDay === null || p.toDay >= day);
  const rejectedAt = Math.max(-1, ...holding.filter((p) => p.status === "rejected").map((p) => p.recordedAt));
  return holding
    .filter((p) => p.recordedAt >= rejectedAt)
    .sort((a, b) => STRENGTH[b.status] - STRENGTH[a.status] || b.fromDay.localeCompare(a.fromDay) || b.recordedAt - a.recordedAt)[0];
}

function isSetAside(period: StatusPeriod, day: Day, present: PresentIdentity): boolean {
  if (!CHECKED.has(period.status) || (present.changedOn !== null && day < present.changedOn)) return false;
  return !sameIdentity(period.givenFor, present);
}
