import { longDate, shortDate } from "#app/platform/dates.ts";
import { helpText, payText, timeText, valueText } from "../say.ts";
import type { StepRecord } from "../step-record.ts";
import { kindText } from "../vocabulary.ts";
import type { BriefPartName } from "./parts.ts";

/** What each part says, in a line; empty where it says nothing. */
const TEXTS: Readonly<Record<BriefPartName, (record: StepRecord) => string>> = {
  title: ({ title }) => title,
  work: ({ sectorNames }) => sectorNames.join("; "),
  skills: ({ skills }) => skills.join("; "),
  help: helpText,
  place: ({ delivery, where }) => (delivery === "remote" ? "From anywhere" : (where ?? "")),
  value: (record) => valueText(record, "You"),
  time: timeText,
  pay: payText,
  runs: ({ startDay, duration }) => [startDay === null ? "" : `From ${longDate(startDay)}`, duration].filter(Boolean).join(", "),
  kind: ({ kind, direction }) => kindText(kind, direction),
  requirements: ({ requirements }) => requirements.join("; "),
  deadline: ({ deadlineAt }) => (deadlineAt === null ? "" : shortDate(deadlineAt)),
};

export function partText(part: BriefPartName, record: StepRecord): string {
  return TEXTS[part](record);
}
