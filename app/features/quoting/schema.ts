import { z } from "zod";
import { emailField, invitedSignUpSchema } from "#app/features/accounts/schema.ts";
import { PRICE_UNITS } from "#app/features/matching/price.ts";
import { postcodeField } from "#app/features/reference/postcode-field.ts";
import { parsePounds } from "#app/platform/money.ts";
import { plainName } from "#app/platform/plain-name.ts";

const id = z.coerce.number({ error: "Choose from the list" }).int("Choose from the list").positive("Choose from the list");

/** Suppliers that a buyer ticked; one comes as a single value. */
export const inviteSchema = z.object({
  organisation: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(id).min(1, "Tick those you want to ask").max(30, "Ask at most 30 at once"),
  ),
});
export const inviteAddressSchema = z.object({ email: emailField });
export const invitationSchema = z.object({ invitation: id });
export const answerQuestionSchema = z.object({
  question: id,
  answer: z
    .string({ error: "Write the answer. Everyone invited reads it" })
    .trim()
    .min(2, "Write the answer. Everyone invited reads it")
    .max(2000, "Use at most 2,000 characters"),
});

const MESSAGE_LIMIT = 4000;
const price = z
  .string({ error: "Enter your price in pounds, such as 3,980" })
  .trim()
  .transform((text, check) => {
    const pence = parsePounds(text);
    if (pence !== null && pence > 0) return pence;
    check.addIssue({ code: "custom", message: "Enter your price in pounds, such as 3,980" });
    return z.NEVER;
  });
const reason = z
  .string({ error: "Say why, in a sentence for the buyer" })
  .trim()
  .min(3, "Say why, in a sentence for the buyer")
  .max(500, "Use at most 500 characters");
const question = z.string({ error: "Write your question" }).trim().min(5, "Write your question").max(1000, "Use at most 1,000 characters");
const message = z
  .string({ error: "Say what the price includes" })
  .trim()
  .min(1, "Say what the price includes")
  .max(MESSAGE_LIMIT, `Use at most ${MESSAGE_LIMIT.toLocaleString("en-GB")} characters`);

const yes = z.object({ say: z.literal("yes"), price, unit: z.enum(PRICE_UNITS).default("total"), message });
const no = z.object({ say: z.literal("no"), reason });
const ask = z.object({ say: z.literal("ask"), question });
const CHOOSE = "Say yes, no, or ask something first";

/** What somebody invited says. Only the fields under the chosen answer count. */
export const quoteAnswerSchema = z.discriminatedUnion("say", [yes, no, ask], { error: CHOOSE });
export type QuoteYes = z.output<typeof yes>;

/** Of which supplier of theirs somebody signed in answers by a private link. */
export const linkOrganisationSchema = z.object({ organisation: id });

/** In whose name a private link is answered by somebody who has no account yet: with a listed organisation, or a new one. */
export const quoteNewcomerSchema = z.object({
  organisation: z.union([z.literal("new"), id], { error: "Choose your organisation" }).default("new"),
  organisationName: plainName(z.string().trim().max(160, "Enter at most 160 characters")).optional(),
  postcode: postcodeField.optional(),
  notListed: z.literal("yes").optional().catch(undefined),
});
export const quoteAccountSchema = quoteNewcomerSchema.extend(invitedSignUpSchema.shape);
export type QuoteNewcomer = z.output<typeof quoteNewcomerSchema>;
