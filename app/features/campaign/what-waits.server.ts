import { silentBuyers } from "#app/features/deciding/waiting.server.ts";
import { listGivenCertificates } from "#app/features/directory/moderation/given-certificates.server.ts";
import { listSetAside } from "#app/features/directory/moderation/set-aside.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { deadEvents } from "#app/platform/outbox/open.server.ts";
import { listWaitingChecks, type WaitingCheck } from "./waiting-checks.server.ts";

export type QueueKind = "dead" | "claims" | "checks" | "again" | "aside" | "certificates" | "reports" | "silent" | "held";

/** One organisation that waits for the campaign team. */
export interface WaitingOrganisation {
  slug: string;
  name: string;
  /** Milliseconds; null where it is not known. */
  since: number | null;
  /** What to know beside the name; may be empty. */
  note: string;
}

export interface Queue {
  kind: QueueKind;
  count: number;
  /** Since when the oldest waits, milliseconds; null where it is not known. */
  oldest: number | null;
  /** Which organisations, the oldest first and at most a hundred, where each has a page to decide on. */
  organisations: WaitingOrganisation[];
}

/**
 * All that waits for the campaign team, each kind with how many and since when: what waits longest is first, and kinds of
 * which nothing waits are left out. Throws `forbidden` for everybody else. Lists of organisations count to a hundred.
 */
export function whatWaits(ctx: Ctx): Queue[] {
  requireTeam(ctx, "waiting.read");
  const checks = listWaitingChecks(ctx);
  const queues = [
    { kind: "dead" as const, ...deadEvents(ctx.db), organisations: [] },
    counted(ctx, "claims", "select count(*) as count, min(created_at) as oldest from claims where status = 'pending'"),
    queueOf(
      "checks",
      checks.filter((one) => !one.again),
      checkLine,
    ),
    queueOf(
      "again",
      checks.filter((one) => one.again),
      checkLine,
    ),
    queueOf("aside", listSetAside(ctx), ({ slug, name, given, now }) => ({
      slug,
      name,
      since: now.changedOn === null ? null : Date.parse(`${now.changedOn}T12:00:00Z`),
      note: name === given.legalName ? "" : `checked as ${given.legalName}`,
    })),
    queueOf("certificates", listGivenCertificates(ctx), ({ slug, name, givenAt, certificate }) => ({
      slug,
      name,
      since: givenAt,
      note: certificate,
    })),
    { ...queueOf("reports", reported(ctx), (one) => one), ...countOf(ctx, REPORTS) },
    queueOf("silent", silentBuyers(ctx), (one) => one),
    counted(ctx, "held", "select count(*) as count, min(created_at) as oldest from mails where status = 'held'"),
  ];
  return queues.filter(({ count }) => count > 0).sort((a, b) => (a.oldest ?? 0) - (b.oldest ?? 0));
}

const REPORTS = "select count(*) as count, min(created_at) as oldest from profile_reports where settled_at is null";

function countOf(ctx: Pick<Ctx, "db">, sql: string): Pick<Queue, "count" | "oldest"> {
  return ctx.db.$client.prepare(sql).get() as Pick<Queue, "count" | "oldest">;
}

function counted(ctx: Pick<Ctx, "db">, kind: QueueKind, sql: string): Queue {
  return { kind, ...countOf(ctx, sql), organisations: [] };
}

function queueOf<T>(kind: QueueKind, found: readonly T[], line: (one: T) => WaitingOrganisation): Queue {
  const organisations = found.map(line);
  return { kind, count: organisations.length, oldest: organisations[0]?.since ?? null, organisations };
}

/** Organisations with reports that nobody has dealt with, the oldest first. */
function reported(ctx: Pick<Ctx, "db">): WaitingOrganisation[] {
  const rows = ctx.db.$client
    .prepare(
      `select o.slug, coalesce(o.trading_name, o.legal_name) as name, min(r.created_at) as since, count(*) as n
       from profile_reports r join organisations o on o.id = r.organisation_id
       where r.settled_at is null group by o.id order by since, o.id limit 100`,
    )
    .all() as { slug: string; name: string; since: number; n: number }[];
  return rows.map(({ n, ...row }) => ({ ...row, note: n === 1 ? "" : `${n} reports` }));
}

function checkLine(check: WaitingCheck): WaitingOrganisation {
  const { slug, name, askedAt, isNamesake, open } = check;
  const notes = [
    whyChecked(check),
    isNamesake ? "it wears the name of a body that a register has" : null,
    open === 0 ? null : open === 1 ? "one of its opportunities is open" : `${open} of its opportunities are open`,
  ];
  return { slug, name, since: askedAt, note: notes.filter((note) => note !== null).join("; ") };
}

/** What an organisation cannot do until it is checked, or what of it has changed; null where neither is so. */
function whyChecked({ first, isIntermediary, buyerKind, hasCheckedStatus }: WaitingCheck): string | null {
  if (first) return "a public body, or its name says so: it posts nothing before";
  if (isIntermediary) return "an intermediary: it proposes nothing before";
  if (buyerKind !== null) return "shown as not checked yet";
  return hasCheckedStatus ? "a supplier with a checked status that says something else of itself now" : null;
}
