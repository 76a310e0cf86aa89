import { Form, Link, redirect, useActionData } from "react-router";
import { z } from "zod";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { DoneNote } from "#app/components/ui.tsx";
import { knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { changePassword } from "#app/features/accounts/passwords.server.ts";
import { PASSWORD_MIN } from "#app/features/accounts/rules.ts";
import { changePasswordSchema } from "#app/features/accounts/schema.ts";
import { endOtherSessions, endSession, listSessions } from "#app/features/accounts/sessions.server.ts";
import { listOwnSignInFailures } from "#app/features/accounts/sign-in-failures.server.ts";
import { ago, longDate, timeOfDay } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/security";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Security")];

const NOTES = {
  password: "Your password is changed, and every other device is signed out.",
  one: "That device is signed out, and links we mailed for your account no longer work.",
  others: "Every other device is signed out, and links we mailed for your account no longer work.",
};

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const sessions = listSessions(ctx).map((one) => ({
    id: one.id,
    device: one.device,
    since: longDate(one.createdAt),
    seen: ago(one.lastSeenAt, ctx.now),
    isThis: one.isThis,
  }));
  const failed = listOwnSignInFailures(ctx);
  const failures = failed.items.map(({ id, at, device, network }) => ({ id, when: `${longDate(at)}, ${timeOfDay(at)}`, device, network }));
  return {
    isTeam: actor.siteRole === "campaign",
    sessions,
    failures,
    failed: failed.total,
    note: noteOf(NOTES, new URL(request.url).searchParams.get("done")),
  };
});

const sessionSchema = z.object({ session: z.string().regex(/^[a-z2-7]{39}$/) });

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const form = await readForm(request);
  const intent = form.get("intent");
  try {
    if (intent === "password") {
      const parsed = parseForm(form, changePasswordSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await services.limits.consume("password_account", actor.userId);
      await changePassword(ctx, parsed.value);
      return redirect("/account/security?done=password", { headers: { "Set-Cookie": knownBrowserCookie(ctx, request, actor.email) } });
    }
    if (intent === "end") {
      const parsed = parseForm(form, sessionSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      endSession(ctx, parsed.value.session);
      return redirect("/account/security?done=one");
    }
    if (intent === "end-others") {
      endOtherSessions(ctx);
      return redirect("/account/security?done=others");
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export default function Security({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const { sessions, failures, failed, note, isTeam } = loaderData;
  return (
    <>
      <header className="head">
        <h1>Security</h1>
      </header>
      <div className="stack-l">
        <DoneNote note={state === undefined ? note : null} />
        <section className="r20" aria-labelledby="devices">
          <div className="r20-head">
            <h2 id="devices" className="h-s">
              {sessions.length === 1 ? "Signed in on one device" : `Signed in on ${sessions.length} devices`}
            </h2>
            <p className="s soft">
              This one first, then the last used. A device is signed out after {isTeam ? "12 hours" : "30 days"} without use, and after{" "}
              {isTeam ? "7 days" : "90 days"} in any case. Signing one out by hand, like a new password, also ends the links we mailed for
              your account and the invitations you sent that nobody has answered.
            </p>
          </div>
          <ul className="ledger">
            {sessions.map((one) => (
              <li key={one.id}>
                <p className="s soft">
                  {one.isThis ? "in use now" : `used ${one.seen}`}
                  <br />
                  since {one.since}
                </p>
                <Form method="post" className="row row-end">
                  <input type="hidden" name="session" value={one.id} />
                  <p>
                    <span className="name">{one.device}</span>
                  </p>
                  {one.isThis ? (
                    <Punch look="tint" icon="check" word="This one" />
                  ) : (
                    <button className="btn btn-s" type="submit" name="intent" value="end">
                      Sign out<span className="vh"> {one.device}</span>
                    </button>
                  )}
                </Form>
              </li>
            ))}
          </ul>
          {sessions.length > 1 ? (
            <Form method="post">
              <button className="btn" type="submit" name="intent" value="end-others">
                Sign out everywhere else
              </button>
            </Form>
          ) : null}
        </section>
        {failed === 0 ? null : (
          <section className="r20" aria-labelledby="failed">
            <div className="r20-head">
              <h2 id="failed" className="h-s">
                {failed === 1 ? "One try to sign in that failed" : `${failed} tries to sign in that failed`}
              </h2>
              <p className="s soft">
                In the last 90 days, the newest first{failed > failures.length ? `; ${failures.length} of them shown` : ""}. If they were
                not yours and your password is used elsewhere too, choose a new one.
              </p>
            </div>
            <ul className="ledger">
              {failures.map((one) => (
                <li key={one.id}>
                  <p className="s soft">{one.when}</p>
                  <p>
                    <span className="name">{one.device}</span> <span className="s soft">from {one.network}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="r20" aria-labelledby="password">
          <h2 id="password" className="h-s">
            Change your password
          </h2>
          <Form method="post" className="form form-2" noValidate>
            <ErrorSummary state={state} />
            <TextField
              name="currentPassword"
              label="The password you have now"
              type="password"
              autoComplete="current-password"
              state={state}
            />
            <TextField
              name="newPassword"
              label="New password"
              type="password"
              hint={`${PASSWORD_MIN} characters or more. Every other device is signed out.`}
              autoComplete="new-password"
              state={state}
            />
            <p>
              <button className="btn btn-main" type="submit" name="intent" value="password">
                Change the password
              </button>
            </p>
          </Form>
        </section>
        <section className="r20" aria-labelledby="end">
          <h2 id="end" className="h-s">
            End your account
          </h2>
          <p className="prose">Your name and address are erased, and you leave your organisations. Nobody can bring it back.</p>
          <p>
            <Link className="btn" to="/account/end">
              See what goes and what stays
            </Link>
          </p>
        </section>
      </div>
    </>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
