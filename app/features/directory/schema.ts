import { z } from "zod";

function text(max: number) {
  return z
    .string()
    .trim()
    .max(max, `Use ${max.toLocaleString("en-GB")} characters or fewer`)
    .refine((value) => !/[^\P{Cc}\t\n\r]/u.test(value), "Leave out control characters");
}

/** Something on a profile is wrong. */
export const reportSchema = z.object({
  what: text(2000).min(10, "Say what is wrong, in a sentence or two"),
  email: text(254)
    .default("")
    .refine(
      (value) => value === "" || z.email().safeParse(value).success,
      "Enter an e-mail address, such as amina@company.example, or leave this empty",
    ),
});
export type ProfileReport = z.output<typeof reportSchema>;
