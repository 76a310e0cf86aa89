/** What completeness looks at. Counts and flags only, so that an importer can ask too. */
export interface CompletenessInput {
  summary: string;
  mission: string;
  offerings: readonly {
    description: string;
    coverage: string;
    minPence: number | null;
    maxPence: number | null;
    derivedFrom: string | null;
  }[];
  hasPosition: boolean;
  hasWebsite: boolean;
  hasContact: boolean;
  hasIdentifier: boolean;
  staff: number | null;
  turnoverBand: string | null;
  founded: string | null;
  impactModel: readonly string[];
  beneficiaries: readonly string[];
  impact: readonly unknown[];
  accreditations: number;
  insurances: readonly unknown[];
  policies: readonly string[];
  references: readonly unknown[];
  claimed: boolean;
}

export type ProfileSection = "about" | "offerings" | "status" | "papers" | "proof" | "details";

export interface CompletenessStep {
  key: string;
  points: number;
  done: boolean;
  section: ProfileSection;
  /** What to do, as a button or list entry says it. */
  todo: string;
  /** Why it is worth doing. */
  why: string;
}

/** The steps of a whole profile, heaviest first; their points add up to 100. */
export function completenessSteps(profile: CompletenessInput): CompletenessStep[] {
  const { offerings } = profile;
  const own = offerings.filter((o) => o.derivedFrom === null);
  return [
    step("offerings", 18, own.length > 0, "offerings", "Say what you sell", "Matching starts from it: it is 40 of 100 points"),
    step(
      "coverage",
      12,
      offerings.length > 0 && offerings.every((o) => o.coverage !== "unknown"),
      "offerings",
      "Say where each offering reaches",
      "Buyers search by place",
    ),
    step(
      "sizes",
      10,
      offerings.length > 0 && offerings.every((o) => o.maxPence !== null),
      "offerings",
      "Give the smallest and largest job you take",
      "Keeps away jobs that are too big or too small",
    ),
    step("summary", 8, profile.summary.length >= 40, "about", "Write one sentence under your name", "It is what people read in a list"),
    step("contact", 7, profile.hasContact, "about", "Name who answers about opportunities", "Shown only when both sides have said yes"),
    step("place", 6, profile.hasPosition, "details", "Give your postcode", "Distances are measured from it"),
    step("mission", 6, profile.mission.length >= 60, "about", "Say why you exist, and for whom", "It is why buyers come here"),
    step("insurances", 6, profile.insurances.length > 0, "papers", "List your insurance cover", "Most contracts ask for it"),
    step("policies", 4, profile.policies.length >= 3, "papers", "Tick the policies you hold", "Saves a round of questions"),
    step("impact", 5, profile.impact.length > 0, "proof", "Give a figure or two of what you achieve", "A number says more than a claim"),
    step("references", 5, profile.references.length > 0, "proof", "Add someone who can vouch for you", "Buyers ask for it first"),
    step(
      "people",
      4,
      profile.staff !== null && profile.turnoverBand !== null,
      "about",
      "Say how many you are, and your turnover",
      "Buyers check that the job fits",
    ),
    step("identifier", 3, profile.hasIdentifier, "details", "Give your company or charity number", "Lets a register confirm your status"),
    step(
      "model",
      3,
      profile.impactModel.length > 0 && profile.beneficiaries.length > 0,
      "about",
      "Say how you work and who gains",
      "People filter by it",
    ),
    step("website", 2, profile.hasWebsite, "details", "Add your web address", "People look you up"),
    step("founded", 1, profile.founded !== null, "about", "Say when you began", ""),
  ];
}

function step(key: string, points: number, done: boolean, section: ProfileSection, todo: string, why: string): CompletenessStep {
  return { key, points, done, section, todo, why };
}

/** 0–100: the points of the steps that are done. */
export function completenessOf(profile: CompletenessInput): number {
  return completenessSteps(profile).reduce((sum, s) => sum + (s.done ? s.points : 0), 0);
}
