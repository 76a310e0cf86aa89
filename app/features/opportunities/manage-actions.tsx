import { Form, Link } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { closesText } from "#app/features/opportunities/say.ts";
import type { FormState } from "#app/platform/form.ts";

/** What an editor can do with an opportunity as it stands; steps that need a reason ask for it in place. */
export function ManageActions({
  stored,
  open,
  waiting,
  own,
  deadlineAt,
  isHeld,
  pauseReason,
  bar,
  state,
}: {
  stored: string;
  open: boolean;
  waiting: number;
  /** Where it is looked after. */
  own: string;
  deadlineAt: Date | null;
  /** The campaign team has paused it. */
  isHeld: boolean;
  /** Why it is paused; empty where nobody said. */
  pauseReason: string;
  /** Why its organisation may not post, and where it can settle that; null when it may. */
  bar: { text: string; to: string } | null;
  state: FormState | undefined;
}) {
  const closed = stored === "closed" || (stored === "published" && !open);
  const live = stored === "published" || stored === "suspended";
  const intent = state?.values.intent?.[0];
  function reasonForm(value: string, word: string, label: string) {
    return (
      <details className="drop" open={intent === value}>
        <summary className="btn btn-text">{word}</summary>
        <Form method="post" className="panel form">
          <ErrorSummary state={intent === value ? state : undefined} scope={value} />
          <input type="hidden" name="intent" value={value} />
          <TextArea name="reason" scope={value} label={label} rows={3} maxLength={500} state={intent === value ? state : undefined} />
          <p>
            <button className="btn" type="submit">
              {word}
            </button>
          </p>
        </Form>
      </details>
    );
  }
  function button(value: string, word: string, className = "btn") {
    return (
      <Form method="post">
        <button className={className} type="submit" name="intent" value={value}>
          {word}
        </button>
      </Form>
    );
  }
  const general = intent === undefined || ["resume", "again"].includes(intent) ? state : undefined;
  return (
    <aside className="aside" aria-labelledby="do">
      <h2 id="do" className="h-m">
        What you can do
      </h2>
      <ErrorSummary state={general} />
      {stored === "draft" ? (
        <>
          <p className="soft">Nobody outside your organisation sees a draft.</p>
          {button("cancel", "Throw the draft away", "btn btn-text")}
        </>
      ) : null}
      {stored === "draft" ? null : (
        <div className="stack-s">
          {button("again", "Post it again")}
          <p className="s soft">A new draft with all of it but the days, the official notice and what became of it.</p>
        </div>
      )}
      {open ? (
        <div className="stack">
          <p className="soft">Responses are taken until {deadlineAt === null ? "you close it" : closesText(deadlineAt)}.</p>
          <p>
            <Link className="btn" to={`${own}/confirm/close`}>
              Close it now
            </Link>
          </p>
          {reasonForm("suspend", "Pause it", "Why? Everyone who responded reads it")}
        </div>
      ) : null}
      {stored === "suspended" && !isHeld && bar === null ? button("resume", "Open it again") : null}
      {stored === "suspended" && !isHeld && bar !== null ? (
        <Alert kind="warn">
          <p>
            {bar.text} You can open this again once it is checked who you are. <Link to={bar.to}>Go to “Who you are”</Link>
          </p>
        </Alert>
      ) : null}
      {isHeld ? (
        <Alert kind="warn">
          <p>
            The campaign team paused this{pauseReason === "" ? "" : `: “${pauseReason}”`}. To have it go on, answer the mail they sent you.
            You can cancel it yourself.
          </p>
        </Alert>
      ) : null}
      {closed ? (
        <div className="stack">
          {waiting > 0 ? (
            <Alert kind="warn">
              <p>
                {waiting === 1 ? "1 supplier who answered has" : `${waiting} suppliers who answered have`} no outcome yet. You agreed to
                give everyone one, with a reason.
              </p>
            </Alert>
          ) : null}
          <p>
            <Link className="btn btn-main" to={`${own}/decide`}>
              Choose, and answer everyone
            </Link>
          </p>
        </div>
      ) : null}
      {live || closed ? (
        <p>
          <Link className="btn btn-text" to={`${own}/confirm/cancel`}>
            Cancel it
          </Link>
        </p>
      ) : null}
      {["awarded", "not_awarded", "cancelled"].includes(stored) ? (
        <>
          <p className="soft">It has ended. Its page and its history stay.</p>
          {waiting > 0 ? (
            <p>
              <Link to={`${own}/responses`}>
                {waiting === 1 ? "1 response still waits" : `${waiting} responses still wait`} for an outcome
              </Link>
            </p>
          ) : null}
        </>
      ) : null}
    </aside>
  );
}
