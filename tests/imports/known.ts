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
    from: "app/features/accounts/people/get-person.server.ts",
    to: ["memberships", "organisations"],
    why: "A person is shown with its organisations.",
  },
  {
    from: "app/features/accounts/people/list-people.server.ts",
    to: ["memberships", "organisations"],
    why: "People are found by their organisations.",
  },
  {
    from: "app/features/accounts/unsubscribe.server.ts",
    to: ["saved_searches"],
    why: "One link stops all mail, that of saved searches too.",
  },

  {
    from: "app/features/organisations/create-organisation.server.ts",
    to: ["profiles"],
    why: "A supplier begins with an empty profile, in the same transaction.",
  },
  {
    from: "app/features/organisations/workspace-counts.server.ts",
    to: ["matches", "opportunities", "responses", "introductions", "offerings", "profiles"],
    why: "The workspace counts everything that an organisation has, in one query.",
  },
  {
    from: "app/features/organisations/invite-limits.server.ts",
    to: ["statuses"],
    why: "How many may be invited rests on a confirmed status.",
  },
  {
    from: "app/features/organisations/checking/ask-about-change.server.ts",
    to: ["statuses"],
    why: "What a status was given for is compared with what stands now.",
  },
  {
    from: "app/features/organisations/checking/decide-check.server.ts",
    to: ["opportunities"],
    why: "A waiting question says how much the organisation has open.",
  },
  {
    from: "app/features/organisations/ending/erase-person.server.ts",
    to: ["saved_searches", "profiles", "opportunities"],
    why: "A person is taken out of everything at once.",
  },
  {
    from: "app/features/organisations/ending/forget-leaver.server.ts",
    to: ["profiles", "opportunities"],
    why: "Who has left is no contact any more.",
  },

  {
    from: "app/features/importing/places/store-boundaries.server.ts",
    to: ["area_outlines"],
    why: "It counts what it has stored.",
  },
  {
    from: "app/features/directory/map/map-ground.server.ts",
    to: ["area_outlines"],
    why: "Outlines are large, and only the map draws them.",
  },
  { from: "app/features/directory/read-place.server.ts", to: ["match_terms"], why: "Words are looked up as matching keeps them." },
  {
    from: "app/features/directory/fallback/supplier-reader.server.ts",
    to: ["match_terms"],
    why: "Without the engine, words are found by matching's stems.",
  },
  {
    from: "app/features/directory/suggest-names.server.ts",
    to: ["opportunities"],
    why: "Names of opportunities are suggested in the same box.",
  },
  {
    from: "app/features/directory/suggest-sectors.server.ts",
    to: ["opportunities", "opportunity_sectors"],
    why: "Work is suggested only where choosing it finds something.",
  },

  {
    from: "app/features/opportunities/list-own.server.ts",
    to: ["matches", "responses", "introductions"],
    why: "A buyer's list counts what came of each.",
  },
  {
    from: "app/features/opportunities/view-opportunity.server.ts",
    to: ["responses", "matches"],
    why: "Its buyer reads how many answered and how many match.",
  },

  { from: "app/features/matching/list-matches.server.ts", to: ["introductions"], why: "A match shows the introduction that came of it." },
  {
    from: "app/features/matching/list-responses.server.ts",
    to: ["introductions"],
    why: "A response shows the introduction that came of it.",
  },
];
