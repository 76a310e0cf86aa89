import { longDate } from "#app/platform/dates.ts";
import type { Piece } from "./difference.ts";
import type { ShownAddendum } from "./model.ts";
import { partLabel } from "./part-texts.ts";

/** What has changed since it was posted, the newest first. */
export function Addenda({ addenda }: { addenda: readonly ShownAddendum[] }) {
  if (addenda.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="changes">
      <h2 id="changes">{addenda.length === 1 ? "One change since it was posted" : `${addenda.length} changes since it was posted`}</h2>
      <ol className="ledger" reversed>
        {addenda.toReversed().map((addendum) => (
          <li key={addendum.id} id={`change-${addendum.version}`} className="stack">
            <h3 className="h-m">{longDate(addendum.at)}</h3>
            {addendum.note === "" ? null : <p className="lines">{addendum.note}</p>}
            <dl className="facts">
              {addendum.changes.map(({ part, pieces }) => (
                <div key={part}>
                  <dt>{partLabel(part)}</dt>
                  <dd className="diff lines">
                    {pieces.map((piece, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stay in their order
                      <DiffPiece key={at} {...piece} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function DiffPiece({ text, is }: Piece) {
  if (is === "same") return <>{text}</>;
  return is === "old" ? (
    <del>
      <span className="vh">Taken out: </span>
      {text}
    </del>
  ) : (
    <ins>
      <span className="vh">Put in: </span>
      {text}
    </ins>
  );
}
