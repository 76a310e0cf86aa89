import { seeded } from "#tests/bench/corpus.ts";
import { fullForm, MALFORMED } from "#tests/routes/security/bodies.ts";
import { fill, type SiteRoute } from "./routes.ts";

export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof METHODS)[number];

/** A request as somebody who means no good, or a broken program, might send it. */
export interface Shot {
  method: Method;
  path: string;
  headers: Record<string, string>;
  /** With the content type that goes with it, where there is one. */
  body?: { content: BodyInit; type?: string | undefined };
}

const VALUES = [
  "",
  "0",
  "-1",
  "1e309",
  "NaN",
  "9".repeat(30),
  "__proto__",
  "constructor",
  "%00",
  "%E0%A4%A",
  "%ff",
  "..%2F..%2F",
  "a'\"<script>",
  "\u202e",
  "%F0%9D%94%9E",
  "e%CC%81".repeat(100),
  "x".repeat(900),
  "a%20".repeat(300),
  '"',
  "*",
  "B18",
  "B6%205RQ",
  "London",
  "community",
  "catering%20near%20Birmingham",
  "2026-02-30",
  "true",
  "[]",
  "1,2,3,4",
  "52.4,-2,52.5,-1.9",
  "http://evil.example/",
  "//evil.example",
];
const NAMES =
  "q near sector area within legal_form status accreditation open_to sort page view kind direction size soon to action show step next token value deadline supplier opportunity buyer made done period query search bounds for v as note _routes version paths a[] a[b]".split(
    " ",
  );
const ENDS = ["", "", "", "", ".data", ".data", "/", "/_.data", ".data.data", "//", "/..", ";a=b", "%2F", ".json"];
const HEADERS: readonly [string, readonly string[]][] = [
  ["Accept", ["text/html", "application/json", "*/*", "", "a/b;q=x,".repeat(100)]],
  ["Range", ["bytes=0-0", "bytes=-1", "bytes=9-1,", "lines=1"]],
  ["If-None-Match", ["*", '"a"', 'W/"'.repeat(100)]],
  ["If-Modified-Since", ["never", "Mon, 30 Nov 2026 10:00:00 GMT"]],
  ["Accept-Language", ["xx", "*;q=0"]],
  ["Referer", ["http://[", "javascript:alert(1)", "http://localhost:3000/account"]],
  ["User-Agent", ["", "Mozilla/5.0 (".repeat(50)]],
  ["X-Forwarded-Host", ["evil.example", "a b"]],
  ["X-Forwarded-For", ["::1", "1.2.3.4:99, x"]],
  ["Sec-Fetch-Site", ["same-origin", "cross-site", "none"]],
  ["Authorization", ["Bearer x", "Basic x"]],
  ["X-React-Router-SPA-Mode", ["yes"]],
];
const ORIGINS = ["", "null", "https://evil.example", "http://localhost.evil.example"];

/** Makes shots, the same for the same seed. */
export function createFuzzer(seed: number) {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const chance = (of: number) => random() < of;

  function query(): string {
    if (chance(0.4)) return "";
    const pairs = Array.from({ length: 1 + Math.floor(random() * 5) }, () => `${pick(NAMES)}=${pick(VALUES)}`);
    return `?${pairs.join("&")}`;
  }

  function body(route: SiteRoute): NonNullable<Shot["body"]> {
    const ids = { organisationId: pick([1, 2, 3, 99]), userId: pick([1, 2, 99]), recordId: pick([1, 2, 99]), version: pick([1, 2]) };
    const intent = chance(0.8) ? pick(["", ...route.intents]) : pick(VALUES);
    const given = { ...(intent === "" ? {} : { intent }), ...fullForm(ids) };
    const form = chance(0.5)
      ? given
      : Object.fromEntries(Object.entries(given).map(([name, value]) => [name, chance(0.2) ? pick(VALUES) : value]));
    const { body: content, type } = pick(MALFORMED).make(form);
    return { content, type };
  }

  return function shoot(route: SiteRoute, method: Method, params: Record<string, string>, origin: string): Shot {
    const names = Object.keys(params).filter((name) => route.pattern.includes(`:${name}`));
    const odd = names.length > 0 && chance(0.3) ? { [pick(names)]: pick(VALUES) } : {};
    const path = `${fill(route.pattern, { ...params, ...odd })}${chance(0.5) ? "" : pick(ENDS)}${query()}`;
    const headers: Record<string, string> = {};
    for (let count = Math.floor(random() * 4); count > 0; count -= 1) {
      const [name, values] = pick(HEADERS);
      headers[name] = pick(values);
    }
    if (method === "GET" || method === "HEAD") return { method, path, headers };
    const from = chance(0.9) ? origin : pick(ORIGINS);
    return { method, path, headers: { ...headers, Origin: from }, ...(chance(0.9) ? { body: body(route) } : {}) };
  };
}
