import { z } from "zod";
import { pounds } from "../money.ts";
import { action } from "./action.ts";
import { because, counted, inWords, type Ref, ref, type Sentence, say } from "./say.ts";

const nothing = z.object({});
const maybeReason = z.object({ reason: z.string().optional() });
const SIDES = { buyer: "the buyer", supplier: "the supplier", intermediary: "the intermediary" };
const side = z.enum(["buyer", "supplier", "intermediary"]);
const step = z.object({ valuePence: z.number().nullable() });

const between = z.object({ opportunityId: z.number(), organisationId: z.number() });
const response = between.extend({ scope: z.enum(["full", "partial"]).optional() });
/** `organisationId` is null for one who was asked by an address alone. */
const invited = z.object({ organisationId: z.number().nullable() });
const together = z.object({ organisationId: z.number(), partnerId: z.number() });
const answering = z.object({ organisationId: z.number() });
const match = between.extend({ reason: z.string().optional() });

function answerOf(d: z.output<typeof between>): Sentence {
  return say`the answer of ${ref("organisation", d.organisationId)} to ${ref("opportunity", d.opportunityId)}`;
}
function withLead(opportunity: Ref, d: z.output<typeof together>): Sentence {
  return say`to answer ${opportunity} together with ${ref("organisation", d.organisationId)}`;
}
function whomOf(d: z.output<typeof invited>): Sentence {
  return d.organisationId === null ? say`somebody by an address` : say`${ref("organisation", d.organisationId)}`;
}
function matchOf(d: z.output<typeof between>): Sentence {
  return say`${ref("organisation", d.organisationId)} for ${ref("opportunity", d.opportunityId)}`;
}

const kept = z.object({ organisationId: z.number(), supplierId: z.number() });
const share = z.object({ until: z.string(), notes: z.boolean() });

/** Opportunities, who is found for them, kept and who answers, and introductions. */
export const MARKET_ACTIONS = {
  "opportunity.drafted": action("opportunity", maybeReason, (it) => say`began to write ${it}`),
  "opportunity.published": action("opportunity", maybeReason, (it, d) => say`published ${it}${because(d.reason)}`),
  "opportunity.closed": action("opportunity", maybeReason, (it, d) => say`closed ${it} to answers${because(d.reason)}`),
  "opportunity.awarded": action("opportunity", maybeReason, (it, d) => say`awarded ${it}${because(d.reason)}`),
  "opportunity.not_awarded": action("opportunity", maybeReason, (it, d) => say`ended ${it} without choosing anybody${because(d.reason)}`),
  "opportunity.cancelled": action("opportunity", maybeReason, (it, d) => say`called off ${it}${because(d.reason)}`),
  "opportunity.suspended": action("opportunity", maybeReason, (it, d) => say`paused ${it}${because(d.reason)}`),
  "opportunity.resumed": action("opportunity", maybeReason, (it, d) => say`let ${it} go on${because(d.reason)}`),
  "opportunity.reopened": action("opportunity", maybeReason, (it, d) => say`opened ${it} again${because(d.reason)}`),
  "opportunity.edited": action(
    "opportunity",
    // `changed`: the parts that differ since; rows of before have only what the form gave.
    z.object({ fields: z.array(z.string()), changed: z.array(z.string()).optional(), version: z.number() }),
    (it, { fields, changed = fields, version }) =>
      say`changed ${it}${changed.length === 0 ? "" : `: ${changed.map(inWords).join(", ")}`} (now version ${version})`,
  ),
  "opportunity.reserved": action(
    "opportunity",
    z.object({ place: z.enum(["uk", "area", "county", "bordering"]).nullable(), sme: z.boolean(), vcse: z.boolean() }),
    (it, { place, sme, vcse }) =>
      place === null && !sme && !vcse ? say`opened ${it} to everybody` : say`reserved ${it} for some suppliers`,
  ),
  "opportunity.reservation_stated": action(
    "opportunity",
    z.object({ organisationId: z.number(), place: z.boolean(), sme: z.boolean(), vcse: z.boolean() }),
    (it) => say`said that they are among those whom ${it} is reserved for`,
  ),
  "opportunity.address_changed": action(
    "opportunity",
    z.object({ from: z.string(), to: z.string() }),
    (it, { from, to }) => say`gave ${it} another address: ${to}, which was ${from}`,
  ),
  "opportunity.paper_added": action(
    "opportunity",
    z.object({ fileName: z.string() }),
    (it, { fileName }) => say`added a paper to ${it}: ${fileName}`,
  ),
  "opportunity.paper_removed": action("opportunity", nothing, (it) => say`took a paper away from ${it}`),

  "opportunity.declined": action("opportunity", answering, (it, d) => say`said no for ${ref("organisation", d.organisationId)} to ${it}`),
  "opportunity.answer_paper_added": action(
    "opportunity",
    answering,
    (it, d) => say`added a paper to the answer of ${ref("organisation", d.organisationId)} to ${it}`,
  ),
  "opportunity.answer_paper_removed": action(
    "opportunity",
    answering,
    (it, d) => say`took a paper out of the answer of ${ref("organisation", d.organisationId)} to ${it}`,
  ),

  "opportunity.partner_asked": action(
    "opportunity",
    together,
    (it, d) => say`asked ${ref("organisation", d.partnerId)} to answer ${it} together with ${ref("organisation", d.organisationId)}`,
  ),
  "opportunity.partner_agreed": action(
    "opportunity",
    together,
    (it, d) => say`said yes for ${ref("organisation", d.partnerId)} ${withLead(it, d)}`,
  ),
  "opportunity.partner_declined": action(
    "opportunity",
    together,
    (it, d) => say`said no for ${ref("organisation", d.partnerId)} ${withLead(it, d)}`,
  ),
  "opportunity.partner_left": action(
    "opportunity",
    together,
    (it, d) => say`took back the yes of ${ref("organisation", d.partnerId)} ${withLead(it, d)}`,
  ),
  "opportunity.partner_taken_back": action(
    "opportunity",
    together,
    (it, d) => say`asks ${ref("organisation", d.partnerId)} no more ${withLead(it, d)}`,
  ),
  "decision.prepared": action("opportunity", nothing, (it) => say`prepared what each that answered ${it} will hear`),
  "decision.scored": action("opportunity", nothing, (it) => say`gave points to the answers to ${it}`),
  "decision.noted": action("opportunity", nothing, (it) => say`wrote a note for their team on an answer to ${it}`),
  "decision.hear_by": action("opportunity", z.object({ day: z.string() }), (it, { day }) => say`said that all hear of ${it} by ${day}`),
  "act.undone": action(
    "opportunity",
    z.object({ act: z.string() }),
    (it, { act }) => say`took back before anybody was told: ${act} of ${it}`,
  ),
  "act.introduction_undone": action("introduction", nothing, (it) => say`took back before anybody was told: the no to ${it}`),

  "quote.invited": action("opportunity", invited, (it, d) => say`asked ${whomOf(d)} for a quote: ${it}`),
  "quote.taken_back": action("opportunity", invited, (it, d) => say`asks ${whomOf(d)} no more for a quote: ${it}`),
  "quote.reminded": action("opportunity", invited, (it, d) => say`reminded ${whomOf(d)} of a quote: ${it}`),
  "quote.opened": action("opportunity", invited, (it, d) => say`opened a quote for ${whomOf(d)}: ${it}`, "Somebody with a private link"),
  "quote.declined": action(
    "opportunity",
    invited,
    (it, d) => say`said no for ${whomOf(d)} to a quote: ${it}`,
    "Somebody with a private link",
  ),
  "quote.taken_up": action("opportunity", invited, (it, d) => say`took up a private link for ${whomOf(d)}: ${it}`),
  /** Who asks is in no log: neither the buyer nor anybody else is told. */
  "quote.asked": action("opportunity", nothing, (it) => say`asked a question about a quote: ${it}`, "Somebody invited"),
  "quote.answered": action("opportunity", nothing, (it) => say`answered a question about a quote: ${it}`),

  "response.submitted": action(
    "response",
    response,
    (_, d) =>
      say`answered ${ref("opportunity", d.opportunityId)} for ${ref("organisation", d.organisationId)}${d.scope === "partial" ? ", for a part of it" : ""}`,
  ),
  "response.changed": action("response", response, (_, d) => say`changed ${answerOf(d)}`),
  "response.shortlisted": action("response", response, (_, d) => say`put ${answerOf(d)} on the shortlist`),
  "response.successful": action("response", response, (_, d) => say`chose ${answerOf(d)}`),
  "response.unsuccessful": action("response", response, (_, d) => say`did not choose ${answerOf(d)}`),
  "response.withdrawn": action("response", response, (_, d) => say`withdrew ${answerOf(d)}`),

  "match.shortlisted": action("match", match, (_, d) => say`put ${matchOf(d)} on the shortlist${because(d.reason)}`),
  "match.dismissed": action("match", match, (_, d) => say`set ${matchOf(d)} aside${because(d.reason)}`),
  "match.brought_back": action("match", match, (_, d) => say`brought ${matchOf(d)} back${because(d.reason)}`),

  "kept_list.made": action(
    "kept_list",
    z.object({ organisationId: z.number() }),
    (it, d) => say`made ${it} of ${ref("organisation", d.organisationId)}`,
  ),
  "kept_list.renamed": action("kept_list", nothing, (it) => say`gave ${it} another name`),
  "kept_list.deleted": action(
    "kept_list",
    z.object({ suppliers: z.number() }),
    (it, d) => say`deleted ${it}, with ${counted(d.suppliers, "supplier")} on it`,
  ),
  "kept_list.supplier_kept": action(
    "kept_list",
    kept,
    (it, d) => say`put ${ref("organisation", d.supplierId)} on ${it} of ${ref("organisation", d.organisationId)}`,
  ),
  "kept_list.supplier_let_go": action(
    "kept_list",
    kept,
    (it, d) => say`took ${ref("organisation", d.supplierId)} off ${it} of ${ref("organisation", d.organisationId)}`,
  ),
  "kept_list.noted": action("kept_list", kept, (it, d) => say`wrote a note about ${ref("organisation", d.supplierId)} on ${it}`),
  "kept_list.shared": action(
    "kept_list",
    share,
    (it, d) => say`shared ${it} by a link until ${d.until}${d.notes ? ", with its notes" : ""}`,
  ),
  "kept_list.share_changed": action("kept_list", share, (it, d) => say`let the link to ${it} end on ${d.until}`),
  "kept_list.share_ended": action("kept_list", nothing, (it) => say`ended the link to ${it}`),

  "introduction.requested": action("introduction", nothing, (it) => say`asked for an introduction: ${it}`),
  "introduction.proposed": action("introduction", nothing, (it) => say`proposed an introduction: ${it}`),
  "introduction.accepted": action(
    "introduction",
    z.object({ side, samePerson: z.boolean().optional() }),
    (it, d) =>
      say`said yes for ${SIDES[d.side]} to an introduction: ${it}${d.samePerson ? ". The same person said yes for both sides" : ""}`,
  ),
  "introduction.met": action("introduction", step, (it) => say`recorded that the two sides have met: ${it}`),
  "introduction.quoted": action("introduction", step, (it, d) => say`recorded a quote: ${it}${worth(d.valuePence)}`),
  "introduction.contracted": action("introduction", step, (it, d) => say`recorded a contract: ${it}${worth(d.valuePence)}`),
  "introduction.declined": action(
    "introduction",
    z.object({ side: side.nullable() }),
    (it, d) => say`declined an introduction${d.side === null ? "" : ` for ${SIDES[d.side]}`}: ${it}`,
  ),
  "introduction.lapsed": action("introduction", nothing, (it) => say`let an introduction lapse that had no answer: ${it}`),
  "introduction.reopened": action("introduction", nothing, (it) => say`proposed an introduction again that had lapsed too early: ${it}`),
} as const;

function worth(pence: number | null): string {
  return pence === null ? "" : `, worth ${pounds(pence)}`;
}
