import { z } from "zod";
import { longDate, timeOfDay } from "../dates.ts";
import { action } from "./action.ts";
import { counted, say } from "./say.ts";

const nothing = z.object({});

/** What runs the site: imports, mails, indexes, after-work. */
export const SITE_ACTIONS = {
  "import.finished": action(
    "import_run",
    z.object({
      source: z.string(),
      file: z.string(),
      read: z.number(),
      imported: z.number(),
      merged: z.number().optional(),
      unchanged: z.number(),
      skipped: z.number(),
    }),
    (_, d) =>
      say`brought in ${d.file} (${d.source}): ${counted(d.read, "row")} read, ${d.imported} taken in, ${d.unchanged} left as they were, ${d.skipped} skipped`,
    "Somebody at the command line",
  ),
  "mail.read": action("mail", nothing, (it) => say`read ${it}`),
  "outbox.replayed": action("outbox", nothing, (it) => say`had ${it} tried again`),
  "search.check_asked": action("search", nothing, () => say`had the search indexes compared with the database`),
  "search.rebuild_asked": action("search", nothing, () => say`had the search indexes built anew`),
  "clock.confirmed": action(
    "clock",
    z.object({ believed: z.number(), clock: z.number() }),
    (_, d) => say`said that the site’s clock is right: ${timeOfDay(d.clock)}, ${longDate(d.clock)}`,
  ),
} as const;
