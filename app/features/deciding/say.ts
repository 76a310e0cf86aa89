import { fullDate, longDate, timeOfDay } from "#app/platform/dates.ts";
import { pounds } from "#app/platform/money.ts";
import type { Marks } from "./compare.ts";
import type { SharedOutcome } from "./outcome-told.server.ts";
import type { FinalAct } from "./rules.ts";

/** `Aston Bakery, Tipton Tureen and Brindle Grounds`. */
export function namesText(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** `for £42,160, from 1 March 2027, 8 months`; empty where nothing of it is said. */
export function termsText({ valuePence, startDay, term }: Pick<SharedOutcome, "valuePence" | "startDay" | "term">): string {
  return [
    valuePence === null ? "" : `for ${pounds(valuePence)}`,
    startDay === null ? "" : `from ${longDate(startDay)}`,
    term === "" ? "" : `${term.charAt(0).toLowerCase()}${term.slice(1)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** `Chosen: Aston Bakery, for £42,160, from 1 March 2027, 8 months.` Empty where the buyer lets nothing of it be read. */
export function chosenText(shared: SharedOutcome): string {
  const { winners } = shared;
  if (winners !== null && winners.length === 0) return "Nobody was chosen.";
  const terms = termsText(shared);
  if (winners === null) return terms === "" || shared.valuePence === null ? "" : `It was awarded ${terms}.`;
  return `Chosen: ${namesText(winners)}${terms === "" ? "" : `, ${terms}`}.`;
}

/** `94 of 100 points: Price 38 of 40, How they would do it 30 of 30`. */
export function marksText({ marks, total }: Marks): string {
  const parts = marks.map(({ name, weight, worth }) => `${name} ${Math.round(worth ?? 0)} of ${weight}`);
  return `${total} of 100 points: ${parts.join(", ")}`;
}

/** What those that answered are told of the end of what they answered, after its name. */
export const END_NEWS = {
  closed: "no longer takes responses. They are deciding now, and you will hear the outcome.",
  cancelled: "was called off. Nobody is chosen, and your answer is not held against you.",
} as const;

/** The word of a step, before it and after. */
export const ACT_WORDS: Record<FinalAct, { button: string; done: string }> = {
  award: { button: "Award it", done: "Awarded" },
  nobody: { button: "End it without an award", done: "Ended without an award" },
  close: { button: "Close it", done: "Closed" },
  cancel: { button: "Cancel it", done: "Cancelled" },
  decline: { button: "Say no", done: "Said no" },
};

/** `10:24am today`, `8am on Monday 14 December 2026`: always with the time. */
export function leavesText(leavesAt: Date, now: Date): string {
  const isToday = fullDate(leavesAt) === fullDate(now);
  return `${timeOfDay(leavesAt)}${isToday ? "" : ` on ${fullDate(leavesAt)}`}`;
}
