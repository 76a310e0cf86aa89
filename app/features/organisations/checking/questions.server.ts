import type { Ctx } from "#app/platform/ctx.ts";
import { type Check, checkOf } from "./checks.server.ts";

/** What an organisation has asked the campaign team, for the team alone: who asks is in it. */
export interface Question {
  /** Milliseconds. */
  at: number;
  /** In their own words; empty where the site asked by itself. */
  statement: string;
  name: string | null;
  email: string | null;
}

const SHOWN = 10;

/** What waits for the campaign team's answer, the newest first, with who asks; at most ten. */
export function questionsOf(ctx: Pick<Ctx, "db">, organisationId: number, check: Check = checkOf(ctx, organisationId)): Question[] {
  const asker = ctx.db.$client.prepare("select name, email from users where id = ?");
  return check.questions.slice(0, SHOWN).map(({ recordedAt, reason, recordedBy }) => {
    const found = asker.get(recordedBy) as { name: string; email: string } | undefined;
    return { at: recordedAt, statement: reason, name: found?.name ?? null, email: found?.email ?? null };
  });
}

/** `Jo Hollin (jo@hollin.example)`; empty where nobody is known. */
export function askerText({ name, email }: Pick<Question, "name" | "email">): string {
  return name === null || email === null ? "" : `${name} (${email})`;
}
