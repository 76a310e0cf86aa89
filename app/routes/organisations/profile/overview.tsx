import type { ReactNode } from "react";
import { Form, Link, redirect, useActionData } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Icon } from "#app/components/icon.tsx";
import { Alert, Tally, WhyList } from "#app/components/ui.tsx";
import { completenessOf, completenessSteps, type ProfileSection } from "#app/features/directory/completeness.ts";
import { confirmProfile } from "#app/features/directory/editing/confirm-profile.server.ts";
import { ReadOnly } from "#app/features/directory/editing/edit-page.tsx";
import { changeOwnProfile, readOwnProfile } from "#app/features/directory/editing/edit-request.server.ts";
import { completenessInput } from "#app/features/directory/editing/own-profile.server.ts";
import { publishProfile, publishState } from "#app/features/directory/editing/publish-profile.server.ts";
import { listOfferings, listStatuses } from "#app/features/directory/get-profile.server.ts";
import { shownStatus } from "#app/features/directory/status-on-day.ts";
import { StatusPunch } from "#app/features/directory/status-punch.tsx";
import { INSURANCES, labelOf, POLICIES } from "#app/features/directory/vocabulary.ts";
import { townOf } from "#app/features/directory/words.ts";
import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { ago, londonDay, longDate } from "#app/platform/dates.ts";
import { formProblemFrom, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { poundsRange } from "#app/platform/money.ts";
import { titled } from "#app/platform/page-title.ts";
import { listWords, lowerFirst } from "#app/platform/words.ts";
import type { Route } from "./+types/overview";

export const loader = handled((args: Route.LoaderArgs) => {
  const { ctx, organisation, name, profile, canEdit } = readOwnProfile(args);
  const input = completenessInput(ctx, organisation.id);
  const steps = completenessSteps(input);
  const offerings = listOfferings(ctx, organisation.id, townOf(organisation.place), organisation.place);
  const done = new URL(args.request.url).searchParams.get("done");
  return {
    slug: organisation.slug,
    name,
    canEdit,
    completeness: completenessOf(input),
    next: steps
      .filter((step) => !step.done)
      .sort((a, b) => b.points - a.points)
      .slice(0, 5),
    missing: steps.filter((step) => !step.done).length,
    publishing: { ...publishState(ctx, organisation.id), reason: organisation.unpublishedReason },
    confirmed: profile.confirmedAt === null ? null : { day: longDate(profile.confirmedAt), ago: ago(profile.confirmedAt, ctx.now) },
    summary: profile.summary,
    hasContact: input.hasContact,
    people: profile.staff,
    status: shownStatus(listStatuses(ctx, organisation.id), londonDay(ctx.now), identityOf(ctx.db, organisation.id)),
    offerings: offerings.map(({ id, title, covers, minPence, maxPence, derivedFrom }) => ({
      id,
      title,
      facts: [covers, poundsRange(minPence, maxPence) || "no job size"],
      derived: derivedFrom !== null,
    })),
    papers: [
      ...(input.accreditations > 0 ? [input.accreditations === 1 ? "1 accreditation" : `${input.accreditations} accreditations`] : []),
      ...profile.insurances.map((cover) => lowerFirst(labelOf(INSURANCES, cover.kind))),
      ...(profile.policies.length > 0
        ? [
            `policies: ${listWords(
              profile.policies.map((code) => lowerFirst(labelOf(POLICIES, code))),
              4,
            )}`,
          ]
        : []),
    ],
    proof: { figures: profile.impact.length, references: profile.clientReferences.length },
    notice:
      done === "confirmed"
        ? "Thank you. Your profile counts as confirmed today."
        : done === "published"
          ? "Your profile is in the directory."
          : done === "deleted"
            ? "The offering is deleted."
            : null,
  };
});

export const action = handled(async (args: Route.ActionArgs) => {
  const { ctx, organisation } = changeOwnProfile(args);
  const form = await readForm(args.request);
  const publish = form.get("intent") === "publish";
  try {
    if (publish) publishProfile(ctx, organisation.id);
    else confirmProfile(ctx, organisation.id);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/profile?done=${publish ? "published" : "confirmed"}`);
});

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Profile of ${loaderData?.name ?? "an organisation"}`)];
}

const PATHS: Record<ProfileSection | "check", string> = {
  check: "check",
  about: "profile/about",
  offerings: "profile/offerings/new",
  status: "profile/status",
  papers: "profile/papers",
  proof: "profile/proof",
  details: "details",
};

export default function ProfileOverview({ loaderData }: Route.ComponentProps) {
  const {
    slug,
    canEdit,
    completeness,
    next,
    missing,
    publishing,
    confirmed,
    notice,
    offerings,
    status,
    summary,
    hasContact,
    people,
    papers,
    proof,
  } = loaderData;
  const base = `/organisations/${slug}`;
  const state = formState(useActionData());
  return (
    <div className="wrap">
      <div className="head head-2">
        <div className="stack-s">
          <h1>Your profile</h1>
          <p className="lead">What buyers read, and what matching goes by.</p>
        </div>
        {publishing.published ? (
          <p className="acts">
            <Link className="btn" to={`/suppliers/${slug}`}>
              See it as buyers do
            </Link>
          </p>
        ) : null}
      </div>
      <ErrorSummary state={state} />
      {canEdit ? null : <ReadOnly />}
      {notice === null ? null : (
        <div className="bar">
          <Alert kind="good" live>
            <p>{notice}</p>
          </Alert>
        </div>
      )}
      {publishing.published ? null : <NotPublished {...publishing} base={base} canEdit={canEdit} />}
      <div className="split">
        <div className="stack-l">
          <Part id="offers" title="What you sell" to={`${base}/profile/offerings/new`} label="Add an offering">
            {offerings.length === 0 ? (
              <p className="prose">Nothing yet. Matching starts from it: it is 40 of 100 points.</p>
            ) : (
              <ul className="ledger offers">
                {offerings.map((offering) => (
                  <li key={offering.id}>
                    <div>
                      <h3 className="name">
                        <Link to={`${base}/profile/offerings/${offering.id}`}>{offering.title}</Link>
                      </h3>
                      {offering.derived ? (
                        <p className="s soft">Worked out from a register. Open it, and say it in your own words.</p>
                      ) : null}
                    </div>
                    <p className="s soft">{offering.facts.join(" · ")}</p>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part id="about" title="About you" to={`${base}/profile/about`} label="Change">
            <p className="prose">{summary === "" ? "No sentence under your name yet." : summary}</p>
            <p className="s soft">
              {people === null ? "Staff not given" : `${people} staff`}.{" "}
              {hasContact ? "Somebody is named who answers." : "Nobody is named who answers."}
            </p>
          </Part>
          <Part id="status" title="Social-enterprise status" to={`${base}/profile/status`} label="See and add">
            <p>
              <StatusPunch shown={status} exact />
            </p>
          </Part>
          <Part id="papers" title="Accreditations, insurance, policies" to={`${base}/profile/papers`} label="Change">
            <p className="prose">
              {papers.length === 0 ? "None yet. Most contracts ask for insurance first." : `${listWords(papers, 9)}.`}
            </p>
          </Part>
          <Part id="proof" title="Impact and references" to={`${base}/profile/proof`} label="Change">
            <p className="prose">
              {proof.figures === 0 ? "No figure yet" : proof.figures === 1 ? "One figure" : `${proof.figures} figures`},{" "}
              {proof.references === 0
                ? "nobody who can vouch"
                : proof.references === 1
                  ? "one client who can vouch"
                  : `${proof.references} clients who can vouch`}
              .
            </p>
          </Part>
        </div>
        <aside className="aside" aria-labelledby="complete">
          <h2 id="complete" className="h-m">
            How complete it is
          </h2>
          <div className="score">
            <p className="num">
              {completeness} <small>of 100</small>
            </p>
            <Tally parts={[{ got: completeness, max: 100 }]} />
          </div>
          {next.length > 0 ? (
            <>
              <h3 className="legend">
                What to add next{missing > next.length ? `: the ${next.length} that count most of ${missing}` : ""}
              </h3>
              <WhyList
                gap
                items={next.map((step) => ({
                  key: step.key,
                  content: (
                    <>
                      <Link to={`${base}/${PATHS[step.section]}`}>{step.todo}</Link>{" "}
                      <span className="s soft">
                        +{step.points}. {step.why}
                      </span>
                    </>
                  ),
                }))}
              />
            </>
          ) : (
            <p className="reach">
              <Icon name="check" /> Nothing is missing.
            </p>
          )}
          <Form method="post" className="stack-s">
            <h3 className="legend">Is it still right?</h3>
            <p className="s soft">
              {confirmed === null ? "Nobody has confirmed it yet." : `Confirmed on ${confirmed.day}, ${confirmed.ago}.`} Buyers see the
              date, and a fresh profile scores higher.
            </p>
            {canEdit ? (
              <button className="btn" type="submit" name="intent" value="confirm">
                Everything is still right
              </button>
            ) : null}
          </Form>
        </aside>
      </div>
    </div>
  );
}

function NotPublished({
  heldBack,
  reason,
  missing,
  base,
  canEdit,
}: Route.ComponentProps["loaderData"]["publishing"] & { base: string; canEdit: boolean }) {
  return (
    <div className="bar">
      <Alert kind="warn">
        <p>
          <strong>Buyers do not see this profile.</strong> {reason}
        </p>
        {heldBack ? <p>Only the campaign team can put it back: write to them with what has changed.</p> : null}
        {!heldBack && missing.length > 0 ? (
          <p>
            Still missing:{" "}
            {missing.map((one, at) => (
              <span key={one.todo}>
                {at > 0 ? ", " : ""}
                <Link to={`${base}/${PATHS[one.section]}`}>{lowerFirst(one.todo)}</Link>
              </span>
            ))}
            .
          </p>
        ) : null}
        {!heldBack && missing.length === 0 && canEdit ? (
          <Form method="post" className="acts">
            <button className="btn btn-main" type="submit" name="intent" value="publish">
              Publish your profile
            </button>
          </Form>
        ) : null}
      </Alert>
    </div>
  );
}

function Part({ id, title, to, label, children }: { id: string; title: string; to: string; label: string; children: ReactNode }) {
  return (
    <section className="r20" aria-labelledby={id}>
      <div className="r20-head">
        <h2 id={id}>{title}</h2>
        <Link className="go" to={to}>
          {label}
          <span className="vh">: {title}</span>
        </Link>
      </div>
      {children}
    </section>
  );
}
