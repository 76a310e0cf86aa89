import { z } from "zod";
import { seenField } from "#app/features/organisations/identity/seen-field.ts";

const day = z.preprocess(
  (value) => (typeof value === "string" ? value.trim() : value),
  z.iso.date({ error: "Enter a date that exists, such as 2026-11-23" }),
);

export const recordStatusSchema = z
  .object({
    status: z.enum(["self_declared", "register_confirmed", "certified", "lapsed", "rejected"], { error: "Choose a status" }),
    definition: z.enum(["seuk", "vcse"], { error: "Choose the definition it rests on" }),
    source: z.string({ error: "Say who says so" }).trim().min(2, "Say who says so").max(200),
    evidence: z.string({ error: "Say what you looked at" }).trim().min(2, "Say what you looked at").max(2000),
    fromDay: day,
    toDay: z.preprocess((value) => (value === "" ? undefined : value), day.optional()),
    seen: seenField,
  })
  .refine((value) => value.toDay === undefined || value.toDay >= value.fromDay, {
    path: ["toDay"],
    error: "“To” must not be before “From”",
  });
export type RecordStatusInput = z.output<typeof recordStatusSchema>;

export const decideIdentitySchema = z.object({
  decision: z.enum(["same", "lapsed", "rejected"], { error: "Choose what you found" }),
  why: z
    .string({ error: "Say what you looked at" })
    .trim()
    .min(10, "Say what you looked at, in ten characters or more")
    .max(500, "Enter at most 500 characters"),
  seen: seenField,
});
export type DecideIdentityInput = z.output<typeof decideIdentitySchema>;

export const setPublishedSchema = z.discriminatedUnion("published", [
  z.object({ published: z.literal("yes"), seen: seenField }),
  z.object({ published: z.literal("no"), reason: z.string({ error: "Say why" }).trim().min(3, "Say why").max(300) }),
]);
export type SetPublishedInput = z.output<typeof setPublishedSchema>;
