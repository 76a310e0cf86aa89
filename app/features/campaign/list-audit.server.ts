import { and, count, desc, eq, inArray, like, type SQL } from "drizzle-orm";
import { AUDIT_PARTS, type AuditPart } from "#app/platform/audit/catalogue.ts";
import { tellAudit } from "#app/platform/audit/tell.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { auditLog, users } from "#db/schema/index.ts";
import { nameSubjects, type Piece } from "./name-subjects.server.ts";

const PAGE_SIZE = 50;

export interface ToldEntry {
  id: number;
  at: Date;
  who: Piece;
  /** In the campaign team's name, or by somebody who belongs to it now and acted for themselves. */
  team: "in its name" | "member" | null;
  /** What they did, to follow who. */
  did: Piece[];
}

export function isAuditPart(value: string): value is AuditPart {
  return Object.hasOwn(AUDIT_PARTS, value);
}

/** Who did what, newest first, in words. `part` narrows to a part of the catalogue, `action` to actions that begin so. */
export function listAudit(ctx: Pick<Ctx, "db">, input: { page: number; part?: AuditPart | undefined; action?: string }) {
  const filters: SQL[] = [];
  if (input.part) filters.push(inArray(auditLog.action, [...AUDIT_PARTS[input.part].actions]));
  if (input.action) filters.push(like(auditLog.action, `${input.action.replace(/[%_]/g, "")}%`));
  const where = and(...filters);
  const page = Math.max(1, Math.min(100_000, input.page));
  const total = ctx.db.select({ n: count() }).from(auditLog).where(where).get()?.n ?? 0;
  const rows = ctx.db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actorId: auditLog.actorId,
      action: auditLog.action,
      subjectType: auditLog.subjectType,
      subjectId: auditLog.subjectId,
      detail: auditLog.detail,
      actor: users.name,
      actedAs: auditLog.actedAs,
      siteRole: users.siteRole,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .where(where)
    .orderBy(desc(auditLog.id))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  const told = rows.map(tellAudit);
  const words = nameSubjects(
    ctx.db,
    told.map(({ sentence }) => sentence),
  );
  const items = rows.map(
    ({ id, at, actor, actorId, actedAs, siteRole }, index): ToldEntry => ({
      id,
      at,
      who: actor === null ? { text: told[index]?.nobody ?? "" } : { text: actor, href: `/admin/people/${actorId}` },
      team: actedAs === "team" ? "in its name" : siteRole === "campaign" ? "member" : null,
      did: words[index] ?? [],
    }),
  );
  return { items, total, page, pageSize: PAGE_SIZE };
}
