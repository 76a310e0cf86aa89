import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary, TextArea, TextField } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { ConfirmNotice } from "#app/features/accounts/confirm-notice.tsx";
import { askToJoin, claimByMail, claimState, requestClaim } from "#app/features/organisations/claim.server.ts";
import { claimByAccount, isProofByAccount } from "#app/features/organisations/claim-by-account.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { proofHost } from "#app/features/organisations/proof-host.server.ts";
import { claimByMailSchema, statementSchema } from "#app/features/organisations/schema.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/claim";

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Claim ${loaderData?.name ?? "a profile"}`)];
}

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  if (!organisation.published) requireActor(context, request);
  const proof = proofHost(ctx, organisation);
  const state = claimState(ctx, organisation);
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    isPublic: isListed(organisation),
    host: proof.ok ? proof.host : null,
    noHost: proof.ok ? null : proof.reason,
    isProven: proof.ok && isProofByAccount(ctx, proof.host),
    state,
    you: ctx.actor === null ? null : { email: ctx.actor.email, emailConfirmed: ctx.actor.emailConfirmed },
    sent: new URL(request.url).searchParams.get("sent"),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const form = await readForm(request);
  const intent = form.get("intent");
  const page = `/suppliers/${organisation.slug}/claim`;
  try {
    await services.limits.consume("claim_user", actor.userId);
    if (intent === "own") {
      claimByAccount(ctx, { organisationId: organisation.id });
      return redirect(`/organisations/${organisation.slug}?claimed=1`);
    }
    if (intent === "mail") {
      const parsed = parseForm(form, claimByMailSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      await services.limits.consume("mail_from_user", actor.userId);
      claimByMail(ctx, { organisationId: organisation.id, email: parsed.value.email });
      return redirect(`${page}?sent=mail`);
    }
    if (intent === "request" || intent === "join") {
      const parsed = parseForm(form, statementSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      const input = { organisationId: organisation.id, statement: parsed.value.statement };
      if (intent === "request") requestClaim(ctx, input);
      else askToJoin(ctx, input);
      return redirect(`${page}?sent=${intent}`);
    }
    throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

export default function Claim({ loaderData }: Route.ComponentProps) {
  const answer = formState(useActionData<typeof action>());
  const { slug, name, isPublic, state, you, sent } = loaderData;
  const crumbs = [
    { label: "Suppliers", to: "/suppliers" },
    isPublic ? { label: name, to: `/suppliers/${slug}` } : { label: name },
    { label: "Claim" },
  ];
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={crumbs} />
      {you !== null && !you.emailConfirmed ? <ConfirmNotice email={you.email} /> : null}
      <header className="head">
        <h1>{state === "claimed" ? `Join ${name}` : `Claim ${name}`}</h1>
        <p className="lead">
          {state === "claimed"
            ? "Somebody looks after this profile already. You can ask them to let you join."
            : "This profile was made from public registers. If you work there, it can be yours: you say what you sell, and hear of work that fits."}
        </p>
      </header>
      <div className="stack-l">
        {answer === undefined ? <Sent sent={sent} /> : null}
        {answer === undefined ? null : <ErrorSummary state={answer} />}
        <Ways {...loaderData} answer={answer} />
      </div>
    </div>
  );
}

const SENT = new Map(
  Object.entries({
    mail: "A link is on its way. Open it within a day, in this browser, and the profile is yours.",
    request: "Your request is with the campaign team. They write to you when it is decided, mostly within two working days.",
    join: "The owners have your message. If they invite you, the invitation waits in your account and in your mail.",
  }),
);

function Sent({ sent }: { sent: string | null }) {
  const words = SENT.get(sent ?? "");
  if (words === undefined) return null;
  return (
    <Alert kind="good" live>
      <p>{words}</p>
    </Alert>
  );
}

type WaysProps = Route.ComponentProps["loaderData"] & { answer: ReturnType<typeof formState> };

function Ways({ slug, name, state, you, host, noHost, isProven, answer, sent }: WaysProps) {
  const asked = answer?.values.intent?.[0];
  if (state === "yours") {
    return (
      <p className="acts">
        <span>You belong to this organisation.</span>
        <Link className="btn btn-main" to={`/organisations/${slug}`}>
          Open its workspace
        </Link>
      </p>
    );
  }
  if (you === null) {
    const next = encodeURIComponent(`/suppliers/${slug}/claim`);
    return (
      <section className="r20" aria-labelledby="first">
        <h2 id="first" className="h-s">
          First, an account
        </h2>
        <p className="prose">
          So that we know who looks after it. Then you prove that you belong to {name}: by a mail to an address at its own site, or by a
          word to the campaign team.
        </p>
        <p className="acts">
          <Link className="btn btn-main" to={`/join?as=supplier&next=${next}`}>
            Make an account
          </Link>
          <Link className="btn" to={`/sign-in?next=${next}`}>
            Sign in
          </Link>
        </p>
      </section>
    );
  }
  if (state === "claimed") {
    return sent === "join" ? null : (
      <StatementForm
        intent="join"
        title="Ask to join"
        text="Your name, your address and this message go to its owners."
        button="Ask them"
        state={asked === "join" ? answer : undefined}
        main
      />
    );
  }
  return (
    <>
      {isProven ? (
        <section className="r20" aria-labelledby="own">
          <h2 id="own" className="h-s">
            At once: you have just confirmed an address at {host}
          </h2>
          <p className="prose">
            You have {you.email}, at {name}’s own site. That is the proof, and no other mail is needed.
          </p>
          <Form method="post">
            <p>
              <button className="btn btn-main" type="submit" name="intent" value="own">
                Take up the profile
              </button>
            </p>
          </Form>
        </section>
      ) : host === null ? (
        <p className="reach">
          <Icon name="gap" />
          <span>{noHost} So the campaign team decides.</span>
        </p>
      ) : (
        <section className="r20" aria-labelledby="mail">
          <h2 id="mail" className="h-s">
            At once: by a mail to {host}
          </h2>
          <Form method="post" className="form form-2" noValidate>
            <TextField
              name="email"
              label={`Your address at ${host}`}
              type="email"
              hint={`It ends in @${host}. We send one link to it.`}
              value={you?.email.toLowerCase().endsWith(`@${host}`) ? you.email : null}
              autoComplete="email"
              maxLength={254}
              state={asked === "mail" ? answer : undefined}
            />
            <p>
              <button className="btn btn-main" type="submit" name="intent" value="mail">
                Send the link
              </button>
            </p>
          </Form>
        </section>
      )}
      {state === "waiting" ? (
        <p className="reach">
          <Icon name="clock" />
          <span>Your request to the campaign team is waiting for their decision.</span>
        </p>
      ) : isProven ? null : (
        <StatementForm
          intent="request"
          title={host === null ? "Ask the campaign team" : "No such address? Ask the campaign team"}
          text="They check it against what is public and write to you."
          button="Send the request"
          state={asked === "request" ? answer : undefined}
          main={host === null}
        />
      )}
    </>
  );
}

interface StatementFormProps {
  intent: "request" | "join";
  title: string;
  text: string;
  button: string;
  state: ReturnType<typeof formState>;
  main: boolean;
}

function StatementForm({ intent, title, text, button, state, main }: StatementFormProps) {
  return (
    <section className="r20" aria-labelledby={intent}>
      <h2 id={intent} className="h-s">
        {title}
      </h2>
      <Form method="post" className="form form-2" noValidate>
        <p>{text}</p>
        <TextArea
          name="statement"
          label="Who are you there, and how can it be checked?"
          hint="For example: I am its secretary since 2021; my name is in the register, or on the page Our team."
          rows={5}
          maxLength={2000}
          state={state}
        />
        <p>
          <button className={main ? "btn btn-main" : "btn"} type="submit" name="intent" value={intent}>
            {button}
          </button>
        </p>
      </Form>
    </section>
  );
}
