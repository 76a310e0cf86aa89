import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, Radios } from "#app/components/fields.tsx";
import { Alert } from "#app/components/ui.tsx";
import { matchMailSchema } from "#app/features/accounts/schema.ts";
import { getMatchMail, setMatchMail } from "#app/features/accounts/settings.server.ts";
import { formProblem, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/notifications";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Notifications")];

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  return { matchMail: getMatchMail(getCtx(context)), saved: new URL(request.url).searchParams.get("saved") === "1" };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const parsed = parseForm(await readForm(request), matchMailSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  setMatchMail(getCtx(context), parsed.value.matchMail);
  return redirect("/account/notifications?saved=1");
});

const CHOICES = [
  { value: "at_once", label: "At once", hint: "One mail for each opportunity, with the reasons" },
  { value: "daily", label: "Once a day", hint: "One mail with all of the day's, and none on a day without" },
  { value: "never", label: "Never", hint: "You find them under For you" },
];

export default function Notifications({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  return (
    <>
      <header className="head">
        <h1>Notifications</h1>
      </header>
      <Form method="post" className="form form-2" noValidate>
        {loaderData.saved && state === undefined ? (
          <Alert kind="good" live>
            <p>Saved.</p>
          </Alert>
        ) : null}
        <ErrorSummary state={state} />
        <Radios
          name="matchMail"
          legend="When an opportunity fits what you offer, write to me"
          hint="For every supplier you belong to."
          choices={CHOICES}
          values={[loaderData.matchMail]}
          state={state}
        />
        <p>
          <button className="btn btn-main" type="submit">
            Save
          </button>
        </p>
        <p>
          Mail about a search you saved is set with the search: <Link to="/account/searches">your searches</Link>.
        </p>
        <p className="soft">Mail about what you do yourself always comes: an answer, an introduction, a claim, a new password.</p>
      </Form>
    </>
  );
}
