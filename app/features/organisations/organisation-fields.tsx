import { Checkboxes, Radios, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";
import { LEGAL_FORM_GROUPS, LEGAL_FORMS } from "./legal-forms.ts";

export interface OrganisationValues {
  actAs: readonly string[];
  name: string;
  tradingName: string | null;
  buyerKind: string | null;
  legalForm: string | null;
  companyNumber: string | null;
  charityNumber: string | null;
  website: string | null;
  postcode: string | null;
  about: string;
}

const FORMS = LEGAL_FORM_GROUPS.map((group) => ({
  group: group.label,
  choices: LEGAL_FORMS.filter((form) => form.group === group.code && form.chosen).map((form) => ({ value: form.code, label: form.label })),
})).filter((group) => group.choices.length > 0);

const BUYER_KINDS = [
  { value: "private", label: "A company" },
  {
    value: "central_government",
    label: "Central government",
    hint: "A department, agency, NHS trust or another on the Procurement Regulations’ list of central government authorities",
  },
  { value: "council", label: "A council", hint: "A county, district, borough or city council" },
  { value: "parish", label: "A parish or town council" },
  {
    value: "best_value",
    label: "Another local authority",
    hint: "Police, fire, transport, waste or national park, or a combined authority: a best value authority that is no council",
  },
  {
    value: "public",
    label: "Another public body",
    hint: "A school, university, housing association or other that follows the Procurement Act",
  },
  { value: "third_sector", label: "A charity or social enterprise" },
];

/** The questions about an organisation: the same when it is added and when it is changed. */
export function OrganisationFields({ state, values }: { state?: FormState; values: OrganisationValues }) {
  const kept = values.legalForm;
  const listed = LEGAL_FORMS.find((form) => form.code === kept && !form.chosen && kept !== "unknown");
  const forms = listed === undefined ? FORMS : [{ value: listed.code, label: listed.label }, ...FORMS];
  return (
    <>
      <Checkboxes
        name="actAs"
        legend="What does it do here?"
        hint="Choose all that are true. You can change it later."
        values={values.actAs}
        state={state}
        choices={[
          { value: "supplier", label: "Sells, as a social enterprise" },
          { value: "buyer", label: "Buys" },
          { value: "intermediary", label: "Brings buyers and social enterprises together" },
        ]}
        reveal={{
          supplier: <SelectField name="legalForm" label="Legal form" value={kept} choices={forms} empty="Choose one" state={state} />,
          buyer: (
            <Radios
              name="buyerKind"
              legend="What kind of buyer is it?"
              choices={BUYER_KINDS}
              values={values.buyerKind === null ? [] : [values.buyerKind]}
              state={state}
            />
          ),
        }}
        large
      />
      <TextField
        name="name"
        label="Registered name"
        hint="As it stands in the register"
        value={values.name}
        maxLength={160}
        autoComplete="organization"
        state={state}
      />
      <TextField
        name="tradingName"
        label="The name people know it by"
        hint="If it is another one"
        value={values.tradingName}
        maxLength={160}
        optional
        state={state}
      />
      <TextField
        name="postcode"
        label="Postcode"
        hint="Of its main address. On the page we show the town or suburb."
        value={values.postcode}
        width="m"
        autoComplete="postal-code"
        maxLength={20}
        state={state}
      />
      <TextField
        name="companyNumber"
        label="Company number"
        hint="Eight characters, such as 01234567. It keeps us from listing it twice."
        value={values.companyNumber}
        width="m"
        maxLength={12}
        optional
        state={state}
      />
      <TextField
        name="charityNumber"
        label="Charity number"
        hint="Such as 1012345, SC041234 or NIC101234"
        value={values.charityNumber}
        width="m"
        maxLength={14}
        optional
        state={state}
      />
      <TextField
        name="website"
        label="Website"
        value={values.website}
        width="l"
        autoComplete="url"
        maxLength={300}
        optional
        state={state}
      />
      <TextArea
        name="about"
        label="What it does, in a sentence or two"
        hint="Shown to those it deals with here"
        value={values.about}
        rows={3}
        maxLength={1000}
        optional
        state={state}
      />
    </>
  );
}
