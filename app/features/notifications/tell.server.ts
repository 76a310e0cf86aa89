import type { Recipient } from "#app/features/accounts/recipients.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import type { MailContent } from "#app/platform/mail-layout.ts";
import { withTransaction } from "#db/transaction.ts";

/**
 * Queues one mail to each person, in one transaction. `occasion` names what happened, once and for all
 * (`introduction.opened:12`), so that a handler that runs again tells nobody twice.
 */
export function tell(
  ctx: Ctx,
  kind: string,
  occasion: string,
  people: readonly Recipient[],
  mail: (person: Recipient) => MailContent,
): void {
  withTransaction(ctx.db, () => {
    for (const person of people) {
      queueMail(ctx, { kind, to: person.email, userId: person.userId, dedupeKey: `${occasion}:${person.userId}`, mail: mail(person) });
    }
  });
}
