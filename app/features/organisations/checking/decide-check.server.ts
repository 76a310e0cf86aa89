import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { open } from "#db/shown.ts";
import { withTransaction } from "#db/transaction.ts";
import { organisationName, requireOrganisationById } from "../get-organisation.server.ts";
import { requireSeen, seenOf } from "../identity/seen.server.ts";
import { tellMembers } from "../tell-members.server.ts";
import { record } from "./check-verbs.server.ts";
import { checksOf } from "./checks.server.ts";
import type { DecideCheckInput } from "./schema.ts";

export interface WaitingCheck {
  slug: string;
  name: string;
  buyerKind: string | null;
  isIntermediary: boolean;
  /** It posts nothing before. */
  first: boolean;
  /** The team could not confirm it before, and it asks again. */
  again: boolean;
  /** Since when it waits: its oldest question that is open, milliseconds. */
  askedAt: number;
  /** What it wrote last. */
  statement: string;
  /** What it has posted and is open all the same. */
  open: number;
}

/** The organisations that wait for the campaign team to say who they are, the oldest question first; at most a hundred. */
export function listWaitingChecks(ctx: Pick<Ctx, "db" | "now">): WaitingCheck[] {
  const rows = ctx.db.$client
    .prepare(
      `select o.id, o.slug, coalesce(o.trading_name, o.legal_name) as name, o.buyer_kind as buyerKind, o.is_intermediary as isIntermediary,
         (select count(*) from opportunities p where p.organisation_id = o.id and ${open("p", "?")}) as open
       from organisation_checks c join organisations o on o.id = c.organisation_id
       where c.outcome = 'asked' and c.id = (select max(last.id) from organisation_checks last where last.organisation_id = c.organisation_id)
       order by c.recorded_at, c.id`,
    )
    .all(ctx.now.getTime()) as (Omit<WaitingCheck, "first" | "isIntermediary" | "again" | "askedAt" | "statement"> & {
    id: number;
    isIntermediary: number;
  })[];
  const checks = checksOf(
    ctx.db,
    rows.map((row) => row.id),
  );
  return rows
    .flatMap(({ id, isIntermediary, ...row }) => {
      const check = checks.get(id);
      const [newest] = check?.questions ?? [];
      const oldest = check?.questions.at(-1);
      if (check === undefined || newest === undefined || oldest === undefined) return [];
      const { first, state } = check;
      const asked = { askedAt: oldest.recordedAt, statement: newest.reason };
      return [{ ...row, ...asked, isIntermediary: isIntermediary === 1, first, again: state === "refused" }];
    })
    .sort((a, b) => a.askedAt - b.askedAt)
    .slice(0, 100);
}

/**
 * The campaign team says whether an organisation is who it says it is, with a reason that its people read in a mail.
 * Throws `conflict` when it is another than was `seen`.
 */
export function decideCheck(ctx: Ctx, { organisationId, ...input }: DecideCheckInput & { organisationId: number }): void {
  const team = requireTeam(ctx, "organisation.check");
  withTransaction(ctx.db, () => {
    const organisation = requireOrganisationById(ctx, organisationId);
    requireSeen(input.seen, seenOf(ctx.db, organisationId));
    record(team, organisationId, { outcome: input.outcome, how: "team", host: null, reason: input.grounds });
    const name = organisationName(organisation);
    const confirmed = input.outcome === "confirmed";
    tellMembers(
      ctx,
      { id: organisationId, name },
      {
        kind: "check_decided",
        key: `${organisationId}:${ctx.now.getTime()}`,
        subject: confirmed ? `${name} is checked` : `${name}: we could not confirm who you are`,
        blocks: [
          { heading: confirmed ? `${name} is checked` : "We could not confirm who you are" },
          {
            text: confirmed
              ? "From now on pages and mails show you without “not checked yet”, and you can post and ask for introductions."
              : "Until this is settled you cannot post or ask for introductions, and what is open is paused.",
          },
          { text: `The reason: ${input.grounds}` },
          ...(confirmed ? [] : [{ text: "If you can show more, ask the campaign team to look again." }]),
          {
            action: {
              label: "Open your workspace",
              url: `${ctx.settings.origin}/organisations/${organisation.slug}${confirmed ? "" : "/check"}`,
            },
          },
        ],
      },
    );
  });
}
