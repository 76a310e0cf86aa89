import { Form, Link, redirect } from "react-router";
import { z } from "zod";
import { Checkboxes, ErrorSummary, Radios, TextArea, TextField } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { standingOf, unlistedWords } from "#app/features/directory/standing.server.ts";
import { listSentResponses } from "#app/features/matching/list-responses.server.ts";
import { eligibilityOf } from "#app/features/matching/reserving/eligibility.server.ts";
import { stateEligibility } from "#app/features/matching/reserving/state-eligibility.server.ts";
import { whyNot } from "#app/features/matching/reserving/why-not.ts";
import { respond } from "#app/features/matching/respond.server.ts";
import { respondSchema } from "#app/features/matching/schema.ts";
import { closesText } from "#app/features/opportunities/say.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { requireMembership } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { optionalText } from "#app/platform/fields.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/respond";

const answerSchema = respondSchema.extend({
  organisation: z.coerce
    .number({ error: "Choose which of your organisations answers" })
    .int()
    .min(1, "Choose which of your organisations answers"),
});

const statedSchema = z.object({
  organisation: answerSchema.shape.organisation,
  postcode: optionalText(60),
  is: z.array(z.enum(["sme", "vcse"], { error: "Choose from the list" })).default([]),
});

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  if (isForInvited(opportunity.kind)) throw redirect(`/opportunities/${opportunity.slug}/quote`);
  const choices = actor.memberships
    .filter((one) => one.isSupplier && one.role !== "viewer" && one.organisationId !== opportunity.organisation.id)
    .map((one) => ({
      id: one.organisationId,
      slug: one.slug,
      name: one.name,
      status:
        listSentResponses(ctx, { organisationId: one.organisationId, pageSize: 1000 }).items.find(
          (sent) => sent.opportunity.id === opportunity.id,
        )?.status ?? null,
      refused: refusalOf(ctx, one.organisationId),
      reserved: reservedFrom(ctx, opportunity.id, one.organisationId),
    }));
  const { slug, title, open, deadlineAt, organisation } = opportunity;
  return {
    slug,
    title,
    open,
    deadlineAt,
    buyerName: organisation.name,
    isChecked: organisation.isChecked,
    choices,
    sent: new URL(request.url).searchParams.get("sent"),
  };
});

/** Why a supplier is not, or not for certain, among those it is reserved for; null where it is, or where everybody may answer. */
function reservedFrom(ctx: Ctx, opportunityId: number, organisationId: number) {
  const found = eligibilityOf(ctx, opportunityId, organisationId);
  if (found === null || found.eligibility.standing === "yes") return null;
  const asks = found.eligibility.lines.map(({ condition }) => condition);
  return {
    text: whyNot(found),
    isOpen: found.eligibility.lines.every(({ condition, holds }) => holds === "unknown" || condition === "place"),
    asks,
  };
}

/** Why a supplier cannot answer anything now, or null. */
function refusalOf(ctx: Ctx, organisationId: number): string | null {
  const standing = standingOf(ctx, organisationId);
  return standing.listed ? null : unlistedWords(standing);
}

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  const form = await readForm(request);
  if (form.get("intent") === "state") {
    const stated = parseForm(form, statedSchema);
    if (!stated.ok) return formProblem(stated.state);
    const { organisation, postcode, is } = stated.value;
    try {
      await services.limits.consume("respond_organisation", organisation);
      stateEligibility(ctx, {
        opportunityId: opportunity.id,
        organisationId: organisation,
        postcode,
        sme: is.includes("sme"),
        vcse: is.includes("vcse"),
      });
    } catch (error) {
      return formProblemFrom(error, form);
    }
    const left = reservedFrom(ctx, opportunity.id, organisation);
    if (left !== null) return formProblem({ errors: { "": [left.text] }, values: valuesOf(form) });
    return redirect(`/opportunities/${opportunity.slug}/respond`);
  }
  const parsed = parseForm(form, answerSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const { organisation, scope, message } = parsed.value;
  requireMembership(ctx, organisation, "editor");
  try {
    await services.limits.consume("respond_organisation", organisation);
    respond(ctx, { opportunityId: opportunity.id, organisationId: organisation, scope, message });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  const slug = ctx.actor?.memberships.find((one) => one.organisationId === organisation)?.slug ?? "";
  return redirect(`/opportunities/${opportunity.slug}/respond?sent=${encodeURIComponent(slug)}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Say you are interested: ${loaderData?.title ?? "opportunity"}`)];
}

export default function Respond({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, title, open, deadlineAt, buyerName, isChecked, choices, sent } = loaderData;
  const state = formState(actionData);
  const unanswered = choices.filter((one) => one.status === null || one.status === "withdrawn");
  const free = unanswered.filter((one) => one.refused === null && one.reserved === null);
  const kept = unanswered.filter((one) => one.refused === null && one.reserved !== null);
  const refused = unanswered.filter((one) => one.refused !== null);
  const by = choices.find((one) => one.slug === sent);
  return (
    <div className="wrap">
      <Breadcrumbs
        crumbs={[
          { label: "Open opportunities", to: "/opportunities" },
          { label: title, to: `/opportunities/${slug}` },
          { label: "Your answer" },
        ]}
      />
      {isChecked || by ? null : <UncheckedNote name={buyerName} />}
      {by ? <Sent name={by.name} slug={by.slug} buyerName={buyerName} /> : null}
      {!by && !open ? (
        <Empty title="This takes no more responses" action={{ to: "/opportunities", label: "See what is open" }}>
          <p>It has closed, or is paused. What you had answered stays, and you hear the outcome.</p>
        </Empty>
      ) : null}
      {!by && open && choices.length === 0 ? (
        <Empty
          title="Your account acts for no supplier yet"
          action={{ to: "/organisations/new?as=supplier", label: "List your organisation" }}
        >
          <p>
            Answers come from a social enterprise with a profile here. List yours, or claim the profile that is already here; it takes ten
            minutes. If you are a viewer of one, ask an owner to make you an editor.
          </p>
        </Empty>
      ) : null}
      {!by && open && choices.length > 0 && unanswered.length === 0 ? (
        <Empty title="You have answered this" action={{ to: `/organisations/${choices[0]?.slug}/responses`, label: "See your answer" }} />
      ) : null}
      {!by && open
        ? refused.map((one) => (
            <Empty
              key={one.id}
              title={`${one.name} cannot answer now`}
              action={{ to: `/organisations/${one.slug}/profile`, label: "Open the profile" }}
            >
              <p>{one.refused}</p>
            </Empty>
          ))
        : null}
      {!by && open ? kept.map((one) => <Kept key={one.id} choice={one} slug={slug} title={title} state={state} />) : null}
      {!by && open && free.length > 0 ? (
        <div className="split">
          <Form method="post" className="form" noValidate>
            <ErrorSummary state={state} />
            <div>
              <p className="s soft">{title}</p>
              <h1>Say you are interested</h1>
            </div>
            {free.length === 1 ? (
              <input type="hidden" name="organisation" value={free[0]?.id} />
            ) : (
              <Radios
                name="organisation"
                legend="Which of your organisations answers?"
                large
                state={state}
                choices={free.map((one) => ({ value: String(one.id), label: one.name }))}
              />
            )}
            <Radios
              name="scope"
              legend="How much of it could you do?"
              large
              state={state}
              choices={[
                { value: "full", label: "All of it" },
                { value: "partial", label: "Part of it", hint: "Say below which part. Two suppliers together can be the answer" },
              ]}
            />
            <TextArea
              name="message"
              label="How would you do it?"
              hint="What you would bring, when you could start, what it would cost if you know. A few plain sentences; you can talk later."
              rows={8}
              maxLength={4000}
              state={state}
            />
            <p className="acts">
              <button className="btn btn-main" type="submit">
                Send your answer
              </button>
              <Link className="btn btn-text" to={`/opportunities/${slug}`}>
                Back
              </Link>
            </p>
          </Form>
          <aside className="aside" aria-labelledby="next">
            <h2 id="next" className="h-m">
              What happens next
            </h2>
            <p>
              {buyerName} reads your answer beside your profile
              {deadlineAt === null ? "" : `, and everyone else's, until ${closesText(deadlineAt)}`}.
            </p>
            <p>
              They see no telephone number or e-mail of yours until they choose you or ask for an introduction. Answering counts as your yes
              to that.
            </p>
            <p>You hear the outcome, with a reason, whichever it is. You can take your answer back until then.</p>
            {free.length === 1 ? <p className="s soft">You answer as {free[0]?.name}.</p> : null}
          </aside>
        </div>
      ) : null}
    </div>
  );
}

type Choice = Route.ComponentProps["loaderData"]["choices"][number];

/** Why a supplier may not answer what is reserved for others; where it may yet show that it is one of them, the questions. */
function Kept({ choice, slug, title, state }: { choice: Choice; slug: string; title: string; state: ReturnType<typeof formState> }) {
  const { reserved } = choice;
  if (reserved === null) return null;
  const scope = String(choice.id);
  const own = state?.values.organisation?.[0] === scope ? state : undefined;
  const asks = (condition: "place" | "sme" | "vcse") => reserved.asks.includes(condition);
  return (
    <div className="form stack">
      <div>
        <p className="s soft">{title}</p>
        <h1>{reserved.isOpen ? `Is ${choice.name} one of those it is for?` : `${choice.name} cannot answer this`}</h1>
      </div>
      <p className="prose">{reserved.text}</p>
      {reserved.isOpen ? (
        <Form method="post" className="form" noValidate>
          <ErrorSummary state={own} scope={scope} />
          <input type="hidden" name="organisation" value={choice.id} />
          {asks("place") ? (
            <TextField
              name="postcode"
              scope={scope}
              label="Postcode of a place in that area from which your people work"
              hint="An office, workshop, kitchen or depot in use: a registered address alone does not count"
              width="m"
              autoComplete="postal-code"
              state={own}
            />
          ) : null}
          {asks("sme") || asks("vcse") ? (
            <Checkboxes
              name="is"
              scope={scope}
              legend="What is your organisation?"
              state={own}
              choices={[
                ...(asks("sme") ? [{ value: "sme", label: "A small or medium enterprise: fewer than 250 people work for it" }] : []),
                ...(asks("vcse")
                  ? [
                      {
                        value: "vcse",
                        label: "A voluntary, community or social enterprise: it mainly puts its surplus back into its purpose",
                      },
                    ]
                  : []),
              ]}
            />
          ) : null}
          <p className="hint">The buyer reads this beside your answer, and may ask you to show it.</p>
          <p className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="state">
              Say so and go on
            </button>
            <Link className="btn btn-text" to={`/opportunities/${slug}`}>
              Back
            </Link>
          </p>
        </Form>
      ) : (
        <p className="acts">
          <Link className="btn" to="/opportunities">
            See what else is open
          </Link>
          <Link className="btn btn-text" to={`/organisations/${choice.slug}/profile`}>
            Correct the profile
          </Link>
        </p>
      )}
    </div>
  );
}

function Sent({ name, slug, buyerName }: { name: string; slug: string; buyerName: string }) {
  return (
    <div className="head stack">
      <Alert kind="good" live>
        <p>Your answer is sent.</p>
      </Alert>
      <h1>{buyerName} has your answer</h1>
      <p className="lead">You answered as {name}. What happens now:</p>
      <ol className="ledger dated">
        <li>
          <p>
            <strong>Now</strong>
          </p>
          <p>They get word that you answered, and read it beside your profile.</p>
        </li>
        <li>
          <p>
            <strong>If they want to talk</strong>
          </p>
          <p>They ask for an introduction. Both of you then see how to reach each other, and you get a mail.</p>
        </li>
        <li>
          <p>
            <strong>In any case</strong>
          </p>
          <p>You hear the outcome, with a reason.</p>
        </li>
      </ol>
      <p className="acts">
        <Link className="btn" to={`/organisations/${slug}/responses`}>
          See your answers
        </Link>
        <Link className="btn btn-text" to={`/organisations/${slug}/matches`}>
          Others that fit you
        </Link>
      </p>
    </div>
  );
}
