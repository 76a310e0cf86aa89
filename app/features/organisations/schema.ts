import { z } from "zod";
import { emailField } from "#app/features/accounts/schema.ts";
import { postcodeField } from "#app/features/reference/postcode-field.ts";
import { plainName } from "#app/platform/plain-name.ts";
import { BUYER_CHOICES } from "./buyer-kinds.ts";
import { parseCharityNumber, parseCompanyNumber } from "./identifiers.ts";
import { isLegalFormCode } from "./legal-forms.ts";
import { tidyWebsite } from "./website.ts";

export const ACT_AS = ["supplier", "buyer", "intermediary"] as const;
const ROLES = ["owner", "editor", "viewer"] as const;

const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Enter at most ${max} characters`)
    .transform((text) => text.normalize("NFC").replace(/[\p{Cc}\s]+/gu, " "));

const organisationFields = {
  name: oneLine(160).pipe(z.string().min(2, "Enter the organisation's registered name")),
  tradingName: oneLine(160).optional(),
  buyerKind: z.enum(BUYER_CHOICES, { error: "Choose what kind of buyer you are" }).optional(),
  legalForm: z.string().refine(isLegalFormCode, "Choose a legal form from the list").optional(),
  companyNumber: z
    .string()
    .trim()
    .optional()
    .refine((text) => text === undefined || parseCompanyNumber(text) !== null, "Enter eight characters, such as 01234567 or SC123456"),
  charityNumber: z
    .string()
    .trim()
    .optional()
    .refine(
      (text) => text === undefined || parseCharityNumber(text) !== null,
      "Enter a charity number, such as 1012345, SC041234 or NIC101234",
    ),
  website: z
    .string()
    .trim()
    .max(300, "Enter at most 300 characters")
    .optional()
    .refine((text) => text === undefined || tidyWebsite(text) !== null, "Enter a web address, such as www.example.org"),
  postcode: postcodeField,
  about: z.string().trim().max(1000, "Enter at most 1,000 characters").optional(),
};

interface Acting {
  actAs: readonly string[];
  buyerKind?: string | undefined;
  legalForm?: string | undefined;
}

/** Questions that hang on what the organisation acts as: asked together with the others, not after them. */
function asking(field: "buyerKind" | "legalForm", act: (typeof ACT_AS)[number], message: string) {
  const check = (value: Acting) => !value.actAs.includes(act) || value[field] !== undefined;
  const params = {
    path: [field],
    message,
    when: (payload: { value: unknown }) => Array.isArray((payload.value as Partial<Acting> | null)?.actAs),
  };
  return [check, params] as const;
}
const BUYER_KIND = asking("buyerKind", "buyer", "Choose what kind of buyer you are");
const LEGAL_FORM = asking("legalForm", "supplier", "Choose your legal form");

const actAsField = z
  .array(z.enum(ACT_AS, { error: "Choose from the list" }), { error: "Choose at least one" })
  .min(1, "Choose at least one")
  .max(3);

export const createOrganisationSchema = z
  .object({
    ...organisationFields,
    name: plainName(z.string({ error: "Enter the organisation's registered name" }).pipe(organisationFields.name)),
    tradingName: plainName(oneLine(160)).optional(),
    actAs: actAsField,
    /** The person has seen the organisations of that name and says that it is none of them. */
    notListed: z.literal("yes").optional().catch(undefined),
  })
  .refine(...BUYER_KIND)
  .refine(...LEGAL_FORM);
export type CreateOrganisationInput = z.output<typeof createOrganisationSchema>;

/** Names are looked at by the verb, which knows whether they are new: a register's name may hold a web address. */
export const updateOrganisationSchema = z
  .object({
    ...organisationFields,
    name: z.string({ error: "Enter the organisation's registered name" }).pipe(organisationFields.name),
    actAs: actAsField,
  })
  .refine(...BUYER_KIND)
  .refine(...LEGAL_FORM);
export type UpdateOrganisationInput = z.output<typeof updateOrganisationSchema>;

const roleField = z.enum(ROLES, { error: "Choose a role" });
export const inviteSchema = z.object({ email: emailField, role: roleField });
export const changeRoleSchema = z.object({ userId: z.coerce.number().int().positive(), role: roleField });
export const memberSchema = z.object({ userId: z.coerce.number().int().positive() });
export const appointOwnerSchema = z.object({
  userId: z.coerce.number({ error: "Choose a member" }).int("Choose a member").positive("Choose a member"),
  reason: z
    .string({ error: "Say why. All members read it" })
    .trim()
    .min(10, "Say why, in a sentence. All members read it")
    .max(500, "Use 500 characters or fewer"),
});
export const invitationIdSchema = z.object({ invitation: z.string().regex(/^[a-z2-7]{39}$/) });

export const claimByMailSchema = z.object({ email: emailField });
export const statementSchema = z.object({
  statement: z
    .string({ error: "Say in a sentence or two who you are there" })
    .trim()
    .min(20, "Say in a sentence or two who you are there, and how we can check it")
    .max(2000, "Enter at most 2,000 characters"),
});
