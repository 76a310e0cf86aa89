import { hasAnswered, type InvitedState } from "./rules.ts";

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
function numberWord(n: number): string {
  return NUMBERS[n] ?? String(n);
}

/** `3 of 6 have answered: two with a price, one with a no and a reason.` */
export function answeredText(states: readonly InvitedState[]): string {
  if (states.length === 0) return "Only those you invite will see it.";
  if (states.every((state) => state === "waits")) return `${states.length} will be asked when you post it.`;
  const yes = states.filter((state) => state === "yes").length;
  const no = states.filter((state) => state === "no").length;
  const answered = states.filter(hasAnswered).length;
  if (answered === 0)
    return states.length === 1 ? "The one you asked has not answered yet." : `None of the ${states.length} has answered yet.`;
  const parts = [yes === 0 ? "" : `${numberWord(yes)} with a price`, no === 0 ? "" : `${numberWord(no)} with a no and a reason`].filter(
    (part) => part !== "",
  );
  return `${answered} of ${states.length} ${answered === 1 ? "has" : "have"} answered: ${parts.join(", ")}.`;
}
