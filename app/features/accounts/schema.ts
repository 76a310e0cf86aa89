import { z } from "zod";
import { plainName } from "#app/platform/plain-name.ts";
import { PASSWORD_MAX } from "./rules.ts";

export const JOIN_AS = ["buyer", "supplier", "intermediary"] as const;
export type JoinAs = (typeof JOIN_AS)[number];

export const emailField = z
  .string({ error: "Enter an e-mail address, such as name@example.org" })
  .trim()
  .max(254, "Enter an e-mail address of at most 254 characters")
  .pipe(z.email("Enter an e-mail address, such as name@example.org"));

const personNameField = plainName(
  z
    .string({ error: "Enter your name" })
    .trim()
    .min(2, "Enter your name, as the people you work with write it")
    .max(100, "Enter a name of at most 100 characters"),
);

/** Length and strength are checked in the verb, which knows whose password it is. */
const passwordField = (message: string) =>
  z
    .string({ error: message })
    .min(1, message)
    .max(PASSWORD_MAX * 4, `Enter a password of at most ${PASSWORD_MAX} characters`);

export const signUpSchema = z.object({
  name: personNameField,
  email: emailField,
  password: passwordField("Enter a password of at least 12 characters"),
  as: z.enum(JOIN_AS).optional().catch(undefined),
  next: z.string().optional().catch(undefined),
});
export type SignUpInput = z.output<typeof signUpSchema>;

export const signInSchema = z.object({
  email: emailField,
  password: passwordField("Enter your password"),
  next: z.string().optional().catch(undefined),
});

export const emailOnlySchema = z.object({ email: emailField });

export const resetPasswordSchema = z.object({ password: passwordField("Enter a password of at least 12 characters") });

/** For an account that somebody else may have begun. */
export const handedOverSchema = resetPasswordSchema.extend({ name: personNameField });

export const changePasswordSchema = z.object({
  currentPassword: passwordField("Enter the password you have now"),
  newPassword: passwordField("Enter a password of at least 12 characters"),
});

export const endAccountSchema = z.object({ currentPassword: passwordField("Enter your password, so that we know it is you") });

export const personActionSchema = z.object({
  reason: z
    .string({ error: "Say why. They get a mail with it" })
    .trim()
    .min(10, "Say why, in a sentence. They get a mail with it")
    .max(500, "Use 500 characters or fewer"),
});

export const nameSchema = z.object({ name: personNameField });

export const changeEmailSchema = z.object({
  email: emailField,
  currentPassword: passwordField("Enter your password, so that we know it is you"),
});

export const MATCH_MAIL = ["at_once", "daily", "never"] as const;
export const matchMailSchema = z.object({ matchMail: z.enum(MATCH_MAIL, { error: "Choose when match mail comes" }) });

export const invitedSignUpSchema = z.object({
  name: personNameField,
  password: passwordField("Enter a password of at least 12 characters"),
});
