import { Form } from "react-router";
import { ErrorSummary, idOf, Message, MoneyField, TextArea, TextField } from "#app/components/fields.tsx";
import { WhyList } from "#app/components/ui.tsx";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { type FormState, fieldValue, isTicked } from "#app/platform/form.ts";
import { pounds } from "#app/platform/money.ts";
import type { Column, DecisionView } from "./decision-view.server.ts";

/** An outcome and a reason for each that answered, what it is awarded for, and what they may all read. Nothing is sent from here. */
export function OutcomesForm({
  view,
  state,
  isPriced,
  nobody,
}: {
  view: DecisionView;
  state: FormState | undefined;
  /** It costs money. */
  isPriced: boolean;
  /** The buyer began with "Choose nobody". */
  nobody: boolean;
}) {
  return (
    <section className="r20 no-print" aria-labelledby="outs">
      <h2 id="outs" className="h-s">
        An outcome for everyone
      </h2>
      <p className="prose">Each reads its own reason and points, and of the rest what you let everyone read. Nobody reads another’s.</p>
      <Form method="post" className="form" noValidate>
        <ErrorSummary state={state} />
        <ol className="outs">
          {view.columns.map((one) => (
            <OutcomeRow key={one.responseId} one={one} state={state} nobody={nobody} />
          ))}
        </ol>
        {isPriced ? (
          <MoneyField
            name="value"
            label="What it is awarded for, without VAT"
            hint="In all, for all who are chosen."
            optional
            value={view.valuePence === null ? null : view.valuePence / 100}
            state={state}
          />
        ) : null}
        <DateFields name="start" legend="It starts on" hint="Leave it empty if you do not know yet." value={view.startDay} state={state} />
        <TextField
          name="term"
          label="For how long"
          hint="Such as 8 months, or until 31 October 2027."
          optional
          value={view.term}
          state={state}
        />
        <TextArea
          name="why"
          label="Only if you choose nobody: why?"
          hint="Everyone may read it on the opportunity’s page."
          optional
          rows={2}
          maxLength={500}
          value={view.why}
          state={state}
        />
        <fieldset className="field">
          <legend className="legend">What everyone who answered may read</legend>
          {isPriced ? (
            <Tick
              name="sharesValue"
              label={`What you award it for${view.valuePence === null ? "" : `, ${pounds(view.valuePence)}`}`}
              on={view.sharesValue}
              state={state}
            />
          ) : null}
          <Tick name="sharesWinner" label="Who was chosen" on={view.sharesWinner} state={state} />
        </fieldset>
        <p className="acts">
          <button className="btn btn-main" type="submit" name="intent" value="see">
            See who is told what
          </button>
          <button className="btn" type="submit" name="intent" value="save">
            Save for now
          </button>
          {view.columns.length === 0 || nobody ? null : (
            <a className="btn btn-text" href="?nobody=1#outs">
              Choose nobody
            </a>
          )}
        </p>
        <p className="s soft">Nothing is sent yet.</p>
      </Form>
    </section>
  );
}

function Tick({ name, label, on, state }: { name: string; label: string; on: boolean; state: FormState | undefined }) {
  return (
    <label className="opt">
      <input type="checkbox" name={name} value="1" defaultChecked={isTicked(state, name, "1", on ? ["1"] : [])} />
      <span>{label}</span>
    </label>
  );
}

function OutcomeRow({ one, state, nobody }: { one: Column; state: FormState | undefined; nobody: boolean }) {
  const row = `rows[${one.at}]`;
  if (one.isTold)
    return (
      <li>
        <p className="legend">{one.name}</p>
        <p>
          {one.outcome === "chosen" ? "Chosen" : "Not this time"}. They know it{one.reason === "" ? "." : `: “${one.reason}”`}
        </p>
        <input type="hidden" name={`${row}.response`} value={one.responseId} />
      </li>
    );
  const choice = `${row}.outcome`;
  const why = `${row}.reason`;
  const stored = one.outcome ?? (nobody ? "not_chosen" : null);
  const choices = [
    ["chosen", one.scope === "full" ? "Chosen" : "Chosen for its part"],
    ["not_chosen", "Not this time"],
  ] as const;
  const wrong = { choice: state?.errors[choice]?.[0], why: state?.errors[why]?.[0] };
  const open = state === undefined;
  const reason = idOf(why);
  const describedBy = [wrong.why ? `${reason}-e` : "", one.hint === "" ? "" : `${reason}-h`].filter(Boolean).join(" ");
  return (
    <li>
      <fieldset className={wrong.choice ? "field err" : "field"}>
        <legend className="legend">{one.name}</legend>
        <input type="hidden" name={`${row}.response`} value={one.responseId} />
        {wrong.choice ? <Message id={`${idOf(choice)}-e`} text={wrong.choice} /> : null}
        {open && stored === null ? <WhyList gap items={["Still to choose"]} /> : null}
        <div>
          {choices.map(([value, label], at) => (
            <label className="opt" key={value}>
              <input
                type="radio"
                id={at === 0 ? idOf(choice) : undefined}
                name={choice}
                value={value}
                defaultChecked={isTicked(state, choice, value, stored === null ? [] : [stored])}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={wrong.why ? "field err" : "field"}>
        <label htmlFor={reason}>
          Reason they read<span className="vh">: {one.name}</span>
        </label>
        {wrong.why ? <Message id={`${reason}-e`} text={wrong.why} /> : null}
        {open && stored !== null && one.reason === "" ? <WhyList gap items={["Still to write: one plain sentence is enough"]} /> : null}
        <textarea
          className="in"
          id={reason}
          name={why}
          rows={3}
          maxLength={500}
          aria-describedby={describedBy || undefined}
          aria-invalid={wrong.why ? true : undefined}
          defaultValue={fieldValue(state, why, one.reason)}
        />
        {one.hint === "" ? null : (
          <p className="s soft" id={`${reason}-h`}>
            What decided it: {one.hint}.
          </p>
        )}
      </div>
    </li>
  );
}
