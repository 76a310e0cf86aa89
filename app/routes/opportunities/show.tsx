import { Link } from "react-router";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Score, WhyList } from "#app/components/ui.tsx";
import { answeringRecord } from "#app/features/deciding/answering-record.server.ts";
import { recordText } from "#app/features/deciding/record.ts";
import { hearsBy } from "#app/features/deciding/waiting.server.ts";
import { AskList } from "#app/features/matching/ask-list.tsx";
import { listAsks } from "#app/features/matching/list-asks.server.ts";
import { type ForYouItem, getMatchForYou, listForYou } from "#app/features/matching/list-for-you.server.ts";
import { listSentResponses } from "#app/features/matching/list-responses.server.ts";
import { OthersThatFit } from "#app/features/matching/others-that-fit.tsx";
import { eligibilityOf } from "#app/features/matching/reserving/eligibility.server.ts";
import { whyNot } from "#app/features/matching/reserving/why-not.ts";
import { soFar } from "#app/features/matching/so-far.server.ts";
import { WhyItFits } from "#app/features/matching/why-it-fits.tsx";
import { shownAddenda } from "#app/features/opportunities/addenda/addenda.server.ts";
import { Addenda } from "#app/features/opportunities/addenda/addenda.tsx";
import { HowTheyChoose, LotList } from "#app/features/opportunities/choosing/choosing-shown.tsx";
import type { PublicOpportunity } from "#app/features/opportunities/facts/page.ts";
import { isInvited } from "#app/features/opportunities/invited.server.ts";
import { type Edit, listEdits } from "#app/features/opportunities/list-edits.server.ts";
import { OpportunityFacts } from "#app/features/opportunities/opportunity-facts.tsx";
import { advertWording } from "#app/features/opportunities/reserving/rules.ts";
import { closesText, daysLeft, endText, UNTIL_CHECKED } from "#app/features/opportunities/say.ts";
import { OpportunityTags } from "#app/features/opportunities/status-punch.tsx";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { asksFor, isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { Unchecked, UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { openInvited } from "#app/features/quoting/answer.server.ts";
import { questionsFor } from "#app/features/quoting/questions.server.ts";
import { QuoteQuestions } from "#app/features/quoting/quote-questions.tsx";
import { invitationOf } from "#app/features/quoting/record.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { longDate, shortDate } from "#app/platform/dates.ts";
import { isFetchedAhead } from "#app/platform/fetched-ahead.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/show";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const ctx = getCtx(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  const isClosed = isForInvited(opportunity.kind);
  if (isClosed && request.method === "GET" && !isFetchedAhead(request)) openInvited(ctx, opportunity.id);
  const memberships = ctx.actor?.memberships ?? [];
  const own = memberships.find((one) => one.organisationId === opportunity.organisation.id);
  const suppliers = memberships.filter((one) => one.isSupplier && one.organisationId !== opportunity.organisation.id);
  const views = suppliers.flatMap((one) => {
    const match = getMatchForYou(ctx, { organisationId: one.organisationId, opportunityId: opportunity.id });
    return match === null ? [] : [{ id: one.organisationId, slug: one.slug, name: one.name, match }];
  });
  views.sort((a, b) => b.match.score - a.match.score);
  const seenAs = views[0];
  const answers = suppliers.filter((one) =>
    listSentResponses(ctx, { organisationId: one.organisationId, pageSize: 1000 }).items.some(
      (sent) => sent.opportunity.id === opportunity.id && sent.status !== "withdrawn",
    ),
  );
  return {
    opportunity,
    notEligible: notEligible(ctx, opportunity.id, suppliers),
    isClosed,
    isInvited: isClosed && isInvited(ctx, opportunity.id),
    questions: isClosed ? questionsAsked(ctx, opportunity.id) : [],
    // Those invited do not learn how many they are.
    soFar: isClosed ? null : soFar(ctx, opportunity.id),
    hears: {
      by: ["published", "suspended", "closed"].includes(opportunity.status) ? hearsBy(ctx, opportunity) : null,
      record: recordText(answeringRecord(ctx, opportunity.organisation.id)),
    },
    edits: listEdits(ctx, opportunity, false),
    addenda: shownAddenda(ctx.db, opportunity.id),
    answered: answers.map(({ slug, name }) => ({ slug, name }))[0] ?? null,
    now: ctx.now,
    ownSlug: own?.slug ?? null,
    isSignedIn: ctx.actor !== null,
    isCampaign: ctx.actor?.siteRole === "campaign",
    isSupplier: suppliers.length > 0,
    views,
    asks: seenAs === undefined ? [] : listAsks(ctx, { organisationId: seenAs.id, opportunityId: opportunity.id }),
    others: seenAs === undefined ? null : othersFor(ctx, seenAs.id, opportunity.id),
  };
});

/** Why none of the reader's suppliers may answer what is reserved, as far as that can be told; null when one may. */
function notEligible(ctx: Ctx, opportunityId: number, suppliers: readonly { organisationId: number }[]) {
  const standings = suppliers.map((one) => eligibilityOf(ctx, opportunityId, one.organisationId));
  const refused = standings.flatMap((one) => (one === null || one.eligibility.standing === "yes" ? [] : [one]));
  const [first] = refused.toSorted((a, b) => Number(a.eligibility.standing === "no") - Number(b.eligibility.standing === "no"));
  if (first === undefined || refused.length < standings.length) return null;
  return { text: whyNot(first), isOpen: first.eligibility.standing === "unknown" };
}

/** What was answered to everybody invited, and what the actor's own organisations have asked. */
function questionsAsked(ctx: Ctx, opportunityId: number) {
  const own = (ctx.actor?.memberships ?? []).flatMap((one) => invitationOf(ctx, opportunityId, one.organisationId)?.id ?? []);
  return questionsFor(ctx, opportunityId, own);
}

const OTHERS_SHOWN = 3;

/** The best of the other open opportunities that fit the same supplier. */
function othersFor(ctx: Ctx, organisationId: number, opportunityId: number) {
  const others = listForYou(ctx, { organisationId, pageSize: 1000 }).items.filter((one) => one.opportunity.id !== opportunityId);
  return { items: others.slice(0, OTHERS_SHOWN), total: others.length };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [titled(matches, "Opportunity")];
  return [
    titled(matches, loaderData.opportunity.title),
    { name: "description", content: loaderData.opportunity.description.slice(0, 200) },
  ];
}

export default function Opportunity({ loaderData }: Route.ComponentProps) {
  const { opportunity, ownSlug, views, asks, others, isCampaign, isClosed } = loaderData;
  const seenAs = views[0];
  return (
    <div className="wrap">
      <Breadcrumbs crumbs={[{ label: "Open opportunities", to: "/opportunities" }, { label: opportunity.title }]} />
      <header className="plate">
        <div>
          <OpportunityTags opportunity={opportunity} />
          <h1>{opportunity.title}</h1>
          <p className="lead">
            {opportunity.organisation.name}
            {opportunity.organisation.isChecked ? null : <Unchecked />}
            {opportunity.organisation.about === "" ? null : <span className="soft">, {firstSentence(opportunity.organisation.about)}</span>}
          </p>
        </div>
        <Side {...loaderData} />
      </header>
      {isCampaign ? (
        <p className="s">
          <Link to={`/admin/opportunities/${opportunity.slug}`}>Look at it as the campaign team</Link>
        </p>
      ) : null}
      {opportunity.organisation.isChecked || ownSlug !== null ? null : <UncheckedNote name={opportunity.organisation.name} />}
      {isClosed && ownSlug === null ? (
        <Alert>
          <p>Only those who are invited see this quote. You do not see each other, nor how many you are.</p>
        </Alert>
      ) : null}
      {ownSlug === null ? null : (
        <Alert>
          <p>
            {opportunity.status === "draft" ? "Only members of your organisation see this draft. " : "This is yours. "}
            <Link to={`/organisations/${ownSlug}/opportunities/${opportunity.slug}${isClosed ? "/invited" : ""}`}>Look after it</Link>
          </p>
        </Alert>
      )}
      <div className="split">
        <div className="stack-l">
          {views.map((view) => (
            <WhyYouMatch key={view.slug} view={view} matchCount={loaderData.soFar?.matches ?? null} />
          ))}
          <section className="r20" aria-labelledby="need">
            <h2 id="need">{opportunity.direction === "offered" ? "What they offer" : "What they need"}</h2>
            <div className="prose lines">{opportunity.description}</div>
            {opportunity.reservation === null ? null : (
              <div className="quote">
                <p>{advertWording(opportunity.reservation, opportunity.organisation.name)}</p>
              </div>
            )}
            {loaderData.notEligible === null ? null : (
              <Alert kind="warn">
                <p>
                  {loaderData.notEligible.text}{" "}
                  {loaderData.notEligible.isOpen ? <Link to={`/opportunities/${opportunity.slug}/respond`}>Say what you are</Link> : null}
                </p>
              </Alert>
            )}
            {opportunity.skills.length > 0 ? (
              <>
                <h3>{opportunity.direction === "offered" ? "Skills they offer" : "Skills they look for"}</h3>
                <ul className="prose asks">
                  {opportunity.skills.map((skill) => (
                    <li key={skill}>{skill}</li>
                  ))}
                </ul>
              </>
            ) : null}
            {opportunity.requirements.length > 0 ? (
              <>
                <h3>They ask for</h3>
                {asks.length > 0 ? (
                  <AskList asks={asks} />
                ) : (
                  <ul className="prose asks">
                    {opportunity.requirements.map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                )}
              </>
            ) : null}
          </section>
          {opportunity.lots.length > 0 ? (
            <section className="r20" aria-labelledby="lots">
              <h2 id="lots">{opportunity.lots.length} lots</h2>
              <p className="soft">You can offer one of them, some or all.</p>
              <LotList lots={opportunity.lots} />
            </section>
          ) : null}
          {asksFor(opportunity.kind, "criteria") ? <HowTheyChoose {...opportunity} /> : null}
          <Addenda addenda={loaderData.addenda} />
          <QuoteQuestions questions={loaderData.questions} />
          <WhatHappensWhen opportunity={opportunity} edits={loaderData.edits} />
          {seenAs === undefined || others === null ? null : <OthersThatFit {...others} all={`/organisations/${seenAs.slug}/matches`} />}
        </div>
        <OpportunityFacts opportunity={opportunity} soFar={loaderData.soFar} hears={loaderData.hears} />
      </div>
    </div>
  );
}

function Side({ opportunity, now, ownSlug, isSignedIn, isSupplier, answered, isClosed, isInvited }: Route.ComponentProps["loaderData"]) {
  const left = opportunity.deadlineAt === null ? null : daysLeft(opportunity.deadlineAt, now);
  return (
    <div className="plate-side">
      {opportunity.open && left !== null && opportunity.deadlineAt !== null ? (
        <p className="due">
          <span className="num">{left.figure}</span> {left.word}
          <span className="s soft">closes {closesText(opportunity.deadlineAt)}</span>
        </p>
      ) : (
        <p className="soft">{opportunity.status === "draft" ? "Not posted yet" : endText(opportunity)}</p>
      )}
      {opportunity.open && ownSlug === null && (!isClosed || isInvited) ? (
        <>
          <p className="acts">
            {answered ? (
              <Link className="btn" to={`/organisations/${answered.slug}/responses`}>
                See what you answered
              </Link>
            ) : (
              <Link className="btn btn-main" to={`/opportunities/${opportunity.slug}/${isClosed ? "quote" : "respond"}`}>
                {isClosed ? "Say whether you quote" : "Say you are interested"}
              </Link>
            )}
          </p>
          <p className="s soft">
            {answered
              ? `${answered.name} has answered.`
              : isSignedIn && !isSupplier
                ? "Suppliers answer. Your account acts for none yet."
                : isClosed
                  ? "Yes with a price, no with a reason, or a question first."
                  : "Two short questions. You can offer to do part of it."}
          </p>
        </>
      ) : null}
    </div>
  );
}

function WhyYouMatch({ view, matchCount }: { view: { slug: string; name: string; match: ForYouItem }; matchCount: number | null }) {
  const { match } = view;
  const id = `why-${view.slug}`;
  return (
    <section className="r20" aria-labelledby={id}>
      <div className="r20-head">
        <h2 id={id}>{match.nearMiss ? "Why you nearly match" : "Why you match"}</h2>
        <p className="s soft">Seen as {view.name}</p>
      </div>
      <div className="scored">
        <Score score={match.score} parts={match.parts}>
          {match.nearMiss || matchCount === null ? null : (
            <p className="s soft">{matchCount === 1 ? "You are the only match." : `You are one of ${matchCount} matches.`}</p>
          )}
        </Score>
        <div className="stack">
          <WhyItFits reasons={match.reasons} />
          {match.gaps.length > 0 ? <WhyList gap items={match.gaps.map((one) => one.text)} /> : null}
          {match.gaps.length > 0 ? (
            <p className="s">
              <Link to={`/organisations/${view.slug}/matches#add`}>What to add to match more</Link>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}

function WhatHappensWhen({ opportunity, edits }: { opportunity: PublicOpportunity; edits: readonly Edit[] }) {
  const { deadlineAt, startDay, status, organisation } = opportunity;
  const ended = opportunity.history.findLast((one) => ["awarded", "not_awarded", "cancelled", "suspended"].includes(one.status));
  const end =
    ended !== undefined && ended.status === status ? (
      <li>
        <p>
          <strong>{shortDate(ended.at)}</strong>
        </p>
        <p>
          {endText(opportunity)}
          {ended.reason === "" || ended.reason === UNTIL_CHECKED ? "" : ` “${ended.reason}”`}
        </p>
      </li>
    ) : null;
  const wasEarly = ended !== undefined && deadlineAt !== null && ended.at < deadlineAt;
  return (
    <section className="r20" aria-labelledby="when">
      <h2 id="when">What happens when</h2>
      <ol className="ledger dated">
        {opportunity.publishedAt === null ? null : (
          <li>
            <p>
              <strong>{shortDate(opportunity.publishedAt)}</strong>
            </p>
            <p>
              {isForInvited(opportunity.kind)
                ? "Posted, for those who are invited."
                : "Posted, and compared with every supplier listed here."}
            </p>
          </li>
        )}
        {edits.map((edit) => (
          <li key={edit.at.getTime()}>
            <p>
              <strong>{shortDate(edit.at)}</strong>
            </p>
            <p>{edit.text}.</p>
          </li>
        ))}
        {wasEarly ? end : null}
        {deadlineAt === null ? null : (
          <li>
            <p>
              <strong>{closesText(deadlineAt)}</strong>
            </p>
            <p>
              Responses close.
              {opportunity.answersShown === "after_closing" ? ` ${organisation.name} reads none before then, and all of them at once.` : ""}
            </p>
          </li>
        )}
        <li>
          <p>
            <strong>After that</strong>
          </p>
          <p>Everyone who responded hears the outcome, with a reason. {organisation.name} agreed to this when they posted.</p>
        </li>
        {startDay === null ? null : (
          <li>
            <p>
              <strong>{longDate(startDay)}</strong>
            </p>
            <p>It starts.</p>
          </li>
        )}
        {wasEarly ? null : end}
      </ol>
    </section>
  );
}

function firstSentence(text: string): string {
  const sentence = /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
