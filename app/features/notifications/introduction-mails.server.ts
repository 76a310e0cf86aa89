import { and, eq, gt, lt, or } from "drizzle-orm";
import { lapsesAt } from "#app/features/introductions/rules.ts";
import { checkedAmong } from "#app/features/organisations/checking/checks.server.ts";
import { membersToTell } from "#app/features/organisations/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { longDate } from "#app/platform/dates.ts";
import type { MailBlock } from "#app/platform/mail-layout.ts";
import { introductions, mails, opportunities, responses } from "#db/schema/index.ts";
import { notCheckedYet } from "./not-checked-yet.ts";
import { type OrganisationName, organisationNames } from "./organisation-names.server.ts";
import { tell } from "./tell.server.ts";

function readIntroduction(ctx: Ctx, id: number) {
  const row = ctx.db
    .select({ introduction: introductions, title: opportunities.title })
    .from(introductions)
    .leftJoin(opportunities, eq(opportunities.id, introductions.opportunityId))
    .where(eq(introductions.id, id))
    .get();
  if (row === undefined) return undefined;
  const { buyerId, supplierId, intermediaryId } = row.introduction;
  const names = organisationNames(ctx, [buyerId, supplierId, ...(intermediaryId === null ? [] : [intermediaryId])]);
  const buyer = names.get(buyerId);
  const supplier = names.get(supplierId);
  if (buyer === undefined || supplier === undefined) return undefined;
  const checked = checkedAmong(ctx.db, [...names.keys()]);
  const unchecked = (one: OrganisationName | undefined): boolean => one !== undefined && one !== supplier && !checked.has(one.id);
  const intermediary = intermediaryId === null ? undefined : names.get(intermediaryId);
  return { ...row, buyer, supplier, intermediary, unchecked: [buyer, intermediary].filter((one) => one !== undefined).filter(unchecked) };
}

/** What somebody writes whom nobody has checked stands on the page, and in no mail. */
function noteOf(note: string, byUnchecked: boolean): MailBlock[] {
  if (note === "") return [];
  return [byUnchecked ? { text: "They have written why: you can read it when you open it." } : { quote: note }];
}

function address(ctx: Ctx, organisation: OrganisationName, id: number): string {
  return `${ctx.settings.origin}/organisations/${organisation.slug}/introductions/${id}`;
}

/** Asks each side that has not said yes. Nothing in the mail says how to reach the other side. */
export function tellIntroductionProposed(ctx: Ctx, id: number): void {
  const found = readIntroduction(ctx, id);
  if (found === undefined || found.introduction.status !== "proposed") return;
  const { introduction, buyer, supplier, intermediary, title, unchecked } = found;
  const by = introduction.proposedBy === "intermediary" ? intermediary : introduction.proposedBy === "buyer" ? buyer : supplier;
  const until = longDate(lapsesAt(introduction));
  for (const side of [buyer, supplier]) {
    const saidYes = side === buyer ? introduction.buyerAcceptedAt : introduction.supplierAcceptedAt;
    if (saidYes !== null) continue;
    const other = side === buyer ? supplier : buyer;
    tell(ctx, "introduction_proposed", `introduction.proposed:${id}:${side.id}`, membersToTell(ctx, side.id), () => ({
      subject: `${by === other ? other.name : (by?.name ?? other.name)} asks for an introduction${by === other ? "" : ` to ${other.name}`}`,
      blocks: [
        { heading: `Would you like to meet ${other.name}?` },
        ...(title === null ? [] : [{ text: `It is about “${title}”.` }]),
        ...noteOf(introduction.note, by !== undefined && unchecked.includes(by)),
        ...unchecked.filter((one) => one !== side).map(notCheckedYet),
        { text: `Contact details are shared when you have both said yes. Without an answer the introduction lapses on ${until}.` },
        { action: { label: "Say yes or no", url: address(ctx, side, id) } },
      ],
      why: `You get this because you look after ${side.name} here.`,
    }));
  }
}

/**
 * Somebody looks after the organisation now: what was put to it while nobody did is put to them. What its people have been
 * asked already is not asked again, whoever joins them later.
 */
export function tellWaitingIntroductions(ctx: Ctx, organisationId: number): void {
  const waiting = ctx.db
    .select({ id: introductions.id })
    .from(introductions)
    .where(
      and(
        eq(introductions.status, "proposed"),
        or(eq(introductions.buyerId, organisationId), eq(introductions.supplierId, organisationId)),
      ),
    )
    .orderBy(introductions.id)
    .all();
  for (const { id } of waiting) if (!wasAsked(ctx, id, organisationId)) tellIntroductionProposed(ctx, id);
}

function wasAsked(ctx: Ctx, id: number, organisationId: number): boolean {
  const occasion = `introduction.proposed:${id}:${organisationId}`;
  const row = ctx.db
    .select({ id: mails.id })
    .from(mails)
    .where(and(gt(mails.dedupeKey, `${occasion}:`), lt(mails.dedupeKey, `${occasion};`)))
    .get();
  return row !== undefined;
}

/** Whether it opened by the buyer choosing the supplier's answer. */
function wasChosen(ctx: Ctx, { opportunityId, supplierId, buyerAcceptedAt }: typeof introductions.$inferSelect): boolean {
  if (opportunityId === null || buyerAcceptedAt === null) return false;
  const chosen = and(
    eq(responses.opportunityId, opportunityId),
    eq(responses.organisationId, supplierId),
    eq(responses.status, "successful"),
    eq(responses.updatedAt, buyerAcceptedAt),
  );
  return ctx.db.select({ id: responses.id }).from(responses).where(chosen).get() !== undefined;
}

/** Both have said yes: both sides, and who brought them together, hear that the details are open. They stand on the page, not in the mail. */
export function tellIntroductionOpened(ctx: Ctx, id: number): void {
  const found = readIntroduction(ctx, id);
  if (found === undefined || found.introduction.buyerAcceptedAt === null || found.introduction.supplierAcceptedAt === null) return;
  const { buyer, supplier, intermediary, title, unchecked } = found;
  // Who is chosen hears so in one mail, with how to go on; the buyer has just done it.
  const told = wasChosen(ctx, found.introduction) ? [intermediary] : [buyer, supplier, intermediary];
  for (const side of told) {
    if (side === undefined) continue;
    const other = side === buyer ? supplier : buyer;
    const pair = side === intermediary ? `${buyer.name} and ${supplier.name}` : `You and ${other.name}`;
    tell(ctx, "introduction_opened", `introduction.opened:${id}:${side.id}`, membersToTell(ctx, side.id), () => ({
      subject: `${pair} both said yes`,
      blocks: [
        { heading: `${pair} both said yes` },
        ...(title === null ? [] : [{ text: `It is about “${title}”.` }]),
        {
          text:
            side === intermediary
              ? "They can see how to reach each other now."
              : `You can see how to reach ${other.name} now, and they can reach you.`,
        },
        ...unchecked.filter((one) => one !== side).map(notCheckedYet),
        { action: { label: "Open the introduction", url: address(ctx, side, id) } },
      ],
      why: `You get this because you look after ${side.name} here.`,
    }));
  }
}

/** A step was recorded, or it ended: the others hear of it. */
export function tellIntroductionChanged(ctx: Ctx, id: number, status: string): void {
  const found = readIntroduction(ctx, id);
  if (found === undefined || !["declined", "lapsed", "contracted"].includes(status)) return;
  const { introduction, buyer, supplier, intermediary } = found;
  const news: Record<string, string> = {
    declined: `The introduction of ${buyer.name} and ${supplier.name} was declined.${introduction.declineReason ? " The reason given:" : ""}`,
    lapsed: `The introduction of ${buyer.name} and ${supplier.name} lapsed: not both sides answered in time.`,
    contracted: `${buyer.name} and ${supplier.name} have a contract.`,
  };
  for (const side of [buyer, supplier, intermediary]) {
    if (side === undefined) continue;
    tell(ctx, "introduction_changed", `introduction.${status}:${id}:${side.id}`, membersToTell(ctx, side.id), () => ({
      subject: `${buyer.name} and ${supplier.name}: ${status}`,
      blocks: [
        { heading: `The introduction is now: ${status}` },
        { text: news[status] ?? "" },
        ...(status === "declined" && introduction.declineReason ? [{ quote: introduction.declineReason }] : []),
        { action: { label: "Open the introduction", url: address(ctx, side, id) } },
      ],
      why: `You get this because you look after ${side.name} here.`,
    }));
  }
}
