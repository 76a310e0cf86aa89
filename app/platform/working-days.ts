import { addDays, type Day } from "./dates.ts";

/*
 * Days on which people in England work. The bank holidays follow from the Banking and Financial Dealings Act 1971 and the
 * two that are common law, Good Friday and Christmas Day; one that falls on a weekend is made up for on the next weekday
 * that is none. What a proclamation adds or moves for one year, such as a coronation, is not in the rule.
 */

/** The day of the week, 0 for Sunday. */
function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0;
}

/** Easter Sunday of a year of the Gregorian calendar, by the rule that Oudin gave in 1940. */
function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const h = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28`, moon - j);
}

/** The first Monday on or after a day. */
function mondayFrom(day: Day): Day {
  return addDays(day, (8 - weekday(day)) % 7);
}

const known = new Map<number, ReadonlySet<Day>>();

/** The bank holidays of England in a year. */
export function bankHolidays(year: number): ReadonlySet<Day> {
  const before = known.get(year);
  if (before !== undefined) return before;
  const sunday = easter(year);
  const days = new Set<Day>([
    addDays(sunday, -2),
    addDays(sunday, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
  ]);
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`] as const) {
    let day: Day = fixed;
    while (isWeekend(day) || days.has(day)) day = addDays(day, 1);
    days.add(day);
  }
  known.set(year, days);
  return days;
}

export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !bankHolidays(Number(day.slice(0, 4))).has(day);
}

/** The first working day on or after a day. */
export function workingDayFrom(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next)) next = addDays(next, 1);
  return next;
}

/** So many working days after a day, which need not be one itself; none is the day itself. */
export function addWorkingDays(day: Day, count: number): Day {
  let next = day;
  for (let n = 0; n < count; n += 1) next = workingDayFrom(addDays(next, 1));
  return next;
}
