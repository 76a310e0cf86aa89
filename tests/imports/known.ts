/** A fault that stands for a reason: a circle, or what one file imports or which tables it uses. The list only gets shorter. */
export type Known = { circle: readonly string[]; why: string } | { from: string; to: readonly string[]; why: string };

export const KNOWN: readonly Known[] = [
  {
    from: "app/platform/session.server.ts",
    to: ["sessions", "users"],
    why: "A session is an account's, and is read with it at every request.",
  },
  { from: "app/platform/mail.server.ts", to: ["users"], why: "A mail is written only to whom the account lets it be written." },

  { from: "app/features/accounts/get-actor.server.ts", to: ["memberships", "organisations"], why: "An actor has its memberships with it." },

  {
    from: "app/features/organisations/create-organisation.server.ts",
    to: ["profiles"],
    why: "A supplier begins with an empty profile, in the same transaction.",
  },
  {
    from: "app/features/organisations/checking/was-looked-at.server.ts",
    to: ["statuses"],
    why: "A confirmed status shows that somebody has looked.",
  },
  {
    from: "app/features/organisations/checking/ask-about-change.server.ts",
    to: ["statuses"],
    why: "What a status was given for is compared with what stands now.",
  },

  { from: "app/features/matching/list-matches.server.ts", to: ["introductions"], why: "A match shows the introduction that came of it." },
  {
    from: "app/features/matching/list-responses.server.ts",
    to: ["introductions"],
    why: "A response shows the introduction that came of it.",
  },
];
