import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { DoneNote } from "#app/components/ui.tsx";
import { clientOf } from "#app/features/accounts/browser.server.ts";
import { getActor } from "#app/features/accounts/get-actor.server.ts";
import { knownBrowser, knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { signInSchema } from "#app/features/accounts/schema.ts";
import { signIn } from "#app/features/accounts/sign-in.server.ts";
import type { Actor } from "#app/platform/ctx.ts";
import { DomainError } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { safePath } from "#app/platform/redirects.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/sign-in";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Sign in")];

const NOTES = {
  reset: "Your password is changed, and every device is signed out. Sign in with the new one.",
  confirmed: "Your address is confirmed. Sign in to go on.",
  out: "You are signed out.",
  ended: "Your account has ended, and you are signed out. A last mail says so.",
};

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const { actor } = getCtx(context);
  const url = new URL(request.url);
  const asked = url.searchParams.get("next");
  const next = asked === null ? null : safePath(asked, "/account");
  if (actor !== null) throw redirect(next ?? landing(actor));
  return { next, note: noteOf(NOTES, url.searchParams.get("note")) };
});

/** Where somebody starts: their workspace when they have one, else their account. */
function landing(actor: Actor | null): string {
  const [only, ...more] = actor?.memberships ?? [];
  return only !== undefined && more.length === 0 ? `/organisations/${only.slug}` : "/account";
}

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const { limits, tries, settings } = getServices(context);
  const info = getRequestInfo(context);
  const form = await readForm(request);
  const parsed = parseForm(form, signInSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const { email } = parsed.value;
  try {
    await limits.consume("sign_in_address", info.network);
    const giveBack = () => limits.refund("sign_in_address", info.network);
    const client = { ...clientOf(request, info), network: info.network, knownBrowser: knownBrowser(ctx, request, email), tries };
    const { token, expiresAt, userId } = await signIn(ctx, parsed.value, client).catch(async (error: unknown) => {
      // Only a password that was looked at, and was wrong, counts.
      if (!(error instanceof DomainError && error.code === "invalid")) await giveBack();
      throw error;
    });
    await giveBack();
    const headers = new Headers();
    headers.append("Set-Cookie", sessionCookie(token, expiresAt, settings.origin.startsWith("https:")));
    headers.append("Set-Cookie", knownBrowserCookie(ctx, request, email));
    return redirect(safePath(parsed.value.next, landing(getActor(ctx, userId, ""))), { headers });
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export default function SignIn({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const { next, note } = loaderData;
  return (
    <div className="wrap sec">
      <Form method="post" className="form form-2" noValidate>
        <DoneNote note={state === undefined ? note : null} />
        <ErrorSummary state={state} />
        <h1>Sign in</h1>
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <TextField name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} state={state} required />
        <TextField name="password" label="Password" type="password" autoComplete="current-password" state={state} required />
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Sign in
          </button>
          <Link className="btn btn-text" to="/forgot-password">
            I forgot my password
          </Link>
        </p>
        <p>
          New here? <Link to={next === null ? "/join" : `/join?next=${encodeURIComponent(next)}`}>Make an account</Link>
        </p>
      </Form>
    </div>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
