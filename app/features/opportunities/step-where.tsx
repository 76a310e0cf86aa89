import { Link } from "react-router";
import { Checkboxes, MoneyField, Radios, SelectField, TextField } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { type FormState, isTicked } from "#app/platform/form.ts";
import {
  type BuyerKind,
  DELIVERY_LABELS,
  type Delivery,
  hasValue,
  isNoticed,
  type OpportunityKind,
  type ValueKind,
  type ValuePeriod,
} from "./vocabulary.ts";

export interface WhereStored {
  kind: OpportunityKind;
  delivery: Delivery;
  deliveryPostcode: string | null;
  radiusMiles: number | null;
  areaCodes: readonly string[];
  valueKind: ValueKind;
  minPence: number | null;
  maxPence: number | null;
  valuePeriod: ValuePeriod;
  noticeUrl: string | null;
  buyerKind: BuyerKind | null;
  isCentralGovernment: boolean;
}
export interface AreaChoices {
  home: { code: string; name: string }[];
  others: { code: string; name: string }[];
}

/** Step 2. Each question's further questions hang under its radio. */
export function StepWhere({
  stored,
  areas,
  floorPounds,
  detailsPage,
  state,
}: {
  stored: WhereStored;
  areas: AreaChoices;
  /** From here on this public buyer needs an official notice. */
  floorPounds: number;
  /** Where the organisation says what kind of buyer it is. */
  detailsPage: string;
  state?: FormState;
}) {
  return (
    <>
      <Radios
        name="delivery"
        legend="Where is the work?"
        large
        hint="We use this to find suppliers who reach you. The page shows the place and the postcode district, never the full postcode."
        state={state}
        values={[stored.delivery]}
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
                value={stored.deliveryPostcode}
                width="m"
                autoComplete="postal-code"
                state={state}
              />
              <TextField
                name="radius"
                label="Miles around it where work is done too"
                optional
                hint="0 or empty when all of it is at the address."
                value={stored.radiusMiles || null}
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
                values={stored.areaCodes}
                choices={areas.home.map((area) => ({ value: area.code, label: area.name }))}
              />
              <details className="opens">
                <summary>
                  Elsewhere <span className="ct">{areas.others.length}</span>
                </summary>
                <div className="opts">
                  {areas.others.map((area) => (
                    <label className="opt" key={area.code}>
                      <input
                        type="checkbox"
                        name="areas"
                        value={area.code}
                        defaultChecked={isTicked(state, "areas", area.code, stored.areaCodes)}
                      />
                      <span>{area.name}</span>
                    </label>
                  ))}
                </div>
              </details>
            </>
          ),
        }}
      />
      {hasValue(stored.kind) ? <ValueQuestion stored={stored} state={state} /> : null}
      {stored.buyerKind === "public" && isNoticed(stored.kind) ? (
        <NoticeQuestion stored={stored} floorPounds={floorPounds} detailsPage={detailsPage} state={state} />
      ) : null}
    </>
  );
}

function ValueQuestion({ stored, state }: { stored: WhereStored; state?: FormState }) {
  const poundsOf = (pence: number | null) => (pence === null ? null : (pence / 100).toLocaleString("en-GB"));
  return (
    <Radios
      name="valueKind"
      legend="How much is it worth?"
      large
      hint="A rough range is enough. It keeps away jobs that are too big or too small for people."
      state={state}
      values={[stored.valueKind]}
      choices={[
        { value: "range", label: "A range" },
        { value: "unknown", label: "I don’t know yet" },
        {
          value: "withheld",
          label: "I would rather not say",
          hint: "You will get fewer answers, and suppliers will see that you chose this",
        },
      ]}
      reveal={{
        range: (
          <>
            <div className="trio">
              <MoneyField name="min" label="From" optional value={poundsOf(stored.minPence)} state={state} />
              <SelectField
                name="period"
                label="That is"
                value={stored.valuePeriod}
                state={state}
                choices={[
                  { value: "total", label: "in total" },
                  { value: "year", label: "a year" },
                ]}
              />
            </div>
            <MoneyField name="max" label="Up to" value={poundsOf(stored.maxPence)} state={state} />
          </>
        ),
      }}
    />
  );
}

function NoticeQuestion({
  stored,
  floorPounds,
  detailsPage,
  state,
}: {
  stored: WhereStored;
  floorPounds: number;
  detailsPage: string;
  state?: FormState;
}) {
  const floor = `£${floorPounds.toLocaleString("en-GB")}`;
  return (
    <div className="stack">
      <h2 className="legend-l">Your official notice</h2>
      <Alert>
        <p>
          You buy for {stored.isCentralGovernment ? "central government" : "a public body other than central government"}. The Procurement
          Act 2023 asks you to publish a notice on the central platform before you advertise a contract of {floor} or more, VAT included,
          anywhere else. Below that, or when only those you invite can see it (an invited quote), none is needed.
        </p>
        <p>
          {stored.isCentralGovernment
            ? "Not central government? Other public bodies have a higher floor."
            : "Central government? Your floor is lower."}{" "}
          <Link to={detailsPage}>Change what kind of buyer you are</Link>
        </p>
      </Alert>
      <TextField
        name="noticeUrl"
        label="Link to the notice"
        type="url"
        optional
        hint={`Needed from ${floor}, and when you do not give a value.`}
        value={stored.noticeUrl}
        state={state}
      />
    </div>
  );
}
