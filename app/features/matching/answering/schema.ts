import { z } from "zod";

export const declineSchema = z.object({
  reason: z
    .string({ error: "Say why, in a sentence. Only the buyer reads it" })
    .trim()
    .min(3, "Say why, in a sentence. Only the buyer reads it")
    .max(500, "Use at most 500 characters"),
});
