import { Link, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { z } from "zod";
import { Breadcrumbs } from "#app/components/layout.tsx";
import { Alert, Empty } from "#app/components/ui.tsx";
import { AnswerForm, AnswerNotes } from "#app/features/matching/answering/answer-form.tsx";
import { AnswerSent } from "#app/features/matching/answering/answer-sent.tsx";
import { type AnswerChoice, answerChoices, mayWrite, reservedFrom } from "#app/features/matching/answering/answering-as.server.ts";
import { declineToAnswer } from "#app/features/matching/answering/decline.server.ts";
import { saveAnswerDraft } from "#app/features/matching/answering/draft.server.ts";
import { askedOf, readFields } from "#app/features/matching/answering/model.ts";
import { addAnswerPaper, removeAnswerPaper } from "#app/features/matching/answering/papers.server.ts";
import { declineSchema } from "#app/features/matching/answering/schema.ts";
import { sendAnswer } from "#app/features/matching/answering/send-answer.server.ts";
import { writingOf } from "#app/features/matching/answering/writing.server.ts";
import { ReservedFrom } from "#app/features/matching/reserving/reserved-from.tsx";
import { stateEligibility } from "#app/features/matching/reserving/state-eligibility.server.ts";
import type { Partner } from "#app/features/matching/together/list-partners.server.ts";
import { lotPricedBy } from "#app/features/matching/together/partner-prices.ts";
import { askPartner, takeBackPartner } from "#app/features/matching/together/partners.server.ts";
import { togetherFor } from "#app/features/matching/together/together.server.ts";
import { isTogether, TogetherPanel } from "#app/features/matching/together/together-panel.tsx";
import { papersRefused, readFormWithPapers } from "#app/features/opportunities/papers-form.server.ts";
import { closesText } from "#app/features/opportunities/say.ts";
import { requireOpportunity } from "#app/features/opportunities/view-opportunity.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { UncheckedNote } from "#app/features/organisations/checking/unchecked.tsx";
import { fullDate, timeOfDay } from "#app/platform/dates.ts";
import { conflict } from "#app/platform/errors.ts";
import { optionalText } from "#app/platform/fields.ts";
import { formProblem, formProblemFrom, parseForm, readForm, valuesOf } from "#app/platform/form.server.ts";
import { formState } from "#app/platform/form.ts";
import { handled } from "#app/platform/handled.server.ts";
import { titled } from "#app/platform/page-title.ts";
import { getCtx, getServices, requireActor } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/respond";

const organisation = z.coerce
  .number({ error: "Choose which of your organisations answers" })
  .int()
  .min(1, "Choose which of your organisations answers");
const answererSchema = z.object({ organisation });
const statedSchema = z.object({
  organisation,
  postcode: optionalText(60),
  is: z.array(z.enum(["sme", "vcse"], { error: "Choose from the list" })).default([]),
});

/** As which supplier the page is open: the one that the address names, else the only one that may answer. */
function chosenOf<T extends AnswerChoice>(choices: readonly T[], request: Request): T | null {
  const named = new URL(request.url).searchParams.get("as");
  const free = choices.filter(mayWrite);
  return (named === null ? (free.length === 1 ? free[0] : undefined) : free.find(({ slug }) => slug === named)) ?? null;
}

export const loader = handled(async ({ context, params, request }: Route.LoaderArgs) => {
  requireActor(context, request);
  const ctx = getCtx(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  if (isForInvited(opportunity.kind)) throw redirect(`/opportunities/${opportunity.slug}/quote`);
  const { id, slug, title, kind, open, deadlineAt, answersShown, organisation: buyer } = opportunity;
  const choices = answerChoices(ctx, { id, buyerId: buyer.id });
  const chosen = open ? chosenOf(choices, request) : null;
  const search = new URL(request.url).searchParams;
  const asked = askedOf(kind, opportunity);
  return {
    slug,
    title,
    open,
    deadlineAt,
    isSealed: answersShown === "after_closing",
    asked,
    buyerName: buyer.name,
    isChecked: buyer.isChecked,
    choices: choices.map((one) => ({ ...one, mayWrite: mayWrite(one) })),
    writing: chosen === null ? null : { ...chosen, ...writingOf(ctx, { opportunityId: id, organisationId: chosen.id }, asked) },
    together: chosen === null ? null : await togetherFor(ctx, { opportunityId: id, organisationId: chosen.id }),
    sent: search.get("sent"),
    done: search.has("changed") ? ("changed" as const) : search.has("declined") ? ("declined" as const) : ("sent" as const),
    isSaved: search.has("saved"),
  };
});

export const action = handled(async ({ context, params, request }: Route.ActionArgs) => {
  const actor = requireActor(context, request);
  const ctx = getCtx(context);
  const services = getServices(context);
  const opportunity = requireOpportunity(ctx, params.slug);
  if (isForInvited(opportunity.kind)) throw redirect(`/opportunities/${opportunity.slug}/quote`);
  const opportunityId = opportunity.id;
  const page = `/opportunities/${opportunity.slug}/respond`;
  // Papers are kept as they arrive, before the fields are read: the address says whose they are.
  const choices = answerChoices(ctx, { id: opportunityId, buyerId: opportunity.organisation.id });
  const uploader = chosenOf(choices, request);
  const isMultipart = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  let form: FormData;
  let paperErrors: string[] = [];
  if (isMultipart && uploader !== null) {
    try {
      const read = await readFormWithPapers(request, async (paper) => {
        await services.limits.consume("upload_user", actor.userId);
        await addAnswerPaper(ctx, { opportunityId, organisationId: uploader.id, ...paper });
      });
      ({ form, paperErrors } = read);
    } catch (error) {
      return formProblemFrom(error, new FormData());
    }
  } else form = await readForm(request);

  if (form.get("intent") === "state") {
    const stated = parseForm(form, statedSchema);
    if (!stated.ok) return formProblem(stated.state);
    const { organisation: organisationId, postcode, is } = stated.value;
    try {
      await services.limits.consume("respond_organisation", organisationId);
      stateEligibility(ctx, { opportunityId, organisationId, postcode, sme: is.includes("sme"), vcse: is.includes("vcse") });
    } catch (error) {
      return formProblemFrom(error, form);
    }
    const left = reservedFrom(ctx, opportunityId, organisationId);
    if (left !== null) return formProblem({ errors: { "": [left.text] }, values: valuesOf(form) });
    return redirect(page);
  }
  const parsed = parseForm(form, answererSchema.loose());
  if (!parsed.ok) return formProblem(parsed.state);
  const organisationId = parsed.value.organisation;
  const slug = encodeURIComponent(actor.memberships.find((one) => one.organisationId === organisationId)?.slug ?? "");
  const fields = readFields(form, askedOf(opportunity.kind, opportunity));
  const intent = form.get("intent");
  const remove = form.get("remove");
  try {
    await services.limits.consume("respond_organisation", organisationId);
    if (fields.scope === "none" && intent !== "later") {
      const declined = parseForm(form, declineSchema);
      if (!declined.ok) return formProblem(declined.state);
      declineToAnswer(ctx, { opportunityId, organisationId, reason: declined.value.reason });
      return redirect(`${page}?sent=${slug}&declined=1`);
    }
    saveAnswerDraft(ctx, { opportunityId, organisationId, fields });
    const again = `${page}?as=${slug}`;
    if (form.has("ask")) {
      const { candidates = [] } = (await togetherFor(ctx, { opportunityId, organisationId })) ?? {};
      const found = candidates.find((one) => String(one.organisation.id) === form.get("ask"));
      if (found === undefined) throw conflict("They would not fill a gap of yours any more. Look at the page again.");
      askPartner(ctx, { opportunityId, organisationId, partnerId: found.organisation.id, gaps: found.fills.map(({ gap }) => gap) });
      return redirect(`${again}#answer-together`);
    }
    if (form.has("unask")) {
      takeBackPartner(ctx, { opportunityId, organisationId, id: Number(form.get("unask")) || 0 });
      return redirect(`${again}#answer-together`);
    }
    if (typeof remove === "string") await removeAnswerPaper(ctx, { opportunityId, organisationId, id: remove });
    if (paperErrors.length > 0) return formProblem({ errors: papersRefused(paperErrors), values: valuesOf(form) });
    if (intent === "later" || typeof remove === "string") return redirect(`${again}&saved=1`);
    const { isChange } = sendAnswer(ctx, { opportunityId, organisationId, fields });
    return redirect(`${page}?sent=${slug}${isChange ? "&changed=1" : ""}`);
  } catch (error) {
    return formProblemFrom(error, form);
  }
});

/** A refused form may have saved papers and what was typed: the page reads anew what is stored. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return formMethod === "POST" || defaultShouldRevalidate;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return [titled(matches, `Your answer: ${loaderData?.title ?? "opportunity"}`)];
}

export default function Respond({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, title, open, buyerName, isChecked, choices, sent, writing } = loaderData;
  const state = formState(actionData);
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
      {by ? (
        <AnswerSent name={by.name} slug={by.slug} buyerName={buyerName} what={loaderData.done} isSealed={loaderData.isSealed} />
      ) : open ? (
        <>
          {writing === null ? <Choosing {...loaderData} /> : null}
          {choices
            .filter((one) => one.refused !== null && one.status === null)
            .map((one) => (
              <Empty
                key={one.id}
                title={`${one.name} cannot answer now`}
                action={{ to: `/organisations/${one.slug}/profile`, label: "Open the profile" }}
              >
                <p>{one.refused}</p>
              </Empty>
            ))}
          {choices.map((one) =>
            one.refused === null && one.reserved !== null && one.status === null ? (
              <ReservedFrom key={one.id} organisation={one} reserved={one.reserved} slug={slug} title={title} state={state} />
            ) : null,
          )}
          {writing === null ? null : <Writing {...loaderData} writing={writing} state={state} />}
        </>
      ) : (
        <Empty title="This takes no more responses" action={{ to: "/opportunities", label: "See what is open" }}>
          <p>It has closed, or is paused. What you had answered stays, and you hear the outcome.</p>
        </Empty>
      )}
    </div>
  );
}

type Data = Route.ComponentProps["loaderData"];

/** Where no supplier is chosen: which of them may answer, or why none. */
function Choosing({ choices, slug, title }: Data) {
  const free = choices.filter((one) => one.mayWrite);
  const decided = choices.find((one) => one.status !== null);
  if (choices.length === 0)
    return (
      <Empty
        title="Your account acts for no supplier yet"
        action={{ to: "/organisations/new?as=supplier", label: "List your organisation" }}
      >
        <p>
          Answers come from a social enterprise with a profile here. List yours, or claim the profile that is already here; it takes ten
          minutes. If you are a viewer of one, ask an owner to make you an editor.
        </p>
      </Empty>
    );
  if (free.length === 0)
    return decided === undefined ? null : (
      <Empty title="You have answered this" action={{ to: `/organisations/${decided.slug}/responses`, label: "See your answer" }} />
    );
  return (
    <section className="stack" aria-labelledby="which">
      <p className="s soft">{title}</p>
      <h1 id="which">Which of your organisations answers?</h1>
      <ul className="ledger">
        {free.map((one) => (
          <li key={one.id}>
            <Link to={`/opportunities/${slug}/respond?as=${encodeURIComponent(one.slug)}`}>{one.name}</Link>
            {one.status === null ? null : <span className="s soft"> has answered, and may change it</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Writing({
  slug,
  title,
  asked,
  deadlineAt,
  buyerName,
  isSealed,
  isSaved,
  writing,
  together,
  state,
}: Data & { writing: NonNullable<Data["writing"]>; state: ReturnType<typeof formState> }) {
  const { id, name, fields, papers, isSent, decline, savedAt } = writing;
  const back = `/opportunities/${slug}`;
  return (
    <>
      <header className="head">
        <h1>Your answer</h1>
        <p className="lead">
          {title}, for {buyerName}.
        </p>
      </header>
      <div className="split">
        <div className="stack">
          <AnswerNotes isSaved={isSaved && state === undefined} decline={decline} />
          {isSent ? (
            <Alert>
              <p>
                {buyerName} has your answer. What you change here takes its place once you send it.{" "}
                <Link to={`/organisations/${writing.slug}/responses`}>See what you sent, or take it back</Link>
              </p>
            </Alert>
          ) : null}
          <AnswerForm
            action={`${back}/respond?as=${encodeURIComponent(writing.slug)}`}
            back={back}
            organisationId={id}
            asked={asked}
            fields={fields}
            papers={papers}
            isSent={isSent}
            state={state}
            together={together === null || !isTogether(together) ? undefined : <TogetherPanel together={together} />}
            lacks={writing.lacks}
            partnerPrices={pricesOf(together?.partners ?? [])}
          />
        </div>
        <aside className="aside" aria-labelledby="rest">
          <h2 id="rest" className="h-m">
            When
          </h2>
          <dl className="facts facts-n">
            {deadlineAt === null ? null : <Fact term="Closes" text={closesText(deadlineAt)} />}
            {savedAt === null ? null : <Fact term="Saved" text={`${timeOfDay(savedAt)}, ${fullDate(savedAt)}. Only your team sees it`} />}
            <Fact
              term="After you send"
              text={
                isSealed
                  ? `You can change it or take it back until it closes. ${buyerName} reads it only then; no other supplier ever sees it`
                  : `${buyerName} reads it beside your profile. You can change it or take it back until it closes. No other supplier ever sees it`
              }
            />
            <Fact
              term="How to reach you"
              text="They see no telephone number or e-mail of yours until they choose you or ask for an introduction. Answering counts as your yes to that"
            />
            <Fact term="You hear" text="The outcome, with a reason, whichever it is" />
          </dl>
          <p className="s soft">You answer as {name}.</p>
        </aside>
      </div>
    </>
  );
}

function pricesOf(partners: readonly Partner[]) {
  return new Map(
    partners.flatMap((one) => {
      const priced = lotPricedBy(one);
      return priced === null ? [] : [[priced.lotId, { name: one.organisation.name, pricePence: priced.pricePence }] as const];
    }),
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
