import { lotValueText } from "../say.ts";
import type { Choosing, Criterion, Lot, Question } from "./model.ts";

/** The lots of an opportunity, each with what it is worth. */
export function LotList({ lots }: { lots: readonly Lot[] }) {
  return (
    <ol className="lots">
      {lots.map((lot, at) => (
        <li key={lot.id} id={`lot-${lot.id}`}>
          <div>
            <p>
              <strong>
                Lot {at + 1}: {lot.title}
              </strong>
            </p>
            {lot.description === "" ? null : <p className="lines">{lot.description}</p>}
            {lot.place === null ? null : <p className="s soft">In {lot.place}</p>}
          </div>
          <p className="amt">{lotValueText(lot)}</p>
        </li>
      ))}
    </ol>
  );
}

/** How answers are judged, the weightiest first, and what is to be answered. That it is not said is said. */
export function HowTheyChoose({ criteria, questions }: Pick<Choosing, "criteria" | "questions">) {
  return (
    <section className="r20 stack" aria-labelledby="choosing">
      <h2 id="choosing">How they choose</h2>
      {criteria.length === 0 ? (
        <p className="soft">They have not said how they will judge the answers.</p>
      ) : (
        <ul className="lots">
          {[...criteria]
            .sort((a, b) => b.weight - a.weight)
            .map(({ id, name, weight }) => (
              <li key={id}>
                <p>{name}</p>
                <p>
                  <strong>{weight}</strong> of 100
                </p>
              </li>
            ))}
        </ul>
      )}
      {questions.length === 0 ? null : (
        <>
          <h3>What you answer</h3>
          <ol className="prose asks">
            {questions.map((question) => (
              <li key={question.id}>
                {question.text} <span className="s soft">{questionNote(question, criteria)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** `Up to 250 words. Judged for how they would do it, 40 of 100.` */
function questionNote({ maxWords, criterionId }: Question, criteria: readonly Criterion[]): string {
  const criterion = criteria.find(({ id }) => id === criterionId);
  const judged = criterion === undefined ? "" : ` Judged for “${criterion.name}”, ${criterion.weight} of 100.`;
  return `Up to ${maxWords.toLocaleString("en-GB")} words.${judged}`;
}
