import { addDays, londonDay, londonHour, londonInstant } from "./dates.ts";
import { isWorkingDay, workingDayFrom } from "./working-days.ts";

/** Hours of the day in London between which people are written to: from the first, and before the second. */
const FROM = 8;
const BEFORE = 19;
/** How long a final step can be taken back in the day, in minutes. */
export const UNDO_MINUTES = 10;

/** Whether nobody is written to now: before 8am, from 7pm, at weekends and on bank holidays, in London. */
export function isQuiet(at: Date): boolean {
  const hour = londonHour(at);
  return hour < FROM || hour >= BEFORE || !isWorkingDay(londonDay(at));
}

/** The first instant from this one at which people are written to. */
export function afterQuiet(at: Date): Date {
  if (!isQuiet(at)) return at;
  const today = londonDay(at);
  const isTooLate = londonHour(at) >= BEFORE;
  return londonInstant(workingDayFrom(isTooLate ? addDays(today, 1) : today), FROM);
}

/** When the mails of a final step leave: ten minutes after it, or at 8am of the next working day. */
export function mailsLeaveAt(pressed: Date): Date {
  return afterQuiet(new Date(pressed.getTime() + UNDO_MINUTES * 60_000));
}
