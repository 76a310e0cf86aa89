import { Form } from "react-router";
import { longDate } from "#app/platform/dates.ts";
import type { OpenReport } from "./reports.server.ts";

/** What visitors say is wrong on a profile, each with the button that says that it is dealt with. */
export function Reports({ reports }: { reports: readonly OpenReport[] }) {
  return (
    <section className="r20" aria-labelledby="reports">
      <h2 id="reports">What visitors say is wrong</h2>
      <ol className="ledger dated">
        {reports.map(({ id, what, email, createdAt }) => (
          <li key={id}>
            <p>
              <strong>{longDate(createdAt)}</strong>
            </p>
            <div className="stack-s">
              <p className="lines">{what}</p>
              <p className="s soft">
                {email === null ? (
                  "They left no address to answer to."
                ) : (
                  <>
                    Answer to <a href={`mailto:${email}`}>{email}</a>. The address is forgotten once this is dealt with.
                  </>
                )}
              </p>
              <Form method="post">
                <input type="hidden" name="report" value={id} />
                <button className="btn" type="submit" name="intent" value="report">
                  It is dealt with<span className="vh">: the report of {longDate(createdAt)}</span>
                </button>
              </Form>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
