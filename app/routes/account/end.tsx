import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { isLastOfTeam, requirePerson } from "#app/features/accounts/people/require-person.server.ts";
import { endAccountSchema } from "#app/features/accounts/schema.ts";
import { endAccount, FORMER_MEMBER } from "#app/features/leaving/end-account.server.ts";
import { type Leaving, leavingState } from "#app/features/leaving/leaving-state.server.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import { sessionCookie } from "#app/platform/session.server.ts";
import type { Route } from "./+types/end";

export const meta: Route.MetaFunction = ({ matches }) => [titled(matches, "End your account")];

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  return {
    leaving: leavingState(ctx, actor.userId),
    isLastOfTeam: isLastOfTeam(ctx, requirePerson(ctx, actor.userId)),
    email: actor.email,
    shownAs: FORMER_MEMBER,
  };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const form = await readForm(request);
  const parsed = parseForm(form, endAccountSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    await services.limits.consume("password_account", actor.userId);
    await endAccount(ctx, parsed.value);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  const cookie = sessionCookie(null, ctx.now, ctx.settings.origin.startsWith("https:"));
  return redirect("/sign-in?note=ended", { headers: { "Set-Cookie": cookie } });
});

export default function EndAccount({ loaderData, actionData }: Route.ComponentProps) {
  const { leaving, isLastOfTeam, email, shownAs } = loaderData;
  const state = formState(actionData);
  const isHeld = leaving.some((one) => one.what === "hand_over");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Security", to: "/account/security" }, { label: "End your account" }]} />
      <header className="head">
        <h1>End your account</h1>
        <ErrorSummary state={state} />
        <p className="lead">For good. Nobody can bring it back, and we cannot either.</p>
      </header>
      <div className="stack-l">
        {isLastOfTeam ? (
          <Alert kind="warn">
            <p>
              You are the last of the campaign team, and nobody would be left to look after the site. Whoever runs the server puts somebody
              else on the team first. Then come back here.
            </p>
          </Alert>
        ) : null}
        {leaving.length === 0 ? null : (
          <section className="r20" aria-labelledby="organisations">
            <h2 id="organisations" className="h-s">
              Your organisations
            </h2>
            <ul className="ledger">
              {leaving.map((one) => (
                <Organisation key={one.organisationId} one={one} />
              ))}
            </ul>
          </section>
        )}
        <section className="r20" aria-labelledby="goes">
          <h2 id="goes" className="h-s">
            What goes, at once
          </h2>
          <div className="prose">
            <ul>
              <li>
                Your name, your address {email} and your password. Where your name stood, it says “{shownAs}”.
              </li>
              <li>
                Your sessions, your saved searches, links we mailed you, invitations to you and from you, and claims that nobody has
                decided.
              </li>
              <li>Your memberships, and your address wherever it is an organisation’s contact.</li>
              <li>The mails we sent you. One more comes, to say that it is done; it is erased here after seven days.</li>
              <li>Soon after: what is kept here of mails to others that give your address, once they have been sent.</li>
            </ul>
          </div>
        </section>
        <section className="r20" aria-labelledby="stays">
          <h2 id="stays" className="h-s">
            What stays
          </h2>
          <div className="prose">
            <ul>
              <li>What you did for an organisation is its own: profiles, opportunities, answers, introductions, lists with their notes.</li>
              <li>Who did what, with a number in place of your name, so that others can still tell what happened and when.</li>
              <li>What others wrote in their own words, such as the reason of a decision.</li>
              <li>Backups, until they are replaced: then it is gone from them too.</li>
            </ul>
          </div>
        </section>
        {isLastOfTeam ? null : isHeld ? (
          <Alert kind="warn">
            <p>One thing comes first: see what stands by your organisations above. Then come back here.</p>
          </Alert>
        ) : (
          <section className="r20" aria-labelledby="end">
            <h2 id="end" className="h-s">
              End it
            </h2>
            <Form method="post" className="form form-2" noValidate>
              <TextField
                name="currentPassword"
                label="Your password"
                type="password"
                hint="So that we know it is you."
                autoComplete="current-password"
                state={state}
              />
              <p className="acts">
                <button className="btn btn-bad" type="submit">
                  End my account
                </button>
                <Link className="btn btn-text" to="/account/security">
                  Keep it
                </Link>
              </p>
            </Form>
          </section>
        )}
      </div>
    </>
  );
}

function Organisation({ one }: { one: Leaving }) {
  return (
    <li>
      <p className="s soft">{{ leave: "You leave it", last: "Nobody is left", hand_over: "Hand it over first" }[one.what]}</p>
      <div className="stack-s">
        <h3 className="name">
          <Link to={`/organisations/${one.slug}`}>{one.name}</Link>
        </h3>
        <p>
          {one.what === "leave"
            ? "Another owner goes on looking after it."
            : one.what === "last"
              ? "Nobody else belongs to it, so nobody looks after it afterwards: what it has posted is called off, its lists of suppliers go with their notes, its open answers and introductions end, and its contact is emptied. Its profile stays as it is, and somebody from there can claim it. To avoid that, invite somebody as an owner first."
              : "It has other members, and none is an owner."}{" "}
          {one.what === "hand_over" ? (
            <Link to={`/organisations/${one.slug}/team`}>Make one of them an owner, or take them out</Link>
          ) : null}
        </p>
      </div>
    </li>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
