import { type Day, daysUntil } from "#app/platform/dates.ts";

/** One answer that a buyer was given, to something that is not closed to the public. */
export interface Given {
  /** The day by which it was to hear. */
  hearBy: Day;
  /** When no more answers were taken. */
  closedAt: Date;
  /** When it got its outcome; null while it waits. */
  outcomeAt: Date | null;
}

/** How a buyer answers those that answer it. */
export interface AnsweringRecord {
  /** How many it rests on: those that have heard, and those that should have. */
  total: number;
  answered: number;
  /** Half of those that heard did so within so many days after closing; null while nobody has. */
  medianDays: number | null;
}

/** Nothing is said below so many. */
export const LEAST = 3;

/** What a buyer's answers come to on a day. Those whose day has not come count only once they have heard. */
export function recordOf(given: readonly Given[], today: Day): AnsweringRecord {
  const counted = given.filter(({ hearBy, outcomeAt }) => outcomeAt !== null || hearBy < today);
  const days = counted
    .flatMap(({ closedAt, outcomeAt }) => (outcomeAt === null ? [] : [Math.max(0, daysUntil(outcomeAt, closedAt))]))
    .sort((a, b) => a - b);
  return { total: counted.length, answered: days.length, medianDays: days[Math.ceil(days.length / 2) - 1] ?? null };
}

/** `Answered 41 of 41, half of them within 6 days`, `Too few to say: 2 answers so far`. */
export function recordText({ total, answered, medianDays }: AnsweringRecord): string {
  if (total < LEAST) return `Too few to say: ${total === 1 ? "1 answer" : `${total} answers`} so far`;
  const within =
    medianDays === null
      ? ""
      : `, half of them ${medianDays === 0 ? "on the day it closed" : `within ${medianDays === 1 ? "1 day" : `${medianDays} days`}`}`;
  const left = total - answered;
  return `Answered ${answered} of ${total}${within}${left === 0 ? "" : `; ${left === 1 ? "1 still waits" : `${left} still wait`}`}`;
}
