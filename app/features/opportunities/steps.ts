import { asksFor, type OpportunityKind, type Part } from "./vocabulary.ts";

export const STEPS = ["what", "ask", "who", "check"] as const;
export type Step = (typeof STEPS)[number];

/** On which step each part is asked. */
export const PART_STEPS: Readonly<Record<Part, Step>> = {
  direction: "what",
  work: "what",
  place: "what",
  value: "what",
  runs: "what",
  requirements: "what",
  deadline: "what",
  skills: "what",
  time: "what",
  pay: "what",
  help: "what",
  lots: "ask",
  criteria: "ask",
  questions: "ask",
  notice: "who",
};

/** What a step is called. The second has more to ask where answers are judged by criteria. */
export function stepLabel(step: Step, kind: OpportunityKind | null): string {
  if (step === "what") return "Your brief";
  if (step === "ask") return kind === null || asksFor(kind, "criteria") ? "How you will choose" : "Papers";
  return step === "who" ? "Your contact" : "Check and post";
}

/** Steps that there were before: their addresses lead to where that is asked now. */
const FORMER_STEPS: ReadonlyMap<string, Step> = new Map([
  ["where", "what"],
  ["when", "what"],
]);

/** The step that an address names; the first where it names none. */
export function stepNamed(value: string | null): Step {
  return STEPS.find((step) => step === value) ?? FORMER_STEPS.get(value ?? "") ?? "what";
}
