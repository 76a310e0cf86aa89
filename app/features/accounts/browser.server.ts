import { parseCookie, stringifySetCookie } from "cookie";
import type { RequestInfo } from "#app/platform/services.ts";
import type { Client } from "./sign-in.server.ts";

const DAY_S = 86_400;

function cookieName(secure: boolean): string {
  return secure ? "__Host-joining" : "joining";
}

/** What a joining browser keeps for three days, so that the confirmation link opened in it signs it in. */
export function readJoiningCookie(request: Request, secure: boolean): string | null {
  const value = parseCookie(request.headers.get("cookie") ?? "")[cookieName(secure)];
  return value !== undefined && /^[a-z2-7]{39}$/.test(value) ? value : null;
}

export function joiningCookie(secret: string | null, secure: boolean): string {
  return stringifySetCookie({
    name: cookieName(secure),
    value: secret ?? "",
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: secret === null ? 0 : 3 * DAY_S,
  });
}

/** What a session keeps of the browser it was begun in. */
export function clientOf(request: Request, info: Pick<RequestInfo, "ip">): Client {
  return { userAgent: request.headers.get("user-agent") ?? "", ip: info.ip };
}
