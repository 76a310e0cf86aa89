import { longDate } from "#app/platform/dates.ts";
import { milesWords } from "#app/platform/miles.ts";
import { EDITED_PARTS, type EditedPart } from "../edited-parts.ts";
import { closesText, helpText, lotValueText, payText, timeText, valueText } from "../say.ts";
import type { StepRecord } from "../step-record.ts";

/** What an addendum can tell of: everything but whom to reach. */
export type ToldPart = Exclude<EditedPart, "contact">;

const lines = (texts: readonly string[]) => texts.join("\n");

/** What each part says to whoever reads the page, a line for each of several; empty where it says nothing. */
const TEXTS: Readonly<Record<ToldPart, (record: StepRecord) => string>> = {
  title: ({ title }) => title,
  description: ({ description }) => description,
  sectors: ({ sectorNames }) => lines(sectorNames),
  cpv: ({ cpv }) => cpv.join(", "),
  place: placeText,
  value: (record) => valueText(record),
  notice: ({ noticeUrl }) => noticeUrl ?? "",
  deadline: ({ deadlineAt }) => (deadlineAt === null ? "" : closesText(deadlineAt)),
  runs: ({ startDay, duration }) => [startDay === null ? "" : `From ${longDate(startDay)}`, duration].filter(Boolean).join(", "),
  requirements: ({ requirements }) => lines(requirements),
  skills: ({ skills }) => lines(skills),
  time: timeText,
  pay: payText,
  help: helpText,
  lots: ({ lots }) => lines(lots.map((lot) => [lot.title, lot.description, lot.place, lotValueText(lot)].filter(Boolean).join(", "))),
  criteria: ({ criteria }) => lines(criteria.map(({ name, weight }) => `${name}: ${weight}`)),
  questions: ({ questions }) => lines(questions.map(({ text, maxWords }) => `${text} (${maxWords} words at most)`)),
  papers: ({ attachments }) => lines(attachments.map(({ fileName }) => fileName)),
};

/** Every council area by name, and how far around a point: a change of one is a change. */
function placeText({ delivery, where, radiusMiles, areaNames }: StepRecord): string {
  if (delivery === "remote") return "From anywhere";
  if (delivery === "areas") return lines(areaNames);
  return `${where ?? ""}${radiusMiles ? `, and ${milesWords(radiusMiles)} around` : ""}`;
}

/** One part as it read before and after. */
export interface PartChange {
  part: ToldPart;
  before: string;
  after: string;
}

/** The parts that read otherwise than before, in the order of the page. */
export function changedTexts(before: StepRecord, after: StepRecord): PartChange[] {
  return (Object.keys(TEXTS) as ToldPart[])
    .map((part) => ({ part, before: TEXTS[part](before), after: TEXTS[part](after) }))
    .filter((one) => one.before !== one.after);
}

/** `The title`, `When responses close`. */
export function partLabel(part: ToldPart): string {
  const text = EDITED_PARTS[part];
  return text.charAt(0).toUpperCase() + text.slice(1);
}
