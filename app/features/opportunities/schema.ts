import { z } from "zod";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { ENTER_POSTCODE } from "#app/features/reference/postcode-field.ts";
import { type Day, londonInstant } from "#app/platform/dates.ts";
import { checkContact, dayFrom, optionalText, orNull } from "#app/platform/fields.ts";
import { parsePounds } from "#app/platform/money.ts";
import { plainName } from "#app/platform/plain-name.ts";
import {
  type Delivery,
  type Direction,
  hasDirection,
  OPPORTUNITY_KINDS,
  type OpportunityKind,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";

/** What a verb changes of an opportunity; what is left out stays. Money is pence. */
export interface OpportunityChanges {
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
  contact?: { name: string | null; email: string | null; phone: string | null };
}

/** Responses close at this hour in London on the day the buyer names. */
const DEADLINE_HOUR = 17;
const MAX_REQUIREMENTS = 12;
const MAX_REQUIREMENT = 200;
const MAX_SECTORS = 12;

const kindField = z.enum(OPPORTUNITY_KINDS, { error: "Choose what you are posting" });

/** Step 1, and the form that begins a draft. */
export const whatSchema = z
  .object({
    kind: kindField,
    direction: z.enum(["offered", "sought"], { error: "Choose one of the two" }).optional(),
    title: plainName(
      z
        .string({ error: "Enter a title, such as Lunches for a site team of 40" })
        .trim()
        .min(8, "Use 8 characters or more, so that a supplier can tell what it is")
        .max(120, "Use 120 characters or fewer"),
    ),
    description: optionalText(6000),
    sectors: z.array(z.string().max(60)).max(MAX_SECTORS, `Choose ${MAX_SECTORS} or fewer`).default([]),
    cpv: optionalText(300),
  })
  .transform((form, check): OpportunityChanges & { kind: OpportunityKind; title: string } => {
    const cpv = form.cpv.split(/[\s,;]+/).filter(Boolean);
    if (cpv.some((code) => !/^\d{8}(-\d)?$/.test(code))) {
      check.addIssue({ code: "custom", path: ["cpv"], message: "Enter codes of eight digits, such as 55520000" });
    }
    return {
      kind: form.kind,
      direction: hasDirection(form.kind) ? (form.direction ?? null) : null,
      title: form.title,
      description: form.description,
      sectorCodes: [...new Set(form.sectors)],
      cpv: [...new Set(cpv.map((code) => code.slice(0, 8)))].slice(0, 20),
    };
  });

/** Step 2. A choice's hidden questions are not read unless it was chosen. */
export const whereSchema = z
  .object({
    delivery: z.enum(["radius", "areas", "remote"], { error: "Choose where the work is" }),
    postcode: optionalText(60),
    radius: optionalText(6),
    areas: z.array(z.string().max(12)).max(60, "Choose 60 or fewer").default([]),
    valueKind: z.enum(["range", "unknown", "withheld"], { error: "Choose one of the three" }).default("unknown"),
    min: optionalText(20),
    max: optionalText(20),
    period: z.enum(["total", "year"]).default("total"),
    noticeUrl: optionalText(500),
  })
  .transform((form, check): OpportunityChanges => {
    function refuse(field: string, message: string): void {
      check.addIssue({ code: "custom", path: [field], message });
    }
    const isPoint = form.delivery === "radius";
    const postcode = isPoint ? normalisePostcode(form.postcode) : null;
    if (isPoint && form.postcode !== "" && postcode === null) refuse("postcode", ENTER_POSTCODE);
    const radius = form.radius === "" ? null : Number(form.radius);
    if (isPoint && radius !== null && !(radius >= 0 && radius <= 100)) refuse("radius", "Enter miles from 0 to 100");
    const isRange = form.valueKind === "range";
    const min = isRange && form.min !== "" ? parsePounds(form.min) : null;
    const max = isRange && form.max !== "" ? parsePounds(form.max) : null;
    if (isRange && form.min !== "" && min === null) refuse("min", "Enter an amount in pounds, such as 18,000");
    if (isRange && form.max !== "" && max === null) refuse("max", "Enter an amount in pounds, such as 25,000");
    if (min !== null && max !== null && max < min) refuse("max", "“Up to” must be as much as “From”, or more");
    if (form.noticeUrl !== "" && !isWebAddress(form.noticeUrl)) refuse("noticeUrl", "Enter a web address that begins with https://");
    return {
      place: {
        delivery: form.delivery,
        postcode,
        radiusMiles: isPoint ? (radius ?? 0) : null,
        areaCodes: form.delivery === "areas" ? [...new Set(form.areas)] : [],
      },
      value: { valueKind: form.valueKind, minPence: min, maxPence: max, valuePeriod: form.period },
      noticeUrl: orNull(form.noticeUrl),
    };
  });

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Step 3. */
export const whenSchema = z
  .object({
    deadlineDay: optionalText(2),
    deadlineMonth: optionalText(2),
    deadlineYear: optionalText(4),
    startDay: optionalText(2),
    startMonth: optionalText(2),
    startYear: optionalText(4),
    duration: optionalText(120),
  })
  .transform((form, check): OpportunityChanges => {
    const deadline = dayFrom(form.deadlineDay, form.deadlineMonth, form.deadlineYear);
    const start = dayFrom(form.startDay, form.startMonth, form.startYear);
    if (deadline === undefined) check.addIssue({ code: "custom", path: ["deadline"], message: "Enter a real day, such as 11 12 2026" });
    if (start === undefined) check.addIssue({ code: "custom", path: ["start"], message: "Enter a real day, such as 12 1 2027" });
    if (deadline && start && start < deadline) {
      check.addIssue({ code: "custom", path: ["start"], message: "The work must start after responses close" });
    }
    return { deadlineAt: deadline ? londonInstant(deadline, DEADLINE_HOUR) : null, startDay: start ?? null, duration: form.duration };
  });

/** Step 4: one requirement a line. */
export const askSchema = z
  .object({ requirements: optionalText(MAX_REQUIREMENTS * (MAX_REQUIREMENT + 2)) })
  .transform((form, check): OpportunityChanges => {
    const requirements = form.requirements
      .split(/\r?\n/)
      .map((text) => text.replace(/^[-*•]\s*/, "").trim())
      .filter(Boolean);
    if (requirements.length > MAX_REQUIREMENTS) {
      check.addIssue({
        code: "custom",
        path: ["requirements"],
        message: `Ask for ${MAX_REQUIREMENTS} things at most. Each one more keeps suppliers away`,
      });
    }
    if (requirements.some((text) => text.length > MAX_REQUIREMENT)) {
      check.addIssue({ code: "custom", path: ["requirements"], message: `Keep each line to ${MAX_REQUIREMENT} characters` });
    }
    return { requirements };
  });

/** Step 5. */
export const whoSchema = z
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
