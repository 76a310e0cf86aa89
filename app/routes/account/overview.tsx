import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { joiningCookie } from "#app/features/accounts/browser.server.ts";
import { resendConfirmation } from "#app/features/accounts/confirm-email.server.ts";
import { changeEmailSchema, nameSchema } from "#app/features/accounts/schema.ts";
import { changeName, requestEmailChange } from "#app/features/accounts/settings.server.ts";
import { acceptWaitingInvitation, listMyInvitations } from "#app/features/organisations/invitations.server.ts";
import { invitationIdSchema } from "#app/features/organisations/schema.ts";
import type { ActorMembership } from "#app/platform/ctx.ts";
import { longDate } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { safePath } from "#app/platform/redirects.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import { createTokenId } from "#app/platform/secrets.server.ts";
import type { Route } from "./+types/overview";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Your account")];

const NOTES = {
  name: "Your name is changed.",
  email: "If that address can be used, a link is on its way to it. Your old address stays until you open the link.",
};

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const invitations = listMyInvitations(getCtx(context)).map((one) => ({
    id: one.id,
    organisation: one.organisation,
    role: one.role,
    invitedBy: one.invitedBy,
    until: longDate(one.expiresAt),
  }));
  return {
    name: actor.name,
    email: actor.email,
    memberships: actor.memberships,
    invitations,
    note: noteOf(NOTES, new URL(request.url).searchParams.get("saved")),
  };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const form = await readForm(request);
  const intent = form.get("intent");
  try {
    if (intent === "resend") {
      const back = safePath(form.get("back"), "/account");
      await services.limits.consume("mail_to_account", actor.userId);
      const browserSecret = createTokenId();
      const isSent = resendConfirmation(ctx, { next: back, browserSecret });
      const headers = new Headers();
      if (isSent) headers.append("Set-Cookie", joiningCookie(browserSecret, ctx.settings.origin.startsWith("https:")));
      return redirect(`${back.split(/[?#]/)[0]}?confirmation=sent`, { headers });
    }
    if (intent === "accept") {
      const parsed = parseForm(form, invitationIdSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      return redirect(`/organisations/${acceptWaitingInvitation(ctx, parsed.value.invitation).slug}`);
    }
    if (intent === "name") {
      const parsed = parseForm(form, nameSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      changeName(ctx, parsed.value.name);
      return redirect("/account?saved=name");
    }
    if (intent === "email") {
      const parsed = parseForm(form, changeEmailSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await services.limits.consume("password_account", actor.userId);
      await services.limits.consume("mail_from_user", actor.userId);
      await requestEmailChange(ctx, parsed.value);
      return redirect("/account?saved=email");
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

function actsAs(one: ActorMembership): string {
  return [one.isSupplier ? "Supplier" : "", one.isBuyer ? "Buyer" : "", one.isIntermediary ? "Intermediary" : ""]
    .filter(Boolean)
    .join(", ");
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const asked = state?.values.intent?.[0];
  const { name, email, memberships, invitations, note } = loaderData;
  return (
    <>
      <header className="head">
        <h1>Your account</h1>
      </header>
      <div className="stack-l">
        {note === null ? null : (
          <Alert kind="good" live>
            <p>{note}</p>
          </Alert>
        )}
        {state !== undefined && asked !== "name" && asked !== "email" ? <ErrorSummary state={state} /> : null}
        {invitations.length === 0 ? null : (
          <section className="r20" aria-labelledby="invitations">
            <h2 id="invitations" className="h-s">
              {invitations.length === 1 ? "One invitation waits for you" : `${invitations.length} invitations wait for you`}
            </h2>
            <ul className="ledger">
              {invitations.map((one) => (
                <li key={one.id}>
                  <p className="s soft">until {one.until}</p>
                  <Form method="post" className="row row-end">
                    <input type="hidden" name="invitation" value={one.id} />
                    <p>
                      <span className="name">{one.organisation}</span>
                      <br />
                      {one.invitedBy ?? "An owner"} invites you as {one.role}
                    </p>
                    <button className="btn" type="submit" name="intent" value="accept">
                      Accept<span className="vh"> the invitation of {one.organisation}</span>
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="r20" aria-labelledby="organisations">
          {memberships.length === 0 ? (
            <>
              <h2 id="organisations" className="vh">
                Your organisations
              </h2>
              <Empty
                title="You belong to no organisation yet"
                action={{ to: "/organisations/new", label: "Find or add your organisation" }}
              >
                <p>
                  Posting, answering and introducing is done for an organisation. Add yours, claim it if it is listed already, or ask a
                  colleague to invite you by {email}.
                </p>
              </Empty>
            </>
          ) : (
            <>
              <div className="r20-head">
                <h2 id="organisations" className="h-s">
                  {memberships.length === 1 ? "Your organisation" : `Your ${memberships.length} organisations`}
                </h2>
                <Link className="go" to="/organisations/new">
                  Add another
                </Link>
              </div>
              <ul className="ledger">
                {memberships.map((one) => (
                  <li key={one.organisationId}>
                    <p className="s soft">{actsAs(one)}</p>
                    <p>
                      <Link className="name" to={`/organisations/${one.slug}`}>
                        {one.name}
                      </Link>{" "}
                      <span className="s soft">you are {one.role === "viewer" ? "a viewer" : `an ${one.role}`}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section className="r20" aria-labelledby="you">
          <h2 id="you" className="h-s">
            You
          </h2>
          <Form method="post" className="form form-2" noValidate>
            {asked === "name" ? <ErrorSummary state={state} /> : null}
            <TextField
              name="name"
              label="Your name"
              hint="People you deal with see it."
              autoComplete="name"
              value={name}
              maxLength={100}
              state={asked === "name" ? state : undefined}
            />
            <p>
              <button className="btn" type="submit" name="intent" value="name">
                Save the name
              </button>
            </p>
          </Form>
        </section>
        <section className="r20" aria-labelledby="address">
          <h2 id="address" className="h-s">
            E-mail address
          </h2>
          <Form method="post" className="form form-2" noValidate>
            {asked === "email" ? <ErrorSummary state={state} /> : null}
            <p>
              You sign in as <strong>{email}</strong>.
            </p>
            <TextField
              name="email"
              label="New address"
              type="email"
              autoComplete="email"
              maxLength={254}
              state={asked === "email" ? state : undefined}
            />
            <TextField
              name="currentPassword"
              label="Your password"
              type="password"
              hint="So that we know it is you."
              autoComplete="current-password"
              state={asked === "email" ? state : undefined}
            />
            <p>
              <button className="btn" type="submit" name="intent" value="email">
                Send a link to the new address
              </button>
            </p>
          </Form>
        </section>
      </div>
    </>
  );
}
