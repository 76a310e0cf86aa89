import { Link } from "react-router";
import { Checkboxes, Radios, TextField } from "#app/components/fields.tsx";
import { NewPassword, YourName } from "#app/features/accounts/person-fields.tsx";
import type { FormState } from "#app/platform/form.ts";

interface WhoQuotesProps {
  /** The address of whoever is signed in. */
  you: string | null;
  /** Suppliers that they may answer for. */
  own: readonly { id: number; name: string }[];
  /** What is known of the invited address. */
  account: "none" | "confirmed" | "unconfirmed";
  /** The page with its token. */
  path: string;
  /** The invited address. */
  email: string;
  /** Listed organisations that it may take up. */
  claimable: readonly { id: number; name: string }[];
  state: FormState | undefined;
}

/** Who gives the price: a supplier of somebody signed in, or somebody who joins by it. */
export function WhoQuotes({ you, own, account, path, email, claimable, state }: WhoQuotesProps) {
  if (you !== null && own.length > 0)
    return (
      <Radios
        name="organisation"
        legend="Who answers?"
        state={state}
        values={own.length === 1 ? [String(own[0]?.id)] : []}
        choices={own.map((one) => ({ value: String(one.id), label: one.name }))}
      />
    );
  if (you !== null)
    return (
      <p>
        You are signed in as {you}, and act for no supplier yet. <Link to="/organisations/new?as=supplier">List your organisation</Link>,
        then open this link again.
      </p>
    );
  if (account === "confirmed")
    return (
      <p>
        There is an account with {email}. <Link to={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</Link>, and give your price here.
      </p>
    );
  const isListed = claimable.length > 0;
  return (
    <>
      <p className="hint">A price makes you an account here with {email}, so that you can read what came of it.</p>
      {isListed ? (
        <Radios
          name="organisation"
          legend="Who answers?"
          state={state}
          choices={[
            ...claimable.map((one) => ({
              value: String(one.id),
              label: one.name,
              hint: "Listed here, and looked after by nobody yet: it becomes yours, since your address is at its own site",
            })),
            { value: "new", label: "Another organisation" },
          ]}
          reveal={{ new: <NewOrganisation state={state} /> }}
        />
      ) : (
        <NewOrganisation state={state} />
      )}
      <input type="hidden" name="username" value={email} autoComplete="username" />
      <YourName state={state} />
      <NewPassword state={state} />
    </>
  );
}

function NewOrganisation({ state }: { state: FormState | undefined }) {
  return (
    <>
      <TextField name="organisationName" label="Your organisation’s registered name" state={state} maxLength={160} />
      <TextField name="postcode" label="Its postcode" width="s" autoComplete="postal-code" state={state} />
      {state?.errors.notListed ? (
        <Checkboxes name="notListed" legend="Is it one of those?" state={state} choices={[{ value: "yes", label: "No, it is another" }]} />
      ) : null}
    </>
  );
}
