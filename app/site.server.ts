import * as pages from "virtual:react-router/server-build";
import type { Services } from "./platform/services.ts";
import { type ServeOptions, serveSite } from "./serve-site.server.ts";
import { createSiteHandler, type SiteHandler } from "./site-handler.server.ts";

/*
 * The whole site as one graph of modules: what the server build is made from, and what Vite reads in development.
 * Tests of whole requests take it from the build too, so that each module is there once.
 */
export { SearchUnavailable } from "#search/engine.ts";
export { composeSite } from "./compose.server.ts";
export { DomainError } from "./platform/errors.ts";

export function createHandler(services: Services, mode: string): SiteHandler {
  return createSiteHandler({ pages, services, mode });
}

export function serve(options: ServeOptions): Promise<void> {
  return serveSite(createHandler, options);
}
