import { standingOf, unlistedWords } from "#app/features/directory/standing.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { eligibilityOf } from "../reserving/eligibility.server.ts";
import { whyNot } from "../reserving/why-not.ts";
import type { ResponseStatus } from "../schema.ts";
import { liveAnswer } from "./draft.server.ts";

/** One of the actor's suppliers, and whether it may answer an opportunity. */
export interface AnswerChoice {
  id: number;
  slug: string;
  name: string;
  /** Of the answer that it has sent and not taken back; null: none. */
  status: ResponseStatus | null;
  /** Why it cannot answer anything now, or null. */
  refused: string | null;
  /** Why it is not, or not for certain, among those it is reserved for; null where it is, or where everybody may answer. */
  reserved: { text: string; isOpen: boolean; asks: readonly string[] } | null;
}

/** As which of their suppliers the actor may answer an opportunity of `buyerId`: those they edit. */
export function answerChoices(ctx: Ctx, { id, buyerId }: { id: number; buyerId: number }): AnswerChoice[] {
  return (ctx.actor?.memberships ?? [])
    .filter((one) => one.isSupplier && one.role !== "viewer" && one.organisationId !== buyerId)
    .map(({ organisationId, slug, name }) => {
      const standing = standingOf(ctx, organisationId);
      return {
        id: organisationId,
        slug,
        name,
        status: liveAnswer(ctx, { opportunityId: id, organisationId })?.status ?? null,
        refused: standing.listed ? null : unlistedWords(standing),
        reserved: reservedFrom(ctx, id, organisationId),
      };
    });
}

export function reservedFrom(ctx: Ctx, opportunityId: number, organisationId: number): AnswerChoice["reserved"] {
  const found = eligibilityOf(ctx, opportunityId, organisationId);
  if (found === null || found.eligibility.standing === "yes") return null;
  const { lines } = found.eligibility;
  return {
    text: whyNot(found),
    isOpen: lines.every(({ condition, holds }) => holds === "unknown" || condition === "place"),
    asks: lines.map(({ condition }) => condition),
  };
}

/** Whether it may write an answer now, or change what it sent. */
export function mayWrite({ status, refused, reserved }: AnswerChoice): boolean {
  return refused === null && reserved === null && (status === null || status === "submitted" || status === "shortlisted");
}
