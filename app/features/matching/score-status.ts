import { setAsideOnDay, statusOnDay } from "#app/features/directory/status-on-day.ts";
import { longDate } from "#app/platform/dates.ts";
import { lowerFirst } from "#app/platform/words.ts";
import type { Evidence } from "#db/schema/matching.ts";
import type { PartResult, SupplierForMatch } from "./model.ts";
import type { PreparedOpportunity } from "./prepared.ts";
import { daysBetween } from "./say.ts";

/** A register entry read longer ago than this is worth less. Days. */
const REGISTER_STALE_DAYS = 730;

/** Status, 15: who has checked them, and when? The rule and the points are in `rules.ts`. */
export function scoreStatus(opportunity: PreparedOpportunity, supplier: SupplierForMatch): PartResult & { rejected: boolean } {
  const { statuses, identity } = supplier;
  const now = statusOnDay(statuses, opportunity.today, identity);
  if (setAsideOnDay(statuses, opportunity.today, identity) !== null)
    return part(now?.status === "self_declared" ? 8 : 4, null, [
      { part: "status", code: "set_aside", text: "Its name or number has changed since its status was checked" },
    ]);
  if (now === null)
    return part(4, null, [{ part: "status", code: "no_status", text: "It has not said what makes it a social enterprise" }]);
  const { period } = now;
  switch (now.status) {
    case "certified": {
      const gaps: Evidence[] = [];
      const until = period.toDay;
      if (!opportunity.aboutPeople && until !== null && opportunity.endDay !== null && until < opportunity.endDay) {
        gaps.push({ part: "status", code: "certificate_ends", text: `Certificate ends on ${longDate(until)}, before your contract does` });
      }
      const text = until === null ? `Certified since ${longDate(period.fromDay)}` : `Certified until ${longDate(until)}`;
      return part(15, { part: "status", code: "certified", text }, gaps);
    }
    case "register_confirmed": {
      const stale = daysBetween(period.fromDay, opportunity.today) > REGISTER_STALE_DAYS;
      return part(stale ? 11 : 12, { part: "status", code: "register_confirmed", text: sayConfirmed(period.source, period.fromDay) }, []);
    }
    case "self_declared":
      return part(8, null, [{ part: "status", code: "self_declared", text: "Status is self-declared; nobody has checked it" }]);
    case "lapsed": {
      const when = period.status === "lapsed" ? period.fromDay : (period.toDay ?? period.fromDay);
      const text = `Social enterprise status lapsed on ${longDate(when)}`;
      return { holds: false, rejected: false, points: 2, reasons: [], gaps: [{ part: "status", code: "lapsed", text }] };
    }
    case "rejected":
      return {
        holds: false,
        rejected: true,
        points: 0,
        reasons: [],
        gaps: [{ part: "status", code: "rejected", text: "Status was not accepted" }],
      };
  }
}

/**
 * Who says that it is a social enterprise, and when that was looked up: `On the register of charities at least since 12 June 2021`,
 * `Named in Co-operatives UK open data, 30 June 2023`. A source that is neither a register nor a list is told as it stands.
 */
function sayConfirmed(source: string, fromDay: string): string {
  const since = `at least since ${longDate(fromDay)}`;
  if (source === "Companies House") return `On the register at Companies House ${since}`;
  if (/^Register of |\bregister$/i.test(source))
    return `On the ${/ [A-Z]/.test(source) && !/^Register of /.test(source) ? source : lowerFirst(source)} ${since}`;
  if (/\b(data|list|directory)\b/i.test(source)) return `Named in ${source}, ${longDate(fromDay)}`;
  return `Confirmed by a register on ${longDate(fromDay)}: ${lowerFirst(source)}`;
}

function part(points: number, reason: Evidence | null, gaps: Evidence[]): PartResult & { rejected: boolean } {
  return { holds: true, rejected: false, points, reasons: reason ? [reason] : [], gaps };
}
