import { Form } from "react-router";
import { Radios, TextArea } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { longDate } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import type { Check } from "./checks.server.ts";
import type { Question } from "./questions.server.ts";
import { UncheckedPunch } from "./unchecked.tsx";

interface CheckCaseProps {
  check: Pick<Check, "state" | "row" | "first" | "lapsed">;
  questions: readonly Question[];
  website: string | null;
  seen: string;
  state: FormState | undefined;
}

/** For the campaign team: whether it is checked who an organisation is, and their decision. */
export function CheckCase({ check, questions, website, seen, state }: CheckCaseProps) {
  const { row } = check;
  return (
    <section className="r20" aria-labelledby="check">
      <h2 id="check">Is it who it says it is?</h2>
      <p className="tags">
        {check.state === "checked" ? (
          <Punch look="full" icon="checks" word="Checked" detail={row === null ? "" : longDate(row.recordedAt)} />
        ) : check.state === "refused" ? (
          <Punch look="bad" icon="cross" word="Not confirmed" detail={row === null ? "" : longDate(row.recordedAt)} />
        ) : (
          <UncheckedPunch />
        )}
      </p>
      {questions.length === 0 ? null : (
        <ol className="ledger dated">
          {questions.map(({ at, statement, name, email }) => (
            <li key={at}>
              <p>
                <strong>
                  {check.state === "refused" ? "Asked again" : "Asked"} on {longDate(at)}
                </strong>
              </p>
              <p>
                {statement === "" ? "They have written nothing yet." : statement}
                {name === null || email === null ? null : (
                  <span className="s soft">
                    {name}, <a href={`mailto:${email}`}>{email}</a>
                  </span>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p className="prose">
        {row === null
          ? questions.length > 0
            ? ""
            : "Nobody has asked."
          : row.outcome === "asked"
            ? ""
            : row.how === "mail"
              ? `By a confirmed address of its own people at ${row.host}.`
              : `The campaign team wrote on ${longDate(row.recordedAt)}: ${row.reason}`}{" "}
        {check.lapsed ? "It was checked before, for another name, number, website or kind of public body than it has now. " : ""}
        {website === null ? "It names no website." : `Its website: ${website}.`}{" "}
        {check.state !== "checked" && check.first ? "It posts nothing before you have decided." : ""}
      </p>
      <Form method="post" className="form form-2" noValidate>
        <input type="hidden" name="intent" value="check" />
        <input type="hidden" name="seen" value={seen} />
        <Radios
          name="outcome"
          legend="What did you find?"
          state={state}
          choices={[
            { value: "confirmed", label: "It is", hint: "Pages and mails no longer say “not checked yet”" },
            { value: "refused", label: "I could not confirm it", hint: "It cannot post or ask for introductions; what is open is paused" },
          ]}
        />
        <TextArea
          name="grounds"
          label="On what grounds"
          hint="Such as whom you rang, or what the register says. Its people read it."
          rows={3}
          maxLength={500}
          state={state}
        />
        <p className="acts">
          <button className="btn" type="submit">
            Record what you found
          </button>
        </p>
      </Form>
    </section>
  );
}
