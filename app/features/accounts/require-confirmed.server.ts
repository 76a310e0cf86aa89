import type { Actor, Ctx } from "#app/platform/ctx.ts";
import { forbidden } from "#app/platform/errors.ts";

/** The actor, when their e-mail address is confirmed. Throws `forbidden` otherwise. */
export function requireConfirmed(ctx: Pick<Ctx, "actor">): Actor {
  if (ctx.actor === null) throw forbidden("Sign in to do this.");
  if (!ctx.actor.emailConfirmed) throw forbidden("Confirm your e-mail address first. The link is in the mail we sent you.");
  return ctx.actor;
}
