import fs from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "#app/routes.ts";

export interface SiteRoute {
  /** As `app/routes.ts` has it: `/organisations/:slug/team`. */
  pattern: string;
  file: string;
  /** A page of its own, not a frame round others. */
  isLeaf: boolean;
  hasAction: boolean;
  /** What the `intent` field of its forms can be. */
  intents: string[];
  /** What it asks its address for by itself: `done`. */
  asks: string[];
}

function read(entry: RouteConfigEntry, above: string): SiteRoute[] {
  const pattern = [above, entry.path].filter(Boolean).join("/");
  const text = fs.readFileSync(path.join(import.meta.dirname, "../../app", entry.file), "utf8");
  const named = text.matchAll(/intent[^\n]{0,40}===?\s*"([\w-]+)"|case\s+"([\w-]+)"|name="intent"[\s\S]{0,40}?value="([\w-]+)"/g);
  const intents = [...new Set([...named].map((match) => match[1] ?? match[2] ?? match[3] ?? ""))];
  const own: SiteRoute = {
    pattern: `/${pattern}`,
    file: entry.file,
    isLeaf: entry.children === undefined,
    hasAction: /export (?:const|async function|function) action\b/.test(text),
    intents,
    asks: [...new Set([...text.matchAll(/\b(?:searchParams|params)\.get\("(\w+)"\)/g)].map(([, name = ""]) => name))],
  };
  return [own, ...(entry.children ?? []).flatMap((child) => read(child, pattern))];
}

/** Every page of the site, read from its URL map. */
export function siteRoutes(): SiteRoute[] {
  return routes.flatMap((entry) => read(entry, "")).filter((route) => route.isLeaf);
}

/** A pattern with its parameters filled in. */
export function fill(pattern: string, params: Record<string, string>): string {
  return pattern.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? "none").replace("*", "no-such-page");
}
