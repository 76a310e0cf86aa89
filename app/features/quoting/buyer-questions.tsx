import { Form } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import type { QuoteQuestion } from "./questions.server.ts";

/** One question that waits for the buyer, with its form. */
export function WaitingQuestion({
  question,
  count,
  canChange,
  state,
}: {
  question: QuoteQuestion;
  /** Of all that wait, for the first of them. */
  count: number;
  canChange: boolean;
  state: FormState | undefined;
}) {
  const scope = `q${question.id}`;
  return (
    <section className="r20" aria-labelledby={`ask-${question.id}`}>
      <div className="r20-head">
        <h2 id={`ask-${question.id}`}>
          {count === 1 ? "One question waits for you" : count > 1 ? `${count} questions wait for you` : "And one more"}
        </h2>
        <p className="s soft">Asked on {longDate(question.askedAt)}</p>
      </div>
      {canChange ? (
        <Form method="post" className="form" noValidate preventScrollReset>
          <ErrorSummary state={state} scope={scope} />
          <input type="hidden" name="question" value={question.id} />
          <TextArea
            name="answer"
            scope={scope}
            label={`“${question.question}”`}
            hint="Everyone invited reads your answer. Nobody, you included, is told who asked."
            rows={3}
            maxLength={2000}
            state={state}
          />
          <p className="acts">
            <button className="btn" type="submit" name="intent" value="answer">
              Answer everyone
            </button>
          </p>
        </Form>
      ) : (
        <p className="prose">“{question.question}”</p>
      )}
    </section>
  );
}

/** What the buyer has answered to all. */
export function AnsweredQuestions({ questions }: { questions: readonly QuoteQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="r20" aria-labelledby="answered">
      <h2 id="answered">What you answered to everyone</h2>
      <dl className="stack">
        {questions.map((one) => (
          <div key={one.id} className="stack-s">
            <dt>
              <strong>“{one.question}”</strong>
            </dt>
            <dd className="prose lines">
              {one.answer} <span className="s soft">{one.answeredAt === null ? "" : longDate(one.answeredAt)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
