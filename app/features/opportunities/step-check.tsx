import { Link } from "react-router";
import { Alert } from "#app/components/ui.tsx";
import { partText } from "./brief/part-text.ts";
import { briefOf, labelOf } from "./brief/parts.ts";
import { mayBeReserved } from "./reserving/rules.ts";
import type { DraftProblem } from "./rules.ts";
import { closesText, lotValueText } from "./say.ts";
import type { StepRecord } from "./step-record.ts";
import { PART_STEPS, type Step, stepLabel } from "./steps.ts";
import { asksFor, isForInvited, type Part } from "./vocabulary.ts";

/** What is no part of the brief and still asked for, in a line. */
const TEXTS: Readonly<Partial<Record<Part, { label: string; text: (record: StepRecord) => string }>>> = {
  lots: {
    label: "Lots",
    text: ({ lots }) => lots.map((lot) => [lot.title, lotValueText(lot)].filter(Boolean).join(", ")).join("; ") || "None: it is all one",
  },
  criteria: {
    label: "How you choose",
    text: ({ criteria }) =>
      criteria.map(({ name, weight }) => `${name} ${weight}`).join(", ") || "Not said. Suppliers read that you have not said",
  },
  questions: { label: "They answer", text: ({ questions }) => questions.map(({ text }) => text).join(" ") || "Nothing in particular" },
  notice: { label: "Official notice", text: ({ noticeUrl }) => noticeUrl ?? "None" },
};

/** The last step: everything once more, each with the link that changes it. */
export function StepCheck({
  stored,
  problems,
  reservedFor,
  base,
}: {
  stored: StepRecord;
  problems: readonly DraftProblem[];
  /** Who alone may answer, in words; null for everybody. */
  reservedFor: string | null;
  base: string;
}) {
  const others = Object.entries(TEXTS) as [Part, NonNullable<(typeof TEXTS)[Part]>][];
  const rows: { step: Step; label: string; text: string }[] = [
    ...briefOf(stored.kind).map((part) => ({
      step: "what" as const,
      label: labelOf(part),
      text: part === "deadline" && stored.deadlineAt !== null ? closesText(stored.deadlineAt) : partText(part, stored),
    })),
    ...others
      .filter(([part]) => asksFor(stored.kind, part) && (part !== "notice" || stored.buyerKind === "public"))
      .map(([part, { label, text }]) => ({ step: PART_STEPS[part], label, text: text(stored) })),
    { step: "ask", label: "Papers", text: stored.attachments.map((paper) => paper.fileName).join(", ") || "None" },
    { step: "who", label: "Your contact", text: stored.contactName ?? stored.contactEmail ?? "Whoever of you says yes to an introduction" },
  ];
  const missing = new Set(problems.map(({ field }) => field));
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
              {row.text === "" ? <span className="soft">Not said</span> : row.text}{" "}
              <Link className="s nowrap" to={`${base}?step=${row.step}`}>
                Change
                <span className="vh">
                  {" "}
                  {stepLabel(row.step, stored.kind)}: {row.label}
                </span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {mayBeReserved(stored.kind) || reservedFor !== null ? (
        <p>
          {reservedFor === null ? "Everybody may answer." : `Reserved: only ${reservedFor} may answer.`}{" "}
          <Link to={`${base.replace(/\/edit$/, "")}/reserve`}>Who may answer</Link>
        </p>
      ) : null}
      <h2 className="h-m">What you need</h2>
      <div className="prose lines">
        {stored.description || <span className="soft">{missing.has("description") ? "Missing" : "Not said"}</span>}
      </div>
      <p className="hint">
        {isForInvited(stored.kind)
          ? "Posting shows it to those you invite, and to nobody else. Choose whom next: those you chose already get the brief now. You promise an outcome, with a reason, to everyone who answers."
          : "Posting shows it to everybody and starts the matching. You promise an outcome, with a reason, to everyone who responds."}
      </p>
    </div>
  );
}
