import type { CacheRule } from "./policy.ts";

/**
 * An answer's `Cache-Control` by its address's rule. A page may ask for less than the rule allows and never for more:
 * what it marks `no-store` stays so, and only where the rule is `public` does a `public` of its own count, up to the
 * rule's seconds. Refusals are kept by nobody who need not ask again; an answer that sets a cookie is its reader's alone.
 */
export function cacheControl(rule: CacheRule, answer: { status: number; headers: Headers }, isSignedIn: boolean): string {
  const own = answer.headers.get("Cache-Control") ?? "";
  if (rule === "never" || /\bno-store\b/.test(own)) return "no-store";
  if (rule === "visitors" || "keptBy" in rule) return isSignedIn ? "no-store" : "private, no-cache";
  if (answer.status !== 200 && answer.status !== 304) return "no-store";
  if ("reader" in rule) return `private, max-age=${rule.reader}`;
  const asked = /^public, max-age=(\d+)(, immutable)?$/.exec(own);
  const kept = asked !== null && Number(asked[1]) <= rule.public ? own : `public, max-age=${rule.public}`;
  return answer.headers.has("Set-Cookie") ? kept.replace("public", "private") : kept;
}
