import type { MiddlewareFunction } from "react-router";
import { actorContext, getCtx, getServices } from "#app/platform/request-context.server.ts";
import { readSessionCookie, validateSession } from "#app/platform/session.server.ts";
import { getActor } from "./get-actor.server.ts";

/** Finds out who is asking, from the session cookie. */
export const identify: MiddlewareFunction<Response> = ({ request, context }, next) => {
  const ctx = getCtx(context);
  const token = readSessionCookie(request, getServices(context).settings.origin.startsWith("https:"));
  const session = token === null ? null : validateSession(ctx.db, token, ctx.now);
  context.set(actorContext, session === null ? null : getActor(ctx, session.userId, session.id));
  return next();
};
