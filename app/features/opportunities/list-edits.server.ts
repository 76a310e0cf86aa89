import { auditOf } from "#app/platform/audit-of.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { listWords } from "#app/platform/words.ts";
import { EDITED_PARTS, type EditedPart, isEditedPart } from "./edited-parts.ts";

export interface Edit {
  at: Date;
  /** `Changed: the title and what it is worth`. */
  text: string;
}

/** Only its own people know that there is one. */
const INSIDE: readonly EditedPart[] = ["contact"];
const PAPERS = ["opportunity.paper_added", "opportunity.paper_removed"];
/** Changes that follow each other so soon are one. */
const TOGETHER_MS = 10 * 60_000;

/**
 * What was changed of an opportunity since it was posted, the earliest first; for its own people also what nobody else
 * sees of it. Changes within ten minutes are told as one.
 */
export function listEdits(ctx: Pick<Ctx, "db">, of: { id: number; publishedAt: Date | null }, isOwn: boolean): Edit[] {
  if (of.publishedAt === null) return [];
  const rows = auditOf(ctx, { type: "opportunity", id: of.id }, ["opportunity.edited", ...PAPERS], of.publishedAt);
  const edits: { at: Date; parts: Set<EditedPart> }[] = [];
  for (const { at, action, detail } of rows) {
    const named = PAPERS.includes(action) ? ["papers"] : Array.isArray(detail["changed"]) ? detail["changed"] : [];
    const parts = named.filter(isEditedPart).filter((part) => isOwn || !INSIDE.includes(part));
    if (parts.length === 0) continue;
    const last = edits.at(-1);
    if (last !== undefined && at.getTime() - last.at.getTime() <= TOGETHER_MS)
      edits[edits.length - 1] = { at, parts: new Set([...last.parts, ...parts]) };
    else edits.push({ at, parts: new Set(parts) });
  }
  return edits.map(({ at, parts }) => ({ at, text: `Changed: ${listWords([...parts].map((part) => EDITED_PARTS[part]))}` }));
}
