import { Form, Link, redirect } from "react-router";
import { ErrorSummary, TextField } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Empty, WhyList } from "#app/components/ui.tsx";
import { acceptClaim, type ClaimView, declineClaim, listClaims } from "#app/features/organisations/decide-claim.server.ts";
import { longDate } from "#app/platform/dates.ts";
import { invalid } from "#app/platform/errors.ts";
import { formProblemFrom, readForm } from "#app/platform/form.server.ts";
import { type FormState, formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/claims";

export const loader = handled(({ context, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  return { pending: listClaims(ctx, "pending"), decided: listClaims(ctx, "decided") };
});

export const action = handled(async ({ context, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const form = await readForm(request);
  const claimId = Number(form.get("claim"));
  if (!Number.isSafeInteger(claimId)) throw invalid("This claim is not on the list.");
  const seen = String(form.get("seen") ?? "");
  try {
    if (form.get("intent") === "accept") acceptClaim(ctx, { claimId, seen });
    else {
      const reason = String(form.get(`reason-${claimId}`) ?? "").trim();
      if (reason.length < 3 || reason.length > 500)
        throw invalid("Say why", { [`reason-${claimId}`]: ["Say why, in up to 500 characters"] });
      declineClaim(ctx, { claimId, reason, seen });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect("/admin/claims");
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Claims")];
}

export default function Claims({ loaderData, actionData }: Route.ComponentProps) {
  const { pending, decided } = loaderData;
  const state = formState(actionData);
  return (
    <div className="stack-l sec">
      <header>
        <h1>{pending.length === 1 ? "One claim waits" : `${pending.length} claims wait`}</h1>
        <p className="lead">
          People who say a profile is theirs, and have not proved it by a mail to its own site. What is known of each stands with it;
          nothing of it is proof. The oldest is first.
        </p>
      </header>
      <ErrorSummary state={state} />
      {pending.length === 0 ? (
        <Empty title="No claim waits">
          <p>Claims proved by a mail at the organisation’s own site are accepted without you.</p>
        </Empty>
      ) : (
        <ol className="ledger">
          {pending.map((claim) => (
            <Pending key={claim.id} claim={claim} state={state} />
          ))}
        </ol>
      )}
      {decided.length === 0 ? null : (
        <section className="r20" aria-labelledby="decided">
          <h2 id="decided">Decided</h2>
          <ol className="ledger">
            {decided.map((claim) => (
              <li key={claim.id}>
                <p className="s soft">{claim.decidedAt ? longDate(claim.decidedAt) : ""}</p>
                <div className="stack-s">
                  <h3 className="h-m">{claim.organisation}</h3>
                  <p className="tags">
                    <Punch
                      look={claim.status === "accepted" ? "full" : "end"}
                      word={claim.status === "accepted" ? "Accepted" : "Declined"}
                    />
                  </p>
                  <p className="s soft">
                    {claim.person}, {claim.method === "domain" ? `by mail at ${claim.claimEmail}` : claim.statement}
                    {claim.reason ? `. Reason: ${claim.reason}` : ""}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Pending({ claim, state }: { claim: ClaimView; state: FormState | undefined }) {
  return (
    <li>
      <p className="s soft">{longDate(claim.createdAt)}</p>
      <div className="stack-s">
        <h2 className="name">
          <Link to={`/admin/organisations/${claim.slug}`}>{claim.organisation}</Link>
        </h2>
        <p>
          {claim.person}, {claim.email}
          {claim.website ? <span className="s soft"> · the profile’s website is {claim.website}</span> : null}
        </p>
        {claim.statement === "" ? null : <p className="prose">{claim.statement}</p>}
        {claim.method === "domain" ? <p>A link was sent to {claim.claimEmail}, and has not been used.</p> : null}
        {claim.facts === null || claim.facts.holds.length === 0 ? null : <WhyList items={claim.facts.holds} />}
        {claim.facts === null || claim.facts.open.length === 0 ? null : <WhyList gap items={claim.facts.open} />}
        <div className="acts">
          <Form method="post">
            <input type="hidden" name="claim" value={claim.id} />
            <input type="hidden" name="seen" value={claim.seen} />
            <button className="btn" type="submit" name="intent" value="accept">
              Accept<span className="vh"> the claim to {claim.organisation}</span>
            </button>
          </Form>
          <details className="drop">
            <summary className="btn btn-text">Decline</summary>
            <Form method="post" className="panel form">
              <input type="hidden" name="claim" value={claim.id} />
              <input type="hidden" name="seen" value={claim.seen} />
              <TextField name={`reason-${claim.id}`} label="Why?" hint="They read it" state={state} />
              <p>
                <button className="btn" type="submit" name="intent" value="decline">
                  Decline the claim
                </button>
              </p>
            </Form>
          </details>
        </div>
      </div>
    </li>
  );
}
