import { Form } from "react-router";
import { Radios, TextArea } from "#app/components/fields.tsx";
import { Versions } from "#app/components/versions.tsx";
import { identityRows } from "#app/features/organisations/identity/identity-rows.ts";
import type { Identity } from "#app/features/organisations/identity/same-identity.ts";
import { longDate } from "#app/platform/dates.ts";
import type { FormState } from "#app/platform/form.ts";
import { statusLabel } from "../status-words.ts";

export interface IdentityCaseProps {
  status: string;
  source: string;
  fromDay: string;
  toDay: string | null;
  given: Identity;
  now: Identity;
  changedOn: string | null;
  seen: string;
}

/** A status that is set aside: whom it was given for beside who the organisation says it is, and the decision. */
export function IdentityCase({ found, state }: { found: IdentityCaseProps; state: FormState | undefined }) {
  const { status, source, fromDay, toDay, given, now, changedOn, seen } = found;
  return (
    <section className="r20" aria-labelledby="identity">
      <h2 id="identity">Is it still the same body?</h2>
      <p className="prose">
        {statusLabel(status)} by {source}, {toDay === null ? `since ${longDate(fromDay)}` : `${longDate(fromDay)} to ${longDate(toDay)}`}.{" "}
        {changedOn === null ? "Its name or number is another now" : `On ${longDate(changedOn)} its name or number was changed`}: it is shown
        as set aside, not as checked, until you have looked.
      </p>
      <Versions before="When it was checked" after="Now" rows={identityRows(given, now)} />
      <Form method="post" className="form form-2" noValidate>
        <input type="hidden" name="intent" value="identity" />
        <input type="hidden" name="seen" value={seen} />
        <Radios
          name="decision"
          legend="What did you find?"
          state={state}
          choices={[
            { value: "same", label: "The same body", hint: "The status is recorded again, for the name and number of today" },
            { value: "lapsed", label: "Another body, or no longer entitled", hint: "The status lapses today" },
            { value: "rejected", label: "Not what it says it is", hint: "Recorded as not accepted; nothing recorded before counts" },
          ]}
        />
        <TextArea
          name="why"
          label="Why"
          hint="Such as the register entry you looked at. Its people read it, and it stays on record."
          rows={3}
          maxLength={500}
          state={state}
        />
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Record the decision
          </button>
        </p>
      </Form>
    </section>
  );
}
