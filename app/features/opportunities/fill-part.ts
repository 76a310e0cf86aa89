import type { BriefPart, Fields } from "./brief-parts.ts";

/** The fields that say whether somebody has answered already what a part would fill. A choice that stands at its default says nothing. */
const ANSWERED_BY: Readonly<Record<BriefPart["name"], readonly string[]>> = {
  kind: ["kind"],
  place: ["postcode", "areas"],
  value: ["min", "max"],
  deadline: ["deadlineDay", "deadlineMonth", "deadlineYear"],
  start: ["startDay", "startMonth", "startYear"],
  requirements: [],
};

/** Choices that answer it without any of those fields. */
const OTHERWISE: Readonly<Partial<Record<BriefPart["name"], readonly [field: string, value: string]>>> = {
  place: ["delivery", "remote"],
  value: ["valueKind", "withheld"],
};

/** `open`: it can be filled in; `filled`: it stands in the form; `answered`: the form says something else, which stays. */
export type PartState = "open" | "filled" | "answered";

export function partState({ name, fills }: BriefPart, values: Fields): PartState {
  if (name === "requirements") return linesMissing(fills, values).length === 0 ? "filled" : "open";
  const answers = ANSWERED_BY[name].flatMap((field) => (values[field] ?? []).filter((value) => value.trim() !== ""));
  const [choice = "", otherwise = ""] = OTHERWISE[name] ?? [];
  if (answers.length === 0) return choice !== "" && values[choice]?.[0] === otherwise ? "answered" : "open";
  const wanted = ANSWERED_BY[name].flatMap((field) => fills[field] ?? []).filter((value) => value !== "");
  return answers.length === wanted.length && wanted.every((value) => answers.includes(value)) ? "filled" : "answered";
}

/** The form with a part filled in. What somebody typed stays: of requirements the lines that are missing are added. */
export function fillPart(part: BriefPart, values: Fields): Fields {
  if (partState(part, values) !== "open") return values;
  if (part.name === "requirements") {
    const before = (values["requirements"]?.[0] ?? "").trimEnd();
    const lines = linesMissing(part.fills, values);
    return { ...values, requirements: [[...(before === "" ? [] : [before]), ...lines].join("\n")] };
  }
  const kept = Object.entries(part.fills).filter(([field]) => field !== "duration" || (values["duration"]?.[0] ?? "") === "");
  return { ...values, ...Object.fromEntries(kept) };
}

function linesMissing(fills: Fields, values: Fields): string[] {
  const has = (values["requirements"]?.[0] ?? "").toLowerCase();
  return (fills["requirements"]?.[0] ?? "").split("\n").filter((line) => !has.includes(line.toLowerCase().replace(/ \(helpful.*$/, "")));
}
