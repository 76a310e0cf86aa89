import { Form, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { getPasswordReset, resetPassword } from "#app/features/accounts/passwords.server.ts";
import { NewPassword, YourName } from "#app/features/accounts/person-fields.tsx";
import { handedOverSchema, resetPasswordSchema } from "#app/features/accounts/schema.ts";
import { DomainError, deadLink } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/reset-password";

export const meta: Route.MetaFunction = ({ matches }) => [
  titled(matches, "Choose a new password"),
  { name: "referrer", content: "same-origin" },
];

const GONE = "This link has been used, or its hour is over. You can ask for a new one.";
const INSTEAD = [
  { label: "Ask for a new password", to: "/forgot-password" },
  { label: "Sign in", to: "/sign-in" },
];

export const loader = handled(async ({ context, params }: Route.LoaderArgs) => {
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const asked = getPasswordReset(getCtx(context), params.token);
  if (asked === null) throw deadLink(GONE, INSTEAD);
  return asked;
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const services = getServices(context);
  await services.limits.consume("token_address", getRequestInfo(context).network);
  const form = await readForm(request);
  const needsName = getPasswordReset(ctx, params.token)?.needsName === true;
  const parsed = parseForm(form, needsName ? handedOverSchema : resetPasswordSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const headers = new Headers({ "Set-Cookie": sessionCookie(null, ctx.now, ctx.settings.origin.startsWith("https:")) });
  try {
    const { userId } = await resetPassword(ctx, { token: params.token, ...parsed.value });
    // Whoever holds the link holds the mailbox: what others tried makes this browser wait for nothing.
    const email = getActor(ctx, userId, "")?.email;
    if (email !== undefined) headers.append("Set-Cookie", knownBrowserCookie(ctx, request, email));
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") throw deadLink(GONE, INSTEAD);
    return formProblemFrom(error, form);
  }
  return redirect("/sign-in?note=reset", { headers });
});

export default function ResetPassword({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2" noValidate>
        <ErrorSummary state={state} />
        <div className="stack-s">
          <h1>Choose a new password</h1>
          <p className="lead">Every device that is signed in to your account will be signed out.</p>
        </div>
        {loaderData.needsName ? (
          <YourName
            hint="Nobody has confirmed this address before, so we do not know it. As the people you work with write it"
            state={state}
          />
        ) : null}
        <NewPassword label="New password" state={state} />
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Set this password
          </button>
        </p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
