import { z } from "zod";

export const decideCheckSchema = z.object({
  outcome: z.enum(["confirmed", "refused"], { error: "Choose what you found" }),
  grounds: z
    .string({ error: "Say what you looked at" })
    .trim()
    .min(10, "Say what you looked at, in ten characters or more")
    .max(500, "Enter at most 500 characters"),
});
export type DecideCheckInput = z.output<typeof decideCheckSchema>;
