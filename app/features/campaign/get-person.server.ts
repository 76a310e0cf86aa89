import { requirePerson } from "#app/features/accounts/people/require-person.server.ts";
import { type AuditRow, tellAudit } from "#app/platform/audit/tell.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import type { Ctx, MembershipRole } from "#app/platform/ctx.ts";
import { withTransaction } from "#db/transaction.ts";
import { nameSubjects, type Piece } from "./name-subjects.server.ts";

export interface PersonView {
  id: number;
  name: string;
  email: string;
  siteRole: "member" | "campaign";
  confirmedAt: Date | null;
  createdAt: Date;
  disabledAt: Date | null;
  disabledReason: string | null;
  /** To the hour; null when never. */
  lastSeenAt: Date | null;
  sessions: number;
  isYou: boolean;
  memberships: { slug: string; name: string; role: MembershipRole; since: Date }[];
  /** What the campaign team did to the account, newest first. */
  history: { id: number; at: Date; by: string; did: Piece[] }[];
}

/** One person's account, for the campaign team. Looking is kept in the audit log. Throws `not_found`. */
export function getPerson(ctx: Ctx, userId: number): PersonView {
  const team = requireTeam(ctx, "account.read");
  return withTransaction(ctx.db, () => {
    const person = requirePerson(ctx, userId);
    writeAudit(team, { action: "account.read", subjectId: person.id });
    const client = ctx.db.$client;
    const seen = client
      .prepare(
        `select max(at) from (select max(last_seen_at) as at from sessions where user_id = @id
           union all select max(at) from audit_log where subject_type = 'user' and subject_id = @subject and action = 'session.begun')`,
      )
      .pluck()
      .get({ id: person.id, subject: String(person.id) }) as number | null;
    const memberships = client
      .prepare(
        `select o.slug, coalesce(o.trading_name, o.legal_name) as name, m.role, m.created_at as since
         from memberships m join organisations o on o.id = m.organisation_id where m.user_id = ? order by name`,
      )
      .all(person.id) as { slug: string; name: string; role: MembershipRole; since: number }[];
    const history = client
      .prepare(
        `select a.id, a.action, a.at, a.subject_type as subjectType, a.subject_id as subjectId, a.detail, a.actor_id as actorId, u.name as by
         from audit_log a left join users u on u.id = a.actor_id
         where a.subject_type = 'user' and a.subject_id = ? and a.acted_as = 'team' and a.action <> 'account.read' order by a.id desc limit 50`,
      )
      .all(String(person.id)) as (Omit<AuditRow, "detail"> & { id: number; at: number; detail: string; by: string | null })[];
    const told = history.map((row) => tellAudit({ ...row, detail: JSON.parse(row.detail) }));
    const did = nameSubjects(
      ctx.db,
      told.map(({ sentence }) => sentence),
    );
    const { id, name, email, siteRole, createdAt, disabledAt, disabledReason } = person;
    return {
      id,
      name,
      email,
      siteRole,
      confirmedAt: person.emailConfirmedAt,
      createdAt,
      disabledAt,
      disabledReason,
      lastSeenAt: seen === null ? null : new Date(seen),
      sessions: client
        .prepare("select count(*) from sessions where user_id = ? and expires_at > ?")
        .pluck()
        .get(person.id, ctx.now.getTime()) as number,
      isYou: person.id === ctx.actor?.userId,
      memberships: memberships.map((one) => ({ ...one, since: new Date(one.since) })),
      history: history.map(({ id, at, by }, index) => ({
        id,
        at: new Date(at),
        by: by ?? told[index]?.nobody ?? "",
        did: did[index] ?? [],
      })),
    };
  });
}
