import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { ErrorSummary, idOf, Message, MoneyField, Radios, SelectField, TextArea } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Alert } from "#app/components/ui.tsx";
import type { Lot } from "#app/features/opportunities/choosing/model.ts";
import { lotValueText, paperText } from "#app/features/opportunities/say.ts";
import { type FormState, isTicked } from "#app/platform/form.ts";
import { parsePounds, pounds } from "#app/platform/money.ts";
import { counted, countWords, lowerFirst } from "#app/platform/words.ts";
import { PRICE_CHOICES } from "../price.ts";
import { type AnswerFields, type Asked, MESSAGE_LIMIT, WHO_LIMIT, wordsIn } from "./model.ts";
import type { AnswerPaper } from "./papers.server.ts";

interface AnswerFormProps {
  /** `/opportunities/site-lunches/respond?as=tipton-tureen`. */
  action: string;
  back: string;
  organisationId: number;
  asked: Asked;
  /** As it was typed last, or sent. */
  fields: AnswerFields;
  papers: readonly AnswerPaper[];
  /** It was sent, and this changes it. */
  isSent: boolean;
  state: FormState | undefined;
  /** What stands between the lots and the price: who answers with it. */
  together?: ReactNode;
  /** What a saved answer still needs before it can be sent, by field. */
  lacks: readonly { field: string; text: string }[];
  /** What partners charge, by the id of their lot. */
  partnerPrices?: ReadonlyMap<number, { name: string; pricePence: number }>;
}

/** One supplier's answer: how much of it, who does it, the price, their questions, papers. Works without JavaScript. */
export function AnswerForm({
  action,
  back,
  organisationId,
  asked,
  fields,
  papers,
  isSent,
  state,
  together,
  lacks,
  partnerPrices,
}: AnswerFormProps) {
  const { lots, questions } = asked;
  return (
    <Form method="post" action={action} className="form" noValidate encType="multipart/form-data">
      {/* What Enter in a field sends: the first button of a form. */}
      <button className="vh" type="submit" name="intent" value="later" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary state={state} />
      <input type="hidden" name="organisation" value={organisationId} />
      <Radios
        name="scope"
        legend="What would you do?"
        large
        state={state}
        values={[fields.scope]}
        choices={[
          together === undefined
            ? { value: "full", label: "All of it" }
            : { value: "full", label: "All of it, with partners", hint: "You lead; they see one answer with everyone in it" },
          {
            value: "partial",
            label: "Some of it",
            hint: lots.length > 0 ? "Lots of your choice. Others may be chosen for the rest" : "Say below which part",
          },
          ...(isSent ? [] : [{ value: "none", label: "None of it", hint: "Say why in a line: it counts as an answer" }]),
        ]}
        reveal={{
          ...(lots.length > 0 ? { partial: <LotTicks lots={lots} ticked={fields.lots} state={state} /> } : {}),
          none: <TextArea name="reason" label="Why not?" hint="Only the buyer reads it." rows={3} maxLength={500} state={state} />,
        }}
      />
      {together}
      {asked.hasPrice ? <PriceFields asked={asked} fields={fields} state={state} partnerPrices={partnerPrices} /> : null}
      {questions.length > 0 ? <QuestionFields asked={asked} fields={fields} state={state} /> : null}
      <TextArea
        name="message"
        label={questions.length > 0 ? "Anything else?" : "How would you do it?"}
        hint="What you would bring, when you could start. A few plain sentences; you can talk later."
        optional={questions.length > 0}
        rows={questions.length > 0 ? 4 : 8}
        maxLength={MESSAGE_LIMIT}
        value={fields.message}
        state={state}
      />
      <TextArea
        name="who"
        label="Who would do it?"
        hint="Such as: three of our team of nine, led by Joy Okafor."
        optional
        rows={2}
        maxLength={WHO_LIMIT}
        value={fields.who}
        state={state}
      />
      <AnswerPapers papers={papers} slug={back} state={state} />
      {lacks.length > 0 && state === undefined ? (
        <section className="panel stack-s" aria-labelledby="lacks">
          <h2 className="h-m" id="lacks">
            Before you can send it
          </h2>
          <ul className="why gaps">
            {lacks.map(({ field, text: lack }) => (
              <li key={field}>
                <a href={`#${idOf(field)}`}>{lack}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="acts">
        <button className="btn btn-main" type="submit" name="intent" value="send">
          {isSent ? "Send the change" : "Send your answer"}
        </button>
        <button className="btn" type="submit" name="intent" value="later">
          Finish later
        </button>
        <Link className="btn btn-text" to={back}>
          Back
        </Link>
      </p>
    </Form>
  );
}

function LotTicks({ lots, ticked, state }: { lots: readonly Lot[]; ticked: readonly number[]; state: FormState | undefined }) {
  const error = state?.errors["lots"]?.[0];
  return (
    <fieldset className={error ? "field err" : "field"} aria-describedby={error ? "f-lots-e" : undefined}>
      <legend className="legend">Which lots?</legend>
      {error ? <Message id="f-lots-e" text={error} /> : null}
      <div className="opts">
        {lots.map((lot, at) => (
          <label className="opt" key={lot.id}>
            <input
              id={at === 0 ? "f-lots" : undefined}
              type="checkbox"
              name="lots"
              value={lot.id}
              defaultChecked={isTicked(state, "lots", String(lot.id), ticked.map(String))}
            />
            <span>
              Lot {at + 1}: {lot.title}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PriceFields({ asked, fields, state, partnerPrices }: Pick<AnswerFormProps, "asked" | "fields" | "state" | "partnerPrices">) {
  const { lots, needsPrice, criteria } = asked;
  const weight = criteria.find(({ isPrice }) => isPrice)?.weight;
  const priced = lots.flatMap(({ id }) => partnerPrices?.get(id)?.pricePence ?? parsePounds(fields.lotPrices[id] ?? "") ?? []);
  const hint = `Without VAT.${weight === undefined ? "" : ` Worth ${weight} of 100 points.`}${needsPrice ? "" : " You may leave it open."}`;
  return (
    <section className="stack" aria-labelledby="price">
      <h2 className="legend-l" id="price">
        Price
      </h2>
      <p className="hint">
        {hint}
        {lots.length > 0 ? " Only the lots that you would do count." : ""}
      </p>
      {lots.length === 0 ? (
        <div className="trio">
          <MoneyField name="price" label="Your price" optional={!needsPrice} value={fields.price} state={state} />
          <SelectField name="unit" label="What is it for?" choices={PRICE_CHOICES} value={fields.unit} state={state} />
        </div>
      ) : (
        <ul className="lots">
          {lots.map((lot, at) => {
            const theirs = partnerPrices?.get(lot.id);
            const title = `Lot ${at + 1}: ${lot.title}`;
            return (
              <li key={lot.id}>
                {theirs === undefined ? (
                  <MoneyField
                    name={`price-${lot.id}`}
                    label={title}
                    hint={lot.minPence === null && lot.maxPence === null ? undefined : `They think of ${lowerFirst(lotValueText(lot))}`}
                    value={fields.lotPrices[lot.id] ?? ""}
                    state={state}
                  />
                ) : (
                  <>
                    <p>
                      {title}
                      <span className="s soft"> · by {theirs.name}</span>
                    </p>
                    <p className="amt">{pounds(theirs.pricePence)}</p>
                  </>
                )}
              </li>
            );
          })}
          {priced.length === 0 ? null : (
            <li className="all">
              <p>
                <strong>
                  So far, {countWords(priced.length)} of {countWords(lots.length)} lots
                </strong>
                <span className="s soft"> · as last saved</span>
              </p>
              <p className="amt">{pounds(priced.reduce((sum, pence) => sum + pence, 0))}</p>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function QuestionFields({ asked, fields, state }: Pick<AnswerFormProps, "asked" | "fields" | "state">) {
  const { questions, criteria } = asked;
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 className="legend-l" id="questions">
        {questions.length === 1 ? "Their question" : `Their ${countWords(questions.length)} questions`}
      </h2>
      {questions.map(({ id, text, maxWords, criterionId }) => {
        const name = `answer-${id}`;
        const weight = criteria.find((one) => one.id === criterionId)?.weight;
        const words = wordsIn(state?.values[name]?.[0] ?? fields.answers[id] ?? "");
        return (
          <div key={id}>
            <TextArea
              name={name}
              label={text}
              hint={`${weight === undefined ? "" : `Worth ${weight} of 100 points. `}Up to ${maxWords.toLocaleString("en-GB")} words.`}
              rows={maxWords > 150 ? 6 : 4}
              value={fields.answers[id] ?? ""}
              state={state}
            />
            {words === 0 ? null : (
              <p className="s soft">
                {counted(words, "word")} as last saved{words > maxWords ? `: ${counted(words - maxWords, "word")} too many` : ""}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

function AnswerPapers({ papers, slug, state }: { papers: readonly AnswerPaper[]; slug: string; state: FormState | undefined }) {
  const error = state?.errors["papers"]?.[0];
  return (
    <div className={error ? "field err" : "field"} id="papers">
      <label htmlFor="f-papers">
        Papers <span className="soft">(optional)</span>
      </label>
      <p className="hint" id="f-papers-h">
        PDF, Word, Excel, OpenDocument, CSV, PNG or JPEG, up to 10 MB each and six in all. We look inside each before anyone can open it.
        Only the buyer’s team and yours can.
      </p>
      {error ? <Message id="f-papers-e" text={error} /> : null}
      <input
        // A paper that is kept leaves the box, so that it is not sent twice.
        key={papers.length}
        className="in"
        id="f-papers"
        type="file"
        name="papers"
        multiple
        accept=".pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.csv,.png,.jpg,.jpeg"
        aria-describedby={error ? "f-papers-h f-papers-e" : "f-papers-h"}
      />
      {papers.length > 0 ? (
        <ul className="files">
          {papers.map((paper) => (
            <li key={paper.id} className="row">
              <a href={`${slug}/answers/${paper.id}`}>
                <Icon name="file" />
                <span>
                  {paper.fileName}
                  <small>
                    {paperText(paper.mediaType, paper.bytes)}, {paper.sentAt === null ? "not sent yet" : "sent"}
                  </small>
                </span>
              </a>
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

/** That it is kept, and that a no was said, above the form. */
export function AnswerNotes({ isSaved, decline }: { isSaved: boolean; decline: { reason: string } | null }) {
  return (
    <>
      {isSaved ? (
        <Alert kind="good" live>
          <p>Saved. Nobody outside your team sees it until you send it.</p>
        </Alert>
      ) : null}
      {decline === null ? null : (
        <Alert>
          <p>You said no: “{decline.reason}” Send an answer here, and that takes its place.</p>
        </Alert>
      )}
    </>
  );
}
