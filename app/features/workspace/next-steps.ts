import type { WorkspaceCounts } from "./workspace-counts.server.ts";

export interface Step {
  /** Below /organisations/:slug. */
  path: string;
  label: string;
  text: string;
  /** Somebody else is waiting for it. */
  urgent: boolean;
}

interface Acts {
  isSupplier: boolean;
  isBuyer: boolean;
  isIntermediary: boolean;
  published: boolean;
  /** Whether it is checked who it is; `waits`: the campaign team has been asked. */
  check: { state: string; waits: boolean; first: boolean };
}

function many(count: number, one: string, more: string): string {
  return count === 1 ? `One ${one}` : `${count} ${more}`;
}

/** What there is to do next, the most pressing first: what somebody waits for, then what brings the next match. */
export function nextSteps(acts: Acts, counts: WorkspaceCounts): Step[] {
  const steps: Step[] = [];
  if (counts.introductionsWaiting > 0) {
    const label = many(counts.introductionsWaiting, "introduction waits for your yes", "introductions wait for your yes");
    steps.push({ path: "introductions", label, text: "Contact details open once both sides have said yes.", urgent: true });
  }
  if (counts.quotesAsked > 0) {
    const label = many(counts.quotesAsked, "buyer asks you for a quote", "buyers ask you for quotes");
    steps.push({ path: "matches", label, text: "Say yes with a price, or no: a reason counts as an answer.", urgent: true });
  }
  if (acts.isBuyer && counts.answers > 0) {
    const label = many(counts.answers, "answer waits for your decision", "answers wait for your decision");
    steps.push({ path: "responses", label, text: "Everyone who answers hears how it went, and why.", urgent: true });
  }
  if (acts.isSupplier) {
    if (counts.offerings === 0)
      steps.push({ path: "profile", label: "Say what you sell", text: "Without it nothing can be matched to you.", urgent: false });
    else if (!acts.published)
      steps.push({ path: "profile", label: "Publish your profile", text: "Buyers do not see it yet.", urgent: false });
    if (counts.matches > 0) {
      const label = many(counts.matches, "open opportunity fits what you offer", "open opportunities fit what you offer");
      steps.push({ path: "matches", label, text: "Each says why, and what stands against it.", urgent: false });
    }
    if (counts.offerings > 0 && counts.completeness < 80) {
      steps.push({
        path: "profile",
        label: `Fill in more: your profile is ${counts.completeness}% there`,
        text: "It says what to add next, and what that is worth.",
        urgent: false,
      });
    }
  }
  const { state, waits, first } = acts.check;
  const barred = state === "refused" || (first && state !== "checked");
  if (barred && waits && acts.isBuyer) {
    steps.push({
      path: "check",
      label: "The campaign team is asked who you are",
      text: "You can write drafts meanwhile, and post them once you are checked. Add whatever helps them to look.",
      urgent: false,
    });
  } else if (state !== "checked" && !waits && (acts.isBuyer || acts.isIntermediary || first)) {
    const text =
      first || acts.isIntermediary
        ? "Until then you cannot post, or bring others together."
        : "Until then every page and mail says “not checked yet”, and suppliers that match hear nothing.";
    steps.push({ path: "check", label: "Have it checked who you are", text, urgent: false });
  }
  if (acts.isBuyer && counts.opportunities === 0) {
    steps.push({
      path: "opportunities/new",
      label: barred ? "Write your first opportunity" : "Post your first opportunity",
      text: barred ? "It is kept as a draft, and shows whom it would reach." : "You see who matches, and why, within a minute.",
      urgent: false,
    });
  }
  if (acts.isIntermediary && counts.introductions === 0) {
    steps.push({
      path: "introductions/new",
      label: "Propose an introduction",
      text: "Choose a buyer and a supplier; both are asked.",
      urgent: false,
    });
  }
  if (counts.members === 1) {
    steps.push({ path: "team", label: "Invite a colleague", text: "You are the only one who can answer. Two is safer.", urgent: false });
  }
  return steps;
}
