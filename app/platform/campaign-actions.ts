/**
 * What the campaign team may do in its own name, and nothing else: acting for an organisation needs a membership of it.
 * Each is written in the audit log, and in the history of what it touches, as the team's. `does` is shown to everybody.
 */
export const CAMPAIGN_ACTIONS = {
  "waiting.read": { does: "See what waits for the team: how much of each kind, since when, and from which organisations" },
  "report.settle": { does: "Say that what a visitor reported of a profile is dealt with" },
  "claim.decide": { does: "Decide who looks after a profile that nobody has taken up" },
  "status.record": { does: "Record a dated status, with what it rests on" },
  "status.decide_identity": { does: "Decide whether a checked status still goes for an organisation that has changed its name or number" },
  "organisation.check": {
    does: "Confirm that an organisation is who it says it is, or say that it could not be confirmed; its people are told the reason",
  },
  "supplier.list": { does: "Show a supplier in the directory, or take it out with a reason that its members read" },
  "opportunity.pause": { does: "Pause an open opportunity that may be a fraud or a mistake, with a reason that everybody reads" },
  "opportunity.release": { does: "Let an opportunity go on that the team had paused" },
  "opportunity.end": { does: "Call off a posted opportunity, with a reason that everybody reads" },
  "owner.appoint": { does: "Make a member the owner of an organisation that has none left; all its members are told, with the reason" },
  "account.read": { does: "Look at a person’s account: address, memberships, when they were last here" },
  "account.disable": { does: "Disable an account, with a reason that its owner is told" },
  "account.enable": { does: "Enable an account again" },
  "account.end_sessions": { does: "Sign a person out everywhere" },
  "account.remove_from_team": { does: "Take somebody off the campaign team" },
  "sign_in_failure.read": { does: "Read when and from which network a wrong password was tried, and for whom" },
  "unmet.read": { does: "Read what was looked for here and not found; nobody is named" },
  "mail.read": { does: "Read a mail that the site has written" },
  "afterwork.replay": { does: "Have failed after-work tried again" },
  "clock.confirm": { does: "Say that the site's clock is right after it leapt" },
  "search.upkeep": { does: "Have the search index compared or built anew" },
} as const satisfies Record<string, { does: string }>;

export type CampaignAction = keyof typeof CAMPAIGN_ACTIONS;
