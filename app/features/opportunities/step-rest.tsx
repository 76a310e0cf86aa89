import { Message, TextArea, TextField } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { londonDay } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import { DateFields } from "./date-fields.tsx";
import { paperText } from "./say.ts";

/** Step 3. */
export function StepWhen({
  stored,
  state,
}: {
  stored: { deadlineAt: Date | null; startDay: string | null; duration: string };
  state?: FormState;
}) {
  return (
    <>
      <DateFields
        name="deadline"
        legend="Until when can suppliers respond?"
        hint="Responses close at 5pm on that day. Two to four weeks is usual; small organisations need the time."
        state={state}
        value={stored.deadlineAt === null ? null : londonDay(stored.deadlineAt)}
      />
      <DateFields
        name="start"
        legend="When does it start?"
        hint="Leave it empty if you don’t know yet."
        state={state}
        value={stored.startDay}
      />
      <TextField
        name="duration"
        label="For how long?"
        optional
        hint="Such as: about a year, once, two years with a third possible."
        value={stored.duration}
        width="l"
        maxLength={120}
        state={state}
      />
    </>
  );
}

export interface AskStored {
  requirements: readonly string[];
  attachments: readonly { id: string; fileName: string; mediaType: string; bytes: number }[];
}

/** Step 4: requirements, one a line, and papers. */
export function StepAsk({ stored, state }: { stored: AskStored; state?: FormState }) {
  const error = state?.errors.papers?.[0];
  return (
    <>
      <TextArea
        name="requirements"
        label="What a supplier must have or do"
        optional
        hint="One a line. Ask only for what the work needs, and say when something is helpful but not required: each one keeps some suppliers away."
        value={stored.requirements.join("\n")}
        rows={7}
        state={state}
      />
      <div className={error ? "field err" : "field"}>
        <label htmlFor="f-papers">
          Papers <span className="soft">(optional)</span>
        </label>
        <p className="hint" id="f-papers-h">
          Site rules, a price sheet, drawings. PDF, Word, Excel, OpenDocument, CSV, PNG or JPEG, up to 10 MB each and six in all. Everybody
          who sees the opportunity can open them.
        </p>
        {error ? <Message id="f-papers-e" text={error} /> : null}
        <input
          // A paper that is kept leaves the box, so that it is not sent twice.
          key={stored.attachments.length}
          className="in"
          id="f-papers"
          type="file"
          name="papers"
          multiple
          accept=".pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.csv,.png,.jpg,.jpeg"
          aria-describedby={error ? "f-papers-h f-papers-e" : "f-papers-h"}
        />
        {stored.attachments.length > 0 ? (
          <ul className="files">
            {stored.attachments.map((paper) => (
              <li key={paper.id} className="row">
                <span className="row">
                  <Icon name="file" />
                  <span>
                    {paper.fileName} <span className="s soft">{paperText(paper.mediaType, paper.bytes)}</span>
                  </span>
                </span>
                <button className="btn btn-s" type="submit" name="remove" value={paper.id}>
                  Remove<span className="vh"> {paper.fileName}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </>
  );
}

/** Step 5. */
export function StepWho({
  stored,
  state,
}: {
  stored: { contactName: string | null; contactEmail: string | null; contactPhone: string | null };
  state?: FormState;
}) {
  return (
    <>
      <p className="hint">
        Nobody sees this until you and a supplier have both said yes to an introduction. Leave it empty, and they get the name and e-mail of
        whoever of you says yes.
      </p>
      <TextField name="contactName" label="Name" optional value={stored.contactName} width="l" autoComplete="name" state={state} />
      <TextField
        name="contactEmail"
        label="E-mail"
        type="email"
        optional
        value={stored.contactEmail}
        width="l"
        autoComplete="email"
        state={state}
      />
      <TextField
        name="contactPhone"
        label="Telephone"
        type="tel"
        optional
        value={stored.contactPhone}
        width="m"
        autoComplete="tel"
        state={state}
      />
    </>
  );
}
