import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { DraftProblem } from "./rules.ts";
import { closesText, valueText } from "./say.ts";
import {
  type Direction,
  isForInvited,
  kindText,
  type OpportunityKind,
  STEP_LABELS,
  type Step,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";

export interface CheckStored {
  kind: OpportunityKind;
  direction: Direction | null;
  title: string;
  description: string;
  sectorNames: readonly string[];
  where: string | null;
  delivery: string;
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  noticeUrl: string | null;
  deadlineAt: Date | null;
  startDay: string | null;
  duration: string;
  requirements: readonly string[];
  attachments: readonly { fileName: string }[];
  contactName: string | null;
  contactEmail: string | null;
}

/** Step 6: everything once more, each with the link that changes it. */
export function StepCheck({ stored, problems, base }: { stored: CheckStored; problems: readonly DraftProblem[]; base: string }) {
  const value = valueText(stored, "You");
  const rows: { step: Step; label: string; text: string }[] = [
    { step: "what", label: "What", text: kindText(stored.kind, stored.direction) },
    { step: "what", label: "Title", text: stored.title },
    { step: "what", label: "Work", text: stored.sectorNames.join(", ") },
    { step: "where", label: "Where", text: stored.delivery === "remote" ? "From anywhere" : (stored.where ?? "") },
    ...(value === "" ? [] : [{ step: "where" as const, label: "Value", text: value }]),
    ...(stored.noticeUrl === null ? [] : [{ step: "where" as const, label: "Official notice", text: stored.noticeUrl }]),
    { step: "when", label: "Responses close", text: stored.deadlineAt === null ? "" : closesText(stored.deadlineAt) },
    {
      step: "when",
      label: "Runs",
      text: [stored.startDay === null ? "" : `from ${longDate(stored.startDay)}`, stored.duration].filter(Boolean).join(", ") || "Not said",
    },
    { step: "ask", label: "You ask for", text: stored.requirements.join("; ") || "Nothing in particular" },
    { step: "ask", label: "Papers", text: stored.attachments.map((paper) => paper.fileName).join(", ") || "None" },
    { step: "who", label: "Your contact", text: stored.contactName ?? stored.contactEmail ?? "Whoever of you says yes to an introduction" },
  ];
  return (
    <div className="stack">
      {problems.length > 0 ? (
        <Alert kind="warn">
          <p>
            <strong>{problems.length === 1 ? "One thing is missing" : `${problems.length} things are missing`} before you can post.</strong>
          </p>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field + problem.message}>
                <Link to={`${base}?step=${problem.step}`}>{problem.message}</Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <dl className="facts">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              {row.text === "" ? <span className="soft">Missing</span> : row.text}{" "}
              <Link className="s nowrap" to={`${base}?step=${row.step}`}>
                Change
                <span className="vh">
                  {" "}
                  {STEP_LABELS[row.step]}: {row.label}
                </span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <h2 className="h-m">What you need</h2>
      <div className="prose lines">{stored.description || <span className="soft">Missing</span>}</div>
      <p className="hint">
        {isForInvited(stored.kind)
          ? "Posting shows it to those you invite, and to nobody else. Choose whom next: those you chose already get the brief now. You promise an outcome, with a reason, to everyone who answers."
          : "Posting shows it to everybody and starts the matching. You promise an outcome, with a reason, to everyone who responds."}
      </p>
    </div>
  );
}
