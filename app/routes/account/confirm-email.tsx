import { Form, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { clientOf, joiningCookie, readJoiningCookie } from "#app/features/accounts/browser.server.ts";
import { confirmEmail, confirmWithPassword, getEmailConfirmation } from "#app/features/accounts/confirm-email.server.ts";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { NewPassword, YourName } from "#app/features/accounts/person-fields.tsx";
import { handedOverSchema } from "#app/features/accounts/schema.ts";
import { beginSession } from "#app/features/accounts/sign-in.server.ts";
import { DomainError, deadLink } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/confirm-email";

export const meta: Route.MetaFunction = ({ matches }) => [
  titled(matches, "Confirm your address"),
  { name: "referrer", content: "same-origin" },
];

const GONE = "This link has been used, or its time is over. Sign in, and we can send a new one.";
const INSTEAD = [{ label: "Sign in", to: "/sign-in" }];

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const ctx = getCtx(context);
  const browserSecret = readJoiningCookie(request, ctx.settings.origin.startsWith("https:"));
  const found = getEmailConfirmation(ctx, { token: params.token, browserSecret });
  if (found === null) throw deadLink(GONE, INSTEAD);
  return found;
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const services = getServices(context);
  const info = getRequestInfo(context);
  const secure = ctx.settings.origin.startsWith("https:");
  await services.limits.consume("token_address", info.network);
  const headers = new Headers();
  const link = { token: params.token, browserSecret: readJoiningCookie(request, secure) };
  const withPassword = getEmailConfirmation(ctx, link)?.needsPassword === true;
  const form = await readForm(request);
  const parsed = withPassword ? parseForm(form, handedOverSchema) : null;
  if (parsed?.ok === false) return formProblem(parsed.state);
  try {
    const done = parsed === null ? confirmEmail(ctx, link) : await confirmWithPassword(ctx, { ...link, ...parsed.value });
    if (parsed === null && ctx.actor?.userId === done.userId) return redirect(done.next);
    if (!done.maySignIn) return redirect(`/sign-in?note=confirmed&next=${encodeURIComponent(done.next)}`);
    const { token, expiresAt } = beginSession(ctx, done.userId, clientOf(request, info));
    headers.append("Set-Cookie", sessionCookie(token, expiresAt, secure));
    headers.append("Set-Cookie", joiningCookie(null, secure));
    const email = getActor(ctx, done.userId, "")?.email;
    if (email !== undefined) headers.append("Set-Cookie", knownBrowserCookie(ctx, request, email));
    return redirect(done.next, { headers });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") throw deadLink(GONE, INSTEAD);
    if (withPassword) return formProblemFrom(error, form);
    throw error;
  }
});

export default function ConfirmEmail({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2" noValidate>
        <ErrorSummary state={state} />
        <div className="stack-s">
          <h1>{loaderData.isChange ? "Use this address" : "Confirm your address"}</h1>
          <p className="lead">
            {loaderData.isChange ? "From now on your account uses " : "You say that this address is yours: "}
            <strong>{loaderData.email}</strong>
          </p>
        </div>
        {loaderData.needsPassword ? (
          <>
            <p>
              The account was made in another browser. Say who you are and choose its password here, so that only whoever reads mail at this
              address knows it. Wherever the account is signed in, it is signed out.
            </p>
            <input type="hidden" name="username" value={loaderData.email} autoComplete="username" />
            <YourName state={state} />
            <NewPassword state={state} />
          </>
        ) : null}
        <p className="acts">
          <button className="btn btn-main" type="submit">
            {loaderData.isChange ? "Yes, use it" : "Yes, it is mine"}
          </button>
        </p>
        <p className="s soft">If you did not ask for this, close the page. Nothing changes until the button is pressed.</p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
