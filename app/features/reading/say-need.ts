import { type Day, shortDate } from "#app/platform/dates.ts";
import { poundsRange } from "#app/platform/money.ts";
import { counted } from "#app/platform/words.ts";
import type { DateRead, Frequency, Quantity, Value } from "./need.ts";

/** `for 80 people`, `for 30 to 60 people`, `2 vans`. */
export function sayQuantity({ least, most, unit, isHeads }: Quantity): string {
  const number = least === most ? least.toLocaleString("en-GB") : `${least.toLocaleString("en-GB")} to ${most.toLocaleString("en-GB")}`;
  return `${isHeads ? "for " : ""}${number} ${unit}`;
}

/** `up to £5,000`, `£10,000 to £20,000 a year`, `£700 each`. */
export function sayValue({ minPence, maxPence, per, unit }: Value): string {
  if (per === "each") return `${poundsRange(minPence, maxPence).replace(/^up to /, "")} ${unit === null ? "each" : `a ${unit}`}`;
  return `${poundsRange(minPence, maxPence)}${per === "total" ? "" : `${per === "hour" ? " an" : " a"} ${per}`}`;
}

const PER: Readonly<Record<Frequency["per"], string>> = {
  once: "once",
  day: "every day",
  week: "every week",
  fortnight: "every two weeks",
  month: "every month",
  quarter: "every three months",
  term: "every term",
  year: "every year",
};

/** `every Tuesday`, `every week`, `3 times a week`, `once`. */
export function sayFrequency({ times, per, weekday }: Frequency): string {
  if (weekday !== null && times === 1) return per === "fortnight" ? `every other ${weekday}` : `every ${weekday}`;
  return times === 1 || per === "once" ? PER[per] : `${counted(times, "time")} a ${per}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function monthOf(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

function isWholeMonths({ from, to }: Pick<DateRead, "from" | "to">): boolean {
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).getUTCDate();
  return from.endsWith("-01") && after === 1;
}

/** A year is said where it is not the coming one. */
function yearOf(day: Day, today: Day): string {
  const months = (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(today.slice(5, 7));
  return months >= 0 && months < 12 ? "" : ` ${day.slice(0, 4)}`;
}

/** `in December`, `from January`, `by 12 December`, `March to October 2027`, `in 2027`. */
export function sayDate({ role, from, to }: Pick<DateRead, "role" | "from" | "to">, today: Day): string {
  const lead = role === "answers" || role === "by" ? "by" : role === "from" ? "from" : "";
  const oneDay = (day: Day) => `${shortDate(day)}${yearOf(day, today)}`;
  if (from === to) return `${lead === "" ? "on" : lead} ${oneDay(from)}`;
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31"))
    return `${lead === "" ? "in" : lead} ${from.slice(0, 4)}`;
  if (!isWholeMonths({ from, to })) return lead === "by" ? `by ${oneDay(to)}` : `${oneDay(from)} to ${oneDay(to)}`;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${lead === "" ? "in" : lead} ${monthOf(from)}${yearOf(from, today)}`;
  const years = [yearOf(from, today), yearOf(to, today)];
  return `${monthOf(from)}${years[0] === years[1] ? "" : years[0]} to ${monthOf(to)}${years[1]}`;
}
