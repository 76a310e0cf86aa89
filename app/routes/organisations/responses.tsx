import { Form, Link, redirect } from "react-router";
import { ErrorSummary } from "#app/components/fields.tsx";
import { Punch } from "#app/components/punch.tsx";
import { Empty, Pagination } from "#app/components/ui.tsx";
import { ownMarks, sharedOutcome } from "#app/features/deciding/outcome-told.server.ts";
import { chosenText, marksText } from "#app/features/deciding/say.ts";
import { type Contact, getIntroduction } from "#app/features/introductions/get-introduction.server.ts";
import { ContactFacts } from "#app/features/introductions/introduction-panels.tsx";
import { AnswerShown } from "#app/features/matching/answering/answer-shown.tsx";
import { listOwnDeclined } from "#app/features/matching/answering/decline.server.ts";
import { DeclinedByUs } from "#app/features/matching/answering/declined-by-us.tsx";
import { listReceivedResponses, listSentResponses, type ResponseItem } from "#app/features/matching/list-responses.server.ts";
import { priceText } from "#app/features/matching/price.ts";
import { ResponsePunch } from "#app/features/matching/response-punch.tsx";
import { withdrawResponseSchema } from "#app/features/matching/schema.ts";
import { listAskedTogether } from "#app/features/matching/together/list-asked.server.ts";
import { withdrawResponse } from "#app/features/matching/withdraw-response.server.ts";
import { acceptsResponses } from "#app/features/opportunities/rules.ts";
import { Unchecked } from "#app/features/organisations/checking/unchecked.tsx";
import { requireOrganisation } from "#app/features/organisations/get-organisation.server.ts";
import { canAct, requireMembership, requireReader } from "#app/features/organisations/membership.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { shortDate } from "#app/platform/dates.ts";
import { notFound } from "#app/platform/errors.ts";
import { formProblem, formProblemFrom, parseForm, readForm } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, requireActor } from "#app/platform/request-context.server.ts";
import { counted } from "#app/platform/words.ts";
import type { Route } from "./+types/responses";

export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireReader(ctx, organisation.id);
  const asked = Number(new URL(request.url).searchParams.get("page") ?? "1");
  const input = { organisationId: organisation.id, page: Number.isInteger(asked) ? asked : 1 };
  const sent = organisation.isSupplier ? listSentResponses(ctx, input) : null;
  const asks = listAskedTogether(ctx, organisation.id);
  return {
    slug: organisation.slug,
    sent:
      sent === null
        ? null
        : {
            ...sent,
            items: sent.items.map((item) => ({
              ...item,
              contact: contactOf(ctx, organisation.id, item),
              isOpen: mayChange(ctx, item),
              told: toldOf(ctx, item),
            })),
          },
    declined: organisation.isSupplier ? listOwnDeclined(ctx, organisation.id) : [],
    received: organisation.isBuyer ? listReceivedResponses(ctx, input) : null,
    canChange: canAct(actor, organisation.id),
    asked: asks.length,
    waiting: asks.filter(({ status, opportunity }) => status === "asked" && opportunity.isOpen).length,
  };
});

/** Whether what was sent may still be changed; a quote's price is taken back instead. */
function mayChange(ctx: Ctx, { status, opportunity }: ResponseItem): boolean {
  const isOpen = acceptsResponses(opportunity, ctx.now);
  return isOpen && !opportunity.isClosed && (status === "submitted" || status === "shortlisted");
}

/** How to reach who chose them: the introduction's own contact, by its rules. */
function contactOf(ctx: Ctx, organisationId: number, { status, introductionId }: ResponseItem): Contact | null {
  if (status !== "successful" || introductionId === null) return null;
  return getIntroduction(ctx, { id: introductionId, organisationId }).contact;
}

/** What was decided, and how the answer itself did, as far as its buyer lets it be read. */
function toldOf(ctx: Ctx, { id, status, opportunity }: ResponseItem): string[] {
  if (status !== "successful" && status !== "unsuccessful") return [];
  const shared = sharedOutcome(ctx, opportunity.id);
  if (shared === null) return [];
  const marks = ownMarks(ctx, { id, opportunityId: opportunity.id });
  return [chosenText(shared), marks === null ? "" : `Your answer had ${marksText(marks)}.`].filter(Boolean);
}

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const organisation = requireOrganisation(ctx, params.slug);
  requireMembership(ctx, organisation.id, "editor");
  const form = await readForm(request);
  const parsed = parseForm(form, withdrawResponseSchema);
  if (!parsed.ok) return formProblem(parsed.state);
  const mine = listSentResponses(ctx, { organisationId: organisation.id, pageSize: 10_000 }).items;
  if (!mine.some((one) => one.id === parsed.value.responseId)) throw notFound("This response");
  try {
    withdrawResponse(ctx, parsed.value);
  } catch (error) {
    return formProblemFrom(error, form);
  }
  return redirect(`/organisations/${organisation.slug}/responses`);
});

export function meta({ matches }: Route.MetaArgs) {
  return [titled(matches, "Responses")];
}

export default function Responses({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, sent, received, declined, canChange } = loaderData;
  const state = formState(actionData);
  const base = `/organisations/${slug}`;
  const waiting = received === null ? 0 : received.counts.submitted + received.counts.shortlisted;
  return (
    <div className="wrap">
      <header className="head">
        <h1>Responses</h1>
        <p className="lead">
          {sent === null ? "" : `You have answered ${sent.total === 1 ? "1 opportunity" : `${sent.total} opportunities`}. `}
          {received === null
            ? ""
            : `${received.total === 1 ? "1 answer" : `${received.total} answers`} to what you posted, ${waiting} to decide.`}
        </p>
      </header>
      {loaderData.asked === 0 ? null : (
        <p>
          <Link className="go" to={`${base}/together`}>
            {loaderData.waiting > 0
              ? `${counted(loaderData.waiting, "supplier asks", "suppliers ask")} you to answer together`
              : "Where you answer together"}
          </Link>
        </p>
      )}
      <ErrorSummary state={state} />
      <div className="stack-l">
        {received === null ? null : (
          <section className="r20" aria-labelledby="received">
            <h2 id="received">What you were answered</h2>
            {received.total === 0 ? (
              <Empty title="Nobody has answered yet" action={{ to: `${base}/opportunities`, label: "See your opportunities" }} />
            ) : (
              <ul className="ledger">
                {received.items.map((item) => (
                  <li key={item.id}>
                    <p className="due">
                      {item.score === null ? (
                        <span className="s soft">No match</span>
                      ) : (
                        <>
                          <span className="num">{item.score}</span> of 100
                        </>
                      )}
                    </p>
                    <div className="stack-s">
                      <h3 className="name">
                        <Link to={`${base}/opportunities/${item.opportunity.slug}/responses#response-${item.id}`}>
                          {item.supplier.name}
                        </Link>
                      </h3>
                      <p>{item.opportunity.title}</p>
                      <p className="tags">
                        <ResponsePunch status={item.status} at={item.updatedAt} />
                        {item.price === null ? null : <Punch word={priceText(item.price)} />}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            )}
            <Pagination page={received.page} pageSize={received.pageSize} total={received.total} />
          </section>
        )}
        {sent === null ? null : (
          <section className="r20" aria-labelledby="sent">
            <h2 id="sent">What you answered</h2>
            {sent.total === 0 ? (
              <Empty title="You have answered nothing yet" action={{ to: `${base}/matches`, label: "See what fits you" }}>
                <p>Two short questions, and you can offer to do part of it. Everyone who answers hears the outcome, with a reason.</p>
              </Empty>
            ) : (
              <ul className="ledger">
                {sent.items.map((item) => (
                  <Sent key={item.id} item={item} slug={slug} canChange={canChange} />
                ))}
              </ul>
            )}
            <Pagination page={sent.page} pageSize={sent.pageSize} total={sent.total} />
          </section>
        )}
        <DeclinedByUs declined={declined} />
      </div>
    </div>
  );
}

const OUTCOMES: Record<ResponseItem["status"], string> = {
  submitted: "They have it. You hear the outcome, with a reason.",
  shortlisted: "You are on their shortlist.",
  successful: "They chose you.",
  unsuccessful: "Not this time.",
  withdrawn: "You took it back. While it is open you can answer again.",
};

/** What follows from being chosen: whom to reach, and what to do next. */
function Won({ item, slug }: { item: ResponseItem & { contact: Contact | null }; slug: string }) {
  const { buyer, contact, introductionId } = item;
  if (introductionId === null)
    return <p>How to reach each other opens with an introduction, which {buyer.name} can start beside your answer.</p>;
  return (
    <>
      {contact === null ? null : <ContactFacts contact={contact} />}
      <p>
        {contact === null ? "" : `Next: write to ${buyer.name}, agree how you start, and record the contract when it is signed. `}
        <Link className="go" to={`/organisations/${slug}/introductions/${introductionId}`}>
          {contact === null ? "See what the introduction waits for" : "Record what comes of it"}
        </Link>
      </p>
    </>
  );
}

function Sent({
  item,
  slug,
  canChange,
}: {
  item: ResponseItem & { contact: Contact | null; isOpen: boolean; told: string[] };
  slug: string;
  canChange: boolean;
}) {
  return (
    <li id={`response-${item.id}`}>
      <p className="due">
        <span className="s soft">Sent</span> {shortDate(item.createdAt)}
      </p>
      <div className="stack-s">
        <h3 className="name">
          <Link to={`/opportunities/${item.opportunity.slug}`}>{item.opportunity.title}</Link>
        </h3>
        <p>
          {item.buyer.name}
          {item.buyer.isChecked ? null : <Unchecked />}
        </p>
        <p className="tags">
          <ResponsePunch status={item.status} at={item.updatedAt} />
          {item.price === null ? null : <Punch word={priceText(item.price)} />}
          <span className="s soft">{item.scope === "full" ? "All of it" : "Part of it"}</span>
        </p>
        <p>
          {OUTCOMES[item.status]}
          {item.outcomeReason ? ` “${item.outcomeReason}”` : ""}
          {item.byTeam ? " Entered by the campaign team, in no side’s name." : ""}
        </p>
        {item.told.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {item.status === "successful" ? <Won item={item} slug={slug} /> : null}
        <details>
          <summary>What you sent</summary>
          <div className="stack">
            {item.message === "" ? null : <div className="prose lines">{item.message}</div>}
            <AnswerShown holds={item.holds} opportunitySlug={item.opportunity.slug} />
          </div>
        </details>
        {canChange && item.isOpen && item.status !== "withdrawn" ? (
          <p>
            <Link className="btn" to={`/opportunities/${item.opportunity.slug}/respond?as=${slug}`}>
              Change it<span className="vh">: {item.opportunity.title}</span>
            </Link>
          </p>
        ) : null}
        {canChange && (item.status === "submitted" || item.status === "shortlisted") ? (
          <details className="drop">
            <summary className="btn btn-text">
              Take it back<span className="vh">: {item.opportunity.title}</span>
            </summary>
            <Form method="post" className="panel form" noValidate>
              <input type="hidden" name="responseId" value={item.id} />
              <div className="field">
                <label htmlFor={`why-${item.id}`}>
                  Why? <span className="soft">(optional)</span>
                </label>
                <input className="in" id={`why-${item.id}`} name="reason" maxLength={500} />
              </div>
              <p>
                <button className="btn" type="submit">
                  Take it back
                </button>
              </p>
            </Form>
          </details>
        ) : null}
      </div>
    </li>
  );
}
