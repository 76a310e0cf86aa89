import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Alert, DoneNote } from "#app/components/ui.tsx";
import { disableAccount } from "#app/features/accounts/people/disable-account.server.ts";
import { enableAccount } from "#app/features/accounts/people/enable-account.server.ts";
import { endSessionsOf } from "#app/features/accounts/people/end-sessions-of.server.ts";
import { takeOffTeam } from "#app/features/accounts/people/take-off-team.server.ts";
import { personActionSchema } from "#app/features/accounts/schema.ts";
import { getPerson } from "#app/features/campaign/get-person.server.ts";
import { Pieces } from "#app/features/campaign/pieces.tsx";
import { type LeftAlone, listLeftAlone, listPausedWith } from "#app/features/opportunities/pause-stood-down.server.ts";
import { ago, longDate } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { noteOf } from "#app/platform/note-of.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/person";

const NOTES = {
  disable: "The account is disabled. They are signed out, and a mail tells them why.",
  enable: "The account works again, and a mail says so.",
  "end-sessions": "They are signed out everywhere, and a mail says so.",
  "off-team": "They are off the campaign team and signed out, and a mail says so.",
};

function idOf(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw notFound("This person");
  return Number(value);
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const done = new URL(request.url).searchParams.get("done") ?? "";
  const person = getPerson(ctx, idOf(params.person));
  return {
    person,
    paused: listPausedWith(ctx, person.id),
    leftAlone: listLeftAlone(ctx, person.id),
    now: ctx.now,
    note: noteOf(NOTES, done),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const userId = idOf(params.person);
  const form = await readForm(request);
  const intent = String(form.get("intent") ?? "");
  try {
    if (intent === "disable") {
      const parsed = parseForm(form, personActionSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      disableAccount(ctx, { userId, reason: parsed.value.reason });
    } else if (intent === "enable") enableAccount(ctx, { userId });
    else if (intent === "end-sessions") endSessionsOf(ctx, { userId });
    else if (intent === "off-team") takeOffTeam(ctx, { userId });
    else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/admin/people/${userId}?done=${intent}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `${loaderData?.person.name ?? "Person"} - Admin`)];
}

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { person, paused, leftAlone, now, note } = loaderData;
  const state = formState(actionData);
  const disabling = state?.values["intent"]?.[0] === "disable" ? state : undefined;
  return (
    <div className="stack-l sec">
      <header className="stack">
        <Breadcrumbs crumbs={[{ label: "People", to: "/admin/people" }, { label: person.name }]} />
        <h1>{person.name}</h1>
        <p className="tags">
          {person.siteRole === "campaign" ? <Punch look="tint" word="Campaign team" /> : null}
          {person.disabledAt === null ? null : <Punch look="bad" word="Disabled" detail={`on ${longDate(person.disabledAt)}`} />}
          {person.confirmedAt === null ? <Punch look="end" word="Not confirmed" /> : null}
        </p>
        <DoneNote note={state === undefined ? note : null} />
        <ErrorSummary state={state} />
        <dl className="facts">
          <div>
            <dt>E-mail</dt>
            <dd>{person.email}</dd>
          </div>
          <div>
            <dt>Confirmed</dt>
            <dd>{person.confirmedAt === null ? "not yet" : longDate(person.confirmedAt)}</dd>
          </div>
          <div>
            <dt>Joined</dt>
            <dd>{longDate(person.createdAt)}</dd>
          </div>
          <div>
            <dt>Last here</dt>
            <dd>
              {person.lastSeenAt === null ? "never signed in" : ago(person.lastSeenAt, now)}
              {person.sessions === 0 ? "" : `, signed in on ${person.sessions === 1 ? "one device" : `${person.sessions} devices`}`}
            </dd>
          </div>
          {person.disabledReason === null ? null : (
            <div>
              <dt>Disabled because</dt>
              <dd>{person.disabledReason}</dd>
            </div>
          )}
        </dl>
      </header>
      <section className="r20" aria-labelledby="belongs">
        <h2 id="belongs">Belongs to</h2>
        {person.memberships.length === 0 ? (
          <p>No organisation.</p>
        ) : (
          <ul className="ledger">
            {person.memberships.map((one) => (
              <li key={one.slug}>
                <p className="s soft">since {longDate(one.since)}</p>
                <p>
                  <Link className="name" to={`/admin/organisations/${one.slug}`}>
                    {one.name}
                  </Link>{" "}
                  <span className="s soft">as {one.role}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {paused.length === 0 ? null : (
        <section className="r20" aria-labelledby="paused">
          <h2 id="paused">Paused with the account</h2>
          <p className="prose">
            Nobody else can act for the organisation. Once somebody can, because you enable an account or make a member its owner, they let
            each go on by hand. Until then nobody is brought together with it either.
          </p>
          <ul className="ledger">
            {paused.map((one) => (
              <li key={one.id}>
                <p className="s soft">{one.isOpen ? "Being paused" : "Paused"}</p>
                <p>
                  <Link className="name" to={`/opportunities/${one.slug}`}>
                    {one.title}
                  </Link>{" "}
                  <span className="s soft">{one.organisation}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {person.history.length === 0 ? null : (
        <section className="r20" aria-labelledby="history">
          <h2 id="history">What the campaign team did</h2>
          <ol className="ledger dated">
            {person.history.map((one) => (
              <li key={one.id}>
                <p>
                  <strong>{longDate(one.at)}</strong>
                </p>
                <p>
                  {one.by} <Pieces of={one.did} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="r20" aria-labelledby="do">
        <h2 id="do">What the team can do</h2>
        {person.isYou ? (
          <p className="prose">
            This is you. Somebody else on the team does this; your own account you look after under <Link to="/account">Your account</Link>.
          </p>
        ) : (
          <div className="stack">
            <p className="prose">Each is kept on record as the team’s, and the person is told by mail.</p>
            {person.disabledAt === null ? (
              <details className="drop" open={disabling !== undefined}>
                <summary className="btn btn-text">Disable the account</summary>
                <Form method="post" className="panel form" noValidate>
                  <LeftAloneNote organisations={leftAlone} />
                  <input type="hidden" name="intent" value="disable" />
                  <TextArea name="reason" label="Why?" hint="They get a mail with it." rows={3} maxLength={500} state={disabling} />
                  <p>
                    <button className="btn btn-bad" type="submit">
                      Disable the account
                    </button>
                  </p>
                </Form>
              </details>
            ) : (
              <Act intent="enable" word="Enable the account again" />
            )}
            {person.sessions > 0 ? <Act intent="end-sessions" word="Sign them out everywhere" /> : null}
            {person.siteRole === "campaign" ? <Act intent="off-team" word="Take them off the campaign team" /> : null}
          </div>
        )}
      </section>
    </div>
  );
}

/** What disabling does beyond the account, before somebody does it. */
function LeftAloneNote({ organisations }: { organisations: readonly LeftAlone[] }) {
  if (organisations.length === 0) return null;
  return (
    <Alert kind="warn">
      <p>
        <strong>Nobody else can act for {organisations.length === 1 ? "this organisation" : "these organisations"}.</strong> With the
        account, what is open there is paused, and nobody is brought together with {organisations.length === 1 ? "it" : "them"} until you
        enable an account or make a member the owner.
      </p>
      <ul>
        {organisations.map(({ slug, name, open }) => (
          <li key={slug}>
            <Link to={`/admin/organisations/${slug}`}>{name}</Link>
            {open === 0 ? ": no opportunity is open" : open === 1 ? ": one opportunity is open" : `: ${open} opportunities are open`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Act({ intent, word }: { intent: string; word: string }) {
  return (
    <Form method="post">
      <button className="btn" type="submit" name="intent" value={intent}>
        {word}
      </button>
    </Form>
  );
}

export function headers() {
  return { "Cache-Control": "no-store" };
}
