import { type Reservation, reservedFor } from "#app/features/opportunities/reserving/rules.ts";
import { listWords } from "#app/platform/words.ts";
import type { Eligibility } from "./eligibility.ts";

/** Why a supplier may not answer a reserved opportunity yet, or at all, in words to itself. */
export function whyNot({ reservation, eligibility }: { reservation: Reservation; eligibility: Eligibility }): string {
  const said = listWords(eligibility.lines.map(({ text }) => text));
  const kept = `This is reserved for ${reservedFor(reservation)}.`;
  return eligibility.standing === "no"
    ? `${kept} Your organisation ${said}.`
    : `${kept} We cannot tell whether you are: your organisation ${said}. Say so first, then answer.`;
}
