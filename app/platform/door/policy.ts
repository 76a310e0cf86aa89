import { createStaticHandler } from "react-router";
import type { LimitName } from "../rate-limit.server.ts";

/**
 * What a request to an address may carry: nothing, a form (`FORM_BYTES`), or a form with files of so many bytes in all.
 */
export type BodyRule = "none" | "form" | { readonly files: number };

/**
 * Who may keep an answer, and for how long.
 * `public`: anybody, so many seconds. `reader`: the reader's own browser, so many seconds. `visitors`: a
 * visitor, who asks again each time, and nobody at all once somebody has signed in: going back after signing out shows
 * nobody's pages.
 * `never`: nobody.
 * `KeptRule`: as `visitors`, and the site itself keeps what it has made for the next who is not signed in.
 */
export type CacheRule = { readonly public: number } | { readonly reader: number } | KeptRule | "visitors" | "never";

/** What public pages say something of. Each has a mark that changes with it: `kept/marks.server.ts`. */
export type PublicSubject = "places" | "suppliers" | "opportunities" | "introductions" | "index.suppliers" | "index.opportunities";

/** A page that says the same to everybody who is not signed in, whatever they send beside its address. */
export interface KeptRule {
  /** It is made anew when one of these has changed, and when the clock changes what is said of them. */
  readonly keptBy: readonly PublicSubject[];
  /** It is made anew after so many seconds in any case: it shows what is counted now and then only. */
  readonly forSeconds?: number;
  /** Caches before the site may hand it on for some seconds without asking (`kept/freshness.ts`). */
  readonly shared: boolean;
}

/** What holds at one address, whatever its page does. */
export interface RoutePolicy {
  readonly body: BodyRule;
  /** The rate-limit class of reading it, by the asker's network. `null` only where a monitor asks and nothing is read. */
  readonly read: LimitName | null;
  /** The same of every other method. */
  readonly write: LimitName | null;
  readonly cache: CacheRule;
  /** A browser may fetch it before a link to it is followed. */
  readonly ahead?: true;
  /** A map may be drawn there, on the ground of another site where one is set. */
  readonly map?: true;
}

/** An address as the catalogue has it. */
export interface MatchedRoute {
  /** As `app/routes.ts` has it, `/suppliers/:slug`; what logs and counts are kept under. */
  readonly pattern: string;
  readonly policy: RoutePolicy;
}

/** The largest body of a form without files. */
export const FORM_BYTES = 256 * 1024;

export function bodyBytes(rule: BodyRule): number {
  return rule === "none" ? 0 : rule === "form" ? FORM_BYTES : rule.files;
}

/** Whether an address holds a token: it is in no log, and no other page is told of it. */
export function isSecretAddress(pattern: string): boolean {
  return pattern.includes(":token");
}

/** The path of the page that a path's data (`.data`) is for, as the router reads it. */
export function pagePath(pathname: string): string {
  return pathname.endsWith("/_.data") ? pathname.slice(0, -"_.data".length) : pathname.replace(/\.data$/, "");
}

/**
 * Finds an address's row in a catalogue by the router's own rules. The catalogue must hold `/*`.
 * The path must have been let in by `refuseTarget`.
 */
export function createRouteFinder(catalogue: Readonly<Record<string, RoutePolicy>>): (pathname: string) => MatchedRoute {
  const { match } = createStaticHandler(Object.keys(catalogue).map((path) => ({ id: path, path })));
  const nowhere = catalogue["/*"];
  if (nowhere === undefined) throw new Error("The catalogue has no row for addresses that are nowhere");
  return function find(pathname) {
    const pattern = match(pagePath(pathname))?.at(-1)?.route.id ?? "/*";
    return { pattern, policy: catalogue[pattern] ?? nowhere };
  };
}
