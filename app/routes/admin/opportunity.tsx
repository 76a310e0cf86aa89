import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextArea } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert } from "#app/components/ui.tsx";
import { isHeldByTeam } from "#app/features/opportunities/held-by-team.server.ts";
import { type Moderation, moderateOpportunity } from "#app/features/opportunities/moderate-opportunity.server.ts";
import { actedText } from "#app/features/opportunities/say.ts";
import { reasonSchema } from "#app/features/opportunities/schema.ts";
import { OpportunityTags, statusWord } from "#app/features/opportunities/status-punch.tsx";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { longDate, timeOfDay } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/opportunity";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const { id, slug, title, kind, direction, status, deadlineAt, publishedAt, organisation, history, description } = requireOpportunity(
    ctx,
    params.opportunity,
  );
  const isHeld = isHeldByTeam(ctx.db, id);
  const acts: Moderation[] = [];
  if (publishedAt !== null && isHeld && status !== "cancelled") acts.push("release");
  if (!isHeld && ["published", "suspended", "closed"].includes(status)) acts.push("pause");
  if (publishedAt !== null && ["published", "suspended", "closed"].includes(status)) acts.push("end");
  return {
    opportunity: { slug, title, kind, direction, status, deadlineAt, description },
    buyer: { slug: organisation.slug, name: organisation.name },
    history,
    isHeld,
    acts,
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const { id, slug } = requireOpportunity(ctx, params.opportunity);
  const form = await readForm(request);
  const intent = String(form.get("intent") ?? "");
  const parsed = parseForm(form, reasonSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  try {
    if (intent === "pause") moderateOpportunity(ctx, { id, act: "pause", reason: parsed.value.reason });
    else if (intent === "release") moderateOpportunity(ctx, { id, act: "release", reason: parsed.value.reason });
    else if (intent === "end") moderateOpportunity(ctx, { id, act: "end", reason: parsed.value.reason });
    else return formProblem({ errors: { "": ["Choose what to do."] }, values: {} });
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/admin/opportunities/${slug}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `${loaderData?.opportunity.title ?? "Opportunity"} - Admin`)];
}

const ACTS: Record<Moderation, { word: string; label: string; look: string }> = {
  pause: { word: "Pause it", label: "Why is it paused?", look: "btn" },
  release: { word: "Let it go on", label: "Why may it go on?", look: "btn" },
  end: { word: "Call it off", label: "Why is it called off?", look: "btn btn-bad" },
};

export default function ModerateOpportunity({ loaderData, actionData }: Route.ComponentProps) {
  const { opportunity, buyer, history, isHeld, acts } = loaderData;
  const state = formState(actionData);
  return (
    <div className="stack-l sec">
      <header className="stack">
        <Breadcrumbs
          crumbs={[
            { label: "Organisations", to: "/admin/organisations" },
            { label: buyer.name, to: `/admin/organisations/${buyer.slug}` },
            { label: opportunity.title },
          ]}
        />
        <OpportunityTags opportunity={opportunity} />
        <h1>{opportunity.title}</h1>
        <p className="acts">
          <Link className="btn" to={`/opportunities/${opportunity.slug}`}>
            See the page
          </Link>
          <Link className="btn btn-text" to={`/organisations/${buyer.slug}/opportunities/${opportunity.slug}`}>
            Open it in the workspace
          </Link>
        </p>
      </header>
      {isHeld ? (
        <Alert kind="warn">
          <p>The campaign team holds it back: nobody answers it, is chosen for it or is brought together about it.</p>
        </Alert>
      ) : null}
      <section className="r20" aria-labelledby="history">
        <h2 id="history">History</h2>
        <ol className="ledger dated">
          {history.map((one) => (
            <li key={`${one.status}${one.at.getTime()}`}>
              <p>
                <strong>{longDate(one.at)}</strong> <span className="s soft">{timeOfDay(one.at)}</span>
              </p>
              <p>
                {one.status === "published" ? "Posted" : statusWord(one.status)}
                {one.reason === "" ? "" : `: ${one.reason}`} <span className="s soft">{actedText(one.actedAs, buyer.name)}</span>
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className="r20" aria-labelledby="do">
        <h2 id="do">What the team can do</h2>
        <p className="prose">
          In its own name. {buyer.name} and everybody who answered are told, with the reason. To change what is asked for is the buyer’s
          own.
        </p>
        {acts.length === 0 ? <p className="soft">Nothing: it is a draft, or has ended.</p> : null}
        {acts.map((act) => (
          <Act key={act} act={act} state={state?.values["intent"]?.[0] === act ? state : undefined} />
        ))}
      </section>
    </div>
  );
}

function Act({ act, state }: { act: Moderation; state: FormState | undefined }) {
  const { word, label, look } = ACTS[act];
  return (
    <details className="drop" open={state !== undefined}>
      <summary className="btn btn-text">{word}</summary>
      <Form method="post" className="panel form" noValidate>
        <ErrorSummary state={state} scope={act} />
        <input type="hidden" name="intent" value={act} />
        <TextArea name="reason" scope={act} label={label} hint="Everybody reads it." rows={3} maxLength={500} state={state} />
        <p>
          <button className={look} type="submit">
            {word}
          </button>
        </p>
      </Form>
    </details>
  );
}
