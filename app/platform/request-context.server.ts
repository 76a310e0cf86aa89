import { createContext, type RouterContextProvider } from "react-router";
import type { Actor, Ctx } from "./ctx.ts";
import { isSecretAddress, type MatchedRoute } from "./door/policy.ts";
import { DomainError } from "./errors.ts";
import { addressOf, networkOf, widerNetworkOf } from "./network.ts";
import type { Asking, ClientInfo, RequestInfo, Services } from "./services.ts";

export const servicesContext = createContext<Services>();
export const requestInfoContext = createContext<ClientInfo>();
export const actorContext = createContext<Actor | null>(null);
const timeContext = createContext<Date>();

type Context = Readonly<RouterContextProvider>;

export function setRequest(context: RouterContextProvider, services: Services, info: RequestInfo): void {
  context.set(servicesContext, services);
  context.set(requestInfoContext, { ...info, ip: addressOf(info.ip), network: networkOf(info.ip) });
  context.set(timeContext, services.now());
}

/** The verbs' first argument for this request; `now` is one instant for the whole request. */
export function getCtx(context: Context): Ctx {
  const { db, search, fallback, settings } = context.get(servicesContext);
  const network = widerNetworkOf(context.get(requestInfoContext).network);
  return { db, search, fallback, settings, network, actor: context.get(actorContext), now: context.get(timeContext) };
}

export function getServices(context: Context): Services {
  return context.get(servicesContext);
}

export function getRequestInfo(context: Context): ClientInfo {
  return context.get(requestInfoContext);
}

/** Does something for whoever asks: now, or, where the page is made for everybody, for each as it is handed to them. */
export function forEachAsking(context: Context, request: Request, act: (asking: Asking) => void): void {
  const { each, ip } = getRequestInfo(context);
  if (each === undefined) act({ request, ip });
  else each.push(act);
}

/** What the log says of a request's address: its pattern, and its path unless that may hold a secret or is nowhere. */
export function loggedAddress(context: Context, request: Request): { route: string; path?: string } {
  return addressLogged(getRequestInfo(context).route, request);
}

/** The same of a request that has no context. */
export function addressLogged({ pattern }: MatchedRoute, request: Request): { route: string; path?: string } {
  return isSecretAddress(pattern) || pattern.endsWith("*") ? { route: pattern } : { route: pattern, path: new URL(request.url).pathname };
}

/** The signed-in person, or a redirect to the sign-in page that comes back here. */
export function requireActor(context: Context, request: Request): Actor {
  const actor = context.get(actorContext);
  if (actor === null) {
    const url = new URL(request.url);
    const path = request.method === "GET" ? url.pathname.replace(/\.data$/, "") + url.search : refererPath(request);
    throw new Response(null, { status: 302, headers: { Location: `/sign-in?next=${encodeURIComponent(path)}` } });
  }
  return actor;
}

/** The campaign team, or not found: the admin's pages do not show that they exist. */
export function requireCampaign(context: Context, request: Request): Actor {
  const actor = requireActor(context, request);
  if (actor.siteRole !== "campaign") throw new DomainError("not_found", "There is no page at this address.");
  return actor;
}

function refererPath(request: Request): string {
  const referer = request.headers.get("referer");
  if (referer === null || !URL.canParse(referer, request.url)) return "/";
  const url = new URL(referer, request.url);
  return url.host === new URL(request.url).host ? url.pathname + url.search : "/";
}
