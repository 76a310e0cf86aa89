import { createHash } from "node:crypto";
import { RouterContextProvider } from "react-router";
import { holds } from "./platform/conditional.server.ts";
import type { KeptRule, MatchedRoute } from "./platform/door/policy.ts";
import { DomainError } from "./platform/errors.ts";
import { limitOf, noteAnswer } from "./platform/http-guard.server.ts";
import { normalAddress } from "./platform/kept/address.ts";
import { createAnswers } from "./platform/kept/answers.server.ts";
import { pageFreshness } from "./platform/kept/freshness.ts";
import { handOver, keepable, passOn, VARY } from "./platform/kept/handing-over.server.ts";
import { networkOf } from "./platform/network.ts";
import { setRequest } from "./platform/request-context.server.ts";
import type { RequestInfo, Services } from "./platform/services.ts";
import { hasSessionCookie } from "./platform/session.server.ts";

/** Eight thousand pages of results, about. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface KeptPagesOptions {
  services: Services;
  /** Has the router answer a request. */
  answerPage: (request: Request, context: RouterContextProvider) => Promise<Response>;
  /** Waits for the turn of whoever asks. */
  inTurn: (ip: string, work: () => Promise<Response>) => Promise<Response>;
  maxBytes?: number;
}

/** Answers a request out of what is kept, or makes it; null where the request has to be answered for itself. */
export type KeptPages = (request: Request, url: URL, info: RequestInfo) => Promise<Response | null>;

/**
 * Keeps the pages whose rule says so, for readers who bring no session. Such a page is made of its address in one spelling
 * and of nothing else that a request brings, so it is the same for all of them; it holds while the marks of what it tells of,
 * and the clock, leave it as it is. Its `ETag` stands for these: a 304 costs no search and no drawing.
 * What may not be kept (`keepable`), and what was made while the search engine failed, is given to one reader.
 */
export function createKeptPages({ services, answerPage, inTurn, maxBytes = MOST_BYTES }: KeptPagesOptions): KeptPages {
  const { publicState, metrics } = services;
  const answers = createAnswers(maxBytes);

  /** What every page says beside what it is about, and how. */
  function settingOf(): string {
    const { reservedWords: _, ...settings } = services.settings;
    const { build, isDemo, pageScript, mapStyleUrl } = services;
    return JSON.stringify([build, settings, isDemo, pageScript, mapStyleUrl]);
  }

  /** The page of an address as it is for everybody; `each` is what it asks to be done for each of them. */
  async function make(address: string, info: RequestInfo) {
    const each: NonNullable<RequestInfo["each"]> = [];
    const faults = publicState.faults();
    const context = new RouterContextProvider();
    setRequest(context, services, { ...info, each });
    const request = new Request(services.settings.origin + address, { headers: { Accept: "text/html" } });
    const response = await answerPage(request, context);
    return { response, each, isWhole: publicState.faults() === faults };
  }

  return async function answer(request, url, info) {
    const rule = ruleFor(request, url, info.route);
    if (rule === null) return null;
    const started = performance.now();
    if (!(await isWithinLimit(services, info, request))) return null;
    const now = services.now().getTime();
    const { keptBy, forSeconds } = services.isDemo ? ofDemo(rule) : rule;
    const { mark, until } = publicState.of(keptBy, new Date(now));
    const ends = forSeconds === undefined ? until : Math.min(until, nextTick(now, forSeconds));
    const address = normalAddress(url);
    const tag = createHash("sha256").update([settingOf(), mark, ends, address].join("\n")).digest("base64url").slice(0, 22);
    const headers = { ETag: `W/"${tag}"`, "Cache-Control": pageFreshness(rule.shared, ends - now), "X-Request-Id": info.requestId };
    const asking = { request, ip: info.ip };

    function given(response: Response, result: "held" | "found" | "made" | "shared" | "passed"): Response {
      metrics.keptAnswers.inc({ result });
      metrics.keptBytes.set(answers.bytes());
      noteAnswer(services, info, request, { status: response.status, started, kept: result });
      return response;
    }

    if (holds(request, headers.ETag, null)) return given(new Response(null, { status: 304, headers: { ...headers, Vary: VARY } }), "held");
    const found = answers.get(address, tag);
    if (found !== undefined) return given(handOver(found, asking, headers), "found");
    return inTurn(info.ip, async () => {
      let own: Response | undefined;
      let isMaker = false;
      const made = await answers.share(address, tag, async () => {
        isMaker = true;
        const { response, each, isWhole } = await make(address, info);
        const kept = isWhole ? await keepable(response, tag, each) : null;
        if (kept === null) own = response;
        return kept;
      });
      if (made !== null) return given(handOver(made, asking, headers), isMaker ? "made" : "shared");
      return given(passOn(own ?? (await make(address, info)).response, asking, info.requestId), "passed");
    });
  };
}

/** The rule by which the page that is asked for is kept, where this request may have it. */
function ruleFor({ method, headers }: Request, { pathname }: URL, { policy }: MatchedRoute): KeptRule | null {
  const { cache } = policy;
  const isKept = typeof cache === "object" && "keptBy" in cache;
  const isForAll = (method === "GET" || method === "HEAD") && !pathname.endsWith(".data") && !hasSessionCookie(headers);
  return isKept && isForAll ? cache : null;
}

/** Of a demo every page says, as counted once a minute, whether others are listed beside its own. */
function ofDemo({ keptBy, forSeconds = 60 }: KeptRule): Pick<KeptRule, "keptBy" | "forSeconds"> {
  return { keptBy: [...keptBy, "suppliers"], forSeconds };
}

/** Counts what is asked. What is too much is told by the page itself. */
async function isWithinLimit({ limits }: Services, { ip, route }: RequestInfo, request: Request): Promise<boolean> {
  const limit = limitOf(request, route.policy);
  if (limit === "refused") return false;
  try {
    if (limit !== null) await limits.consume(limit, networkOf(ip));
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** The end of the span of so many seconds that an instant lies in. */
function nextTick(now: number, seconds: number): number {
  return (Math.floor(now / (seconds * 1000)) + 1) * seconds * 1000;
}
