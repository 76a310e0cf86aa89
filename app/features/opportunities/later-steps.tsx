import type { FormState } from "#app/platform/form.ts";
import { StepChoosing } from "./choosing/step-choosing.tsx";
import type { DraftProblem } from "./rules.ts";
import { StepCheck } from "./step-check.tsx";
import { StepContact } from "./step-contact.tsx";
import type { StepRecord } from "./step-record.ts";
import type { Step } from "./steps.ts";

interface LaterStepsProps {
  step: Step;
  record: StepRecord;
  isAnswered: boolean;
  floorPounds: number;
  detailsPage: string;
  problems: readonly DraftProblem[];
  /** Who alone may answer, in words; null for everybody. */
  reservedFor: string | null;
  base: string;
  state: FormState | undefined;
}

/** What the steps after the brief ask. */
export function LaterSteps({ step, record, isAnswered, floorPounds, detailsPage, problems, reservedFor, base, state }: LaterStepsProps) {
  // Fields show a preset that was filled in, and the rows that were saved.
  const key = state?.values["intent"]?.[0]?.startsWith("preset:") ? JSON.stringify(state.values) : record.version;
  if (step === "ask") return <StepChoosing key={key} stored={record} isAnswered={isAnswered} state={state} />;
  if (step === "who") return <StepContact stored={record} floorPounds={floorPounds} detailsPage={detailsPage} state={state} />;
  return <StepCheck stored={record} problems={problems} reservedFor={reservedFor} base={`${base}/edit`} />;
}
