import type { Action } from "./action.ts";
import { AUDIT, type AuditAction } from "./catalogue.ts";
import { inWords, type Ref, ref, type Sentence, SUBJECT_TYPES, say } from "./say.ts";

/** A row of the log as it is written, perhaps by an earlier version of the site. */
export interface AuditRow {
  action: string;
  subjectType: string;
  subjectId: string;
  detail: unknown;
  actorId: number | null;
}

/** What a row says, to follow the name of who did it, and what to call them where nobody was signed in. */
export interface Told {
  sentence: Sentence;
  nobody: string;
}

const THE_SITE = "The site";

/** Tells a row in words. What an earlier version wrote otherwise is told too: by its code words, with what was kept. */
export function tellAudit(row: AuditRow): Told {
  const known = Object.hasOwn(AUDIT, row.action) ? (AUDIT[row.action as AuditAction] as unknown as Action) : undefined;
  const read = known?.detail.safeParse(row.detail);
  if (known === undefined || !read?.success || known.about !== row.subjectType) return { sentence: tellPlainly(row), nobody: THE_SITE };
  const isSelf = known.about === "user" && row.actorId !== null && row.subjectId === String(row.actorId);
  return { sentence: known.says(ref(known.about, row.subjectId), read.data, isSelf), nobody: known.nobody ?? THE_SITE };
}

function tellPlainly({ action, subjectType, subjectId, detail }: AuditRow): Sentence {
  const kept = detail !== null && typeof detail === "object" && Object.keys(detail).length > 0 ? `: ${JSON.stringify(detail)}` : "";
  return say`did “${inWords(action)}” to ${subjectOf(subjectType, subjectId)}${kept}`;
}

function subjectOf(type: string, id: string): Ref | string {
  const known = SUBJECT_TYPES.find((one) => one === type);
  return known === undefined ? `${inWords(type)} ${id}` : ref(known, id);
}
