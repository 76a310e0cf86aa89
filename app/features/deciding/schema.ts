import { z } from "zod";
import { optionalText } from "#app/platform/fields.ts";
import { parsePounds } from "#app/platform/money.ts";
import { MOST_POINTS } from "./compare.ts";

const REASON = 500;
const id = z.coerce.number("Choose an answer").int("Choose an answer").positive("Choose an answer");

const boxes = (name: string) => ({ [`${name}Day`]: optionalText(2), [`${name}Month`]: optionalText(2), [`${name}Year`]: optionalText(4) });

/** A day in three boxes as `YYYY-MM-DD`; null while empty, undefined where it is no day. */
export function dayOf(form: Record<string, unknown>, name: string): string | null | undefined {
  const [year, month, day] = ["Year", "Month", "Day"].map((part) => String(form[`${name}${part}`] ?? ""));
  if (year === "" && month === "" && day === "") return null;
  const text = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : text;
}

const NO_DAY = "Enter a day, month and year, such as 1 3 2027";

/** What is prepared: a row an answer, in the order of the page. */
export const prepareSchema = z
  .object({
    rows: z
      .array(
        z.object({
          response: id,
          outcome: z.enum(["chosen", "not_chosen"]).optional(),
          reason: optionalText(REASON),
        }),
      )
      .max(100)
      .default([]),
    value: optionalText(20),
    ...boxes("start"),
    term: optionalText(80),
    why: optionalText(REASON),
    sharesValue: z.literal("1").optional(),
    sharesWinner: z.literal("1").optional(),
  })
  .transform((form, check) => {
    const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: [field], message });
    const valuePence = form.value === "" ? null : parsePounds(form.value);
    if (form.value !== "" && valuePence === null) refuse("value", "Enter an amount in pounds, such as 42,160");
    const startDay = dayOf(form, "start");
    if (startDay === undefined) refuse("start", NO_DAY);
    return {
      outcomes: form.rows.map(({ response, outcome, reason }) => ({ responseId: response, outcome: outcome ?? null, reason })),
      valuePence,
      startDay: startDay ?? null,
      term: form.term,
      reason: form.why,
      sharesValue: form.sharesValue !== undefined,
      sharesWinner: form.sharesWinner !== undefined,
    };
  });

/** The team's points: for each answer a list in the order of the criteria; empty for none. */
export const pointsSchema = z.object({
  rows: z
    .array(
      z.object({
        response: id,
        points: z
          .array(z.object({ criterion: id, given: z.union([z.literal(""), z.coerce.number().int().min(0).max(MOST_POINTS)]).default("") }))
          .max(20)
          .default([]),
      }),
    )
    .max(100)
    .default([]),
});

export const noteSchema = z.object({ response: id, note: optionalText(1000) });

export const hearBySchema = z.object(boxes("hearBy")).transform((form, check) => {
  const day = dayOf(form, "hearBy");
  if (day === undefined) check.addIssue({ code: "custom", path: ["hearBy"], message: NO_DAY });
  return day ?? null;
});

export const whySchema = z.object({
  reason: z.string().trim().min(1, "Say why, in a sentence").max(REASON, `Use at most ${REASON} characters`),
});
