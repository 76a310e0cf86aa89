import type { MiddlewareFunction } from "react-router";
import { actorContext, getCtx, getServices } from "#app/platform/request-context.server.ts";
import { readSessionCookie, sessionCookie, validateSession } from "#app/platform/session.server.ts";
import { getActor } from "./get-actor.server.ts";

/** Finds out who is asking, from the session cookie; renews the cookie when the session's end has moved. */
export const identify: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const ctx = getCtx(context);
  const secure = getServices(context).settings.origin.startsWith("https:");
  const token = readSessionCookie(request, secure);
  const session = token === null ? null : validateSession(ctx.db, token, ctx.now);
  context.set(actorContext, session === null ? null : getActor(ctx, session.userId, session.id));
  const response = await next();
  if (token !== null && session?.extended && !response.headers.has("Set-Cookie")) {
    response.headers.append("Set-Cookie", sessionCookie(token, session.expiresAt, secure));
  }
  return response;
};
