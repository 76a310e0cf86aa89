import { Message } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import type { FormState } from "#app/platform/form.ts";
import { paperText } from "./say.ts";

interface Paper {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
}

/** Papers: those that are kept, and a box for more. */
export function PapersField({ attachments, state }: { attachments: readonly Paper[]; state?: FormState }) {
  const error = state?.errors.papers?.[0];
  return (
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
        key={attachments.length}
        className="in"
        id="f-papers"
        type="file"
        name="papers"
        multiple
        accept=".pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.csv,.png,.jpg,.jpeg"
        aria-describedby={error ? "f-papers-h f-papers-e" : "f-papers-h"}
      />
      {attachments.length > 0 ? (
        <ul className="files">
          {attachments.map((paper) => (
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
  );
}
