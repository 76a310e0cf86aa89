import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts.ts";
import { instant, json, pence } from "./columns.ts";
import { responses } from "./matching.ts";
import { opportunities } from "./opportunities.ts";
import { opportunityLots, opportunityQuestions } from "./opportunity-choosing.ts";
import { organisations } from "./organisations.ts";

// What one supplier's answer to one opportunity holds. `responses` is the answer that was sent; here is what stands in it,
// and what is not sent yet.

function ofOpportunity() {
  return integer("opportunity_id")
    .notNull()
    .references(() => opportunities.id, { onDelete: "cascade" });
}
function organisation(name: string) {
  return integer(name)
    .notNull()
    .references(() => organisations.id, { onDelete: "cascade" });
}
function ofResponse() {
  return integer("response_id")
    .notNull()
    .references(() => responses.id, { onDelete: "cascade" });
}
function person(name: string) {
  return integer(name).references(() => users.id, { onDelete: "set null" });
}

/** The lots that an answer is for; none where the opportunity is all one. */
export const responseLots = sqliteTable(
  "response_lots",
  {
    responseId: ofResponse(),
    lotId: integer("lot_id")
      .notNull()
      .references(() => opportunityLots.id, { onDelete: "cascade" }),
    /** Without VAT, for all of the lot; null where none is given. */
    pricePence: pence("price_pence"),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.lotId] }), index("response_lots_lot").on(t.lotId)],
);

export const responseAnswers = sqliteTable(
  "response_answers",
  {
    responseId: ofResponse(),
    questionId: integer("question_id")
      .notNull()
      .references(() => opportunityQuestions.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.questionId] }), index("response_answers_question").on(t.questionId)],
);

/** An answer as it was typed. Maps are by the id of a lot or a question. */
export interface AnswerFields {
  scope: string;
  lots: number[];
  price: string;
  unit: string;
  lotPrices: Record<string, string>;
  message: string;
  who: string;
  answers: Record<string, string>;
}

/** What a supplier has typed and not sent: nobody outside its team sees it. */
export const answerDrafts = sqliteTable(
  "answer_drafts",
  {
    opportunityId: ofOpportunity(),
    organisationId: organisation("organisation_id"),
    fields: json<AnswerFields>("fields").notNull(),
    savedAt: instant("saved_at").notNull(),
    savedBy: person("saved_by"),
  },
  (t) => [primaryKey({ columns: [t.opportunityId, t.organisationId] }), index("answer_drafts_organisation").on(t.organisationId)],
);

export const answerPapers = sqliteTable(
  "answer_papers",
  {
    id: text("id").primaryKey(),
    opportunityId: ofOpportunity(),
    organisationId: organisation("organisation_id"),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    uploadedBy: person("uploaded_by"),
    createdAt: instant("created_at").notNull(),
    /** When it went to the buyer with the answer; null: not yet. */
    sentAt: instant("sent_at"),
  },
  (t) => [index("answer_papers_answer").on(t.opportunityId, t.organisationId), index("answer_papers_organisation").on(t.organisationId)],
);

/** Who said no, and why. A yes later takes it away. Those invited to a quote say so in `quote_invitations`. */
export const answerDeclines = sqliteTable(
  "answer_declines",
  {
    opportunityId: ofOpportunity(),
    organisationId: organisation("organisation_id"),
    reason: text("reason").notNull(),
    declinedAt: instant("declined_at").notNull(),
    declinedBy: person("declined_by"),
  },
  (t) => [primaryKey({ columns: [t.opportunityId, t.organisationId] }), index("answer_declines_organisation").on(t.organisationId)],
);

/** What a supplier lacks and a partner would bring: a lot, a place, the size, or a line of what is asked for. */
export interface PartnerGap {
  kind: "lot" | "place" | "size" | "paper";
  /** Of a lot its id; of a line its text. */
  ref: string;
  /** As it is read: `Lot 2: turf and hedges`. */
  text: string;
}

/** Whom a supplier asks to answer with it. */
export const answerPartners = sqliteTable(
  "answer_partners",
  {
    id: integer("id").primaryKey(),
    opportunityId: ofOpportunity(),
    leadId: organisation("lead_id"),
    partnerId: organisation("partner_id"),
    gaps: json<PartnerGap[]>("gaps").notNull(),
    status: text("status", { enum: ["asked", "agreed", "declined", "left", "taken_back"] }).notNull(),
    /** Why it says no. */
    reason: text("reason").notNull().default(""),
    /** Of its part, without VAT, as it says itself. */
    pricePence: pence("price_pence"),
    askedAt: instant("asked_at").notNull(),
    askedBy: person("asked_by"),
    answeredAt: instant("answered_at"),
    answeredBy: person("answered_by"),
    /** When its yes went to the buyer with the answer; null: not yet. */
    sentAt: instant("sent_at"),
  },
  (t) => [
    uniqueIndex("answer_partners_pair").on(t.opportunityId, t.leadId, t.partnerId),
    index("answer_partners_lead").on(t.leadId),
    index("answer_partners_partner").on(t.partnerId, t.status),
  ],
);

/** Append-only; triggers refuse change and removal. */
export const answerPartnerHistory = sqliteTable(
  "answer_partner_history",
  {
    id: integer("id").primaryKey(),
    answerPartnerId: integer("answer_partner_id")
      .notNull()
      .references(() => answerPartners.id, { onDelete: "cascade" }),
    status: text("status").notNull(),
    reason: text("reason").notNull().default(""),
    actorId: integer("actor_id"),
    at: instant("at").notNull(),
  },
  (t) => [index("answer_partner_history_partner").on(t.answerPartnerId)],
);
