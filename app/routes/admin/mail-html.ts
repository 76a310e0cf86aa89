import { handled } from "#app/platform/handled.server.ts";
import { readMail } from "#app/platform/list-mails.server.ts";
import { getCtx, requireCampaign } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/mail-html";

/** A mail's HTML for the frame on its page: nothing in it may run or load, and only this site may frame it. */
export const loader = handled(({ context, params, request }: Route.LoaderArgs) => {
  requireCampaign(context, request);
  return new Response(readMail(getCtx(context), Number(params.mail), "frame").html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
});
