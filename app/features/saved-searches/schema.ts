import { z } from "zod";
import { ALERTS, LONGEST_NAME, SEARCH_KINDS } from "./vocabulary.ts";

const UNNAMED = "Enter a name, such as Caterers near the office";
const nameField = z
  .string({ error: UNNAMED })
  .trim()
  .min(1, UNNAMED)
  .max(LONGEST_NAME, `Enter a name of at most ${LONGEST_NAME} characters`)
  .transform((name) => name.replace(/[\p{Cc}\s]+/gu, " "));

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
