const ZONE = "Europe/London";
const LONG = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" });
const SHORT = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "numeric", month: "long" });
const MONTH = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, month: "short", year: "numeric" });
const FULL = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, weekday: "long", day: "numeric", month: "long", year: "numeric" });
const TIME = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "numeric", minute: "2-digit", hour12: true });
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const PARTS = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const DAY_MS = 86_400_000;

export type Day = `${number}-${number}-${number}`;

function toDate(value: Date | string | number): Date {
  return typeof value === "string" && value.length === 10 ? new Date(`${value}T12:00:00Z`) : new Date(value);
}

const MOST_DAYS = 5000;
const longDays = new Map<string, string>();

/** `12 November 2026`, in London. Days are remembered: lists say the same few again and again. */
export function longDate(value: Date | string | number): string {
  if (typeof value !== "string" || value.length !== 10) return LONG.format(toDate(value));
  const known = longDays.get(value);
  if (known !== undefined) return known;
  const said = LONG.format(toDate(value));
  if (longDays.size >= MOST_DAYS) longDays.clear();
  longDays.set(value, said);
  return said;
}
/** `12 November`, in London. */
export function shortDate(value: Date | string | number): string {
  return SHORT.format(toDate(value));
}
/** `Mar 2027`, in London. */
export function monthYear(value: Date | string | number): string {
  return MONTH.format(toDate(value)).replace("Sept", "Sep");
}
/** `Friday 11 December 2026`, in London. */
export function fullDate(value: Date | string | number): string {
  return FULL.format(toDate(value)).replace(",", "");
}
/** `5pm` or `9:30am`, in London. */
export function timeOfDay(value: Date | string | number): string {
  return TIME.format(toDate(value))
    .replace(/[\s\u202f]/g, "")
    .replace(":00", "")
    .toLowerCase();
}
const HOUR_MS = 3600_000;
const FIRST_WHOLE_HOUR = Date.UTC(1972, 0, 1) / HOUR_MS;
const MOST_HOURS = 5000;
const dayOfHour = new Map<number, Day>();

/** The calendar day in London, `YYYY-MM-DD`. Since 1972 London is whole hours from UTC, so that a day is known by its UTC hour. */
export function londonDay(value: Date | number): Day {
  const hour = Math.floor(Number(value) / HOUR_MS);
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = PARTS.format(value) as Day;
  if (hour >= FIRST_WHOLE_HOUR) {
    if (dayOfHour.size >= MOST_HOURS) dayOfHour.clear();
    dayOfHour.set(hour, day);
  }
  return day;
}
/** Whole days from now's calendar day to that of `then`, in London; negative in the past. */
export function daysUntil(then: Date | string | number, now: Date | number): number {
  const a = Date.parse(`${londonDay(toDate(then))}T00:00:00Z`);
  const b = Date.parse(`${londonDay(typeof now === "number" ? new Date(now) : now)}T00:00:00Z`);
  return Math.round((a - b) / DAY_MS);
}
/** A day moved by so many days. */
export function addDays(value: Day, days: number): Day {
  return new Date(Date.parse(`${value}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day;
}
/** The hour of the day in London, 0 to 23. */
export function londonHour(value: Date | number): number {
  return Number(CLOCK.format(value).slice(0, 2));
}
/**
 * The instant at which that wall-clock time begins in London: the first of the two when clocks go back, and an hour later
 * on the clock when it falls into the hour that is left out in spring.
 */
export function londonInstant(value: Day, hour: number, minute = 0): Date {
  const wanted = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const inWinter = Date.parse(`${value}T${wanted}:00Z`);
  const inSummer = inWinter - 3600_000;
  return new Date(CLOCK.format(inSummer) === wanted ? inSummer : inWinter);
}
/** `today`, `yesterday`, `3 days ago`, `10 weeks ago`, `5 months ago`, `2 years ago`. */
export function ago(then: Date | string | number, now: Date | number): string {
  const days = -daysUntil(then, now);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 14) return `${days} days ago`;
  if (days < 84) return `${Math.round(days / 7)} weeks ago`;
  if (days < 730) return `${Math.round(days / 30.44)} months ago`;
  return `${Math.max(2, Math.floor(days / 365.25))} years ago`;
}
