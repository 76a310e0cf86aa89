import { identityOf } from "#app/features/organisations/identity/identity.server.ts";
import { type Identity, type PresentIdentity, sameIdentity } from "#app/features/organisations/identity/same-identity.ts";
import { requireSeen, seenOf } from "#app/features/organisations/identity/seen.server.ts";
import { tellMembers } from "#app/features/organisations/tell-members.server.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { type Day, londonDay, longDate } from "#app/platform/dates.ts";
import { conflict, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/outbox/emit.server.ts";
import { lowerFirst } from "#app/platform/words.ts";
import { statuses } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { changedOrganisations } from "../changed-statuses.server.ts";
import type { StatusFacts } from "../facts/supplier-facts.server.ts";
import { listStatuses } from "../get-profile.server.ts";
import { setAsideOnDay } from "../status-on-day.ts";
import { statusLabel } from "../status-words.ts";
import { tellCampaign } from "../tell-campaign.server.ts";
import type { DecideIdentityInput } from "./schema.ts";

/** A status that waits to be looked at again: whom it was given for, and who the organisation says it is now. */
export interface SetAsideCase {
  organisationId: number;
  slug: string;
  name: string;
  status: StatusFacts;
  given: Identity;
  now: PresentIdentity;
  /** The mark of both. */
  seen: string;
}

/** What waits for the campaign team, the oldest change first; at most a hundred. */
export function listSetAside(ctx: Pick<Ctx, "db" | "now">): Omit<SetAsideCase, "seen">[] {
  const today = londonDay(ctx.now);
  const waiting: Omit<SetAsideCase, "seen">[] = [];
  for (const { id, slug, present, statuses: kept } of changedOrganisations(ctx.db)) {
    const status = setAsideOnDay(kept, today, present);
    if (status === null) continue;
    waiting.push({
      organisationId: id,
      slug,
      name: present.tradingName ?? present.legalName,
      status,
      given: status.givenFor,
      now: present,
    });
    if (waiting.length === 100) break;
  }
  return waiting;
}

/** The status of one organisation that waits, or null. */
export function setAsideCase(ctx: Pick<Ctx, "db" | "now">, organisationId: number): SetAsideCase | null {
  const now = identityOf(ctx.db, organisationId);
  const status = setAsideOnDay(listStatuses(ctx, organisationId), londonDay(ctx.now), now);
  if (status === null) return null;
  const slug = ctx.db.$client.prepare("select slug from organisations where id = ?").pluck().get(organisationId) as string | undefined;
  if (slug === undefined) throw notFound("This organisation");
  return {
    organisationId,
    slug,
    name: now.tradingName ?? now.legalName,
    status,
    given: status.givenFor,
    now,
    seen: seenOf(ctx.db, organisationId, status.id),
  };
}

/**
 * Tells the campaign team and the organisation's own people that a checked status has been set aside by a change of name or
 * number. Once for each change; nothing when none is.
 */
export function tellSetAside(ctx: Ctx, organisationId: number): void {
  withTransaction(ctx.db, () => {
    const found = setAsideCase(ctx, organisationId);
    if (found === null) return;
    const { slug, name, status, given, now } = found;
    const key = `${organisationId}:${status.id}:${now.legalName}:${now.tradingName ?? ""}:${now.numbers}`;
    const was = `It was ${statusLabel(status.status).toLowerCase()} for ${given.legalName}.`;
    tellCampaign(ctx, {
      kind: "status_set_aside",
      key,
      subject: `${name} has changed its name or number: its status waits for you`,
      blocks: [
        { heading: name },
        { text: `${was} Until you have looked at the change, that is not shown as checked.` },
        { action: { label: "Compare and decide", url: `${ctx.settings.origin}/admin/organisations/${slug}#identity` } },
      ],
    });
    tellMembers(
      ctx,
      { id: organisationId, name },
      {
        kind: "status_set_aside_own",
        key,
        subject: `${name}: your status is set aside until it is looked at`,
        blocks: [
          { heading: "Your status is set aside" },
          { text: `${was} Name or number have changed, so it is not shown as checked until the campaign team has looked at it.` },
          { text: "You hear from them. If the change was a mistake, change it back: the status counts again at once." },
          { action: { label: "Open your details", url: `${ctx.settings.origin}/organisations/${slug}/details` } },
        ],
      },
    );
  });
}

/**
 * The campaign team decides on a status that is set aside. `same`: each status that waits is recorded again for today's name
 * and numbers. `other`: it has lapsed, or is not accepted. The organisation's people hear it with the reason.
 * Throws `conflict` when nothing waits, or what waits is not what was `seen`.
 */
export function decideIdentity(ctx: Ctx, { organisationId, ...input }: DecideIdentityInput & { organisationId: number }): void {
  const team = requireTeam(ctx, "status.decide_identity");
  const recordedBy = team.actor.userId;
  withTransaction(ctx.db, () => {
    const found = setAsideCase(ctx, organisationId);
    if (found === null) throw conflict("Nothing waits here any more: it was decided, or the change was taken back.");
    requireSeen(input.seen, found.seen);
    const today = londonDay(ctx.now);
    const shared = { organisationId, recordedAt: ctx.now, recordedBy };
    if (input.decision === "same") {
      for (const one of waitingStatuses(ctx, organisationId, found.now, today)) {
        const { status, definition, source, fromDay, toDay, givenFor } = one;
        const evidence = `${one.evidence === "" ? "" : `${one.evidence.replace(/\.$/, "")}. `}Given for ${givenFor.legalName}, the same body: ${input.why}`;
        ctx.db
          .insert(statuses)
          .values({ ...shared, status, definition, source, evidence, fromDay: fromDay as Day, toDay: toDay as Day | null })
          .run();
      }
    } else {
      const { definition, givenFor } = found.status;
      const evidence = `What was given for ${givenFor.legalName} does not go for ${found.now.legalName}: ${input.why}`;
      ctx.db
        .insert(statuses)
        .values({ ...shared, status: input.decision, definition, source: "The campaign team", evidence, fromDay: today, toDay: null })
        .run();
    }
    writeAudit(team, {
      action: "status.identity_decided",
      subjectId: organisationId,
      detail: { decision: input.decision, reason: input.why, given: found.given, now: found.now },
    });
    tellDecided(ctx, found, input);
    emit(ctx, "organisation.changed", { organisationId });
  });
}

/** The checked statuses that run today and were given for another identity, and have no twin for today's. */
function waitingStatuses(ctx: Pick<Ctx, "db">, organisationId: number, now: PresentIdentity, today: Day): StatusFacts[] {
  const all = listStatuses(ctx, organisationId);
  return all.filter(
    (one) =>
      (one.status === "certified" || one.status === "register_confirmed") &&
      one.fromDay <= today &&
      (one.toDay === null || one.toDay >= today) &&
      !sameIdentity(one.givenFor, now) &&
      !all.some(
        (other) =>
          other.status === one.status && other.source === one.source && other.fromDay === one.fromDay && sameIdentity(other.givenFor, now),
      ),
  );
}

const NEWS: Record<DecideIdentityInput["decision"], { heading: string; text: string }> = {
  same: { heading: "Your status counts again", text: "The campaign team has looked at the change: it is the same body." },
  lapsed: {
    heading: "Your status has lapsed",
    text: "The campaign team has looked at the change: the status does not go with the new name or number.",
  },
  rejected: { heading: "Your status is not accepted", text: "The campaign team has looked at the change, and does not accept the status." },
};

function tellDecided(ctx: Ctx, { organisationId, slug, name, status }: SetAsideCase, input: DecideIdentityInput): void {
  const { heading, text } = NEWS[input.decision];
  tellMembers(
    ctx,
    { id: organisationId, name },
    {
      kind: "identity_decided",
      key: `${organisationId}:${status.id}:${ctx.now.getTime()}`,
      subject: `${name}: ${lowerFirst(heading)}`,
      blocks: [
        { heading },
        {
          text: `${text} It was ${statusLabel(status.status).toLowerCase()} for ${status.givenFor.legalName}, since ${longDate(status.fromDay)}.`,
        },
        { text: `Their reason: ${input.why}` },
        { action: { label: "See your status", url: `${ctx.settings.origin}/organisations/${slug}/profile/status` } },
      ],
    },
  );
}
