import { useEffect, useState } from "react";
import { Form } from "react-router";
import { SelectField } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { ago, longDate } from "#app/platform/dates.ts";
import { counted } from "#app/platform/words.ts";
import type { ListLink } from "./get-list.server.ts";
import { lastDay } from "./kept-list.ts";

type Choices = { value: string; label: string }[];

/** Columns to choose, the file, and the sheet. */
export function TakeWithYou({ href, columns, usual }: { href: string; columns: Choices; usual: readonly string[] }) {
  return (
    <section className="stack-s" aria-labelledby="take">
      <h2 className="h-m" id="take">
        Take it with you
      </h2>
      <form className="form" action={href}>
        <fieldset className="field">
          <legend className="legend">Columns to download</legend>
          {columns.map(({ value, label }) => (
            <label className="opt" key={value}>
              <input type="checkbox" name="col" value={value} defaultChecked={usual.includes(value)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <p className="acts">
          <button className="btn" type="submit">
            <Icon name="down_to" />
            Download CSV
          </button>
          <PrintButton />
        </p>
        <p className="s soft">Opens in any spreadsheet; no cell can run as a formula.</p>
      </form>
    </section>
  );
}

/** Appears once scripts run: without them the browser’s own menu prints the same sheet. */
function PrintButton() {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return isThere ? (
    <button type="button" className="btn btn-text" onClick={() => window.print()}>
      <Icon name="print" />
      Print
    </button>
  ) : null;
}

interface ShareProps {
  link: ListLink | null;
  /** The link that was made just now: it is shown this once. */
  made: string | null;
  ends: Choices;
  now: Date;
  canChange: boolean;
}

/** The link by which somebody without an account reads the list. */
export function ShareIt({ link, made, ends, now, canChange }: ShareProps) {
  if (link === null && !canChange) return null;
  return (
    <section className="stack-s" aria-labelledby="share">
      <h2 className="h-m" id="share">
        Share it
      </h2>
      {link === null ? (
        <p>
          A link lets somebody without an account read this list, until a day that you choose. It is without your notes unless you tick
          them.
        </p>
      ) : (
        <LinkSaid link={link} made={made} now={now} />
      )}
      {canChange ? (
        <>
          <Form method="post" className="form" preventScrollReset>
            <SelectField name="days" label={link === null ? "It ends" : "Another end"} choices={ends} value="30" />
            {link === null ? (
              <label className="opt">
                <input type="checkbox" name="notes" />
                <span>Show our notes too</span>
              </label>
            ) : null}
            <p className="acts">
              <button className="btn" type="submit" name="intent" value={link === null ? "share" : "share_end"}>
                {link === null ? "Make a link" : "Change the end"}
              </button>
            </p>
          </Form>
          {link === null ? null : (
            <Form method="post" preventScrollReset>
              <button className="btn btn-text" type="submit" name="intent" value="unshare">
                Stop sharing
              </button>
            </Form>
          )}
        </>
      ) : null}
    </section>
  );
}

function LinkSaid({ link, made, now }: { link: ListLink; made: string | null; now: Date }) {
  return (
    <>
      <p>
        Anyone with the link sees who is on the list, {link.showsNotes ? "with your notes" : "without your notes"}. It ends after{" "}
        <strong>{longDate(lastDay(link.expiresAt))}</strong>.
      </p>
      {made === null ? (
        <p className="s soft">We keep no copy of the link itself. If it is lost, stop sharing and make another one.</p>
      ) : (
        <div className="quote" role="status">
          <p className="link s">{made}</p>
          <p className="s">Copy it now: it is shown this once.</p>
        </div>
      )}
      <p className="s soft">
        Made by {link.madeBy ?? "a member"} on {longDate(link.madeAt)}.{" "}
        {link.lastOpenedAt === null ? "Not opened yet." : `Opened ${counted(link.opened, "time")}, last ${ago(link.lastOpenedAt, now)}.`}
      </p>
    </>
  );
}
