import { daysUntil, fullDate, shortDate, timeOfDay } from "#app/platform/dates.ts";
import { poundsRange } from "#app/platform/money.ts";
import { upperFirst } from "#app/platform/words.ts";
import type { Lot } from "./choosing/model.ts";
import {
  HELP_LABELS,
  type Help,
  hasValue,
  type OpportunityKind,
  type OpportunityStatus,
  PAY_LABELS,
  PAY_PERIOD_LABELS,
  type Pay,
  type PayPeriod,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";

interface Value {
  kind: OpportunityKind;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
}

/** `£18,000 to £25,000 a year`; what a supplier reads while there is none, or the buyer's own people; empty for what carries no value. */
export function valueText(value: Value, who: "They" | "You" = "They"): string {
  if (!hasValue(value.kind)) return "";
  if (value.valueKind === "unknown") return `${who} don’t know yet what it is worth`;
  if (value.valueKind === "withheld") return `${who} would rather not say what it is worth`;
  const range = poundsRange(value.minPence, value.maxPence);
  if (range === "") return "Not said yet";
  const text = value.valuePeriod === "year" ? `${range} a year` : range;
  return upperFirst(text);
}

/** `Builders’ cleans` is worth this alone: `up to £24,000`; empty where it has no value of its own. */
export function lotValueText({ minPence, maxPence }: Pick<Lot, "minPence" | "maxPence">): string {
  return minPence === null && maxPence === null ? "" : upperFirst(poundsRange(minPence, maxPence));
}

interface Post {
  daysAMonth: number | null;
  pay: Pay | null;
  payPence: number | null;
  payPeriod: PayPeriod | null;
}

/** `2 days a month`; empty where it is not said. */
export function timeText({ daysAMonth }: Pick<Post, "daysAMonth">): string {
  if (daysAMonth === null) return "";
  return daysAMonth === 0.5 ? "Half a day a month" : `${daysAMonth} ${daysAMonth === 1 ? "day" : "days"} a month`;
}

/** `Paid, £220 a day`; empty where it is not said. */
export function payText({ pay, payPence, payPeriod }: Pick<Post, "pay" | "payPence" | "payPeriod">): string {
  if (pay === null) return "";
  const amount = payPence === null ? "" : `, ${poundsRange(payPence, payPence)} ${PAY_PERIOD_LABELS[payPeriod ?? "day"]}`;
  return `${PAY_LABELS[pay]}${amount}`;
}

/** `Hours of people’s time: two afternoons a month`; empty where it is not said. */
export function helpText({ help, quantity }: { help: Help | null; quantity: string }): string {
  return help === null ? "" : [HELP_LABELS[help], quantity].filter(Boolean).join(": ");
}

/** `closes Friday 11 December 2026, 5pm`. */
export function closesText(deadline: Date): string {
  return `${fullDate(deadline)}, ${timeOfDay(deadline)}`;
}

/** Whole days to the deadline with their word: `18 days left`, `closes today`. */
export function daysLeft(deadline: Date, now: Date): { figure: string; word: string } {
  const days = daysUntil(deadline, now);
  if (days <= 0) return { figure: "Today", word: timeOfDay(deadline) };
  return { figure: String(days), word: days === 1 ? "day left" : "days left" };
}

/** `until 11 December`. */
export function untilText(deadline: Date | null): string | undefined {
  return deadline === null ? undefined : `until ${shortDate(deadline)}`;
}

/** `PDF, 180 KB`. */
export function paperText(mediaType: string, bytes: number): string {
  const kind = mediaType.includes("pdf")
    ? "PDF"
    : mediaType.startsWith("image/")
      ? "Picture"
      : /sheet|excel|csv/.test(mediaType)
        ? "Spreadsheet"
        : "Document";
  const size = bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${kind}, ${size}`;
}

/** In whose name a step of an opportunity's history was taken; empty when the row is from before that was kept. */
export function actedText(actedAs: string | null, buyerName: string): string {
  if (actedAs === "team") return "By the campaign team";
  if (actedAs === "site") return "By itself";
  return actedAs === "buyer" ? `By ${buyerName}` : "";
}

interface Ended {
  status: OpportunityStatus;
  history: readonly { status: OpportunityStatus; actedAs: string | null; reason: string }[];
  organisation: { isChecked: boolean };
}

/** Why the site itself pauses what an organisation posted that may not post (any more). */
export const UNTIL_CHECKED = "Paused until it is checked who posted it";

/** Why no responses are taken, and by whom it came: `Called off by the buyer.`; empty for what is open or a draft. */
export function endText({ status, history, organisation }: Ended): string {
  const last = history.findLast((one) => one.status === status);
  const by = last?.actedAs;
  const whose = by === "team" ? "the campaign team" : "the buyer";
  if (status === "closed") return "Responses are closed. Everyone who responded hears the outcome.";
  if (status === "awarded") return "Awarded. Somebody has the work.";
  if (status === "not_awarded") return "Ended without an award.";
  if (status === "cancelled") return `Called off by ${by === "site" ? "this site: nobody looks after it any more" : whose}.`;
  if (status !== "suspended") return "";
  if (by !== "site") return `Paused by ${whose}. No responses are taken meanwhile.`;
  if (last?.reason !== UNTIL_CHECKED) return "Paused by this site. No responses are taken meanwhile.";
  return organisation.isChecked
    ? "It is checked who posted it now, and the buyer can open it again. No responses are taken meanwhile."
    : `${UNTIL_CHECKED}. No responses are taken meanwhile.`;
}
