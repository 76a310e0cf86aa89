import { tellAddenda } from "#app/features/notifications/addendum-mails.server.ts";
import type { Database } from "#db/client.ts";
import type { FallbackEngine } from "#search/fallback/index.ts";
import type { GuardedEngine } from "#search/guarded.ts";
import type { IndexName } from "#search/index-definition.ts";
import { forgetEmailTokens } from "./features/accounts/email-tokens.server.ts";
import { requestPasswordReset } from "./features/accounts/passwords.server.ts";
import { forgetSignInFailures, tellGuessed } from "./features/accounts/sign-in-failures.server.ts";
import { actLeft } from "./features/deciding/final-acts.server.ts";
import { openChosen } from "./features/deciding/open-chosen.server.ts";
import { remindWaiting } from "./features/deciding/waiting.server.ts";
import { rebuildMatchTerms } from "./features/directory/match-terms.server.ts";
import { forgetReports } from "./features/directory/moderation/reports.server.ts";
import { tellSetAside } from "./features/directory/moderation/set-aside.server.ts";
import { noticeCalendar } from "./features/directory/notice-calendar.server.ts";
import { forgetUnmet } from "./features/directory/unmet/forget-unmet.server.ts";
import { declineAbandonedIntroductions } from "./features/introductions/decline-abandoned.server.ts";
import { lapseOverdue } from "./features/introductions/lapse-overdue.server.ts";
import { reopenEarlyLapsed } from "./features/introductions/reopen-early-lapsed.server.ts";
import { forgetListLinks } from "./features/kept/share-list.server.ts";
import { eraseLastMails, forgetLeaver } from "./features/leaving/forget-leaver.server.ts";
import { computeMatchesForOpportunity, computeMatchesForSupplier } from "./features/matching/compute-matches.server.ts";
import { withdrawAbandonedResponses } from "./features/matching/withdraw-abandoned.server.ts";
import { noteHeldMatches, tellCheckAsked } from "./features/notifications/check-mails.server.ts";
import { tellClaimDecided, tellClaimRequested } from "./features/notifications/claim-mails.server.ts";
import { tellDecisionLate } from "./features/notifications/decision-mails.server.ts";
import { createMailDelivery } from "./features/notifications/deliver-mail.server.ts";
import {
  tellIntroductionChanged,
  tellIntroductionOpened,
  tellIntroductionProposed,
  tellWaitingIntroductions,
} from "./features/notifications/introduction-mails.server.ts";
import { noteMatch, sendMatchMails } from "./features/notifications/match-mails.server.ts";
import { tellOpportunityEnded } from "./features/notifications/opportunity-mails.server.ts";
import { tellPartnerAnswered, tellPartnerAsked } from "./features/notifications/partner-mails.server.ts";
import {
  tellQuoteAnswered,
  tellQuoteAsked,
  tellQuoteCalledOff,
  tellQuoteDeclined,
  tellQuoteInvited,
  tellQuoteReminded,
} from "./features/notifications/quote-mails.server.ts";
import {
  tellAnswerDeclined,
  tellResponseChanged,
  tellResponseDecided,
  tellResponseSubmitted,
  tellResponseWithdrawn,
} from "./features/notifications/response-mails.server.ts";
import { sendSearchMails } from "./features/notifications/search-mails.server.ts";
import { closeOverdue } from "./features/opportunities/close-overdue.server.ts";
import { endAbandonedOpportunities } from "./features/opportunities/end-abandoned.server.ts";
import { matchedOpportunityIds, openOpportunityIds } from "./features/opportunities/open-opportunity-ids.server.ts";
import { pauseStoodDown } from "./features/opportunities/pause-stood-down.server.ts";
import { pauseUnchecked } from "./features/opportunities/pause-unchecked.server.ts";
import { reopenEarlyClosed } from "./features/opportunities/reopen-early-closed.server.ts";
import { forgetInvitations } from "./features/organisations/invitations.server.ts";
import { forgetQuoteAddresses } from "./features/quoting/forget.server.ts";
import { forgetTold } from "./features/saved-searches/find-new.server.ts";
import { createClockWatch } from "./platform/clock.server.ts";
import type { Ctx, Settings } from "./platform/ctx.ts";
import { forgetMails } from "./platform/forget-mails.server.ts";
import { sendHeldMails } from "./platform/held-mails.server.ts";
import { inSlices } from "./platform/in-slices.server.ts";
import type { Upkeep } from "./platform/indexing/upkeep.server.ts";
import type { LimitsFile } from "./platform/limits-file.server.ts";
import type { Logger } from "./platform/log.server.ts";
import { requeueMails } from "./platform/mail.server.ts";
import type { MailSender } from "./platform/mail-sender.server.ts";
import type { Metrics } from "./platform/metrics.server.ts";
import { emitOnce } from "./platform/outbox/emit.server.ts";
import type { EventName } from "./platform/outbox/events.ts";
import { pruneOutbox } from "./platform/outbox/forget.server.ts";
import { hurryMisdated, hurryWaiting } from "./platform/outbox/lease.server.ts";
import { type Chore, createWorker, type Handlers, type Worker } from "./platform/outbox/worker.server.ts";
import type { Leadership } from "./platform/processes/leadership.server.ts";
import { pruneSessions } from "./platform/session.server.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A chore's slice, so that one takes milliseconds: of what is written with its history and events, and of what is deleted. */
const FEW = 10;
const MANY = 500;

/** What happens after each event: the one place that knows who listens to what. Handlers re-read the database. */
export function createSiteWorker(options: {
  db: Database;
  search: GuardedEngine;
  fallback: FallbackEngine;
  upkeep: Upkeep;
  limitsFile: LimitsFile;
  settings: Settings;
  log: Logger;
  metrics: Metrics;
  now: () => Date;
  /** Which of several processes carries things out; null: this one, which serves by itself. */
  leadership: Leadership | null;
  /** Hands mails to the mail server; null: there is none, and they are kept. */
  sender: MailSender | null;
  mailFrom: string | undefined;
  print?: ((text: string) => void) | undefined;
}): Worker {
  const { db, search, fallback, upkeep, limitsFile, settings, log, metrics, now, leadership } = options;
  const delivery = createMailDelivery(options);
  const clock = createClockWatch({ db, log, now });

  /** The worker acts for nobody. */
  function ctx(): Ctx {
    return { db, search, fallback, settings, actor: null, now: now() };
  }

  async function matchOpportunity({ opportunityId }: { opportunityId: number }): Promise<void> {
    haveIndexed("opportunities", [opportunityId]);
    await computeMatchesForOpportunity(ctx(), opportunityId);
  }

  /** Has documents indexed by an event of their own: the engine may be away for long, and everything else goes on. */
  function haveIndexed(index: IndexName, ids: number[]): void {
    if (ids.length > 0) emitOnce(ctx(), "search.index", { index, ids });
  }

  const handlers: Handlers = {
    async "organisation.changed"({ organisationId }) {
      haveIndexed("suppliers", [organisationId]);
      // The buyer's name is part of its opportunities' documents.
      haveIndexed("opportunities", openOpportunityIds(ctx(), organisationId));
      tellWaitingIntroductions(ctx(), organisationId);
      await computeMatchesForSupplier(ctx(), organisationId);
    },
    "organisation.identity_changed"({ organisationId }) {
      tellSetAside(ctx(), organisationId);
      pauseUnchecked(ctx(), organisationId);
    },
    "organisation.check_changed"({ organisationId }) {
      pauseUnchecked(ctx(), organisationId);
      noteHeldMatches(ctx(), organisationId);
      tellCheckAsked(ctx(), organisationId);
    },
    "organisation.left"({ organisationId }) {
      endAbandonedOpportunities(ctx(), organisationId);
      withdrawAbandonedResponses(ctx(), organisationId);
      declineAbandonedIntroductions(ctx(), organisationId);
    },
    async "directory.rebuild"() {
      emitOnce(ctx(), "search.rebuild", {});
      await rebuildMatchTerms(db);
      for (const opportunityId of matchedOpportunityIds(ctx())) await computeMatchesForOpportunity(ctx(), opportunityId);
    },
    "search.index": ({ index, ids }) => upkeep.index(index, ids),
    "search.check": () => upkeep.check(),
    "search.rebuild": () => upkeep.rebuild(),
    "opportunity.published": matchOpportunity,
    "opportunity.changed": matchOpportunity,
    "opportunity.ended"({ opportunityId, status }, event) {
      haveIndexed("opportunities", [opportunityId]);
      tellOpportunityEnded(ctx(), opportunityId, status, event.id);
      if (status === "cancelled") tellQuoteCalledOff(ctx(), opportunityId, event.id);
    },
    "opportunity.addendum": ({ opportunityId }) => tellAddenda(ctx(), opportunityId),
    "match.created": ({ matchId }) => noteMatch(ctx(), matchId),
    "response.submitted": ({ responseId }) => tellResponseSubmitted(ctx(), responseId),
    "response.changed": ({ responseId }) => tellResponseChanged(ctx(), responseId),
    "answer.declined": (declined) => tellAnswerDeclined(ctx(), declined),
    "partner.asked": ({ partnerId }) => tellPartnerAsked(ctx(), partnerId),
    "partner.answered": ({ partnerId }) => tellPartnerAnswered(ctx(), partnerId),
    "response.decided"({ responseId }) {
      openChosen(ctx(), responseId);
      tellResponseDecided(ctx(), responseId);
    },
    "decision.late": ({ opportunityId }, event) => tellDecisionLate(ctx(), opportunityId, event.id),
    "act.left": ({ actId }) => actLeft(ctx(), actId),
    "response.withdrawn": ({ responseId }) => tellResponseWithdrawn(ctx(), responseId),
    "quote.invited": ({ invitationId }) => tellQuoteInvited(ctx(), invitationId),
    "quote.reminded": ({ invitationId }) => tellQuoteReminded(ctx(), invitationId),
    "quote.declined": ({ invitationId }) => tellQuoteDeclined(ctx(), invitationId),
    "quote.asked": ({ questionId }) => tellQuoteAsked(ctx(), questionId),
    "quote.answered": ({ questionId }) => tellQuoteAnswered(ctx(), questionId),
    "introduction.proposed": ({ introductionId }) => tellIntroductionProposed(ctx(), introductionId),
    // The other side was asked when it was proposed; both hear when the second yes opens it.
    "introduction.accepted": () => undefined,
    "introduction.opened": ({ introductionId }) => tellIntroductionOpened(ctx(), introductionId),
    "introduction.changed": ({ introductionId, status }) => tellIntroductionChanged(ctx(), introductionId, status),
    "account.reset_asked": ({ email }) => requestPasswordReset(ctx(), email),
    "account.disabled": async () => void (await inSlices(FEW, (limit) => pauseStoodDown(ctx(), limit))),
    "account.ended": async ({ userId }) => void (await forgetLeaver(ctx(), userId)),
    "claim.requested": ({ claimId }) => tellClaimRequested(ctx(), claimId),
    "claim.decided": ({ claimId }) => tellClaimDecided(ctx(), claimId),
    "mail.waiting": ({ mailId }) => delivery.deliver(mailId),
  };
  function inTurns(limit: number, slice: (limit: number) => number): () => Promise<void> {
    return async () => void (await inSlices(limit, slice));
  }

  const chores: Chore[] = [
    { name: "look at the clock", everyMs: MINUTE_MS / 2, run: () => clock.look() },
    {
      name: "open again what a wrong clock closed",
      everyMs: MINUTE_MS,
      byTheClock: true,
      run: inTurns(FEW, (limit) => reopenEarlyClosed(ctx(), limit)),
    },
    {
      name: "propose again what a wrong clock let lapse",
      everyMs: MINUTE_MS,
      byTheClock: true,
      run: inTurns(FEW, (limit) => reopenEarlyLapsed(ctx(), limit)),
    },
    {
      name: "close what is past its deadline",
      everyMs: MINUTE_MS,
      byTheClock: true,
      run: inTurns(FEW, (limit) => closeOverdue(ctx(), limit)),
    },
    { name: "pause what nobody can look after", everyMs: 10 * MINUTE_MS, run: inTurns(FEW, (limit) => pauseStoodDown(ctx(), limit)) },
    {
      name: "let unanswered introductions lapse",
      everyMs: 10 * MINUTE_MS,
      byTheClock: true,
      run: inTurns(FEW, (limit) => lapseOverdue(ctx(), limit)),
    },
    {
      name: "notice what begins and ends by the calendar",
      everyMs: HOUR_MS,
      byTheClock: true,
      run: async () => void (await noticeCalendar(ctx())),
    },
    {
      name: "remind buyers of whom somebody waits to hear",
      everyMs: 10 * MINUTE_MS,
      byTheClock: true,
      run: inTurns(FEW, (limit) => remindWaiting(ctx(), limit)),
    },
    { name: "mail matches", everyMs: 10_000, run: async () => void (await sendMatchMails(ctx())) },
    {
      name: "mail what is new to saved searches",
      everyMs: MINUTE_MS,
      byTheClock: true,
      run: async () => void (await sendSearchMails(ctx())),
    },
    {
      name: "forget what was told long ago",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetTold(ctx(), limit)),
    },
    { name: "forget old unmet searches", everyMs: 6 * HOUR_MS, byTheClock: true, run: inTurns(MANY, (limit) => forgetUnmet(ctx(), limit)) },
    {
      name: "forget sessions that have ended",
      everyMs: HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => pruneSessions(db, now(), limit)),
    },
    {
      name: "empty the last mails of ended accounts",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: async () => void (await eraseLastMails(ctx())),
    },
    { name: "ask whether the search engine is back", everyMs: 2000, everywhere: true, run: () => upkeep.look() },
    { name: "compare the search indexes with the database", everyMs: HOUR_MS, run: () => emitOnce(ctx(), "search.check", {}) },
    { name: "tell of guessed passwords", everyMs: MINUTE_MS, run: () => void tellGuessed(ctx()) },
    { name: "send mails that waited for room", everyMs: MINUTE_MS, run: () => void sendHeldMails(ctx()) },
    {
      name: "forget what mails said long ago",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetMails(ctx(), limit)),
    },
    {
      name: "forget links that are over",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetEmailTokens(ctx(), limit)),
    },
    {
      name: "forget links to lists that are over",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetListLinks(ctx(), limit)),
    },
    {
      name: "forget reports that are dealt with",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetReports(ctx(), limit)),
    },
    {
      name: "forget whom invitations were for",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetInvitations(ctx(), limit)),
    },
    {
      name: "forget which addresses quotes were asked of",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetQuoteAddresses(ctx(), limit)),
    },
    {
      name: "forget old sign-ins that failed",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => forgetSignInFailures(ctx(), limit)),
    },
    {
      name: "forget limits that are over",
      everyMs: 10 * MINUTE_MS,
      run: inTurns(MANY, (limit) => limitsFile.prune(now().getTime(), limit)),
    },
    { name: "send mails whose event is gone", everyMs: 10 * MINUTE_MS, run: inTurns(MANY, (limit) => requeueMails(ctx(), limit)) },
    { name: "bring back what a wrong clock has put off", everyMs: MINUTE_MS, run: () => void hurryMisdated(db, now()) },
    {
      name: "forget old after-work",
      everyMs: 6 * HOUR_MS,
      byTheClock: true,
      run: inTurns(MANY, (limit) => pruneOutbox(db, now(), 30, limit)),
    },
  ];
  const apart: EventName[][] = [["mail.waiting"], ["search.index"], ["search.check", "search.rebuild"]];
  const worker = createWorker({ db, handlers, chores, apart, log, metrics, now, isClockBelieved: clock.isBelieved, leadership });
  search.watch({
    onChange(resting) {
      if (resting) return;
      try {
        hurryWaiting(db, now());
      } catch (error) {
        log.warn({ err: error }, "what waits for the search engine comes by its own time");
      }
      void upkeep.setHollowAside();
    },
  });
  return {
    ...worker,
    async stop() {
      upkeep.stop();
      await worker.stop();
      await delivery.close();
    },
  };
}
