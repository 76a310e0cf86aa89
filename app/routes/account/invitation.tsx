import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { clientOf, readJoiningCookie } from "#app/features/accounts/browser.server.ts";
import { knownBrowserCookie } from "#app/features/accounts/known-browser.server.ts";
import { NewPassword, YourName } from "#app/features/accounts/person-fields.tsx";
import { emailKey } from "#app/features/accounts/rules.ts";
import { invitedSignUpSchema } from "#app/features/accounts/schema.ts";
import { beginSession } from "#app/features/accounts/sign-in.server.ts";
import { acceptInvitationByToken, getInvitation, mayAcceptByToken } from "#app/features/organisations/invitations.server.ts";
import { invitedAccount, joinByInvitation } from "#app/features/organisations/join-by-invitation.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { deadLink } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/invitation";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "Your invitation"), { name: "referrer", content: "same-origin" }];

const GONE = "This invitation has been used, taken back, or its two weeks are over. Ask the person who invited you for a new one.";

function joiningSecret(context: Route.LoaderArgs["context"], request: Request): string | null {
  return readJoiningCookie(request, getServices(context).settings.origin.startsWith("https:"));
}

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
  const invitation = getInvitation(ctx, params.token);
  if (invitation === null) throw deadLink(GONE);
  const { organisation, email, role, invitedBy, expiresAt } = invitation;
  const you = ctx.actor === null ? null : ctx.actor.email;
  const isSomebodyElse = you !== null && emailKey(you) !== email;
  const fits = mayAcceptByToken(ctx, invitation, joiningSecret(context, request));
  return {
    organisation,
    email,
    role,
    invitedBy,
    until: longDate(expiresAt),
    you,
    fits,
    isSomebodyElse,
    account: invitedAccount(ctx, email).state,
    path: `/invitations/${params.token}`,
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const ctx = getCtx(context);
  const { limits, settings } = getServices(context);
  const info = getRequestInfo(context);
  await limits.consume("token_address", info.network);
  const invitation = getInvitation(ctx, params.token);
  if (invitation === null) throw deadLink(GONE);
  const { actor } = ctx;
  const browserSecret = joiningSecret(context, request);
  const isSomebodyElse = actor !== null && emailKey(actor.email) !== invitation.email;
  if (isSomebodyElse || mayAcceptByToken(ctx, invitation, browserSecret))
    return redirect(`/organisations/${acceptInvitationByToken(ctx, params.token, browserSecret).slug}`);
  const form = await readForm(request);
  const parsed = parseForm(form, invitedSignUpSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    await limits.consume("sign_up_address", info.network);
    await limits.consume("sign_up_address_day", info.network);
    const { userId, slug } = await joinByInvitation(ctx, { ...parsed.value, token: params.token });
    const { token, expiresAt } = beginSession(ctx, userId, clientOf(request, info));
    const headers = new Headers({ "Set-Cookie": sessionCookie(token, expiresAt, settings.origin.startsWith("https:")) });
    headers.append("Set-Cookie", knownBrowserCookie(ctx, request, invitation.email));
    return redirect(`/organisations/${slug}`, { headers });
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

const CAN: Record<string, string> = {
  owner: "You can change everything, and decide who belongs to it.",
  editor: "You can edit the profile, post, answer and accept introductions.",
  viewer: "You can see everything, and change nothing.",
};

export default function Invitation({ loaderData }: Route.ComponentProps) {
  const state = formState(useActionData<typeof action>());
  const { organisation, email, role, invitedBy, until } = loaderData;
  return (
    <div className="wrap sec">
      <div className="form form-2">
        <ErrorSummary state={state} />
        <div className="stack-s">
          <h1>Join {organisation}</h1>
          <p className="lead">
            {invitedBy ?? "An owner"} invites you as {role === "viewer" ? "a" : "an"} {role}. {CAN[role]}
          </p>
          <p className="soft">
            The invitation is for {email} and holds until {until}.
          </p>
        </div>
        <Answer {...loaderData} state={state} />
      </div>
    </div>
  );
}

function Answer({
  you,
  fits,
  isSomebodyElse,
  account,
  email,
  path,
  state,
}: Route.ComponentProps["loaderData"] & { state: ReturnType<typeof formState> }) {
  if (fits) {
    return (
      <Form method="post">
        <p className="acts">
          <button className="btn btn-main" type="submit">
            Accept and join
          </button>
          <Link className="btn btn-text" to="/account">
            Not now
          </Link>
        </p>
      </Form>
    );
  }
  if (isSomebodyElse) {
    return (
      <Form method="post" action="/sign-out" className="stack">
        <p>
          You are signed in as {you}. To accept, sign out and open the link again as {email}.
        </p>
        <button className="btn btn-main" type="submit">
          Sign out
        </button>
      </Form>
    );
  }
  if (account === "confirmed") {
    return (
      <div className="stack">
        <p>You have an account with this address.</p>
        <p className="acts">
          <Link className="btn btn-main" to={`/sign-in?next=${encodeURIComponent(path)}`}>
            Sign in and accept
          </Link>
        </p>
      </div>
    );
  }
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {account === "unconfirmed" ? (
        <p>
          Somebody began an account with this address and never confirmed it. It becomes yours, with the name and password you enter here,
          and wherever it is signed in it is signed out.
        </p>
      ) : null}
      <YourName state={state} />
      <NewPassword state={state} />
      <p className="acts">
        <button className="btn btn-main" type="submit">
          Make my account and join
        </button>
      </p>
    </Form>
  );
}

export function headers() {
  return { "Cache-Control": "no-store", "Referrer-Policy": "same-origin" };
}
