import { Form, Link } from "react-router";
import { Checkboxes, ErrorSummary, TextField } from "#app/components/fields.tsx";
import type { FormState } from "#app/platform/form.ts";

interface ReservedFromProps {
  organisation: { id: number; slug: string; name: string };
  reserved: { text: string; isOpen: boolean; asks: readonly string[] };
  slug: string;
  title: string;
  state: FormState | undefined;
}

/** Why a supplier may not answer what is reserved for others; where it may yet show that it is one of them, the questions. */
export function ReservedFrom({ organisation: choice, reserved, slug, title, state }: ReservedFromProps) {
  const scope = String(choice.id);
  const own = state?.values["organisation"]?.[0] === scope ? state : undefined;
  const asks = (condition: "place" | "sme" | "vcse") => reserved.asks.includes(condition);
  return (
    <div className="form stack">
      <div>
        <p className="s soft">{title}</p>
        <h1>{reserved.isOpen ? `Is ${choice.name} one of those it is for?` : `${choice.name} cannot answer this`}</h1>
      </div>
      <p className="prose">{reserved.text}</p>
      {reserved.isOpen ? (
        <Form method="post" className="form" noValidate>
          <ErrorSummary state={own} scope={scope} />
          <input type="hidden" name="organisation" value={choice.id} />
          {asks("place") ? (
            <TextField
              name="postcode"
              scope={scope}
              label="Postcode of a place in that area from which your people work"
              hint="An office, workshop, kitchen or depot in use: a registered address alone does not count"
              width="m"
              autoComplete="postal-code"
              state={own}
            />
          ) : null}
          {asks("sme") || asks("vcse") ? (
            <Checkboxes
              name="is"
              scope={scope}
              legend="What is your organisation?"
              state={own}
              choices={[
                ...(asks("sme") ? [{ value: "sme", label: "A small or medium enterprise: fewer than 250 people work for it" }] : []),
                ...(asks("vcse")
                  ? [
                      {
                        value: "vcse",
                        label: "A voluntary, community or social enterprise: it mainly puts its surplus back into its purpose",
                      },
                    ]
                  : []),
              ]}
            />
          ) : null}
          <p className="hint">The buyer reads this beside your answer, and may ask you to show it.</p>
          <p className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="state">
              Say so and go on
            </button>
            <Link className="btn btn-text" to={`/opportunities/${slug}`}>
              Back
            </Link>
          </p>
        </Form>
      ) : (
        <p className="acts">
          <Link className="btn" to="/opportunities">
            See what else is open
          </Link>
          <Link className="btn btn-text" to={`/organisations/${choice.slug}/profile`}>
            Correct the profile
          </Link>
        </p>
      )}
    </div>
  );
}
