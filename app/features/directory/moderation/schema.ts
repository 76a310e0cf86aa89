import { z } from "zod";
import { seenField } from "#app/features/organisations/identity/seen-field.ts";
import { dayFrom } from "#app/platform/fields.ts";

function box(max: number) {
  return z.string().trim().max(max).default("");
}

export const recordStatusSchema = z
  .object({
    status: z.enum(["self_declared", "register_confirmed", "certified", "lapsed", "rejected"], { error: "Choose a status" }),
    definition: z.enum(["seuk", "vcse"], { error: "Choose the definition it rests on" }),
    source: z.string({ error: "Say who says so" }).trim().min(2, "Say who says so").max(200),
    evidence: z.string({ error: "Say what you looked at" }).trim().min(2, "Say what you looked at").max(2000),
    fromDay: box(2),
    fromMonth: box(2),
    fromYear: box(4),
    toDay: box(2),
    toMonth: box(2),
    toYear: box(4),
    seen: seenField,
  })
  .transform(({ status, definition, source, evidence, seen, ...form }, check) => {
    const from = dayFrom(form.fromDay, form.fromMonth, form.fromYear);
    const to = dayFrom(form.toDay, form.toMonth, form.toYear);
    const refuse = (path: "from" | "to", message: string) => check.addIssue({ code: "custom", path: [path], message });
    if (!from) refuse("from", "Enter a day that exists, such as 23 11 2026");
    if (to === undefined) refuse("to", "Enter a day that exists, such as 22 11 2027");
    if (from && to && to < from) refuse("to", "“To” must not be before “From”");
    return { status, definition, source, evidence, seen, fromDay: from ?? "", ...(to ? { toDay: to } : {}) };
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
