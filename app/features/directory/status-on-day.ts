import type { Day } from "#app/platform/dates.ts";
import type { StatusCode } from "./vocabulary.ts";

export interface StatusPeriod {
  status: StatusCode;
  fromDay: string;
  /** Last day it holds; null while it has no end. */
  toDay: string | null;
  /** Milliseconds; a later record wins over an earlier one for the same day. */
  recordedAt: number;
}

const STRENGTH: Record<StatusCode, number> = { rejected: 0, lapsed: 1, self_declared: 2, register_confirmed: 3, certified: 4 };

/**
 * What an organisation's social-enterprise status was on a day: the strongest that held then.
 * A rejection outweighs everything recorded before it. When everything has ended, the answer is `lapsed`.
 * Null when nothing had begun by that day.
 */
export function statusOnDay<P extends StatusPeriod>(periods: readonly P[], day: Day): { status: StatusCode; period: P } | null {
  const begun = periods.filter((p) => p.fromDay <= day);
  const holding = begun.filter((p) => p.toDay === null || p.toDay >= day);
  const rejectedAt = Math.max(-1, ...holding.filter((p) => p.status === "rejected").map((p) => p.recordedAt));
  const standing = holding.filter((p) => p.recordedAt >= rejectedAt);
  const best = standing.sort((a, b) => STRENGTH[b.status] - STRENGTH[a.status] || b.fromDay.localeCompare(a.fromDay))[0];
  if (best !== undefined) return { status: best.status, period: best };
  const last = begun.sort((a, b) => (b.toDay ?? "").localeCompare(a.toDay ?? ""))[0];
  return last === undefined ? null : { status: "lapsed", period: last };
}
