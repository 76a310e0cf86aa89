import { z } from "zod";
import { engineChoice } from "../engine-choice.ts";
import { openMeilisearchEngine } from "./index.ts";

/** With an address of a server it is the engine. */
export const MEILISEARCH = engineChoice(
  {
    MEILI_URL: z
      .string()
      .trim()
      .pipe(z.url({ protocol: /^https?$/, error: "must be an http(s) address" }))
      .optional(),
    MEILI_KEY: z.string().trim().optional(),
  },
  ({ MEILI_URL: url, MEILI_KEY: key }, options) =>
    url === undefined ? null : openMeilisearchEngine({ ...options, url, ...(key === undefined ? {} : { key }) }),
);
