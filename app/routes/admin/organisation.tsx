import { Form, Link, redirect } from "react-router";
import { ErrorSummary, Radios, SelectField, TextArea, TextField } from "#app/components/fields.tsx";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { IdentityCase } from "#app/features/directory/moderation/identity-case.tsx";
import { requireForModeration } from "#app/features/directory/moderation/list-organisations.server.ts";
import { recordStatus } from "#app/features/directory/moderation/record-status.server.ts";
import { listReports, settleReport } from "#app/features/directory/moderation/reports.server.ts";
import { Reports } from "#app/features/directory/moderation/reports.tsx";
import { decideIdentitySchema, recordStatusSchema, setPublishedSchema } from "#app/features/directory/moderation/schema.ts";
import { decideIdentity, setAsideCase } from "#app/features/directory/moderation/set-aside.server.ts";
import { setPublished } from "#app/features/directory/moderation/set-published.server.ts";
import { STATUS_LABELS } from "#app/features/directory/status-words.ts";
import { DEFINITION_LABELS } from "#app/features/directory/vocabulary.ts";
import { DateFields } from "#app/features/opportunities/date-fields.tsx";
import { StatusPunch } from "#app/features/opportunities/status-punch.tsx";
import { appointOwner, listSuccessors } from "#app/features/organisations/appoint-owner.server.ts";
import { CheckCase } from "#app/features/organisations/checking/check-case.tsx";
import { checkOf } from "#app/features/organisations/checking/checks.server.ts";
import { decideCheck } from "#app/features/organisations/checking/decide-check.server.ts";
import { questionsOf } from "#app/features/organisations/checking/questions.server.ts";
import { decideCheckSchema } from "#app/features/organisations/checking/schema.ts";
import { seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { isListed } from "#app/features/organisations/is-listed.ts";
import { appointOwnerSchema } from "#app/features/organisations/schema.ts";
import { listOwnOpportunities } from "#app/features/workspace/list-own-opportunities.server.ts";
import { londonDay, longDate } from "#app/platform/dates.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/organisation";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const found = requireForModeration(ctx, params.slug);
  const aside = setAsideCase(ctx, found.organisation.id);
  const check = checkOf(ctx, found.organisation.id);
  return {
    ...found,
    check,
    questions: questionsOf(ctx, found.organisation.id, check),
    seen: seenOf(ctx.db, found.organisation.id),
    today: londonDay(ctx.now),
    aside:
      aside === null ? null : { ...aside.status, given: aside.given, now: aside.now, seen: aside.seen, changedOn: aside.now.changedOn },
    reports: listReports(ctx, found.organisation.id),
    successors: listSuccessors(ctx, found.organisation.id),
    posted: listOwnOpportunities(ctx, found.organisation.id).filter((one) => one.publishedAt !== null),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireCampaign(context, request);
  const ctx = getCtx(context);
  const { organisation } = requireForModeration(ctx, params.slug);
  const form = await readForm(request);
  try {
    if (form.get("intent") === "owner") {
      const parsed = parseForm(form, appointOwnerSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      appointOwner(ctx, { ...parsed.value, organisationId: organisation.id });
    } else if (form.get("intent") === "publication") {
      const parsed = parseForm(form, setPublishedSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      setPublished(ctx, { ...parsed.value, organisationId: organisation.id });
    } else if (form.get("intent") === "report") {
      settleReport(ctx, { organisationId: organisation.id, reportId: Number(form.get("report")) });
    } else if (form.get("intent") === "check") {
      const parsed = parseForm(form, decideCheckSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      decideCheck(ctx, { ...parsed.value, organisationId: organisation.id });
    } else if (form.get("intent") === "identity") {
      const parsed = parseForm(form, decideIdentitySchema);
      if (!parsed.ok) return formProblem(parsed.state);
      decideIdentity(ctx, { ...parsed.value, organisationId: organisation.id });
    } else {
      const parsed = parseForm(form, recordStatusSchema);
      if (!parsed.ok) return formProblem(parsed.state);
      recordStatus(ctx, { ...parsed.value, organisationId: organisation.id });
    }
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/admin/organisations/${organisation.slug}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `${loaderData?.organisation.legalName ?? "Organisation"} - Admin`)];
}

export default function Organisation({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, identifiers, sources, statuses, today, aside, check, questions, seen, successors, posted, reports } = loaderData;
  const state = formState(actionData);
  const asked = state?.values["intent"]?.[0];
  const publication = asked === "publication" ? state : undefined;
  const identity = asked === "identity" ? state : undefined;
  const appointing = asked === "owner" ? state : undefined;
  const checking = asked === "check" ? state : undefined;
  const status = (publication ?? identity ?? appointing ?? checking) ? undefined : state;
  const name = organisation.tradingName ?? organisation.legalName;
  return (
    <div className="stack-l sec">
      <header className="stack">
        <Breadcrumbs crumbs={[{ label: "Organisations", to: "/admin/organisations" }, { label: name }]} />
        <h1>{name}</h1>
        <ErrorSummary state={state} scope={asked === "publication" ? "publication" : ""} />
        <p className="acts">
          {isListed(organisation) ? (
            <Link className="btn" to={`/suppliers/${organisation.slug}`}>
              Open the profile
            </Link>
          ) : null}
          <Link className="btn btn-text" to={`/organisations/${organisation.slug}`}>
            Open the workspace
          </Link>
        </p>
        <dl className="facts">
          <div>
            <dt>Legal name</dt>
            <dd>{organisation.legalName}</dd>
          </div>
          {identifiers.map((i) => (
            <div key={i.scheme + i.id}>
              <dt>{i.scheme}</dt>
              <dd>{i.id}</dd>
            </div>
          ))}
          {sources.map((s) => (
            <div key={s.source + s.ref}>
              <dt>Source</dt>
              <dd>
                {s.source} {s.ref}, read {longDate(s.importedAt)}
              </dd>
            </div>
          ))}
          <div>
            <dt>Claimed</dt>
            <dd>{organisation.claimedAt ? longDate(organisation.claimedAt) : "not yet"}</dd>
          </div>
        </dl>
      </header>

      {aside === null ? null : <IdentityCase found={aside} state={identity} />}
      {organisation.isBuyer || organisation.isIntermediary || check.first || check.row !== null ? (
        <CheckCase check={check} questions={questions} website={organisation.website} seen={seen} state={checking} />
      ) : null}
      {reports.length === 0 ? null : <Reports reports={reports} />}
      <section className="r20" aria-labelledby="history">
        <h2 id="history">Is it a social enterprise?</h2>
        {statuses.length === 0 ? <p>Nothing is recorded yet.</p> : null}
        <ol className="ledger dated">
          {statuses.map((s) => (
            <li key={s.id}>
              <p>
                <strong>
                  {longDate(s.fromDay)} {s.toDay ? `to ${longDate(s.toDay)}` : "on"}
                </strong>
              </p>
              <p>
                {STATUS_LABELS[s.status]}, by {s.source}
                <span className="s soft">
                  {s.evidence} Given for {s.legalName}, recorded {longDate(s.recordedAt)}.
                </span>
              </p>
            </li>
          ))}
        </ol>
        <Form method="post" className="form form-2" noValidate>
          <h3>Record a status</h3>
          <input type="hidden" name="intent" value="status" />
          <input type="hidden" name="seen" value={seen} />
          <SelectField
            name="status"
            label="Status"
            state={status}
            choices={Object.entries(STATUS_LABELS).map(([value, label]) => ({ value, label }))}
            empty="Choose one"
          />
          <Radios
            name="definition"
            legend="It rests on"
            state={status}
            values={["seuk"]}
            choices={Object.entries(DEFINITION_LABELS).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="source" label="Who says so" hint="A register, a certifier, the organisation itself" state={status} />
          <TextArea
            name="evidence"
            label="What you looked at"
            hint="A certificate number, a register entry, an address. Visitors can read it."
            state={status}
          />
          <DateFields name="from" legend="From" hint="The first day it holds, such as 23 11 2026" value={today} state={status} />
          <DateFields name="to" legend="To" hint="The last day it holds. Leave it empty if it has no end" value={null} state={status} />
          <p className="acts">
            <button className="btn btn-main" type="submit">
              Record it
            </button>
          </p>
        </Form>
      </section>

      {organisation.isSupplier ? (
        <section className="r20" aria-labelledby="shown">
          <h2 id="shown">{organisation.published ? "It is shown in the directory" : "It is not shown in the directory"}</h2>
          {organisation.unpublishedReason ? <p>{organisation.unpublishedReason}</p> : null}
          <Form method="post" className="form form-2" noValidate>
            <input type="hidden" name="intent" value="publication" />
            <input type="hidden" name="seen" value={seen} />
            {organisation.published ? (
              <>
                <input type="hidden" name="published" value="no" />
                <TextField name="reason" scope="publication" label="Why take it out?" hint="Its members see this" state={publication} />
                <p>
                  <button className="btn btn-bad" type="submit">
                    Take it out
                  </button>
                </p>
              </>
            ) : (
              <p>
                <button className="btn" type="submit" name="published" value="yes">
                  Show it
                </button>
              </p>
            )}
          </Form>
        </section>
      ) : null}

      {posted.length === 0 ? null : (
        <section className="r20" aria-labelledby="posted">
          <h2 id="posted">What it has posted</h2>
          <ul className="ledger">
            {posted.map((one) => (
              <li key={one.id}>
                <p>
                  <StatusPunch status={one.status} deadlineAt={one.deadlineAt} />
                </p>
                <h3 className="name">
                  <Link to={`/admin/opportunities/${one.slug}`}>{one.title}</Link>
                </h3>
              </li>
            ))}
          </ul>
        </section>
      )}

      {successors !== null && organisation.claimedAt !== null ? (
        <section className="r20" aria-labelledby="owner">
          <h2 id="owner">It has no owner left</h2>
          {successors.length === 0 ? (
            <p className="prose">Nor has it a member whose account works. Nobody can be made an owner from outside.</p>
          ) : (
            <Form method="post" className="form form-2" noValidate>
              <input type="hidden" name="intent" value="owner" />
              <Radios
                name="userId"
                legend="Make a member the owner"
                state={appointing}
                choices={successors.map((one) => ({ value: String(one.userId), label: one.name, hint: `Now ${one.role}` }))}
              />
              <TextArea name="reason" label="Why?" hint="All members get a mail with it" rows={3} maxLength={500} state={appointing} />
              <p>
                <button className="btn" type="submit">
                  Make them the owner
                </button>
              </p>
            </Form>
          )}
        </section>
      ) : null}
    </div>
  );
}
