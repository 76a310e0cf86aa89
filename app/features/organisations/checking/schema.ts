import { z } from "zod";
import { seenField } from "../identity/seen-field.ts";

export const decideCheckSchema = z.object({
  outcome: z.enum(["confirmed", "refused"], { error: "Choose what you found" }),
  grounds: z
    .string({ error: "Say what you looked at" })
    .trim()
    .min(10, "Say what you looked at, in ten characters or more")
    .max(500, "Enter at most 500 characters"),
  seen: seenField,
});
export type DecideCheckInput = z.output<typeof decideCheckSchema>;
