import { z } from "zod";
import { textUpTo } from "#app/platform/fields.ts";

/** Something on a profile is wrong. */
export const reportSchema = z.object({
  what: textUpTo(2000).min(10, "Say what is wrong, in a sentence or two").prefault(""),
  email: textUpTo(254)
    .default("")
    .refine(
      (value) => value === "" || z.email().safeParse(value).success,
      "Enter an e-mail address, such as amina@company.example, or leave this empty",
    ),
});
export type ProfileReport = z.output<typeof reportSchema>;
