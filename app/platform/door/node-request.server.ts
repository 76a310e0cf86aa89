import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest } from "@remix-run/node-fetch-server";
import { type Refusal, refusal } from "./plain-answer.server.ts";
import { refuseMethod, refuseTarget } from "./target.server.ts";

/** A name, an IPv4 or a bracketed IPv6 address, with or without a port. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
/** RFC 2046 bounds a boundary at 70 characters. */
const BOUNDARY = /^multipart\/form-data;.*\bboundary=(?:"[^"]{1,70}"|[^\s;"]{1,70})\s*(?:;|$)/i;
/** How long the rest of a body that nobody wants is read and thrown away, so that its sender sees the answer. */
const LINGER_MS = 5000;
const FORWARDING = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

export interface Forwarding {
  /** The site stands behind one proxy, whose `X-Forwarded-Host` and `-Proto` are believed. */
  trustProxy: boolean;
  /** The host to assume where HTTP/1.0 names none. */
  ownHost: string;
}

/** Why a request is turned away by what its line and headers say, before anything else looks at it; null to let it in. */
export function refuseMessage(req: IncomingMessage, { trustProxy }: Forwarding): Refusal | null {
  const method = req.method ?? "";
  const unknown = refuseMethod(method);
  if (unknown !== null) return unknown;
  const hosts = req.headersDistinct["host"] ?? [];
  const forwarded = trustProxy ? forwardedHost(req) : undefined;
  const isMissing = hosts.length === 0 && req.httpVersion !== "1.0";
  if (isMissing || hosts.length > 1 || [...hosts, ...(forwarded === undefined ? [] : [forwarded])].some((host) => !isHost(host)))
    return refusal(400, "Say which site you are asking for: the Host header names none.");
  const refused = refuseTarget(req.url ?? "");
  if (refused !== null || method === "GET" || method === "HEAD") return refused;
  const length = req.headers["content-length"];
  if (length === undefined && req.headers["transfer-encoding"] !== undefined) return refusal(411, "Say how long the body is.");
  const type = req.headers["content-type"] ?? "";
  if (/^multipart\//i.test(type) && !BOUNDARY.test(type)) return refusal(400, "The form does not say where its parts end.");
  return null;
}

/** The request as the pages read it. Must have been let in by `refuseMessage`. */
export function webRequest(req: IncomingMessage, res: ServerResponse, { trustProxy, ownHost }: Forwarding): Request {
  const protocol = trustProxy && first(req.headers["x-forwarded-proto"])?.toLowerCase() === "https" ? "https:" : "http:";
  const host = (trustProxy ? forwardedHost(req) : undefined) ?? req.headers.host ?? ownHost;
  return createRequest(req, res, { protocol, host });
}

/** Whether a request came from this machine itself: not from elsewhere, and not through a proxy that says so. */
export function isLocal(req: IncomingMessage): boolean {
  const address = (req.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return (address === "::1" || address.startsWith("127.")) && FORWARDING.every((name) => req.headers[name] === undefined);
}

/** Once it is answered, the rest of a body is read for a few seconds at most; then the connection ends. */
export function endUnread(req: IncomingMessage, res: ServerResponse): void {
  res.once("finish", () => {
    if (req.complete) return;
    const timer = setTimeout(() => req.socket.destroy(), LINGER_MS);
    req.once("close", () => clearTimeout(timer));
    req.resume();
  });
}

function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`);
}

function forwardedHost(req: IncomingMessage): string | undefined {
  return first(req.headers["x-forwarded-host"]);
}

function first(header: string | string[] | undefined): string | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  return text?.split(",")[0]?.trim() || undefined;
}
