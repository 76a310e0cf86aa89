import { Punch } from "#app/components/punch.tsx";
import { shortDate } from "#app/platform/dates.ts";
import type { ResponseStatus } from "./schema.ts";

const PLATES = {
  submitted: { look: "outline", word: "Sent" },
  shortlisted: { look: "tint", word: "Shortlisted", icon: "check" },
  successful: { look: "full", word: "Successful", icon: "checks" },
  unsuccessful: { look: "end", word: "Not this time" },
  withdrawn: { look: "end", word: "Withdrawn" },
} as const;

/** How a response stands, with its day. */
export function ResponsePunch({ status, at }: { status: ResponseStatus; at?: Date }) {
  const plate = PLATES[status];
  return (
    <Punch
      look={plate.look}
      icon={"icon" in plate ? plate.icon : undefined}
      word={plate.word}
      detail={at === undefined ? undefined : shortDate(at)}
    />
  );
}
