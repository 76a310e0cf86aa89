import { z } from "zod";
import type { Day } from "#app/platform/dates.ts";
import { checkContact, dayFrom, optionalText, orNull, type Refuse } from "#app/platform/fields.ts";
import { parsePounds } from "#app/platform/money.ts";
import { plainName } from "#app/platform/plain-name.ts";
import { PROVISION_LIST, type Provisions } from "../provisions.ts";
import { BENEFICIARIES, FIVE_CRITERIA, IMPACT_MODELS, INSURANCES, LEADERSHIP, OPEN_TO, POLICIES, TURNOVER_BANDS } from "../vocabulary.ts";
import { IMPACT_ROWS, REFERENCE_ROWS } from "./rows.ts";

/** Any of a vocabulary's codes; a forged one is refused. */
function codesOf<L extends Record<string, unknown>>(labels: L) {
  const codes = Object.keys(labels);
  return z
    .array(z.string().max(60))
    .max(60)
    .default([])
    .refine((values) => values.every((value) => codes.includes(value)), "Choose from the list")
    .transform((values) => [...new Set(values)]);
}

/** An answer to each provision: `yes`, `no`, or empty for what is not said. What is forged beside them is dropped. */
const provisionAnswers = z
  .object(
    Object.fromEntries(
      PROVISION_LIST.map(({ code }) => [code, z.enum(["yes", "no", ""], { error: "Choose one of the three" }).optional()]),
    ),
  )
  .default({})
  .transform((answers): Provisions => {
    const given = Object.entries(answers).filter(([, answer]) => answer === "yes" || answer === "no");
    return Object.fromEntries(given.map(([code, answer]) => [code, answer === "yes"]));
  });

function refuser(check: { addIssue: (issue: { code: "custom"; path: (string | number)[]; message: string }) => void }): Refuse {
  return (field, message) => check.addIssue({ code: "custom", path: pathOf(field), message });
}

/** `impact[1].figure` → `impact`, 1, `figure`. */
function pathOf(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function money(text: string, field: string, refuse: Refuse): number | null {
  if (text === "") return null;
  const pence = parsePounds(text);
  if (pence === null) refuse(field, "Enter an amount in pounds, such as 18,000");
  return pence;
}

function dayOf(day: string, month: string, year: string, field: string, refuse: Refuse): Day | null {
  const found = dayFrom(day, month, year);
  if (found === undefined) refuse(field, "Enter a real day, such as 31 3 2027");
  return found ?? null;
}

export const aboutSchema = z
  .object({
    summary: optionalText(160),
    mission: optionalText(2000),
    impactModel: codesOf(IMPACT_MODELS),
    beneficiaries: codesOf(BENEFICIARIES),
    leadership: codesOf(LEADERSHIP),
    openTo: codesOf(OPEN_TO),
    provisions: provisionAnswers,
    staff: optionalText(40),
    alongside: optionalText(120),
    turnoverBand: optionalText(20),
    founded: optionalText(40),
    largestContract: optionalText(20),
    contactName: plainName(optionalText(120)),
    contactRole: optionalText(120),
    contactEmail: optionalText(254),
    contactPhone: optionalText(40),
  })
  .transform((form, check) => {
    const refuse = refuser(check);
    const staff = form.staff === "" ? null : Number(form.staff.replaceAll(",", ""));
    if (staff !== null && !(Number.isInteger(staff) && staff >= 0 && staff <= 200_000)) refuse("staff", "Enter a whole number, such as 9");
    if (form.turnoverBand !== "" && !Object.hasOwn(TURNOVER_BANDS, form.turnoverBand)) refuse("turnoverBand", "Choose from the list");
    const founded = foundedFrom(form.founded);
    if (founded === undefined) refuse("founded", "Enter a year, such as 2019, or a month and year, such as 4/2019");
    const largest = money(form.largestContract, "largestContract", refuse);
    checkContact(form, refuse);
    return {
      summary: form.summary.replace(/\s+/g, " "),
      mission: form.mission,
      impactModel: form.impactModel,
      beneficiaries: form.beneficiaries,
      leadership: form.leadership,
      openTo: form.openTo,
      provisions: form.provisions,
      staff,
      alongside: form.alongside,
      turnoverBand: orNull(form.turnoverBand),
      founded: founded ?? null,
      largestContractPence: largest,
      contactName: orNull(form.contactName),
      contactRole: orNull(form.contactRole),
      contactEmail: orNull(form.contactEmail),
      contactPhone: orNull(form.contactPhone),
    };
  });
export type AboutInput = z.output<typeof aboutSchema>;

/** `2019`, `4/2019`, `04/2019`, `2019-04`: as it is kept, `2019` or `2019-04`. Null when empty, undefined when none of these. */
function foundedFrom(text: string): string | null | undefined {
  if (text === "") return null;
  const match = /^(?:(\d{1,2})[/. -])?(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(text);
  const year = Number(match?.[2]);
  const month = match?.[1] ?? match?.[3];
  if (match === null || year < 1600 || year > 2100 || (month !== undefined && (Number(month) < 1 || Number(month) > 12))) return undefined;
  return month === undefined ? String(year) : `${year}-${month.padStart(2, "0")}`;
}

export const offeringSchema = z
  .object({
    sector: z.string({ error: "Choose what kind of work it is" }).max(60),
    title: plainName(
      z
        .string({ error: "Enter what you would call it, such as Workplace catering" })
        .trim()
        .min(4, "Use 4 characters or more")
        .max(100, "Use 100 characters or fewer"),
    ),
    description: optionalText(1200),
    kind: z.enum(["service", "good", "works"], { error: "Choose one of the three" }).default("service"),
    coverage: z.enum(["nationwide", "areas", "radius"], { error: "Choose where you do this" }),
    areas: z.array(z.string().max(12)).max(450).default([]),
    radius: optionalText(6),
    min: optionalText(20),
    max: optionalText(20),
  })
  .transform((form, check) => {
    const refuse = refuser(check);
    const radius = Number(form.radius);
    if (form.coverage === "radius" && !(form.radius !== "" && radius >= 1 && radius <= 500)) refuse("radius", "Enter miles from 1 to 500");
    if (form.coverage === "areas" && form.areas.length === 0) refuse("areas", "Choose at least one place");
    const min = money(form.min, "min", refuse);
    const max = money(form.max, "max", refuse);
    if (min !== null && max !== null && max < min) refuse("max", "The largest job must be as much as the smallest, or more");
    return {
      sectorCode: form.sector,
      title: form.title,
      description: form.description,
      kind: form.kind,
      coverage: form.coverage,
      radiusMiles: form.coverage === "radius" ? radius : null,
      areaCodes: form.coverage === "areas" ? [...new Set(form.areas)] : [],
      minPence: min,
      maxPence: max,
    };
  });
export type OfferingInput = z.output<typeof offeringSchema>;

export const declareSchema = z
  .object({
    definition: z.enum(["seuk", "vcse"], { error: "Choose which definition you meet" }),
    criteria: codesOf(FIVE_CRITERIA),
    statement: optionalText(1000),
  })
  .superRefine((form, check) => {
    const refuse = refuser(check);
    if (form.definition === "seuk" && form.criteria.length < Object.keys(FIVE_CRITERIA).length)
      refuse("criteria", "All five must hold. If one does not, choose the other definition");
    if (form.statement.length < 20) refuse("statement", "Say in a sentence or two how you meet it, so that a buyer can check");
  });
export type DeclareInput = z.output<typeof declareSchema>;

const PERIOD = {
  fromDay: optionalText(2),
  fromMonth: optionalText(2),
  fromYear: optionalText(4),
  toDay: optionalText(2),
  toMonth: optionalText(2),
  toYear: optionalText(4),
};

export const certificateSchema = z.object({ issuer: optionalText(120), number: optionalText(60), ...PERIOD }).transform((form, check) => {
  const refuse = refuser(check);
  if (form.issuer.length < 2) refuse("issuer", "Enter who gave you the certificate");
  if (form.number === "") refuse("number", "Enter the number on the certificate");
  const from = dayOf(form.fromDay, form.fromMonth, form.fromYear, "from", refuse);
  const to = dayOf(form.toDay, form.toMonth, form.toYear, "to", refuse);
  if (from === null && `${form.fromDay}${form.fromMonth}${form.fromYear}` === "")
    refuse("from", "Enter the day it began, such as 1 4 2025");
  if (from !== null && to !== null && to < from) refuse("to", "It must end after it began");
  return { issuer: form.issuer, number: form.number, from, to };
});
export type CertificateInput = z.output<typeof certificateSchema>;

export const accreditationSchema = z
  .object({ name: plainName(optionalText(120)), issuer: optionalText(120), number: optionalText(60), ...PERIOD })
  .transform((form, check) => {
    const refuse = refuser(check);
    if (form.name.length < 2) refuse("name", "Enter what it is called, such as Living Wage accreditation");
    const from = dayOf(form.fromDay, form.fromMonth, form.fromYear, "from", refuse);
    const to = dayOf(form.toDay, form.toMonth, form.toYear, "to", refuse);
    if (from !== null && to !== null && to < from) refuse("to", "It must end after it began");
    return { name: form.name, issuer: form.issuer, number: form.number, from, to };
  });
export type AccreditationInput = z.output<typeof accreditationSchema>;
type Box = ReturnType<typeof optionalText>;

const coverFields = Object.fromEntries(
  Object.keys(INSURANCES).flatMap((kind) => [
    [`${kind}Amount`, optionalText(20)],
    [`${kind}Day`, optionalText(2)],
    [`${kind}Month`, optionalText(2)],
    [`${kind}Year`, optionalText(4)],
  ]),
) as Record<string, Box>;

export const coverSchema = z.object({ policies: codesOf(POLICIES), ...coverFields }).transform((form, check) => {
  const refuse = refuser(check);
  const fields = form as unknown as Record<string, string>;
  const insurances = Object.keys(INSURANCES).flatMap((kind) => {
    const amountPence = money(fields[`${kind}Amount`] ?? "", `${kind}Amount`, refuse);
    const until = dayOf(fields[`${kind}Day`] ?? "", fields[`${kind}Month`] ?? "", fields[`${kind}Year`] ?? "", kind, refuse);
    if (amountPence === null && until !== null) refuse(`${kind}Amount`, "Enter how much it covers");
    return amountPence === null || amountPence === 0 ? [] : [{ kind, amountPence, until }];
  });
  return { policies: form.policies, insurances };
});
export type CoverInput = z.output<typeof coverSchema>;

const impactRow = z.object({ figure: optionalText(20), text: optionalText(160) });
const referenceRow = z.object({ client: optionalText(120), work: optionalText(160), quote: optionalText(500), by: optionalText(120) });

export const proofSchema = z
  .object({
    impact: z.array(impactRow.optional()).max(IMPACT_ROWS.length).default([]),
    references: z.array(referenceRow.optional()).max(REFERENCE_ROWS.length).default([]),
  })
  .transform((form, check) => {
    const refuse = refuser(check);
    const impact = form.impact.flatMap((row, at) => {
      if (row === undefined || (row.figure === "" && row.text === "")) return [];
      if (row.figure === "") refuse(`impact[${at}].figure`, "Enter the figure, such as 34 or 71%");
      if (row.text === "") refuse(`impact[${at}].text`, "Say what the figure counts");
      return [row];
    });
    const references = form.references.flatMap((row, at) => {
      if (row === undefined || Object.values(row).every((value) => value === "")) return [];
      if (row.client === "") refuse(`references[${at}].client`, "Enter who it is");
      if (row.work === "") refuse(`references[${at}].work`, "Say what you did for them, and when");
      return [row];
    });
    return { impact, references };
  });
export type ProofInput = z.output<typeof proofSchema>;
