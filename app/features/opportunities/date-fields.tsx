import { Message } from "#app/components/fields.tsx";
import { type FormState, fieldValue } from "#app/platform/form.ts";

/** A day in three boxes. `name` gives the fields `nameDay`, `nameMonth`, `nameYear`; errors come under `name`. */
export function DateFields({
  name,
  legend,
  hint,
  state,
  value,
}: {
  name: string;
  legend: string;
  hint: string;
  state?: FormState;
  value: string | null;
}) {
  const id = `f-${name}`;
  const error = state?.errors[name]?.[0];
  const [year, month, day] = (value ?? "").split("-");
  const boxes = [
    { field: `${name}Day`, label: "Day", width: "in w-d", stored: day ? String(Number(day)) : "", max: 2 },
    { field: `${name}Month`, label: "Month", width: "in w-d", stored: month ? String(Number(month)) : "", max: 2 },
    { field: `${name}Year`, label: "Year", width: "in w-s", stored: year ?? "", max: 4 },
  ];
  return (
    <fieldset className={error ? "field err" : "field"} aria-describedby={error ? `${id}-h ${id}-e` : `${id}-h`}>
      <legend className="legend">{legend}</legend>
      <p className="hint" id={`${id}-h`}>
        {hint}
      </p>
      {error ? <Message id={`${id}-e`} text={error} /> : null}
      <div className="trio">
        {boxes.map((box, index) => (
          <div key={box.field}>
            <label htmlFor={index === 0 ? id : `${id}-${index}`}>{box.label}</label>
            <input
              className={box.width}
              id={index === 0 ? id : `${id}-${index}`}
              name={box.field}
              inputMode="numeric"
              maxLength={box.max}
              defaultValue={fieldValue(state, box.field, box.stored)}
              aria-invalid={error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
