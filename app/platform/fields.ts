import { z } from "zod";
import { addDays, type Day } from "./dates.ts";

/** A text of at most so many characters, empty where nothing was sent; line breaks may stand in it, other control characters not. */
export function textUpTo(max: number) {
  return z
    .string()
    .trim()
    .max(max, `Use ${max.toLocaleString("en-GB")} characters or fewer`)
    .refine((value) => !/[^\P{Cc}\t\n\r]/u.test(value), "Leave out control characters");
}

/** The same where an empty box says nothing. */
export function optionalText(max: number) {
  return textUpTo(max).default("");
}

/** What an empty box is kept as. */
export function orNull(value: string): string | null {
  return value === "" ? null : value;
}

/** A day from its three boxes; null where all are empty, undefined for what is no day from 1900 to 2100. */
export function dayFrom(day: string, month: string, year: string): Day | null | undefined {
  if (day === "" && month === "" && year === "") return null;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const value = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` as Day;
  const isReal = !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && addDays(value, 0) === value;
  return isReal && value >= "1900-01-01" && value <= "2100-12-31" ? value : undefined;
}

/** Says which field of a form is wrong. */
export type Refuse = (field: string, message: string) => void;

/** Refuses an address or number that cannot be one; an empty box is none. */
export function checkContact({ contactEmail, contactPhone }: { contactEmail: string; contactPhone: string }, refuse: Refuse): void {
  if (contactEmail !== "" && !z.email().safeParse(contactEmail).success)
    refuse("contactEmail", "Enter an e-mail address, such as amina@company.example");
  if (contactPhone !== "" && !/^[+()\d\s-]{6,40}$/.test(contactPhone))
    refuse("contactPhone", "Enter a telephone number, such as 0121 496 0000");
}
