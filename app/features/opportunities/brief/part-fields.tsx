import type { ReactNode } from "react";
import { MoneyField, Radios, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";
import type { AreaChoices } from "../area-choices.ts";
import { DateFields } from "../date-fields.tsx";
import type { SectorGroup } from "../sector-choices.server.ts";
import { SectorPicker } from "../sector-picker.tsx";
import {
  DIRECTED_KIND_TEXT,
  DIRECTION_LABELS,
  HELP_LABELS,
  HELPS,
  hasDirection,
  kindChoice,
  OPPORTUNITY_KINDS,
  type OpportunityKind,
  PAY_LABELS,
  PAY_PERIOD_LABELS,
  PAY_PERIODS,
  PAYS,
} from "../vocabulary.ts";
import type { BriefPartName, Fields } from "./parts.ts";
import { PlaceFields } from "./place-fields.tsx";

export interface PartContext {
  /** The form as it is filled from what is stored. */
  stored: Fields;
  state: FormState | undefined;
  groups: SectorGroup[];
  suggested: { code: string; name: string }[];
  areas: AreaChoices;
  /** What is posted already stays what it is. */
  fixedKind: OpportunityKind | null;
}

/** The fields of each part, as they stand in its line once that is opened. */
const FIELDS: Readonly<Record<BriefPartName, (context: PartContext) => ReactNode>> = {
  title: ({ stored, state }) => (
    <TextField
      name="title"
      label="Title"
      hint="What it is, how much of it, for whom. Suppliers read this first."
      value={first(stored, "title")}
      maxLength={120}
      state={state}
    />
  ),
  work: ({ stored, state, groups, suggested }) => (
    <>
      <SectorPicker groups={groups} suggested={suggested} stored={stored["sectors"] ?? []} state={state} />
      <TextField
        name="cpv"
        label="CPV codes"
        optional
        hint="Eight digits each, if your organisation uses them, such as 55520000."
        value={first(stored, "cpv")}
        width="l"
        state={state}
      />
    </>
  ),
  skills: ({ stored, state }) => (
    <TextArea
      name="skills"
      label="Skills"
      hint="One a line, the one that counts most first: such as finance, bid writing, working with young people."
      value={first(stored, "skills")}
      rows={4}
      state={state}
    />
  ),
  help: ({ stored, state }) => (
    <>
      <Radios
        name="help"
        legend="What is it?"
        state={state}
        values={stored["help"] ?? []}
        choices={HELPS.map((value) => ({ value, label: HELP_LABELS[value] }))}
      />
      <TextField
        name="quantity"
        label="How much of it?"
        hint="Such as: 20 chairs, two afternoons a month, a room for 12 every Tuesday, up to £500."
        value={first(stored, "quantity")}
        maxLength={120}
        state={state}
      />
    </>
  ),
  place: ({ stored, state, areas }) => <PlaceFields stored={stored} areas={areas} state={state} />,
  value: ({ stored, state }) => (
    <Radios
      name="valueKind"
      legend="How much is it worth?"
      hint="A rough range is enough. It keeps away jobs that are too big or too small for people."
      state={state}
      values={stored["valueKind"] ?? []}
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
              <MoneyField name="min" label="From" optional value={first(stored, "min")} state={state} />
              <SelectField
                name="period"
                label="That is"
                value={first(stored, "period")}
                state={state}
                choices={[
                  { value: "total", label: "in total" },
                  { value: "year", label: "a year" },
                ]}
              />
            </div>
            <MoneyField name="max" label="Up to" value={first(stored, "max")} state={state} />
          </>
        ),
      }}
    />
  ),
  time: ({ stored, state }) => (
    <TextField
      name="daysAMonth"
      label="Days a month"
      optional
      hint="About how many, such as 2 or 0.5. Leave it empty if it is full time or differs."
      value={first(stored, "daysAMonth")}
      width="s"
      inputMode="decimal"
      state={state}
    />
  ),
  pay: ({ stored, state }) => (
    <Radios
      name="pay"
      legend="Is it paid?"
      state={state}
      values={stored["pay"] ?? []}
      choices={PAYS.map((value) => ({ value, label: PAY_LABELS[value] }))}
      reveal={{
        paid: (
          <div className="trio">
            <MoneyField name="payAmount" label="How much" optional value={first(stored, "payAmount")} state={state} />
            <SelectField
              name="payPeriod"
              label="That is"
              value={first(stored, "payPeriod")}
              state={state}
              choices={PAY_PERIODS.map((value) => ({ value, label: PAY_PERIOD_LABELS[value] }))}
            />
          </div>
        ),
      }}
    />
  ),
  runs: ({ stored, state }) => (
    <>
      <DateFields
        name="start"
        legend="When does it start?"
        hint="Leave it empty if you don’t know yet."
        state={state}
        value={dayOf(stored, "start")}
      />
      <TextField
        name="duration"
        label="For how long?"
        optional
        hint="Such as: about a year, once, two years with a third possible."
        value={first(stored, "duration")}
        maxLength={120}
        state={state}
      />
    </>
  ),
  kind: ({ stored, state, fixedKind }) => {
    const kinds = fixedKind === null ? OPPORTUNITY_KINDS : [fixedKind];
    return (
      <>
        <Radios name="kind" legend="What are you posting?" state={state} values={stored["kind"] ?? []} choices={kinds.map(kindChoice)} />
        {kinds.some(hasDirection) ? (
          <div className="directed">
            <Radios
              name="direction"
              legend={`For a ${DIRECTED_KIND_TEXT}: do you offer it or look for it?`}
              state={state}
              values={stored["direction"] ?? []}
              choices={(["offered", "sought"] as const).map((value) => ({ value, label: DIRECTION_LABELS[value] }))}
            />
          </div>
        ) : null}
      </>
    );
  },
  requirements: ({ stored, state }) => (
    <TextArea
      name="requirements"
      label="What a supplier must have or do"
      optional
      hint="One a line. Ask only for what the work needs, and say when something is helpful but not required: each one keeps some suppliers away."
      value={first(stored, "requirements")}
      rows={5}
      state={state}
    />
  ),
  deadline: ({ stored, state }) => (
    <DateFields
      name="deadline"
      legend="Until when can suppliers respond?"
      hint="Responses close at 5pm on that day, London time. Two to four weeks is usual; small organisations need the time."
      state={state}
      value={dayOf(stored, "deadline")}
    />
  ),
};

export function PartFields({ part, context }: { part: BriefPartName; context: PartContext }) {
  return FIELDS[part](context);
}

function first(stored: Fields, name: string): string | null {
  return stored[name]?.[0] ?? null;
}

function dayOf(stored: Fields, name: string): string | null {
  const [year, month, day] = ["Year", "Month", "Day"].map((box) => stored[`${name}${box}`]?.[0]);
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
