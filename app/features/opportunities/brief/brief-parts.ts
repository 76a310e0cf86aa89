import type { DateRead, Need, Value } from "#app/features/reading/need.ts";
import { sayDate, sayQuantity } from "#app/features/reading/say-need.ts";
import type { Day } from "#app/platform/dates.ts";
import { hasDirection, hasValue, OPPORTUNITY_KINDS, type OpportunityKind } from "../vocabulary.ts";
import type { Fields } from "./parts.ts";
import { type RunLength, unitsOf } from "./run-length.ts";
import { dayFields } from "./stored-fields.ts";

/** A part that was read, and the fields that it would fill. */
interface BriefPart {
  name: "kind" | "place" | "value" | "deadline" | "runs" | "requirements";
  /** The words that it was read from. */
  said: readonly string[];
  fills: Fields;
}

/** Where the work is, as the form takes it. */
export interface BriefPlace {
  /** `Dudley`, `Brierley Hill, Dudley`, `B18 6AA`. */
  label: string;
  /** A full postcode; null for an area. */
  postcode: string | null;
  /** GSS codes of authorities. */
  areaCodes: readonly string[];
}

/** More areas than these are not what a form takes. */
const MOST_AREAS = 60;
const WEEKS = 52;
const MONTHS = 12;
const WEEK_MS = 7 * 86_400_000;

interface Around {
  today: Day;
  /** What is posted, where it is known. */
  kind: OpportunityKind | null;
  /** How long the work goes on, where the words say so. */
  length?: RunLength | null;
}

/** The parts of a brief that the posting form has fields for. */
export function briefParts(need: Need<BriefPlace>, { today, kind, length = null }: Around): BriefPart[] {
  const bought = kind === null || hasValue(kind);
  return [
    ...kindPart(need),
    ...placePart(need),
    ...(bought ? valuePart(need, length ?? lengthOf(need.dates)) : []),
    ...datesPart(need, today),
    ...requirementsPart(need),
  ];
}

function kindPart({ kind: read }: Need<BriefPlace>): BriefPart[] {
  const kind = OPPORTUNITY_KINDS.find((one) => one === read?.kind);
  if (read === null || kind === undefined) return [];
  const direction = hasDirection(kind) ? read.direction : null;
  const fills = { kind: [kind], ...(direction === null ? {} : { direction: [direction] }) };
  return [{ name: "kind", said: [read.text], fills }];
}

function placePart({ places }: Need<BriefPlace>): BriefPart[] {
  if (places.length === 0) return [];
  const said = places.map(({ text }) => text);
  const exact = places.find(({ place }) => place.postcode !== null)?.place;
  const frame = { name: "place", said } as const;
  if (exact?.postcode) return [{ ...frame, fills: { delivery: ["radius"], postcode: [exact.postcode] } }];
  const areas = [...new Set(places.flatMap(({ place }) => place.areaCodes))];
  if (areas.length === 0 || areas.length > MOST_AREAS) return [];
  return [{ ...frame, fills: { delivery: ["areas"], areas } }];
}

function valuePart({ values, quantities }: Need<BriefPlace>, length: RunLength | null): BriefPart[] {
  for (const value of values) {
    const whole = inTotal(value, quantities, length);
    if (whole === null) continue;
    const { minPence, maxPence, times, period } = whole;
    const pounds = (pence: number | null) => (pence === null ? "" : Math.round((pence * times) / 100).toLocaleString("en-GB"));
    const fills = { valueKind: ["range"], min: [pounds(minPence)], max: [pounds(maxPence)], period: [period] };
    return [{ name: "value", said: [value.text, ...whole.said], fills }];
  }
  return [];
}

/** How long work goes on that is said to begin and to end: "from January to March". */
function lengthOf(dates: readonly DateRead[]): RunLength | null {
  const spell = dates.find(({ role, hasEnd }) => hasEnd && (role === "from" || role === "in"));
  if (spell === undefined) return null;
  return { count: Math.round((Date.parse(spell.to) - Date.parse(spell.from)) / WEEK_MS), unit: "week", text: spell.text };
}

/** An amount as the form asks for it, in total or a year: "£700 a home" for 62 homes. Null where that cannot be told. */
function inTotal({ minPence, maxPence, per, unit }: Value, quantities: Need["quantities"], length: RunLength | null) {
  const range = { minPence, maxPence, said: [] as string[] };
  if (per === "total" || per === "year") return { ...range, times: 1, period: per };
  // Less than a year of it is the whole; a price for a day says nothing of days that nobody has counted.
  if (
    length !== null &&
    (per === "month" || per === "week" || (per === "day" && length.unit === "day")) &&
    unitsOf(length, "month") < MONTHS
  ) {
    const times = unitsOf(length, per);
    return times < 1 ? null : { ...range, said: [length.text], times, period: "total" as const };
  }
  if (per === "month") return { ...range, times: MONTHS, period: "year" as const };
  if (per === "week") return { ...range, times: WEEKS, period: "year" as const };
  if (per !== "each") return null;
  const heads = unit === "head" || unit === "person" || unit === "cover";
  const counted = quantities.find(({ unit: own, isHeads }) =>
    heads ? isHeads : unit !== null && own.split(" ").some((word) => word.startsWith(unit)),
  );
  return counted === undefined ? null : { ...range, said: [sayQuantity(counted)], times: counted.most, period: "total" as const };
}

function datesPart({ dates }: Need<BriefPlace>, today: Day): BriefPart[] {
  const deadline = dates.find(({ role, to }) => role === "answers" && to > today);
  const start = startOf(dates.filter(({ role, from }) => (role === "from" || role === "in") && from > today && from !== deadline?.to));
  return [
    ...(deadline === undefined
      ? []
      : [
          {
            name: "deadline",
            said: [deadline.text],
            fills: dayFields("deadline", deadline.to),
          } as const,
        ]),
    ...(start === undefined
      ? []
      : [
          {
            name: "runs",
            said: [start.text],
            fills: { ...dayFields("start", start.from), ...durationFields(start, today) },
          } as const,
        ]),
  ];
}

/** Of several times the one that says when it begins, else the most exact. */
function startOf(dates: readonly DateRead[]): DateRead | undefined {
  const length = ({ from, to }: DateRead) => Date.parse(to) - Date.parse(from);
  return dates.find(({ role }) => role === "from") ?? [...dates].sort((a, b) => length(a) - length(b))[0];
}

function durationFields(date: DateRead, today: Day): Fields {
  const isLong = date.from.slice(0, 7) !== date.to.slice(0, 7);
  return isLong && (date.hasEnd || date.role === "in") ? { duration: [sayDate(date, today)] } : {};
}

function requirementsPart({ requirements }: Need<BriefPlace>): BriefPart[] {
  if (requirements.length === 0) return [];
  const lines = requirements.map(({ line, isOptional }) => (isOptional ? `${line} (helpful, not required)` : line));
  return [
    {
      name: "requirements",
      said: requirements.map(({ text }) => text),
      fills: { requirements: [lines.join("\n")] },
    },
  ];
}
