import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { fullDate, timeOfDay } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import type { FinalAct } from "./rules.ts";
import { ACT_WORDS, leavesText } from "./say.ts";

/** One that a final step is told to, in the very words. */
export interface Told {
  who: string;
  /** `by mail`, `on the page`. */
  how: string;
  punch: { look: "full" | "end" | "outline"; word: string; detail?: string } | null;
  /** What was written for it. */
  quote: string;
  /** What else it reads. */
  also: string;
}

/** Who is told what, then who is not. */
export function WhoIsTold({ told, untold }: { told: readonly Told[]; untold: string }) {
  return (
    <section className="r20" aria-labelledby="tw">
      <h2 id="tw">Who is told what</h2>
      <ol className="ledger dated">
        {told.map((one) => (
          <li key={one.who}>
            <div>
              <p>
                <strong>{one.who}</strong>
              </p>
              <p className="s soft">{one.how}</p>
            </div>
            <div className="stack-s">
              {one.punch === null ? null : (
                <p>
                  <Punch
                    look={one.punch.look}
                    icon={one.punch.look === "full" ? "checks" : one.punch.look === "end" ? "cross" : undefined}
                    word={one.punch.word}
                    {...(one.punch.detail === undefined ? {} : { detail: one.punch.detail })}
                  />
                </p>
              )}
              {one.quote === "" ? null : <p>“{one.quote}”</p>}
              {one.also === "" ? null : <p className={one.quote === "" ? undefined : "s soft"}>{one.also}</p>}
            </div>
          </li>
        ))}
      </ol>
      <p className="s soft">{untold}</p>
    </section>
  );
}

/** When the mails leave, and the button whose word is the question. */
export function ConfirmPanel({
  act,
  now,
  leavesAt,
  back,
  state,
  children,
}: {
  act: FinalAct;
  now: Date;
  leavesAt: Date;
  back: string;
  state: FormState | undefined;
  children?: ReactNode;
}) {
  const isSoon = leavesAt.getTime() - now.getTime() <= 10 * 60_000;
  return (
    <aside className="aside" aria-labelledby="ten">
      <div className="panel stack">
        <h2 className="h-m" id="ten">
          {isSoon ? "Ten minutes to undo" : "Undo until mails leave"}
        </h2>
        <p>
          No mail leaves {isSoon ? "for ten minutes after you press" : "at night, at weekends or on bank holidays"}. Until then one press
          takes it all back.
        </p>
        <p>
          {isSoon ? (
            <svg className="tally" viewBox="0 0 77 14" width="77" height="14" aria-hidden="true">
              <path d="M0 7h77" />
              <path className="on" d="M0 7h77" />
            </svg>
          ) : null}
          <span className="s soft">
            It is {fullDate(now)}, {timeOfDay(now)}. Mails leave at {leavesText(leavesAt, now)}.
          </span>
        </p>
        <Form method="post" className="form">
          <ErrorSummary state={state} />
          {children}
          <p className="acts">
            <button className={act === "cancel" ? "btn btn-bad" : "btn btn-main"} type="submit">
              {ACT_WORDS[act].button}
            </button>
            <Link className="btn" to={back}>
              Go back
            </Link>
          </p>
        </Form>
      </div>
      <p className="s soft">
        After that it stands. At night, at weekends and on bank holidays mails wait until 8am on the next working day, and so does the undo.
      </p>
    </aside>
  );
}
