import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { askPasswordReset } from "#app/features/accounts/passwords.server.ts";
import { emailOnlySchema } from "#app/features/accounts/schema.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/forgot-password";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Choose a new password")];

export const loader = handled(({ request }: Route.LoaderArgs) => ({ sent: new URL(request.url).searchParams.get("sent") === "1" }));

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const services = getServices(context);
  const form = await readForm(request);
  const parsed = parseForm(form, emailOnlySchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    await services.limits.consume("mail_from_address", getRequestInfo(context).network);
    askPasswordReset(getCtx(context), parsed.value.email);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect("/forgot-password?sent=1");
});

export default function ForgotPassword({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  if (loaderData.sent && state === undefined) {
    return (
      <div className="wrap sec">
        <div className="stack prose">
          <h1>Check your mail</h1>
          <p className="lead">
            If there is an account with that address, a link to choose a new password is on its way to it. It works for one hour.
          </p>
          <p>Nothing there after a few minutes? Look among the junk mail, or try the other address you use.</p>
          <p className="acts">
            <Link className="btn" to="/sign-in">
              Go to sign in
            </Link>
            <Link className="btn btn-text" to="/forgot-password">
              Enter another address
            </Link>
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2" noValidate>
        <ErrorSummary state={state} />
        <div className="stack-s">
          <h1>Choose a new password</h1>
          <p className="lead">Enter the address of your account, and we send a link to it.</p>
        </div>
        <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} state={state} required />
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Send the link
          </button>
          <Link className="btn btn-text" to="/sign-in">
            Back
          </Link>
        </p>
      </Form>
    </div>
  );
}
