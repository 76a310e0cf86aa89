import { MoneyField, Radios, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { type FormState, fieldValue } from "#app/platform/form.ts";
import { PapersField } from "../papers-field.tsx";
import type { StepRecord } from "../step-record.ts";
import { asksFor, isForInvited } from "../vocabulary.ts";
import { type Criterion, MOST_CRITERIA, MOST_LOTS, MOST_QUESTIONS, MOST_WORDS, PRESETS, USUAL_WORDS } from "./model.ts";

interface StepChoosingProps {
  stored: StepRecord;
  /** Somebody has answered: what answers are given for and judged by stays. */
  isAnswered: boolean;
  state?: FormState;
}

/** Step 2: lots, how answers are judged, what suppliers answer, papers; of each what the kind asks for. */
export function StepChoosing({ stored, isAnswered, state }: StepChoosingProps) {
  const { kind } = stored;
  return (
    <>
      {isAnswered ? (
        <Alert>
          <p>Somebody has answered. Lots, criteria and questions stay as they answered them; papers can still be added.</p>
        </Alert>
      ) : (
        <>
          {asksFor(kind, "criteria") ? <CriteriaFields stored={stored.criteria} state={state} /> : null}
          {asksFor(kind, "questions") ? <QuestionFields stored={stored} state={state} /> : null}
          {asksFor(kind, "lots") ? <LotFields stored={stored} state={state} /> : null}
        </>
      )}
      {stored.status === "draft" && !isForInvited(kind) ? (
        <Radios
          name="answersShown"
          legend="When do you read the answers?"
          hint="Suppliers are told. It cannot be changed once it is posted."
          state={state}
          values={[stored.answersShown]}
          choices={[
            { value: "at_once", label: "As they come" },
            { value: "after_closing", label: "All at once, after it has closed", hint: "Until then you see how many there are" },
          ]}
        />
      ) : null}
      <PapersField attachments={stored.attachments} state={state} />
    </>
  );
}

/** How many rows a form has: those that were sent or are stored, and some to fill in. */
function rowCount(state: FormState | undefined, name: string, stored: number, least: number, most: number): number {
  const sent = Object.keys(state?.values ?? {}).map((field) => Number(new RegExp(`^${name}\\[(\\d+)\\]`).exec(field)?.[1] ?? -1));
  return Math.min(most, Math.max(stored + (stored === 0 ? least : 1), Math.max(-1, ...sent) + 1));
}

function rows(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function CriteriaFields({ stored, state }: { stored: readonly Criterion[]; state?: FormState }) {
  // The price comes first, so that it always has its row.
  const price = stored.find(({ isPrice }) => isPrice);
  const ordered = [price ?? null, ...stored.filter(({ isPrice }) => !isPrice)];
  const count = rowCount(state, "criteria", ordered.length, 3, MOST_CRITERIA);
  return (
    <fieldset className="field">
      <legend className="legend legend-l">What counts, and how much?</legend>
      <p className="hint">
        Share out 100 points. Suppliers read this before they answer, and hear their own points afterwards. Leave all of it empty, and the
        page says that you have not said.
      </p>
      <p className="acts">
        {PRESETS.map(({ code, label }) => (
          <button className="btn btn-s" type="submit" name="intent" value={`preset:${code}`} key={code}>
            {label}
          </button>
        ))}
      </p>
      <ul className="rows weigh-in">
        {rows(count).map((at) => {
          const one = ordered[at];
          const name = `criteria[${at}]`;
          return (
            <li key={at}>
              {one === null || one === undefined ? null : <input type="hidden" name={`${name}.id`} value={one.id} />}
              {at === 0 ? (
                <p>
                  <input type="hidden" name={`${name}.isPrice`} value="1" />
                  <strong>Price</strong>
                </p>
              ) : (
                <TextField name={`${name}.name`} label={`Criterion ${at + 1}`} value={one?.name} maxLength={120} state={state} />
              )}
              <TextField
                name={`${name}.weight`}
                label={
                  <>
                    Points<span className="vh"> of {at === 0 ? "the price" : `criterion ${at + 1}`}</span>
                  </>
                }
                value={one?.weight}
                width="s"
                inputMode="numeric"
                state={state}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function QuestionFields({ stored, state }: { stored: Pick<StepRecord, "criteria" | "questions">; state?: FormState }) {
  const { questions, criteria } = stored;
  const count = rowCount(state, "questions", questions.length, 2, MOST_QUESTIONS);
  const judged = criteria
    .filter(({ isPrice }) => !isPrice)
    .map(({ id, name, weight }) => ({ value: String(id), label: `${name}, ${weight} of 100` }));
  return (
    <fieldset className="field">
      <legend className="legend legend-l">What should suppliers answer?</legend>
      <p className="hint">As few as you need: each takes somebody an evening. Say how many words you want to read.</p>
      <ul className="rows">
        {rows(count).map((at) => {
          const one = questions[at];
          const name = `questions[${at}]`;
          return (
            <li key={at}>
              {one === undefined ? null : <input type="hidden" name={`${name}.id`} value={one.id} />}
              <TextArea
                name={`${name}.text`}
                label={`Question ${at + 1}`}
                optional={at > 0}
                value={one?.text}
                rows={2}
                maxLength={500}
                state={state}
              />
              <div className="trio">
                <TextField
                  name={`${name}.maxWords`}
                  label={
                    <>
                      Words at most<span className="vh"> for question {at + 1}</span>
                    </>
                  }
                  value={one?.maxWords ?? USUAL_WORDS}
                  width="s"
                  inputMode="numeric"
                  state={state}
                />
                {judged.length > 0 ? (
                  <SelectField
                    name={`${name}.criterion`}
                    label={
                      <>
                        Judged for<span className="vh"> question {at + 1}</span>
                      </>
                    }
                    empty="Nothing in particular"
                    choices={judged}
                    value={one?.criterionId == null ? "" : String(one.criterionId)}
                    state={state}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="hint">{`Up to ${MOST_QUESTIONS} questions, of ${MOST_WORDS.toLocaleString("en-GB")} words at most.`}</p>
      <More />
    </fieldset>
  );
}

function LotFields({ stored, state }: { stored: Pick<StepRecord, "lots">; state?: FormState }) {
  const { lots } = stored;
  const count = rowCount(state, "lots", lots.length, 2, MOST_LOTS);
  const pounds = (pence: number | null | undefined) => (pence == null ? null : (pence / 100).toLocaleString("en-GB"));
  const isOpen =
    lots.length > 0 || rows(count).some((at) => fieldValue(state, `lots[${at}].title`) !== "" || state?.errors[`lots[${at}].title`]);
  return (
    <details className="every" open={isOpen}>
      <summary>Offer it in lots{lots.length > 0 ? ` (${lots.length})` : ", which a small supplier can answer one by one"}</summary>
      <p className="hint">A lot is a part that one supplier can do without the others. Leave the boxes empty where it is all one.</p>
      <ul className="rows">
        {rows(count).map((at) => {
          const one = lots[at];
          const name = `lots[${at}]`;
          return (
            <li key={at}>
              {one === undefined ? null : <input type="hidden" name={`${name}.id`} value={one.id} />}
              <TextField
                name={`${name}.title`}
                label={`Lot ${at + 1}`}
                hint="Such as: builders’ cleans"
                value={one?.title}
                maxLength={120}
                state={state}
              />
              <TextArea
                name={`${name}.description`}
                label={
                  <>
                    What it is<span className="vh">, lot {at + 1}</span>
                  </>
                }
                optional
                value={one?.description}
                rows={2}
                maxLength={1500}
                state={state}
              />
              <div className="trio">
                <MoneyField
                  name={`${name}.min`}
                  label={
                    <>
                      From<span className="vh">, lot {at + 1}</span>
                    </>
                  }
                  optional
                  value={pounds(one?.minPence)}
                  state={state}
                />
                <MoneyField
                  name={`${name}.max`}
                  label={
                    <>
                      Up to<span className="vh">, lot {at + 1}</span>
                    </>
                  }
                  optional
                  value={pounds(one?.maxPence)}
                  state={state}
                />
              </div>
              <TextField
                name={`${name}.place`}
                label={
                  <>
                    Where, if not where all of it is<span className="vh">, lot {at + 1}</span>
                  </>
                }
                optional
                value={one?.place}
                maxLength={80}
                state={state}
              />
            </li>
          );
        })}
      </ul>
      <More />
    </details>
  );
}

function More() {
  return (
    <p>
      <button className="btn btn-s" type="submit" name="intent" value="more">
        Save, and show more rows
      </button>
    </p>
  );
}
