import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { STEPS, type Step, stepLabel } from "./steps.ts";
import type { OpportunityKind } from "./vocabulary.ts";

/** The plates above the form. Every step of a draft can be gone to; `base` is absent while there is no draft yet. */
export function StepsBar({
  current,
  kind,
  incomplete,
  base,
}: {
  current: Step;
  kind: OpportunityKind | null;
  incomplete: readonly Step[];
  base?: string;
}) {
  const at = STEPS.indexOf(current);
  return (
    <nav className="steps steps-s" aria-label="Steps">
      <ol>
        {STEPS.map((step, index) => {
          const isDone = index < at && !incomplete.includes(step);
          const inside = (
            <>
              <span className="no">{isDone ? <Icon name="check" /> : index + 1}</span>
              <span className="t">
                {stepLabel(step, kind)}
                {isDone ? <span className="vh"> (done)</span> : null}
              </span>
            </>
          );
          return (
            <li
              key={step}
              className={step === current ? "now" : isDone ? "done" : undefined}
              aria-current={step === current ? "step" : undefined}
            >
              {base === undefined || step === current ? (
                <span className="st">{inside}</span>
              ) : (
                <Link className="st" to={`${base}?step=${step}`}>
                  {inside}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
