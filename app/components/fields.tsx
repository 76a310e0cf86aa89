import { type ReactNode, useEffect, useRef } from "react";
import { type FormState, fieldValue, isTicked } from "#app/platform/form.ts";
import { Icon } from "./icon.tsx";

/** The id of a field, or of the first box or choice of several. */
export function idOf(name: string, scope = ""): string {
  return `f-${scope}${scope === "" ? "" : "-"}${name.replace(/[^a-zA-Z0-9]+/g, "-")}`;
}

/** What is wrong with a field, above its box. */
export function Message({ id, text }: { id: string; text: string }) {
  return (
    <p className="msg" id={id}>
      <Icon name="warn" />
      <span>
        <span className="vh">Problem: </span>
        {text}
      </span>
    </p>
  );
}

interface FieldFrameProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  state?: FormState;
  /** Tells apart fields of one name in several forms of a page; the form's error summary takes the same. */
  scope?: string;
}
interface Described {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

function Frame({ name, label, hint, optional, state, scope, children }: FieldFrameProps & { children: (props: Described) => ReactNode }) {
  const id = idOf(name, scope);
  const error = state?.errors[name]?.[0];
  const describedBy = [hint ? `${id}-h` : "", error ? `${id}-e` : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "field err" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="soft"> (optional)</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      ) : null}
      {error ? <Message id={`${id}-e`} text={error} /> : null}
      {children({ id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
    </div>
  );
}

type TextFieldProps = FieldFrameProps & {
  value?: string | number | null;
  type?: "text" | "email" | "password" | "url" | "tel" | "search" | "date";
  width?: "s" | "m" | "l";
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "text";
  required?: boolean;
  maxLength?: number;
};

/** Label, hint, error, control, in that order. `value` is what is stored; what was typed before wins. */
export function TextField({ value, type = "text", width, autoComplete, inputMode, required, maxLength, ...frame }: TextFieldProps) {
  return (
    <Frame {...frame}>
      {(described) => (
        <input
          {...described}
          className={width ? `in w-${width}` : "in"}
          name={frame.name}
          type={type}
          defaultValue={type === "password" ? undefined : fieldValue(frame.state, frame.name, value)}
          autoComplete={autoComplete}
          inputMode={inputMode}
          required={required}
          maxLength={maxLength}
        />
      )}
    </Frame>
  );
}

export function TextArea({
  value,
  rows = 4,
  maxLength,
  ...frame
}: FieldFrameProps & { value?: string | null; rows?: number; maxLength?: number }) {
  return (
    <Frame {...frame}>
      {(described) => (
        <textarea
          {...described}
          className="in"
          name={frame.name}
          rows={rows}
          maxLength={maxLength}
          defaultValue={fieldValue(frame.state, frame.name, value)}
        />
      )}
    </Frame>
  );
}

/** Pounds, as people type them; the server reads `18,000`, `18k`, `£18000`. `value` is in pounds. */
export function MoneyField({ value, ...frame }: FieldFrameProps & { value?: string | number | null }) {
  return (
    <Frame {...frame}>
      {(described) => (
        <span className="money">
          <span aria-hidden="true">£</span>
          <input
            {...described}
            className="in"
            name={frame.name}
            inputMode="decimal"
            defaultValue={fieldValue(frame.state, frame.name, value)}
          />
        </span>
      )}
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** Names a question further down that hangs on this choice: styles show it while the choice is made. */
  asks?: string;
}

export function SelectField({
  value,
  choices,
  empty,
  ...frame
}: FieldFrameProps & {
  value?: string | null;
  choices: readonly (Choice | { group: string; choices: readonly Choice[] })[];
  empty?: string;
}) {
  return (
    <Frame {...frame}>
      {(described) => (
        <span className="sel">
          <select {...described} className="in" name={frame.name} defaultValue={fieldValue(frame.state, frame.name, value)}>
            {empty === undefined ? null : <option value="">{empty}</option>}
            {choices.map((entry) =>
              "group" in entry ? (
                <optgroup key={entry.group} label={entry.group}>
                  {entry.choices.map((choice) => (
                    <option key={choice.value} value={choice.value}>
                      {choice.label}
                    </option>
                  ))}
                </optgroup>
              ) : (
                <option key={entry.value} value={entry.value}>
                  {entry.label}
                </option>
              ),
            )}
          </select>
        </span>
      )}
    </Frame>
  );
}

interface ChoicesProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  state?: FormState;
  choices: readonly Choice[];
  /** What is stored. */
  values?: readonly string[];
  /** Shown under a choice, for the question that hangs on it. */
  reveal?: Partial<Record<string, ReactNode>>;
  large?: boolean;
  /** As of a field: tells apart choices of one name in several forms of a page. */
  scope?: string;
}

function Choices({
  type,
  name,
  legend,
  hint,
  state,
  choices,
  values = [],
  reveal = {},
  large,
  scope,
}: ChoicesProps & { type: "radio" | "checkbox" }) {
  const id = idOf(name, scope);
  const error = state?.errors[name]?.[0];
  const describedBy = [hint ? `${id}-h` : "", error ? `${id}-e` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={error ? "field err" : "field"} aria-describedby={describedBy || undefined}>
      <legend className={large ? "legend legend-l" : "legend"}>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      ) : null}
      {error ? <Message id={`${id}-e`} text={error} /> : null}
      <div className="opts">
        {choices.map((choice, index) => (
          <div key={choice.value}>
            <label className="opt">
              <input
                id={index === 0 ? id : undefined}
                type={type}
                name={name}
                value={choice.value}
                data-asks={choice.asks}
                defaultChecked={isTicked(state, name, choice.value, values)}
              />
              <span>
                {choice.label}
                {choice.hint ? <small>{choice.hint}</small> : null}
              </span>
            </label>
            {reveal[choice.value] ? <div className="reveal">{reveal[choice.value]}</div> : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several. */
export function Radios(props: ChoicesProps) {
  return <Choices type="radio" {...props} />;
}
/** Any of several; each comes as a value of the same name. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices type="checkbox" {...props} />;
}

/** Comes first in a form that needs another look, takes focus, and links to each answer. */
export function ErrorSummary({ state, scope }: { state?: FormState; scope?: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) ref.current?.focus();
  }, [state]);
  const entries = Object.entries(state?.errors ?? {}).flatMap(([name, messages]) => messages.slice(0, 1).map((text) => ({ name, text })));
  if (entries.length === 0) return null;
  const isGeneral = entries.every(({ name }) => name === "");
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the browser takes who sent the form to what was wrong, as the effect does with it
    <div className="summary" role="alert" tabIndex={-1} ref={ref} autoFocus aria-labelledby="error-summary">
      <h2 id="error-summary">
        {isGeneral
          ? "This did not go through"
          : entries.length === 1
            ? "One answer needs another look"
            : `${entries.length} answers need another look`}
      </h2>
      <ul>
        {entries.map(({ name, text }) => (
          <li key={name + text}>{name === "" ? text : <a href={`#${idOf(name, scope)}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
