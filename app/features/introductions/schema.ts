import { z } from "zod";
import { parsePounds } from "#app/platform/money.ts";

const id = z.coerce.number({ error: "Choose one from the list" }).int().min(1);
const note = z
  .string({ error: "Say in a sentence or two why you two should talk" })
  .trim()
  .min(10, "Say in a sentence or two why you two should talk")
  .max(1000, "Use 1,000 characters or fewer");

/** A buyer's request; without an opportunity it is about the supplier's work in general. */
export const requestSchema = z.object({ organisation: id, opportunity: id.optional(), note });

/** An intermediary's proposal; organisations are named by their address, as the form's lists give them. */
export const proposalSchema = z.object({
  supplier: z.string({ error: "Choose a supplier" }).trim().min(1, "Choose a supplier").max(200),
  buyer: z.string({ error: "Choose a buyer" }).trim().min(1, "Choose a buyer").max(200),
  opportunity: id.optional(),
  note,
});

export const declineSchema = z.object({
  reason: z
    .string({ error: "Say why, in a sentence. The other side reads it" })
    .trim()
    .min(3, "Say why, in a sentence. The other side reads it")
    .max(500, "Use 500 characters or fewer"),
});

/** A step that both sides see; a contract has a value in pounds. */
export const stepSchema = z
  .object({
    step: z.enum(["met", "quoted", "contracted"], { error: "Choose what has happened" }),
    value: z.string().trim().max(20).default(""),
    note: z.string().trim().max(500, "Use 500 characters or fewer").default(""),
  })
  .transform((form, check) => {
    const valuePence = form.value === "" ? null : parsePounds(form.value);
    if (form.value !== "" && valuePence === null)
      check.addIssue({ code: "custom", path: ["value"], message: "Enter an amount in pounds, such as 22,000" });
    if (form.step === "contracted" && form.value === "")
      check.addIssue({ code: "custom", path: ["value"], message: "Enter what the contract is worth. It counts towards the 5%" });
    return { step: form.step, valuePence, note: form.note };
  });
