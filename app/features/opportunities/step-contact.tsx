import { Link } from "react-router";
import { TextField } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import type { FormState } from "#app/platform/form.ts";
import type { StepRecord } from "./step-record.ts";
import { isNoticed } from "./vocabulary.ts";

interface StepContactProps {
  stored: StepRecord;
  /** From here on this public buyer needs an official notice. */
  floorPounds: number;
  /** Where the organisation says what kind of buyer it is. */
  detailsPage: string;
  state?: FormState;
}

/** Step 3: whom they reach, and of a public body its official notice. */
export function StepContact({ stored, floorPounds, detailsPage, state }: StepContactProps) {
  return (
    <>
      <p className="hint">
        Nobody sees this until you and a supplier have both said yes to an introduction. Leave it empty, and they get the name and e-mail of
        whoever of you says yes.
      </p>
      <TextField name="contactName" label="Name" optional value={stored.contactName} width="l" autoComplete="name" state={state} />
      <TextField
        name="contactEmail"
        label="E-mail"
        type="email"
        optional
        value={stored.contactEmail}
        width="l"
        autoComplete="email"
        state={state}
      />
      <TextField
        name="contactPhone"
        label="Telephone"
        type="tel"
        optional
        value={stored.contactPhone}
        width="m"
        autoComplete="tel"
        state={state}
      />
      {stored.buyerKind === "public" && isNoticed(stored.kind) ? (
        <NoticeQuestion stored={stored} floorPounds={floorPounds} detailsPage={detailsPage} state={state} />
      ) : null}
    </>
  );
}

function NoticeQuestion({ stored, floorPounds, detailsPage, state }: StepContactProps) {
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
