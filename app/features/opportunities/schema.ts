import { z } from "zod";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { ENTER_POSTCODE } from "#app/features/reference/postcode-field.ts";
import { type Day, londonInstant } from "#app/platform/dates.ts";
import { checkContact, dayFrom, optionalText, orNull } from "#app/platform/fields.ts";
import { parsePounds } from "#app/platform/money.ts";
import { plainName } from "#app/platform/plain-name.ts";
import type { ChoosingChanges } from "./choosing/model.ts";
import {
  ANSWERS_SHOWN,
  type AnswersShown,
  type Delivery,
  type Direction,
  HELPS,
  type Help,
  hasDirection,
  OPPORTUNITY_KINDS,
  type OpportunityKind,
  PAY_PERIODS,
  PAYS,
  type Pay,
  type PayPeriod,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";

/** What a verb changes of an opportunity; what is left out stays. Money is pence. */
export interface OpportunityChanges extends ChoosingChanges {
  kind?: OpportunityKind;
  direction?: Direction | null;
  title?: string;
  description?: string;
  sectorCodes?: string[];
  /** CPV 2008, eight digits. */
  cpv?: string[];
  place?: { delivery: Delivery; postcode: string | null; radiusMiles: number | null; areaCodes: string[] };
  value?: { valueKind: ValueKind; minPence: number | null; maxPence: number | null; valuePeriod: ValuePeriod };
  noticeUrl?: string | null;
  deadlineAt?: Date | null;
  startDay?: Day | null;
  duration?: string;
  requirements?: string[];
  skills?: string[];
  daysAMonth?: number | null;
  pay?: Pay | null;
  payPence?: number | null;
  payPeriod?: PayPeriod | null;
  help?: Help | null;
  quantity?: string;
  /** Stays once it is posted. */
  answersShown?: AnswersShown;
  /** The parts of the brief that somebody has corrected, by name. */
  settled?: string[];
  contact?: { name: string | null; email: string | null; phone: string | null };
}

/** Responses close at this hour in London on the day the buyer names. */
export const DEADLINE_HOUR = 17;
const MAX_LINES = 12;
const MAX_LINE = 200;
const MAX_SECTORS = 12;

type Schema = z.ZodType<OpportunityChanges>;

export const descriptionSchema: Schema = z.object({ description: optionalText(6000) });

export const titleSchema: Schema = z.object({
  title: plainName(
    z
      .string({ error: "Enter a title, such as Lunches for a site team of 40" })
      .trim()
      .min(8, "Use 8 characters or more, so that a supplier can tell what it is")
      .max(120, "Use 120 characters or fewer"),
  ),
});

export const kindSchema: Schema = z
  .object({
    kind: z.enum(OPPORTUNITY_KINDS, { error: "Choose what you are posting" }),
    direction: z.enum(["offered", "sought"], { error: "Choose one of the two" }).optional(),
  })
  .transform(({ kind, direction }) => ({ kind, direction: hasDirection(kind) ? (direction ?? null) : null }));

export const workSchema: Schema = z
  .object({
    sectors: z.array(z.string().max(60)).max(MAX_SECTORS, `Choose ${MAX_SECTORS} or fewer`).default([]),
    cpv: optionalText(300),
  })
  .transform((form, check): OpportunityChanges => {
    const cpv = form.cpv.split(/[\s,;]+/).filter(Boolean);
    if (cpv.some((code) => !/^\d{8}(-\d)?$/.test(code))) {
      check.addIssue({ code: "custom", path: ["cpv"], message: "Enter codes of eight digits, such as 55520000" });
    }
    return { sectorCodes: [...new Set(form.sectors)], cpv: [...new Set(cpv.map((code) => code.slice(0, 8)))].slice(0, 20) };
  });

/** A choice's hidden questions are not read unless it was chosen. */
export const placeSchema: Schema = z
  .object({
    delivery: z.enum(["radius", "areas", "remote"], { error: "Choose where the work is" }),
    postcode: optionalText(60),
    radius: optionalText(6),
    areas: z.array(z.string().max(12)).max(60, "Choose 60 or fewer").default([]),
  })
  .transform((form, check): OpportunityChanges => {
    const isPoint = form.delivery === "radius";
    const postcode = isPoint ? normalisePostcode(form.postcode) : null;
    if (isPoint && form.postcode !== "" && postcode === null)
      check.addIssue({ code: "custom", path: ["postcode"], message: ENTER_POSTCODE });
    const radius = form.radius === "" ? null : Number(form.radius);
    if (isPoint && radius !== null && !(radius >= 0 && radius <= 100))
      check.addIssue({ code: "custom", path: ["radius"], message: "Enter miles from 0 to 100" });
    return {
      place: {
        delivery: form.delivery,
        postcode,
        radiusMiles: isPoint ? (radius ?? 0) : null,
        areaCodes: form.delivery === "areas" ? [...new Set(form.areas)] : [],
      },
    };
  });

export const valueSchema: Schema = z
  .object({
    valueKind: z.enum(["range", "unknown", "withheld"], { error: "Choose one of the three" }).default("unknown"),
    min: optionalText(20),
    max: optionalText(20),
    period: z.enum(["total", "year"]).default("total"),
  })
  .transform((form, check): OpportunityChanges => {
    const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: [field], message });
    const isRange = form.valueKind === "range";
    const min = isRange && form.min !== "" ? parsePounds(form.min) : null;
    const max = isRange && form.max !== "" ? parsePounds(form.max) : null;
    if (isRange && form.min !== "" && min === null) refuse("min", "Enter an amount in pounds, such as 18,000");
    if (isRange && form.max !== "" && max === null) refuse("max", "Enter an amount in pounds, such as 25,000");
    if (min !== null && max !== null && max < min) refuse("max", "“Up to” must be as much as “From”, or more");
    return { value: { valueKind: form.valueKind, minPence: min, maxPence: max, valuePeriod: form.period } };
  });

export const noticeSchema: Schema = z.object({ noticeUrl: optionalText(500) }).transform(({ noticeUrl }, check): OpportunityChanges => {
  if (noticeUrl !== "" && !isWebAddress(noticeUrl))
    check.addIssue({ code: "custom", path: ["noticeUrl"], message: "Enter a web address that begins with https://" });
  return { noticeUrl: orNull(noticeUrl) };
});

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

export const deadlineSchema: Schema = z
  .object({ deadlineDay: optionalText(2), deadlineMonth: optionalText(2), deadlineYear: optionalText(4) })
  .transform((form, check): OpportunityChanges => {
    const deadline = dayFrom(form.deadlineDay, form.deadlineMonth, form.deadlineYear);
    if (deadline === undefined) check.addIssue({ code: "custom", path: ["deadline"], message: "Enter a real day, such as 11 12 2026" });
    return { deadlineAt: deadline ? londonInstant(deadline, DEADLINE_HOUR) : null };
  });

export const runsSchema: Schema = z
  .object({ startDay: optionalText(2), startMonth: optionalText(2), startYear: optionalText(4), duration: optionalText(120) })
  .transform((form, check): OpportunityChanges => {
    const start = dayFrom(form.startDay, form.startMonth, form.startYear);
    if (start === undefined) check.addIssue({ code: "custom", path: ["start"], message: "Enter a real day, such as 12 1 2027" });
    return { startDay: start ?? null, duration: form.duration };
  });

/** One a line, with or without a sign of a list before it. */
function lines(name: string, tooMany: string) {
  return z
    .string()
    .max(MAX_LINES * (MAX_LINE + 4), `Keep each line to ${MAX_LINE} characters`)
    .default("")
    .transform((text, check) => {
      const all = text
        .split(/\r?\n/)
        .map((line) => line.replace(/^[-*•]\s*/, "").trim())
        .filter(Boolean);
      if (all.length > MAX_LINES) check.addIssue({ code: "custom", message: tooMany });
      if (all.some((line) => line.length > MAX_LINE))
        check.addIssue({ code: "custom", message: `Keep each line to ${MAX_LINE} characters` });
      if (all.some((line) => /\p{Cc}/u.test(line)))
        check.addIssue({ code: "custom", message: `Leave control characters out of the ${name}` });
      return all;
    });
}

export const requirementsSchema: Schema = z.object({
  requirements: lines("requirements", `Ask for ${MAX_LINES} things at most. Each one more keeps suppliers away`),
});

export const skillsSchema: Schema = z.object({ skills: lines("skills", `Name ${MAX_LINES} skills at most, those that count most first`) });

export const timeSchema: Schema = z.object({ daysAMonth: optionalText(5) }).transform(({ daysAMonth }, check): OpportunityChanges => {
  const days = daysAMonth === "" ? null : Number(daysAMonth);
  if (days !== null && !(days > 0 && days <= 23))
    check.addIssue({ code: "custom", path: ["daysAMonth"], message: "Enter days a month up to 23, such as 2 or 0.5" });
  return { daysAMonth: days };
});

export const paySchema: Schema = z
  .object({ pay: z.enum(PAYS).optional(), payAmount: optionalText(20), payPeriod: z.enum(PAY_PERIODS).default("day") })
  .transform((form, check): OpportunityChanges => {
    const isPaid = form.pay === "paid";
    const pence = isPaid && form.payAmount !== "" ? parsePounds(form.payAmount) : null;
    if (isPaid && form.payAmount !== "" && pence === null)
      check.addIssue({ code: "custom", path: ["payAmount"], message: "Enter an amount in pounds, such as 220" });
    return { pay: form.pay ?? null, payPence: pence, payPeriod: pence === null ? null : form.payPeriod };
  });

export const helpSchema: Schema = z
  .object({ help: z.enum(HELPS).optional(), quantity: optionalText(120) })
  .transform(({ help, quantity }) => ({ help: help ?? null, quantity }));

export const answersShownSchema: Schema = z.object({
  answersShown: z.enum(ANSWERS_SHOWN, { error: "Say when you read the answers" }),
});

export const contactSchema: Schema = z
  .object({ contactName: plainName(optionalText(120)), contactEmail: optionalText(254), contactPhone: optionalText(40) })
  .transform((form, check): OpportunityChanges => {
    checkContact(form, (field, message) => check.addIssue({ code: "custom", path: [field], message }));
    return { contact: { name: orNull(form.contactName), email: orNull(form.contactEmail), phone: orNull(form.contactPhone) } };
  });

export const reasonSchema = z.object({
  reason: z
    .string({ error: "Say why, in a sentence. Everyone who responded reads it" })
    .trim()
    .min(5, "Say why, in a sentence. Everyone who responded reads it")
    .max(500, "Use 500 characters or fewer"),
});
/** The version of the opportunity that a form was filled from. */
export const versionSchema = z.object({ version: z.coerce.number().int().min(1) });
