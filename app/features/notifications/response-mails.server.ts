import { and, desc, eq, inArray } from "drizzle-orm";
import { ownMarks, sharedOutcome } from "#app/features/deciding/outcome-told.server.ts";
import { chosenText, marksText } from "#app/features/deciding/say.ts";
import { areSealed } from "#app/features/matching/answering/sealed.server.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";
import { answerDeclines, introductions, opportunities, responses } from "#db/schema/index.ts";
import { notCheckedYet } from "./not-checked-yet.ts";
import { organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

function readResponse(ctx: Ctx, responseId: number) {
  const row = ctx.db
    .select({
      response: responses,
      title: opportunities.title,
      opportunitySlug: opportunities.slug,
      buyerId: opportunities.organisationId,
    })
    .from(responses)
    .innerJoin(opportunities, eq(opportunities.id, responses.opportunityId))
    .where(eq(responses.id, responseId))
    .get();
  if (row === undefined) return undefined;
  const names = organisationNames(ctx, [row.buyerId, row.response.organisationId]);
  const buyer = names.get(row.buyerId);
  const supplier = names.get(row.response.organisationId);
  return buyer === undefined || supplier === undefined ? undefined : { ...row, buyer, supplier };
}

/** A supplier has answered, perhaps again after it withdrew: the buyer's people hear who, and whether for all of it or a part. */
export function tellResponseSubmitted(ctx: Ctx, responseId: number): void {
  const found = readResponse(ctx, responseId);
  if (found === undefined || found.response.status !== "submitted") return;
  const { buyer, supplier, title, opportunitySlug, response } = found;
  if (areSealed(ctx, response.opportunityId)) {
    tellSealed(ctx, found);
    return;
  }
  tell(ctx, "response_submitted", `response.submitted:${responseId}:${response.updatedAt.getTime()}`, membersToTell(ctx, buyer.id), () => ({
    subject: `${supplier.name} would like to do: ${title}`,
    blocks: [
      { heading: `${supplier.name} answered` },
      { text: `They would like to do ${response.scope === "full" ? "all" : "a part"} of “${title}”.` },
      ...(response.message === "" ? [] : [{ quote: response.message }]),
      {
        action: {
          label: "Read it and answer",
          url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${opportunitySlug}/responses`,
        },
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}

/** While answers are sealed, the buyer hears that one came, and nothing of it. */
function tellSealed(ctx: Ctx, { response, buyer, title, opportunitySlug }: NonNullable<ReturnType<typeof readResponse>>): void {
  const occasion = `response.submitted:${response.id}:${response.updatedAt.getTime()}`;
  tell(ctx, "response_submitted", occasion, membersToTell(ctx, buyer.id), () => ({
    subject: `An answer came: ${title}`,
    blocks: [
      { heading: "An answer came" },
      {
        text: `Somebody answered “${title}”. You posted it so that nobody reads an answer before it has closed; then all of them are here.`,
      },
      {
        action: {
          label: "See how many there are",
          url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${opportunitySlug}/responses`,
        },
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}

/** A supplier changed what it had sent: the buyer's people hear it, unless they have not read it yet. */
export function tellResponseChanged(ctx: Ctx, responseId: number): void {
  const found = readResponse(ctx, responseId);
  if (found === undefined || found.response.changedAt === null || !["submitted", "shortlisted"].includes(found.response.status)) return;
  const { buyer, supplier, title, opportunitySlug, response } = found;
  if (areSealed(ctx, response.opportunityId)) return;
  const occasion = `response.changed:${responseId}:${found.response.changedAt.getTime()}`;
  tell(ctx, "response_changed", occasion, membersToTell(ctx, buyer.id), () => ({
    subject: `${supplier.name} changed its answer: ${title}`,
    blocks: [
      { heading: `${supplier.name} changed its answer` },
      { text: `What it now says to “${title}” stands in the place of what it had sent.` },
      {
        action: {
          label: "Read it",
          url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${opportunitySlug}/responses#response-${responseId}`,
        },
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}

/** A supplier says no, and why: the buyer's people hear it, unless answers are sealed. */
export function tellAnswerDeclined(ctx: Ctx, { opportunityId, organisationId }: { opportunityId: number; organisationId: number }): void {
  const found = ctx.db
    .select({ decline: answerDeclines, title: opportunities.title, slug: opportunities.slug, buyerId: opportunities.organisationId })
    .from(answerDeclines)
    .innerJoin(opportunities, eq(opportunities.id, answerDeclines.opportunityId))
    .where(and(eq(answerDeclines.opportunityId, opportunityId), eq(answerDeclines.organisationId, organisationId)))
    .get();
  if (found === undefined || areSealed(ctx, opportunityId)) return;
  const { decline, title, slug, buyerId } = found;
  const names = organisationNames(ctx, [buyerId, organisationId]);
  const buyer = names.get(buyerId);
  const supplier = names.get(organisationId);
  if (buyer === undefined || supplier === undefined) return;
  const occasion = `answer.declined:${opportunityId}:${organisationId}:${decline.declinedAt.getTime()}`;
  tell(ctx, "answer_declined", occasion, membersToTell(ctx, buyer.id), () => ({
    subject: `${supplier.name} says no: ${title}`,
    blocks: [
      { heading: `${supplier.name} says no` },
      { text: `They have looked at “${title}” and will not do it. That is an answer: you need not wait for them.` },
      { text: "Their reason:" },
      { quote: decline.reason },
      {
        action: { label: "See all answers", url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${slug}/responses` },
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}

/** A supplier took its answer back: the buyer's people hear it, with the reason if it gave one. Silent when it has answered again since. */
export function tellResponseWithdrawn(ctx: Ctx, responseId: number): void {
  const found = readResponse(ctx, responseId);
  if (found === undefined || found.response.status !== "withdrawn" || areSealed(ctx, found.response.opportunityId)) return;
  const { buyer, supplier, title, opportunitySlug, response } = found;
  tell(ctx, "response_withdrawn", `response.withdrawn:${responseId}:${response.updatedAt.getTime()}`, membersToTell(ctx, buyer.id), () => ({
    subject: `${supplier.name} took back its answer: ${title}`,
    blocks: [
      { heading: `${supplier.name} took back its answer` },
      { text: `They can no longer do “${title}”.` },
      ...(response.outcomeReason ? [{ text: "Their reason:" }, { quote: response.outcomeReason }] : []),
      {
        action: {
          label: "See the other answers",
          url: `${ctx.settings.origin}/organisations/${buyer.slug}/opportunities/${opportunitySlug}/responses`,
        },
      },
    ],
    why: `You get this because you look after ${buyer.name} here.`,
  }));
}

const OUTCOMES: Record<string, (buyer: string, title: string) => { subject: string; text: string }> = {
  shortlisted: (buyer, title) => ({
    subject: `You are on the shortlist: ${title}`,
    text: `${buyer} put you on the shortlist for “${title}”.`,
  }),
  successful: (buyer, title) => ({ subject: `They chose you: ${title}`, text: `${buyer} chose you for “${title}”.` }),
  unsuccessful: (buyer, title) => ({ subject: `Not this time: ${title}`, text: `${buyer} did not choose you for “${title}”.` }),
};

/** What a buyer writes of whom nobody has checked who it is stands on the page, and in no mail. */
function reasonOf(reason: string | null, isChecked: boolean): MailBlock[] {
  if (!reason) return [];
  if (!isChecked) return [{ text: "They have given a reason: you can read it with your answer." }];
  return [{ text: "Their reason:" }, { quote: reason }];
}

/** What was decided, and how the answer itself did, once all is decided. */
function decidedWith(ctx: Ctx, response: { id: number; opportunityId: number; status: string }): MailBlock[] {
  if (response.status === "shortlisted") return [];
  const shared = sharedOutcome(ctx, response.opportunityId);
  if (shared === null) return [];
  const marks = ownMarks(ctx, response);
  const said = response.status === "successful" && shared.winners === null ? "" : chosenText(shared);
  return [...(said === "" ? [] : [{ text: said }]), ...(marks === null ? [] : [{ text: `Your answer had ${marksText(marks)}.` }])];
}

/** The introduction that says how to reach each other, once it is open. */
function openedWith(ctx: Ctx, response: { opportunityId: number; organisationId: number }): { id: number } | undefined {
  return ctx.db
    .select({ id: introductions.id })
    .from(introductions)
    .where(
      and(
        eq(introductions.opportunityId, response.opportunityId),
        eq(introductions.supplierId, response.organisationId),
        inArray(introductions.status, ["accepted", "met", "quoted", "contracted"]),
      ),
    )
    .orderBy(desc(introductions.id))
    .get();
}

/** Everyone who answers hears how it went, with the reason; who is chosen also how to go on. */
export function tellResponseDecided(ctx: Ctx, responseId: number): void {
  const found = readResponse(ctx, responseId);
  if (found === undefined) return;
  const { buyer, supplier, title, response } = found;
  const outcome = OUTCOMES[response.status]?.(buyer.name, title);
  if (outcome === undefined) return;
  const isChecked = checkedAmong(ctx.db, [buyer.id]).has(buyer.id);
  const won = response.status === "successful" ? openedWith(ctx, response) : undefined;
  tell(ctx, "response_decided", `response.decided:${responseId}:${response.status}`, membersToTell(ctx, supplier.id), () => ({
    subject: outcome.subject,
    blocks: [
      { heading: outcome.subject.split(":")[0] ?? outcome.subject },
      { text: outcome.text },
      ...reasonOf(response.outcomeReason, isChecked),
      ...decidedWith(ctx, response),
      ...(isChecked ? [] : [notCheckedYet(buyer)]),
      ...(won === undefined
        ? [{ action: { label: "See your answers", url: `${ctx.settings.origin}/organisations/${supplier.slug}/responses` } }]
        : [
            {
              text: `You can see how to reach ${buyer.name} now, and they can reach you. Agree how you start, and record the contract when it is signed.`,
            },
            {
              action: {
                label: `How to reach ${buyer.name}`,
                url: `${ctx.settings.origin}/organisations/${supplier.slug}/introductions/${won.id}`,
              },
            },
          ]),
    ],
    why: `You get this because ${supplier.name} answered this opportunity.`,
  }));
}
