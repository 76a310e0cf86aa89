import { count, eq } from "drizzle-orm";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { fillSlots, secretLink } from "#app/platform/mail-secrets.ts";
import { NO_PASSWORD } from "#app/platform/password.server.ts";
import { sessions, users } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";
import { renewCredentials } from "./credentials.server.ts";
import { createEmailToken, issueLinkSecret } from "./email-tokens.server.ts";
import { setPasswordMail } from "./mails.ts";
import { emailKey, nameFrom } from "./rules.ts";

export const SET_PASSWORD_HOURS = 72;

export interface CampaignMember {
  /** An account with the address was there. */
  found: boolean;
  wasDisabled: boolean;
  endedSessions: number;
  /** The address of the page where the password is chosen, for `show`; kept nowhere. */
  link: string | null;
}

/**
 * Puts the account with an address on the campaign team, and makes it when there is none; for the command line, which has
 * no actor. Whoever made an account that is found may be somebody else than whoever reads mail at its address: its
 * password is void, its sessions and links are ended, and it is opened again by a link that works once, for three days,
 * `mail`ed to the address or `show`n to the caller. Using the link confirms the address.
 */
export function makeCampaignMember(
  ctx: Pick<Ctx, "db" | "now" | "settings" | "actor">,
  input: { email: string; link: "mail" | "show" },
): CampaignMember {
  return withTransaction(ctx.db, () => {
    const known = ctx.db
      .select()
      .from(users)
      .where(eq(users.emailKey, emailKey(input.email)))
      .get();
    const user = known ?? make(ctx, input.email);
    const endedSessions = ctx.db.select({ n: count() }).from(sessions).where(eq(sessions.userId, user.id)).get()?.n ?? 0;
    // A name that somebody gave an address they never confirmed says nothing.
    const name = user.emailConfirmedAt === null ? nameFrom(user.email) : user.name;
    ctx.db
      .update(users)
      .set({ name, siteRole: "campaign", passwordHash: NO_PASSWORD, disabledAt: null, disabledReason: null })
      .where(eq(users.id, user.id))
      .run();
    renewCredentials(ctx, user.id, "none");
    writeAudit(ctx, {
      action: "user.made_campaign",
      subjectId: user.id,
      detail: { by: "command line", found: known !== undefined, endedSessions },
    });
    const { id } = createEmailToken(ctx, { purpose: "reset_password", userId: user.id, email: user.email, hours: SET_PASSWORD_HOURS });
    const result = { found: known !== undefined, wasDisabled: known !== undefined && known.disabledAt !== null, endedSessions };
    if (input.link === "show")
      return { ...result, link: fillSlots(secretLink(ctx.settings, "/reset-password/"), { link: issueLinkSecret(ctx, id), stop: null }) };
    queueMail(ctx, {
      kind: "set_password",
      to: user.email,
      userId: user.id,
      dedupeKey: `set-password:${id}`,
      linkToken: id,
      mail: setPasswordMail(ctx.settings, { name }),
    });
    return { ...result, link: null };
  });
}

function make(ctx: Pick<Ctx, "db" | "now">, email: string): typeof users.$inferSelect {
  return ctx.db
    .insert(users)
    .values({ name: nameFrom(email), email, emailKey: emailKey(email), passwordHash: NO_PASSWORD, createdAt: ctx.now })
    .returning()
    .get();
}
