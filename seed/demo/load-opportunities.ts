import { eq } from "drizzle-orm";
import { type AnswerFields, EMPTY } from "#app/features/matching/answering/model.ts";
import { BRIEF_PARTS } from "#app/features/opportunities/brief/parts.ts";
import { choosingOf } from "#app/features/opportunities/choosing/choosing-of.server.ts";
import { placeFor } from "#app/features/opportunities/place-for.server.ts";
import { buyerPlace } from "#app/features/opportunities/reserving/reservation.server.ts";
import { reachOf } from "#app/features/opportunities/reserving/rules.ts";
import { suggestSectors } from "#app/features/opportunities/sector-choices.server.ts";
import { isForInvited } from "#app/features/opportunities/vocabulary.ts";
import { locatePostcode } from "#app/features/reference/locate-postcode.server.ts";
import { namePoint } from "#app/features/reference/name-point.ts";
import { normalisePostcode } from "#app/features/reference/postcode.ts";
import { referenceOf } from "#app/features/reference/reference.server.ts";
import { londonInstant } from "#app/platform/dates.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { createTokenId } from "#app/platform/secrets.server.ts";
import type { Database } from "#db/client.ts";
import {
  answerDeclines,
  answerDrafts,
  answerPartnerHistory,
  answerPartners,
  introductionHistory,
  introductions,
  memberships,
  opportunities,
  opportunityAreas,
  opportunityCriteria,
  opportunityHistory,
  opportunityLots,
  opportunityQuestions,
  opportunitySectors,
  organisations,
  quoteInvitationHistory,
  quoteInvitations,
  quoteQuestions,
  reservations,
  responseAnswers,
  responseHistory,
  responseLots,
  responses,
  users,
} from "#db/schema/index.ts";
import { areaCodeOf } from "./area-code.ts";
import { loadDecision } from "./load-decisions.ts";
import { OPPORTUNITIES } from "./opportunities.ts";
import type { DemoClock, DemoOpportunity } from "./types.ts";

interface Body {
  id: number;
  /** Whoever acts for it: its first member. */
  userId: number | null;
  person: { name: string; email: string } | null;
}

/** Loads the demo opportunities with their histories, responses and introductions, and announces the open ones. */
export function loadDemoOpportunities(db: Database, clock: DemoClock): void {
  const bodies = new Map<string, Body>();
  const body = (slug: string): Body => {
    const known = bodies.get(slug);
    if (known !== undefined) return known;
    const row = db.select({ id: organisations.id }).from(organisations).where(eq(organisations.slug, slug)).get();
    if (row === undefined) throw new Error(`The demo region names an organisation that is not in it: ${slug}`);
    const member = db
      .select({ userId: users.id, name: users.name, email: users.email })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.organisationId, row.id))
      .orderBy(users.id)
      .get();
    const found = { id: row.id, userId: member?.userId ?? null, person: member ?? null };
    bodies.set(slug, found);
    return found;
  };
  for (const entry of OPPORTUNITIES) {
    const id = loadOpportunity(db, clock, entry, body(entry.buyer));
    loadInvited(db, clock, entry, id, body);
    loadResponses(db, clock, entry, id, body);
    loadUnsent(db, clock, entry, id, body);
    loadDecision(db, clock, entry, id, body(entry.buyer).userId);
    loadIntroductions(db, clock, entry, id, body);
    if (entry.status === "published") emit({ db, now: clock.now }, "opportunity.published", { opportunityId: id });
  }
}

function loadOpportunity(db: Database, clock: DemoClock, entry: DemoOpportunity, buyer: Body): number {
  const { delivery, value } = entry;
  const postcode = delivery.kind === "radius" ? normalisePostcode(delivery.postcode) : null;
  const point = postcode === null ? null : locatePostcode(db, postcode);
  const called = point === null ? null : namePoint(referenceOf(db), point);
  const publishedDaysAgo = entry.publishedDaysAgo ?? 3;
  const draftedAt = clock.ago(publishedDaysAgo + 2);
  const publishedAt = entry.status === "draft" ? null : clock.ago(publishedDaysAgo);
  const { id } = db
    .insert(opportunities)
    .values({
      slug: isForInvited(entry.kind) ? `quote-${createTokenId()}` : entry.slug,
      organisationId: buyer.id,
      createdBy: buyer.userId,
      kind: entry.kind,
      direction: entry.direction ?? null,
      title: entry.title,
      description: entry.description,
      cpv: [],
      delivery: delivery.kind,
      deliveryPostcode: delivery.kind === "radius" ? (normalisePostcode(delivery.postcode) ?? delivery.postcode) : null,
      deliveryPlace: called?.place ?? called?.authority ?? null,
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
      radiusMiles: delivery.kind === "radius" ? delivery.miles : null,
      valueKind: value.kind,
      minPence: value.kind === "range" && value.minPounds !== undefined ? value.minPounds * 100 : null,
      maxPence: value.kind === "range" ? value.maxPounds * 100 : null,
      valuePeriod: value.kind === "range" ? value.period : "total",
      deadlineAt: londonInstant(clock.day(entry.deadlineDaysAhead), 17),
      startDay: entry.startDaysAhead === undefined ? null : clock.day(entry.startDaysAhead),
      duration: entry.duration ?? "",
      requirements: entry.requirements,
      skills: entry.post?.skills ?? [],
      daysAMonth: entry.post?.daysAMonth ?? null,
      pay: entry.post?.pay ?? null,
      payPence: entry.post?.pounds === undefined ? null : entry.post.pounds * 100,
      payPeriod: entry.post?.payPeriod ?? null,
      help: entry.support?.help ?? null,
      quantity: entry.support?.quantity ?? "",
      settled: [...BRIEF_PARTS],
      contactName: buyer.person?.name ?? null,
      contactEmail: buyer.person?.email ?? null,
      noticeUrl: entry.noticeUrl ?? null,
      answersShown: entry.isSealed === true ? "after_closing" : "at_once",
      status: entry.status,
      publishedAt,
      isDemo: true,
      createdAt: draftedAt,
      updatedAt: publishedAt ?? draftedAt,
    })
    .returning({ id: opportunities.id })
    .get();
  for (const sectorCode of entry.sectors) db.insert(opportunitySectors).values({ opportunityId: id, sectorCode }).run();
  loadChoosing(db, entry, id);
  const areaCodes =
    delivery.kind === "areas" ? delivery.areas.map((name) => areaCodeOf(db, name)) : point?.areaCode ? [point.areaCode] : [];
  for (const areaCode of areaCodes) db.insert(opportunityAreas).values({ opportunityId: id, areaCode }).run();

  if (entry.reservation !== undefined) loadReservation(db, entry.reservation, id, buyer, draftedAt);

  const steps: [(typeof opportunityHistory.$inferInsert)["status"], Date][] = [["draft", draftedAt]];
  if (publishedAt !== null) steps.push(["published", publishedAt]);
  const endedDaysAgo = Math.max(0, Math.min(publishedDaysAgo - 1, -entry.deadlineDaysAhead));
  if (["closed", "awarded", "not_awarded"].includes(entry.status)) steps.push(["closed", clock.ago(endedDaysAgo)]);
  if (!["draft", "published", "closed"].includes(entry.status)) steps.push([entry.status, clock.ago(Math.max(0, endedDaysAgo - 14))]);
  const by = { actorId: buyer.userId, actedAs: "buyer" as const };
  for (const [status, at] of steps)
    db.insert(opportunityHistory)
      .values({ opportunityId: id, status, at, ...by })
      .run();
  return id;
}

function loadReservation(
  db: Database,
  reservation: NonNullable<DemoOpportunity["reservation"]>,
  opportunityId: number,
  buyer: Body,
  decidedAt: Date,
): void {
  const row = db.select({ areaCode: organisations.areaCode }).from(organisations).where(eq(organisations.id, buyer.id)).get();
  const reach = reservation.place === null ? null : reachOf(reservation.place, buyerPlace(db, row?.areaCode ?? null));
  db.insert(reservations)
    .values({
      ...reservation,
      opportunityId,
      placeName: reach?.name ?? null,
      areaCodes: [...(reach?.areaCodes ?? [])],
      decidedAt,
      decidedBy: buyer.userId,
    })
    .run();
}

/** Lots, criteria and questions, before anybody answers. */
function loadChoosing(db: Database, entry: DemoOpportunity, opportunityId: number): void {
  for (const [position, { title, description = "", maxPounds, place }] of (entry.lots ?? []).entries()) {
    const found = place === undefined ? null : placeFor({ db }, place, false);
    db.insert(opportunityLots)
      .values({
        opportunityId,
        position,
        title,
        description,
        maxPence: maxPounds === undefined ? null : maxPounds * 100,
        place: found?.publicLabel ?? null,
        areaCodes: [...(found?.areaCodes ?? [])],
        sectorCodes: suggestSectors({ db }, { title, description }).map(({ code }) => code),
      })
      .run();
  }
  const criteria = new Map<string, number>();
  for (const [position, [name, weight]] of Object.entries(entry.criteria ?? {}).entries()) {
    const row = db
      .insert(opportunityCriteria)
      .values({ opportunityId, position, name, weight, isPrice: name === "Price" })
      .returning({ id: opportunityCriteria.id })
      .get();
    criteria.set(name, row.id);
  }
  for (const [position, { text, maxWords, judged }] of (entry.questions ?? []).entries())
    db.insert(opportunityQuestions)
      .values({ opportunityId, position, text, maxWords, criterionId: criteria.get(judged ?? "") ?? null })
      .run();
}

type DemoResponse = NonNullable<DemoOpportunity["responses"]>[number];
type DemoDraft = NonNullable<DemoOpportunity["drafts"]>[number];

/** The lots that an answer is for and what it says to the questions, as rows. */
function loadAnswer(db: Database, opportunityId: number, responseId: number, { lots = {}, answers = [] }: DemoResponse): void {
  const { lots: all, questions } = choosingOf(db, opportunityId);
  for (const [at, { id: lotId }] of all.entries()) {
    const price = lots[at + 1];
    if (price !== undefined)
      db.insert(responseLots)
        .values({ responseId, lotId, pricePence: price * 100 })
        .run();
  }
  for (const [at, { id: questionId }] of questions.entries()) {
    const text = answers[at];
    if (text !== undefined) db.insert(responseAnswers).values({ responseId, questionId, text }).run();
  }
}

function loadPartner(
  db: Database,
  clock: DemoClock,
  opportunityId: number,
  lead: Body,
  { supplier, lot, daysAgo, pricePounds }: NonNullable<DemoResponse["partners"]>[number],
  { body, sentAt }: { body: (slug: string) => Body; sentAt: Date | null },
): void {
  const partner = body(supplier);
  const asked = choosingOf(db, opportunityId).lots[lot - 1];
  if (asked === undefined) throw new Error(`The demo region asks ${supplier} for a lot that is not there`);
  const isYes = pricePounds !== undefined;
  const askedAt = clock.ago(daysAgo);
  const { id: answerPartnerId } = db
    .insert(answerPartners)
    .values({
      opportunityId,
      leadId: lead.id,
      partnerId: partner.id,
      gaps: [{ kind: "lot", ref: String(asked.id), text: `Lot ${lot}: ${asked.title}` }],
      status: isYes ? "agreed" : "asked",
      pricePence: isYes ? pricePounds * 100 : null,
      askedAt,
      askedBy: lead.userId,
      answeredAt: isYes ? askedAt : null,
      answeredBy: isYes ? partner.userId : null,
      sentAt: isYes ? sentAt : null,
    })
    .returning({ id: answerPartners.id })
    .get();
  db.insert(answerPartnerHistory).values({ answerPartnerId, status: "asked", actorId: lead.userId, at: askedAt }).run();
  if (isYes) db.insert(answerPartnerHistory).values({ answerPartnerId, status: "agreed", actorId: partner.userId, at: askedAt }).run();
}

/** What is written and not sent, and who said no. */
function loadUnsent(db: Database, clock: DemoClock, entry: DemoOpportunity, opportunityId: number, body: (slug: string) => Body): void {
  for (const draft of entry.drafts ?? []) {
    const supplier = body(draft.supplier);
    const savedAt = new Date(clock.now.getTime() - draft.hoursAgo * 3_600_000);
    db.insert(answerDrafts)
      .values({ opportunityId, organisationId: supplier.id, fields: typed(db, opportunityId, draft), savedAt, savedBy: supplier.userId })
      .run();
    for (const partner of draft.partners ?? []) loadPartner(db, clock, opportunityId, supplier, partner, { body, sentAt: null });
  }
  for (const { supplier: slug, reason, daysAgo } of entry.declined ?? []) {
    const supplier = body(slug);
    db.insert(answerDeclines)
      .values({ opportunityId, organisationId: supplier.id, reason, declinedAt: clock.ago(daysAgo), declinedBy: supplier.userId })
      .run();
  }
}

/** A draft as the form keeps it: all of it, with what is priced and answered so far. */
function typed(db: Database, opportunityId: number, { lots: prices, answers }: DemoDraft): AnswerFields {
  const { lots, questions } = choosingOf(db, opportunityId);
  const byId = <T>(rows: readonly { id: number }[], text: (at: number) => T | undefined) =>
    Object.fromEntries(rows.flatMap(({ id }, at) => (text(at) === undefined ? [] : [[id, String(text(at))]])));
  return {
    ...EMPTY,
    scope: "full",
    lots: [],
    lotPrices: byId(lots, (at) => prices[at + 1]?.toLocaleString("en-GB")),
    answers: byId(questions, (at) => answers[at]),
  };
}

function loadResponses(db: Database, clock: DemoClock, entry: DemoOpportunity, opportunityId: number, body: (slug: string) => Body): void {
  for (const response of entry.responses ?? []) {
    const supplier = body(response.supplier);
    const createdAt = clock.ago(response.daysAgo);
    const decided = response.status !== "submitted";
    const updatedAt = decided ? clock.ago(Math.max(0, Math.floor(response.daysAgo / 2))) : createdAt;
    const { id } = db
      .insert(responses)
      .values({
        opportunityId,
        organisationId: supplier.id,
        createdBy: supplier.userId,
        scope: response.scope,
        message: response.message,
        who: response.who ?? "",
        pricePence: response.pricePounds === undefined ? null : response.pricePounds * 100,
        priceUnit: response.pricePounds === undefined ? null : "total",
        status: response.status,
        outcomeReason: response.reason ?? null,
        createdAt,
        updatedAt,
      })
      .returning({ id: responses.id })
      .get();
    loadAnswer(db, opportunityId, id, response);
    for (const partner of response.partners ?? []) loadPartner(db, clock, opportunityId, supplier, partner, { body, sentAt: createdAt });
    db.insert(responseHistory)
      .values({ responseId: id, status: "submitted", actorId: supplier.userId, at: createdAt, actedAs: "supplier" })
      .run();
    if (decided) {
      const by =
        response.status === "withdrawn"
          ? { actorId: supplier.userId, actedAs: "supplier" as const }
          : { actorId: body(entry.buyer).userId, actedAs: "buyer" as const };
      db.insert(responseHistory)
        .values({ responseId: id, status: response.status, reason: response.reason ?? "", at: updatedAt, ...by })
        .run();
    }
  }
}

/** Whom an invited quote is asked of, with what they have said, and what was asked and answered. */
function loadInvited(db: Database, clock: DemoClock, entry: DemoOpportunity, opportunityId: number, body: (slug: string) => Body): void {
  const buyer = body(entry.buyer);
  for (const { supplier, daysAgo, openedDaysAgo, no } of entry.invited ?? []) {
    const { id: organisationId, userId } = body(supplier);
    const openedAt = openedDaysAgo === undefined ? null : clock.ago(openedDaysAgo);
    const { id: invitationId } = db
      .insert(quoteInvitations)
      .values({
        opportunityId,
        organisationId,
        source: "match",
        invitedBy: buyer.userId,
        invitedAt: clock.ago(daysAgo),
        openedAt,
        declinedAt: no === undefined ? null : clock.ago(no.daysAgo),
        declineReason: no?.reason ?? null,
      })
      .returning({ id: quoteInvitations.id })
      .get();
    const note = (step: "invited" | "opened" | "declined", at: Date, reason = "") =>
      db
        .insert(quoteInvitationHistory)
        .values({
          invitationId,
          step,
          reason,
          at,
          actorId: step === "invited" ? buyer.userId : userId,
          actedAs: step === "invited" ? "buyer" : "supplier",
        })
        .run();
    note("invited", clock.ago(daysAgo));
    if (openedAt !== null) note("opened", openedAt);
    if (no !== undefined) note("declined", clock.ago(no.daysAgo), no.reason);
  }
  for (const { question, answer, askedDaysAgo, answeredDaysAgo } of entry.asked ?? [])
    db.insert(quoteQuestions)
      .values({
        opportunityId,
        question,
        askedAt: clock.ago(askedDaysAgo),
        answer,
        answeredBy: buyer.userId,
        answeredAt: clock.ago(answeredDaysAgo),
      })
      .run();
}

const STAGES = ["proposed", "accepted", "met", "quoted", "contracted"] as const;

function loadIntroductions(
  db: Database,
  clock: DemoClock,
  entry: DemoOpportunity,
  opportunityId: number,
  body: (slug: string) => Body,
): void {
  for (const intro of entry.introductions ?? []) {
    const buyer = body(entry.buyer);
    const supplier = body(intro.supplier);
    const intermediary = intro.intermediary === undefined ? null : body(intro.intermediary);
    const createdAt = clock.ago(intro.daysAgo);
    const reached = (STAGES as readonly string[]).indexOf(intro.status);
    const open = reached >= 1;
    const times =
      reached < 0
        ? [createdAt, clock.ago(Math.floor(intro.daysAgo / 2))]
        : STAGES.slice(0, reached + 1).map((_, i) => clock.ago(Math.round(intro.daysAgo * (1 - i / (reached + 1)))));
    const acceptedAt = open ? (times[1] ?? createdAt) : null;
    const { id } = db
      .insert(introductions)
      .values({
        opportunityId,
        buyerId: buyer.id,
        supplierId: supplier.id,
        intermediaryId: intermediary?.id ?? null,
        proposedBy: intermediary === null ? "buyer" : "intermediary",
        note: intro.why ?? intro.note,
        status: intro.status,
        buyerAcceptedAt: intermediary === null ? createdAt : acceptedAt,
        buyerAcceptedBy: intermediary === null || open ? buyer.userId : null,
        supplierAcceptedAt: acceptedAt,
        supplierAcceptedBy: open ? supplier.userId : null,
        declineReason: intro.status === "declined" ? intro.note : null,
        valuePence: intro.valuePounds === undefined ? null : intro.valuePounds * 100,
        createdAt,
        updatedAt: times.at(-1) ?? createdAt,
      })
      .returning({ id: introductions.id })
      .get();
    const steps = reached < 0 ? ["proposed", intro.status] : STAGES.slice(0, reached + 1);
    steps.forEach((status, i) => {
      const proposer = intermediary === null ? ("buyer" as const) : ("intermediary" as const);
      const by =
        i === 0
          ? { actorId: (intermediary ?? buyer).userId, actedAs: proposer }
          : status === "lapsed"
            ? { actorId: null, actedAs: "site" as const }
            : { actorId: supplier.userId, actedAs: "supplier" as const };
      const reason = intro.why !== undefined && i === steps.length - 1 ? lastWords(status, intro.note) : "";
      db.insert(introductionHistory)
        .values({ introductionId: id, status, reason, at: times[i] ?? createdAt, ...by })
        .run();
    });
  }
}

/** A step's own word stands before its note on the page, except where both said yes. */
function lastWords(status: string, note: string): string {
  return status === "accepted" ? `Both said yes. ${note}` : note;
}
