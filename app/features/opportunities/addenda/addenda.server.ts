import type { Ctx } from "#app/platform/ctx.ts";
import { emitOnce } from "#app/platform/outbox/emit.server.ts";
import { query } from "#db/read.ts";
import { opportunityAddenda } from "#db/schema/index.ts";
import { namesOf } from "../names-of.server.ts";
import type { OwnOpportunity } from "../record.server.ts";
import { difference } from "./difference.ts";
import type { Addendum, ShownAddendum } from "./model.ts";
import { changedTexts, type PartChange } from "./part-texts.ts";

const readAddenda = query(
  {
    id: opportunityAddenda.id,
    version: opportunityAddenda.version,
    note: opportunityAddenda.note,
    changes: opportunityAddenda.changes,
    at: opportunityAddenda.at,
  },
  "from opportunity_addenda where opportunity_id = ? order by id",
);

/** The addenda of an opportunity, the earliest first. Everything in them is public. */
export function addendaOf(db: Ctx["db"], opportunityId: number): Addendum[] {
  return readAddenda(db, opportunityId).map((row) => ({ ...row, changes: row.changes as PartChange[] }));
}

/** Those concerned hear so long after a change, with what else was changed until then: whoever saves several steps, or sees a slip, tells them once. Milliseconds. */
const TELL_AFTER_MS = 10 * 60_000;

/** The same with each changed part word by word, for the page. */
export function shownAddenda(db: Ctx["db"], opportunityId: number): ShownAddendum[] {
  return addendaOf(db, opportunityId).map(({ changes, ...addendum }) => ({
    ...addendum,
    changes: changes.map(({ part, before, after }) => ({ part, pieces: difference(before, after) })),
  }));
}

/**
 * Writes down what changed of something posted, each part as it read before and after, and has those concerned told;
 * nothing for a draft, or where readers see no difference. Call it inside the verb's transaction.
 */
export function writeAddendum(ctx: Ctx, before: OwnOpportunity, after: OwnOpportunity, note = ""): void {
  if (before.status === "draft") return;
  const changes = changedTexts({ ...before, ...namesOf(ctx, before) }, { ...after, ...namesOf(ctx, after) });
  if (changes.length === 0) return;
  const row = { opportunityId: after.id, version: after.version, note, changes, at: ctx.now, actorId: ctx.actor?.userId ?? null };
  ctx.db.insert(opportunityAddenda).values(row).run();
  emitOnce(ctx, "opportunity.addendum", { opportunityId: after.id }, { after: new Date(ctx.now.getTime() + TELL_AFTER_MS) });
}
