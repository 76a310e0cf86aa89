import { longDate } from "#app/platform/dates.ts";
import type { QuoteQuestion } from "./questions.server.ts";

/** What was asked and answered, for those invited. What waits for an answer is their own. */
export function QuoteQuestions({ questions }: { questions: readonly QuoteQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="questions">
      <div className="r20-head">
        <h2 id="questions">{questions.length === 1 ? "One question" : `${questions.length} questions`}</h2>
        <p className="s soft">Everyone invited reads the answers. Nobody is told who asked.</p>
      </div>
      <dl className="stack">
        {questions.map((one) => (
          <div key={one.id} className="stack-s">
            <dt>
              <strong>“{one.question}”</strong>
            </dt>
            <dd className="prose lines">
              {one.answer === null || one.answeredAt === null ? (
                <span className="soft">You asked this. It waits for an answer.</span>
              ) : (
                <>
                  {one.answer} <span className="s soft">{longDate(one.answeredAt)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
