import { readNeed } from "#app/features/reading/read-need.ts";
import { findPlace } from "#app/features/reference/find-place.server.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { expandAreas, referenceOf } from "#app/features/reference/reference.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay } from "#app/platform/dates.ts";
import { type BriefPart, type BriefPlace, briefParts, type Fields, fieldOf } from "./brief-parts.ts";
import { fillPart, type PartState, partState } from "./fill-part.ts";
import { runLength } from "./run-length.ts";
import { type Delivery, type OpportunityKind, STEPS, type Step, type ValueKind } from "./vocabulary.ts";

/** A part as the form shows it beside its fields; `later`: its step comes after this one. */
export interface ShownPart extends Pick<BriefPart, "name" | "label" | "text" | "said" | "step"> {
  state: PartState | "later";
  /** The field that it fills, or the first of several. */
  field: string;
}

interface Brief {
  title: string;
  description: string;
  kind: OpportunityKind | null;
}

/** What the title and the description say that the form asks for, each with what it would fill. */
export function readBrief(ctx: Pick<Ctx, "db" | "now">, { title, description, kind }: Brief): BriefPart[] {
  const text = `${title}\n\n${description}`;
  const today = londonDay(ctx.now);
  const placeOf = (name: string, isSure: boolean) => placeFor(ctx, name, isSure);
  return briefParts(readNeed(text, { today, placeOf, titleEnds: title.length }), { today, kind, length: runLength(text) });
}

/** A place as the form takes it; null for all of the country, and for a suburb or village that no word leads to. */
function placeFor({ db }: Pick<Ctx, "db">, name: string, isSure: boolean): BriefPlace | null {
  const found = findPlace(db, name);
  if (found.kind === "unknown") return null;
  const { label } = found;
  const { areaByCode } = referenceOf(db);
  const councils = (codes: readonly string[]) => codes.filter((code) => areaByCode.get(code)?.kind === "authority");
  if (found.kind === "region") return found.areaCodes === null ? null : { label, postcode: null, areaCodes: councils(found.areaCodes) };
  if (isSure && found.kind === "place" && label.includes(",")) return null;
  const postcode = normalisePostcode(name);
  const areaCodes = found.areaCode === null ? [] : expandAreas(referenceOf(db), [found.areaCode]);
  return { label: postcode ?? label, postcode, areaCodes };
}

/** The steps whose page shows what was read of the stored title and description; the first shows it of those that were sent. */
export const SHOWS_READ: readonly Step[] = ["where", "when", "ask"];

/** The parts of a step and of those after it, as the form with these values shows them: what it says otherwise is left out. */
export function showParts(parts: readonly BriefPart[], step: Step, values: Fields): ShownPart[] {
  const at = STEPS.indexOf(step);
  return parts.flatMap((part): ShownPart[] => {
    if (STEPS.indexOf(part.step) < at || (part.step !== step && step !== "what")) return [];
    const state = part.step === step ? partState(part, values) : "later";
    const { name, label, text, said } = part;
    return state === "answered" ? [] : [{ name, label, text, said, step: part.step, state, field: fieldOf(part) }];
  });
}

/** What a form sends when somebody takes over a part, or all, of what was read. */
const USE = /^use:(\w+)$/;

/** The part that somebody takes over; null where the form was sent for something else. */
export function usedPart(intent: unknown): string | null {
  return typeof intent === "string" ? (USE.exec(intent)?.[1] ?? null) : null;
}

/** The form with what somebody takes over filled in, and its parts as they then stand. No field is saved by it. */
export function takeOver(
  parts: readonly BriefPart[],
  step: Step,
  used: string,
  sent: Fields,
): { values: Record<string, string[]>; read: ShownPart[]; filled: string | null } {
  const own = parts.filter((part) => part.step === step && (used === "all" || part.name === used));
  const first = own.find((part) => partState(part, sent) === "open");
  const values = own.reduce((form, part) => fillPart(part, form), sent);
  return {
    values: Object.fromEntries(Object.entries(values).map(([field, list]) => [field, [...list]])),
    read: showParts(parts, step, values),
    filled: first === undefined ? null : fieldOf(first),
  };
}

/** What is stored, as the form would send it. */
export function storedFields(record: StoredBrief): Fields {
  const pounds = (pence: number | null) => (pence === null ? [] : [(pence / 100).toLocaleString("en-GB")]);
  const plain = (digits: string) => digits.replace(/^0/, "");
  const days = (name: string, day: string | null) => {
    const [year = "", month = "", date = ""] = (day ?? "").split("-");
    return { [`${name}Day`]: [plain(date)], [`${name}Month`]: [plain(month)], [`${name}Year`]: [year] };
  };
  return {
    kind: record.kind === null ? [] : [record.kind],
    delivery: [record.delivery],
    valueKind: [record.valueKind],
    postcode: record.deliveryPostcode === null ? [] : [record.deliveryPostcode],
    areas: record.areaCodes,
    min: pounds(record.minPence),
    max: pounds(record.maxPence),
    ...days("deadline", record.deadlineAt === null ? null : londonDay(record.deadlineAt)),
    ...days("start", record.startDay),
    duration: [record.duration],
    requirements: [record.requirements.join("\n")],
  };
}

interface StoredBrief {
  kind: OpportunityKind | null;
  delivery: Delivery;
  valueKind: ValueKind;
  deliveryPostcode: string | null;
  areaCodes: readonly string[];
  minPence: number | null;
  maxPence: number | null;
  deadlineAt: Date | null;
  startDay: string | null;
  duration: string;
  requirements: readonly string[];
}
