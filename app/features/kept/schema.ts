import { z } from "zod";
import { addDays, type Day, longDate } from "#app/platform/dates.ts";
import { optionalText } from "#app/platform/fields.ts";
import { plainName } from "#app/platform/plain-name.ts";
import { LONGEST_NAME, LONGEST_NOTE } from "./kept-list.ts";

const UNNAMED = "Enter a name, such as Cleaners near the office";
const nameField = plainName(
  z.string({ error: UNNAMED }).trim().min(1, UNNAMED).max(LONGEST_NAME, `Enter a name of at most ${LONGEST_NAME} characters`),
);
const noteField = optionalText(LONGEST_NOTE);
const idField = (message: string) =>
  z.coerce.number({ error: message }).int(message).positive(message).max(Number.MAX_SAFE_INTEGER, message);

/** Where a supplier is kept from: a page of ours says so, and what says anything else counts as its profile. */
const fromField = z.enum(["search", "map", "profile", "matches"]).catch("profile");

/** Keeps a supplier on a list that is there, on a new one, or where this person last kept one. */
export const keepSchema = z.object({
  /** An id, or `new:` and the id of the organisation whose list it becomes; none is the one last used. */
  list: z
    .string()
    .regex(/^(?:new:)?\d{1,15}$/, "Choose a list")
    .optional(),
  note: noteField,
  from: fromField,
});
export const letGoSchema = z.object({ list: idField("Choose a list") });

export const nameSchema = z.object({ name: nameField });
const supplier = idField("Choose a supplier");
export const noteSchema = z.object({ supplier, note: noteField });
export const takeOffSchema = z.object({ supplier });

/** How long a link opens a list, in days. */
const SHARE_DAYS = [7, 30, 90] as const;
const daysField = z.coerce
  .number({ error: "Choose when the link ends" })
  .refine((days) => SHARE_DAYS.some((one) => one === days), "Choose when the link ends");
export const shareSchema = z.object({ days: daysField, notes: z.literal("on").optional() });
export const shareEndSchema = z.object({ days: daysField });

/** The choices of a link's end, counted from today. */
export function shareChoices(today: Day): { value: string; label: string }[] {
  return SHARE_DAYS.map((days) => ({ value: String(days), label: `In ${days} days, on ${longDate(addDays(today, days))}` }));
}
