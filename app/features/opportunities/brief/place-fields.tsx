import { Checkboxes, Radios, TextField } from "#app/components/fields.tsx";
import { type FormState, isTicked } from "#app/platform/form.ts";
import type { AreaChoices } from "../area-choices.ts";
import { DELIVERY_LABELS } from "../vocabulary.ts";
import type { Fields } from "./parts.ts";

/** Where the work is. Each question's further questions hang under its radio. */
export function PlaceFields({ stored, areas, state }: { stored: Fields; areas: AreaChoices; state: FormState | undefined }) {
  const chosen = stored["areas"] ?? [];
  const isOut = areas.others.some(({ code }) => isTicked(state, "areas", code, chosen));
  return (
    <Radios
      name="delivery"
      legend="Where is the work?"
      hint="We use this to find suppliers who reach you. The page shows the place and the postcode district, never the full postcode."
      state={state}
      values={stored["delivery"] ?? []}
      choices={[
        { value: "radius", label: DELIVERY_LABELS.radius },
        { value: "areas", label: DELIVERY_LABELS.areas },
        { value: "remote", label: DELIVERY_LABELS.remote, hint: "For example design, translation or online training" },
      ]}
      reveal={{
        radius: (
          <>
            <TextField
              name="postcode"
              label="Postcode"
              value={stored["postcode"]?.[0]}
              width="m"
              autoComplete="postal-code"
              state={state}
            />
            <TextField
              name="radius"
              label="Miles around it where work is done too"
              optional
              hint="0 or empty when all of it is at the address."
              value={stored["radius"]?.[0]}
              width="s"
              inputMode="decimal"
              state={state}
            />
          </>
        ),
        areas: (
          <>
            <Checkboxes
              name="areas"
              legend="Which council areas?"
              state={state}
              values={chosen}
              choices={areas.home.map((area) => ({ value: area.code, label: area.name }))}
            />
            <details className="opens" open={isOut}>
              <summary>
                Elsewhere <span className="ct">{areas.others.length}</span>
              </summary>
              <div className="opts">
                {areas.others.map((area) => (
                  <label className="opt" key={area.code}>
                    <input type="checkbox" name="areas" value={area.code} defaultChecked={isTicked(state, "areas", area.code, chosen)} />
                    <span>{area.name}</span>
                  </label>
                ))}
              </div>
            </details>
          </>
        ),
      }}
    />
  );
}
