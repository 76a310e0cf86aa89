import { z } from "zod";

export const SEARCH_KINDS = ["suppliers", "opportunities"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export const ALERTS = ["daily", "never"] as const;
export type Alerts = (typeof ALERTS)[number];

/** Most searches one person keeps. */
export const MOST_SAVED = 50;
export const LONGEST_NAME = 80;
/** Of a search's address, once it is in its canonical form. */
export const LONGEST_QUERY = 2000;

const nameField = z
  .string({ error: "Enter a name" })
  .transform((name) => name.replace(/[\p{Cc}\s]+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "Enter a name, such as Caterers near the office")
      .max(LONGEST_NAME, `Enter a name of at most ${LONGEST_NAME} characters`),
  );

const idField = z.coerce.number({ error: "Choose a search" }).int().positive().max(Number.MAX_SAFE_INTEGER);

export const saveSearchSchema = z.object({
  kind: z.enum(SEARCH_KINDS, { error: "Choose what to search for" }),
  /** The query of a search page's address. */
  query: z.string().max(20_000, "This search is too long to keep").default(""),
  name: nameField.optional(),
  alerts: z.enum(ALERTS).optional().catch(undefined),
  back: z.string().optional().catch(undefined),
});
export const renameSearchSchema = z.object({ search: idField, name: nameField });
export const setAlertsSchema = z.object({ search: idField, alerts: z.enum(ALERTS, { error: "Choose whether to get mail" }) });
export const deleteSearchSchema = z.object({ search: idField });
