import { Form, redirect, useActionData } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Alert } from "#app/components/ui.tsx";
import { askForCheck, checkByMail, mailCheck } from "#app/features/organisations/checking/check-verbs.server.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { NotCheckedPunch } from "#app/features/organisations/checking/unchecked.tsx";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import { statementSchema } from "#app/features/organisations/schema.ts";
import { longDate } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/check";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const { state, waits, first, row, questions, lapsed } = checkOf(ctx, organisation.id);
  const mail = mailCheck(ctx, organisation);
  return {
    slug: organisation.slug,
    name: organisationName(organisation),
    state,
    waits,
    lapsed,
    told: questions.filter((one) => one.reason !== "").map((one) => ({ at: one.recordedAt, words: one.reason })),
    sent: new URL(request.url).searchParams.get("sent") === "1",
    bar: postingBar({ state, first }),
    isIntermediary: organisation.isIntermediary,
    decided: row === null || row.outcome === "asked" ? null : { how: row.how, host: row.host, reason: row.reason, at: row.recordedAt },
    mail: mail.ok ? { host: mail.host, email: actor.email } : null,
    noMail: mail.ok ? null : mail.reason,
    canAct: actor.emailConfirmed && canAct(actor, organisation.id),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  try {
    await services.limits.consume("claim_user", actor.userId);
    if (form.get("intent") === "mail") checkByMail(ctx, { organisationId: organisation.id });
    else if (form.get("intent") === "ask") {
      const parsed = parseForm(form, statementSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      askForCheck(ctx, { organisationId: organisation.id, statement: parsed.value.statement });
    } else throw invalid("The form did not say what to do. Go back and use a button on the page.");
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/check${form.get("intent") === "ask" ? "?sent=1" : ""}`);
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Who you are")];
}

export default function WhoYouAre({ loaderData }: Route.ComponentProps) {
  const { name, state, bar, isIntermediary, decided, waits, lapsed, told, sent } = loaderData;
  const answer = formState(useActionData<typeof action>());
  return (
    <div className="wrap">
      <header className="head">
        <p className="tags">
          {state === "checked" ? <Punch look="full" icon="checks" word="Checked" /> : <NotCheckedPunch state={state} />}
        </p>
        <h1>Who you are</h1>
        <p className="lead">
          {state === "checked"
            ? `It is checked that this is ${name}.`
            : `Until it is checked that this is ${name}, every page and mail that names you says “not checked yet”.`}
        </p>
      </header>
      <div className="stack-l">
        {state === "checked" && decided !== null ? (
          <p className="prose">
            {decided.how === "mail"
              ? `On ${longDate(decided.at)}, by a mail address of yours at ${decided.host}, the host of your own site.`
              : `By the campaign team, on ${longDate(decided.at)}.`}{" "}
            It goes for your name, your numbers and what kind of buyer you say you are: if you change them, it is checked again.
          </p>
        ) : (
          <>
            {lapsed ? (
              <p className="prose">
                It was checked who you are for another name, number, website or kind of public body. As they are now, it is not checked yet.
              </p>
            ) : null}
            {bar === null ? null : (
              <Alert kind="warn">
                <p>{bar}</p>
              </Alert>
            )}
            {isIntermediary && bar === null ? (
              <Alert kind="warn">
                <p>You can propose introductions once you are checked.</p>
              </Alert>
            ) : null}
            {bar === null && !isIntermediary ? (
              <p className="prose">
                You can post meanwhile, and everyone sees it, marked. Suppliers that match are written to once you are checked.
              </p>
            ) : null}
            {decided === null ? null : (
              <p className="prose">
                The campaign team wrote on {longDate(decided.at)}: {decided.reason}
              </p>
            )}
            {answer === undefined && waits ? (
              <Alert kind={sent ? "good" : "note"} live>
                <p>
                  {sent ? <strong>What you wrote is sent. </strong> : null}
                  The campaign team has been asked{state === "refused" ? " to look again" : ""}. They write to you when they have looked,
                  mostly within two working days.
                </p>
              </Alert>
            ) : null}
            {told.length === 0 ? null : (
              <section className="r20" aria-labelledby="told">
                <h2 id="told" className="h-s">
                  What the campaign team has been told
                </h2>
                <ol className="ledger dated">
                  {told.map(({ at, words }) => (
                    <li key={at}>
                      <p>
                        <strong>{longDate(at)}</strong>
                      </p>
                      <p>{words}</p>
                    </li>
                  ))}
                </ol>
              </section>
            )}
            {answer === undefined ? null : <ErrorSummary state={answer} />}
            <Ways {...loaderData} answer={answer} />
          </>
        )}
      </div>
    </div>
  );
}

function Ways({
  state,
  mail,
  noMail,
  waits,
  canAct,
  told,
  answer,
}: Route.ComponentProps["loaderData"] & { answer: ReturnType<typeof formState> }) {
  if (!canAct) return <p className="soft">An editor or owner of the organisation can have it checked.</p>;
  const byMail = mail !== null && state !== "refused";
  return (
    <>
      {byMail ? (
        <section className="r20" aria-labelledby="mail">
          <h2 id="mail" className="h-s">
            At once: by your address
          </h2>
          <Form method="post" className="form form-2">
            <p>
              You have confirmed {mail.email}, and your website is at {mail.host}. That shows that you belong there.
            </p>
            <p>
              <button className="btn btn-main" type="submit" name="intent" value="mail">
                Have it checked by this address
              </button>
            </p>
          </Form>
        </section>
      ) : state === "refused" ? null : (
        <section className="r20" aria-labelledby="mail">
          <h2 id="mail" className="h-s">
            By your address: not yet
          </h2>
          <p className="prose">{noMail}</p>
          <p className="prose">
            It goes by itself when your confirmed address is at the very host of your own website, such as jo@tureen.org.uk for
            www.tureen.org.uk. You can change the website under Organisation details, and your address under Account.
          </p>
        </section>
      )}
      <section className="r20" aria-labelledby="ask">
        <h2 id="ask" className="h-s">
          {waits ? "Add something for the campaign team" : byMail ? "Or ask the campaign team" : "Ask the campaign team"}
        </h2>
        <Form key={told[0]?.at ?? 0} method="post" className="form form-2" noValidate>
          <TextArea
            name="statement"
            label="Who are you there, and how can it be checked?"
            hint="For example: I head its procurement; ring the switchboard on its website and ask for me. They see your name and mail address with it."
            rows={4}
            maxLength={2000}
            state={answer}
          />
          <p>
            <button className={byMail ? "btn" : "btn btn-main"} type="submit" name="intent" value="ask">
              Send it to them
            </button>
          </p>
        </Form>
      </section>
    </>
  );
}
