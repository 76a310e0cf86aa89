import { notFound } from "#app/platform/errors.ts";
import { handled } from "#app/platform/handled.server.ts";
import { getCtx, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/security-txt";

const YEAR_MS = 365 * 86_400_000;

/** How to report a hole (RFC 9116), where somebody is named who reads it. */
export const loader = handled(({ context }: Route.LoaderArgs) => {
  const { settings, securityContact } = getServices(context);
  if (securityContact === undefined) throw notFound("This page");
  const expires = new Date(getCtx(context).now.getTime() + YEAR_MS).toISOString();
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${expires}`,
    "Preferred-Languages: en",
    `Canonical: ${settings.origin}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
});
