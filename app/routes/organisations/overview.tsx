import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Alert } from "#app/components/ui.tsx";
import { completenessOf } from "#app/features/directory/completeness.ts";
import { completenessInput } from "#app/features/directory/editing/own-profile.server.ts";
import { listWins, type Win } from "#app/features/introductions/list-wins.server.ts";
import { checkOf, postingBar } from "#app/features/organisations/checking/checks.server.ts";
import { organisationName, requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireReader } from "#app/features/organisations/membership.server.ts";
import { nextSteps, type Step } from "#app/features/workspace/next-steps.ts";
import { type WorkspaceCounts, workspaceCounts } from "#app/features/workspace/workspace-counts.server.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/overview";

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, loaderData?.name ?? "Workspace")];
}

const NOTES: Record<string, string> = {
  created: "Your organisation is added, and you are its owner.",
  claimed: "The profile is yours: you are its owner.",
};

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  const actor = requireReader(ctx, organisation.id);
  const figures = workspaceCounts(ctx, organisation.id);
  const counts = organisation.isSupplier ? { ...figures, completeness: completenessOf(completenessInput(ctx, organisation.id)) } : figures;
  const search = new URL(request.url).searchParams;
  const check = checkOf(ctx, organisation.id);
  const { isSupplier, isBuyer, isIntermediary, published, unpublishedReason } = organisation;
  return {
    slug: organisation.slug,
    canChange: canAct(actor, organisation.id),
    mayPost: postingBar(check) === null,
    isMember: canAct(actor, organisation.id, "viewer"),
    name: organisationName(organisation),
    isSupplier,
    isBuyer,
    isIntermediary,
    published,
    unpublishedReason,
    counts,
    steps: [...(isSupplier ? listWins(ctx, organisation.id).map(winStep) : []), ...nextSteps({ ...organisation, check }, counts)],
    note: Object.entries(NOTES).find(([key]) => search.get(key) === "1")?.[1] ?? null,
  };
});

function winStep({ responseId, title, buyerName, introductionId }: Win): Step {
  return {
    path: introductionId === null ? `responses#response-${responseId}` : `introductions/${introductionId}`,
    label: `${buyerName} chose you for “${title}”`,
    text: "See how to reach them, and record the contract when it is signed.",
    urgent: true,
  };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const {
    slug,
    name,
    counts,
    steps,
    note,
    isSupplier,
    isBuyer,
    isIntermediary,
    published,
    unpublishedReason,
    canChange,
    mayPost,
    isMember,
  } = loaderData;
  const base = `/organisations/${slug}`;
  const urgent = steps.filter((step) => step.urgent).length;
  return (
    <div className="wrap">
      <header className="head head-2">
        <div className="stack-s">
          <h1>{name}</h1>
          <p className="lead">{summary(loaderData)}</p>
        </div>
        <p className="acts">
          {isSupplier && published ? (
            <Link className="btn" to={`/suppliers/${slug}`}>
              See your public page
            </Link>
          ) : null}
          {isBuyer && canChange ? (
            <Link className="btn" to={`${base}/opportunities/new`}>
              {mayPost ? "Post an opportunity" : "Write an opportunity"}
            </Link>
          ) : null}
          {isIntermediary && canChange ? (
            <Link className="btn" to={`${base}/introductions/new`}>
              Propose an introduction
            </Link>
          ) : null}
          <Link className="btn" to={`${base}/details`}>
            Organisation details
          </Link>
        </p>
      </header>
      <div className="stack-l">
        {note === null ? null : (
          <Alert kind="good" live>
            <p>{note}</p>
          </Alert>
        )}
        {isSupplier && !published ? (
          <Alert kind="warn">
            <p>
              <strong>Buyers do not see your profile.</strong> {unpublishedReason ?? ""}{" "}
              <Link to={`${base}/profile`}>Open the profile</Link>
            </p>
          </Alert>
        ) : null}
        {isMember ? (
          <section className="r20" aria-labelledby="next">
            <div className="r20-head">
              <h2 id="next" className="h-s">
                {steps.length === 0
                  ? "Nothing needs you"
                  : steps.length === 1
                    ? "One thing to do next"
                    : `${steps.length} things to do next`}
              </h2>
              {urgent > 0 ? <p className="s soft">What somebody waits for comes first.</p> : null}
            </div>
            {steps.length === 0 ? (
              <p className="prose">{whenWeWrite(loaderData)}</p>
            ) : (
              <ul className="ledger next">
                {steps.map((step) => (
                  <NextStep key={step.label} step={step} base={base} />
                ))}
              </ul>
            )}
          </section>
        ) : null}
        <section className="r20" aria-labelledby="stands">
          <h2 id="stands" className="h-s">
            How it stands
          </h2>
          <dl className="facts">
            {isSupplier ? (
              <>
                <Fact
                  label="Profile"
                  to={`${base}/profile`}
                  text={`${counts.completeness}% filled in, ${counts.offerings === 1 ? "1 offering" : `${counts.offerings} offerings`}`}
                />
                <Fact
                  label="For you"
                  to={`${base}/matches`}
                  text={counts.matches === 1 ? "1 open opportunity fits" : `${counts.matches} open opportunities fit`}
                />
                <Fact label="Your responses" to={`${base}/responses`} text={`${counts.responses} waiting for a decision`} />
                {counts.keepers === 0 ? null : (
                  <div>
                    <dt>Kept</dt>
                    <dd>
                      {counts.keepers === 1 ? "By one buyer. Who is theirs to say" : `By ${counts.keepers} buyers. Who is theirs to say`}
                    </dd>
                  </div>
                )}
              </>
            ) : null}
            {isBuyer ? <Fact label="Opportunities" to={`${base}/opportunities`} text={opportunitiesText(counts)} /> : null}
            {isBuyer ? (
              <Fact
                label="Lists"
                to={`${base}/lists`}
                text={counts.lists === 1 ? "1 list of suppliers" : `${counts.lists} lists of suppliers`}
              />
            ) : null}
            <Fact label="Introductions" to={`${base}/introductions`} text={`${counts.introductions} under way`} />
            <Fact label="Team" to={`${base}/team`} text={counts.members === 1 ? "1 person" : `${counts.members} people`} />
          </dl>
        </section>
      </div>
    </div>
  );
}

/** "5 under way, 2 drafts, 1 answer to decide". */
function opportunitiesText({ opportunities, drafts, answers }: WorkspaceCounts): string {
  return [
    `${opportunities - drafts} under way`,
    counted(drafts, "draft", "drafts"),
    counted(answers, "answer to decide", "answers to decide"),
  ]
    .filter((text) => text !== "")
    .join(", ");
}

function summary({ counts }: { counts: WorkspaceCounts }): string {
  const facts = [
    counted(counts.matches, "opportunity fits what you offer", "opportunities fit what you offer"),
    counted(counts.answers, "answer waits for you", "answers wait for you"),
    counted(counts.introductions, "introduction is under way", "introductions are under way"),
  ].filter((text) => text !== "");
  const last = facts.pop() ?? "Nothing is under way yet";
  return `${facts.length === 0 ? last : `${facts.join(", ")} and ${last}`}.`;
}

/** What the mails of the kinds of organisation it is are about. */
function whenWeWrite({ isSupplier, isBuyer }: { isSupplier: boolean; isBuyer: boolean }): string {
  const times = [
    ...(isSupplier ? ["an opportunity fits"] : []),
    ...(isBuyer ? ["somebody answers"] : []),
    isSupplier || isBuyer ? "an introduction is proposed" : "somebody answers an introduction you proposed",
  ];
  return `We write to you when ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(times)}.`;
}

function counted(count: number, one: string, more: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : more}`;
}

function NextStep({ step, base }: { step: Step; base: string }) {
  return (
    <li>
      <p className="s soft reach">
        <Icon name={step.urgent ? "clock" : "gap"} />
        {step.urgent ? "Somebody waits" : "When you can"}
      </p>
      <div>
        <h3 className="name">
          <Link to={`${base}/${step.path}`}>{step.label}</Link>
        </h3>
        <p>{step.text}</p>
      </div>
    </li>
  );
}

function Fact({ label, to, text }: { label: string; to: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Link to={to}>{text}</Link>
      </dd>
    </div>
  );
}
