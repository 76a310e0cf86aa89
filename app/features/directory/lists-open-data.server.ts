import type { Ctx } from "#app/platform/ctx.ts";
import { prepared } from "#app/platform/statements.server.ts";
import { listed } from "#db/shown.ts";

const KEPT_MS = 60_000;
const kept = new WeakMap<object, { answer: boolean; askedAt: number }>();

/** Whether anybody is listed who was brought in from open data, and is then no part of the demo region. Asked at most once a minute. */
export function listsOpenData({ db, now }: Pick<Ctx, "db" | "now">): boolean {
  const before = kept.get(db);
  if (before !== undefined && Math.abs(now.getTime() - before.askedAt) < KEPT_MS) return before.answer;
  const answer = prepared(db, FROM_A_SOURCE).pluck().get() === 1;
  kept.set(db, { answer, askedAt: now.getTime() });
  return answer;
}

const FROM_A_SOURCE = `select exists(select 1 from source_refs r join organisations o on o.id = r.organisation_id where o.is_demo = 0 and ${listed("o")})`;
