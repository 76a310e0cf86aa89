import type { Database } from "#db/client.ts";
import type { SearchEngine } from "#search/engine.ts";
import type { FallbackEngine } from "#search/fallback/index.ts";
import type { Settings } from "./ctx.ts";
import type { MatchedRoute } from "./door/policy.ts";
import type { PublicState } from "./kept/public-state.server.ts";
import type { LaterWrites } from "./later-writes.server.ts";
import type { Logger } from "./log.server.ts";
import type { Metrics, MetricsAccess } from "./metrics.server.ts";
import type { RateLimits } from "./rate-limit.server.ts";
import type { Tries } from "./tries.server.ts";
import type { VisitorMemory } from "./visitor-memory.server.ts";

/** What the composition root makes once and every request shares. */
export interface Services {
  db: Database;
  search: SearchEngine;
  fallback: FallbackEngine;
  settings: Settings;
  /** What the keeping of public pages goes by. */
  publicState: PublicState;
  limits: RateLimits;
  tries: Tries;
  log: Logger;
  metrics: Metrics;
  /** The clock; tests set it. */
  now: () => Date;
  /** Small writes that no answer waits for. */
  later: LaterWrites;
  visitors: VisitorMemory;
  /** A demo region is loaded: the site says so on every page. */
  isDemo: boolean;
  mapStyleUrl: string | undefined;
  metricsAccess: MetricsAccess;
  /** Changes with the build that serves. */
  build: string;
  /** The metrics as they are now, of all processes that serve this site together, in Prometheus' words. */
  readMetrics: () => Promise<string>;
  /** The address of the script that pages load which have no framework in the browser; null where nothing was built. */
  pageScript: string | null;
  /** Where a hole is to be reported: `mailto:` or `https:`. */
  securityContact: string | undefined;
}

/** What the HTTP layer knows of one request. */
export interface RequestInfo {
  requestId: string;
  /** The client's address, as the socket or, when TRUST_PROXY is set, the proxy gives it. */
  ip: string;
  /** Whether it came from this machine itself, and not for somebody else by way of a proxy. */
  isLocal: boolean;
  /** For the Content-Security-Policy and the scripts it allows. */
  nonce: string;
  /** The row of its address in `app/route-policy.ts`. */
  route: MatchedRoute;
  /**
   * Set while a page is made for everybody who asks for it: what it wants done for each of them. It is counted and logged
   * where it is handed over.
   */
  each?: ((asking: Asking) => void)[];
}

/** One who asks for a page. */
export interface Asking {
  request: Request;
  ip: string;
}

/** The same with the address in one spelling, and the network that limits count it under. */
export interface ClientInfo extends RequestInfo {
  network: string;
}
