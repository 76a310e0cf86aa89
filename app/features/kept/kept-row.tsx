import { Form, Link } from "react-router";
import { TextArea } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { milesFrom } from "#app/features/directory/supplier-columns.ts";
import { longDate } from "#app/platform/dates.ts";
import { FROM, keptId, LONGEST_NOTE } from "./kept-list.ts";
import type { KeptEntry } from "./read-entries.server.ts";

interface Props {
  entry: KeptEntry;
  /** Whose place its distance is from. */
  measuredFrom: string | null;
  /** The form that its tick belongs to; null for whoever ticks nothing. */
  picks: { form: string; name: string; onTick: (slug: string, isTicked: boolean) => void } | null;
  canChange: boolean;
}

/** A supplier on the page of a list: who it is today on the left, what the team says of it on the right. */
export function KeptRow({ entry, measuredFrom, picks, canChange }: Props) {
  const { slug, name, supplier, miles } = entry;
  return (
    <li id={keptId(slug)}>
      {picks === null || supplier === null ? null : (
        <label className="opt">
          <input
            type="checkbox"
            name={picks.name}
            value={slug}
            form={picks.form}
            autoComplete="off"
            onChange={(event) => picks.onTick(slug, event.target.checked)}
          />
          <span className="vh">Choose {name}</span>
        </label>
      )}
      <div className="stack-s">
        <h2 className="name">{supplier === null ? name : <Link to={`/suppliers/${slug}`}>{name}</Link>}</h2>
        {supplier === null ? (
          <>
            <p>
              <Punch look="end" icon="gap" word="No longer listed" />
            </p>
            <p className="s soft">Its profile has been taken out of the directory, so nothing of it is shown.</p>
          </>
        ) : (
          <>
            <p className="s soft">{[supplier.place, milesFrom(miles, measuredFrom)].filter(Boolean).join(", ")}</p>
            <p className="tags">
              <StatusPunch shown={supplier.status} />
              {supplier.claimed ? null : <Punch look="end" word="Nobody there yet" detail="imported profile" />}
            </p>
          </>
        )}
      </div>
      <div className="kn">
        {entry.note === "" ? null : <p className="privy">{entry.note}</p>}
        <p className="s soft">{keptWords(entry)}</p>
        {canChange ? <Change entry={entry} /> : null}
      </div>
    </li>
  );
}

/** "Dev Kallar, 19 November 2026, from the map. The note is Amina Yusuf’s." */
function keptWords({ keptBy, keptAt, foundIn, note, notedBy }: KeptEntry): string {
  const by = note === "" || notedBy === null || notedBy === keptBy ? "" : `. The note is by ${notedBy}`;
  return `${keptBy ?? "A member"}, ${longDate(keptAt)}, ${FROM[foundIn]}${by}`;
}

function Change({ entry: { supplierId, name, note } }: { entry: KeptEntry }) {
  return (
    <details className="drop no-print">
      <summary className="go s">
        {note === "" ? "Add a note" : "Change"}
        <span className="vh">: {name}</span>
      </summary>
      <div className="panel stack-s">
        <Form method="post" className="form" preventScrollReset>
          <input type="hidden" name="supplier" value={supplierId} />
          <TextArea
            name="note"
            label="Note"
            hint="For your team"
            scope={String(supplierId)}
            value={note}
            rows={3}
            maxLength={LONGEST_NOTE}
          />
          <p>
            <button className="btn" type="submit" name="intent" value="note">
              Save the note<span className="vh"> about {name}</span>
            </button>
          </p>
        </Form>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="supplier" value={supplierId} />
          <button className="btn btn-text" type="submit" name="intent" value="take_off">
            {note === "" ? "Take off the list" : "Take off the list, with its note"}
            <span className="vh">: {name}</span>
          </button>
        </Form>
      </div>
    </details>
  );
}
