import { z } from "zod";

const MESSAGE_LIMIT = 4000;
const REASON_LIMIT = 500;
export const PAGE_SIZE = 10;

/** Which of an opportunity's matches a page shows. */
const MATCH_VIEWS = ["all", "shortlisted", "dismissed", "introduced", "near_misses"] as const;
export type MatchView = (typeof MATCH_VIEWS)[number];

const RESPONSE_STATUSES = ["submitted", "shortlisted", "successful", "unsuccessful", "withdrawn"] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** Why a buyer dismisses a match; the supplier never sees it. */
export const DISMISS_REASONS = {
  wrong_work: "Wrong kind of work",
  place: "Too far, or does not cover us",
  size: "Too small or too big",
  known: "We know them already",
  other: "Something else",
} as const;

/** An unknown view or page in an address falls back to the first rather than to an error. */
export const listMatchesSchema = z.object({
  show: z.enum(MATCH_VIEWS).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const setMatchStateSchema = z.object({
  matchId: z.coerce.number("Choose a match").int("Choose a match").positive("Choose a match"),
  state: z.enum(["shortlisted", "dismissed", "none"], "Choose what to do with this match"),
  reason: z.string().trim().max(REASON_LIMIT, `Use at most ${REASON_LIMIT} characters`).optional(),
});
export type SetMatchStateInput = z.infer<typeof setMatchStateSchema>;

export const respondSchema = z.object({
  scope: z.enum(["full", "partial"], "Say whether you could do all of it or a part"),
  message: z
    .string("Say what you would do, and when")
    .trim()
    .min(1, "Say what you would do, and when")
    .max(MESSAGE_LIMIT, `Use at most ${MESSAGE_LIMIT.toLocaleString("en-GB")} characters`),
});
export type RespondInput = z.infer<typeof respondSchema> & { opportunityId: number; organisationId: number };

export const withdrawResponseSchema = z.object({
  responseId: z.coerce.number("Choose a response").int("Choose a response").positive("Choose a response"),
  reason: z.string().trim().max(REASON_LIMIT, `Use at most ${REASON_LIMIT} characters`).default(""),
});
export type WithdrawResponseInput = z.infer<typeof withdrawResponseSchema>;

export const decideResponseSchema = z
  .object({
    responseId: z.coerce.number("Choose a response").int("Choose a response").positive("Choose a response"),
    decision: z.enum(["shortlisted", "successful", "unsuccessful"], "Choose an outcome"),
    reason: z.string().trim().max(REASON_LIMIT, `Use at most ${REASON_LIMIT} characters`).default(""),
  })
  .refine((input) => input.decision !== "unsuccessful" || input.reason !== "", {
    path: ["reason"],
    message: "Say why. They read it, and it helps them next time",
  });
export type DecideResponseInput = z.infer<typeof decideResponseSchema>;
