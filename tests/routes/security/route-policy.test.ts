import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cacheControl } from "#app/platform/door/cache.ts";
import { bodyBytes, createRouteFinder, FORM_BYTES, type RoutePolicy } from "#app/platform/door/policy.ts";
import type { LimitName } from "#app/platform/rate-limit.server.ts";
import { ROUTE_POLICY } from "#app/route-policy.ts";
import { fill, type SiteRoute, siteRoutes } from "#tests/helpers/routes.ts";
import { createGuardedWorld } from "./world.ts";

const routes = siteRoutes();
const find = createRouteFinder(ROUTE_POLICY);
let world: Awaited<ReturnType<typeof createGuardedWorld>>;

beforeAll(async () => {
  world = await createGuardedWorld();
});
afterAll(() => world.close());

function policyOf(route: SiteRoute): RoutePolicy {
  const policy = ROUTE_POLICY[route.pattern];
  if (policy === undefined) throw new Error(`${route.pattern} has no row in app/route-policy.ts`);
  return policy;
}
function address(route: SiteRoute): string {
  return fill(route.pattern, world.params(route.pattern));
}

describe("the catalogue", () => {
  it("has a row for every address of routes.ts, and no other", () => {
    expect(Object.keys(ROUTE_POLICY).sort()).toEqual(routes.map((route) => route.pattern).sort());
  });
  it("finds for every address, and for its data, the row that the router takes", () => {
    for (const route of routes) {
      const path = address(route);
      const found = [path, path === "/" ? "/_.data" : `${path}.data`].map((one) => find(one).pattern);
      expect(found).toEqual([route.pattern, route.pattern]);
    }
    expect(["//evil.example", "/no/such/page", "/account/nothing"].map((path) => find(path).pattern)).toEqual(["/*", "/*", "/*"]);
  });
  it.each(routes)("$pattern: takes a form exactly where there is one, and counts everything that is asked", (route) => {
    const { body, read, write } = policyOf(route);
    const isRefusal = /^\/(api\/|suggest$|\*$)/.test(route.pattern);
    expect(body === "none").toBe(!route.hasAction || isRefusal);
    expect(read === null).toBe(route.pattern === "/health");
    expect(write).not.toBeNull();
  });
  it("takes files where an opportunity or an answer is written, and nowhere else", () => {
    const takers = Object.entries(ROUTE_POLICY).filter(([, { body }]) => bodyBytes(body) > FORM_BYTES);
    expect(takers.map(([pattern]) => pattern)).toEqual([
      "/opportunities/:slug/respond",
      "/organisations/:slug/opportunities/:opportunity/edit",
    ]);
  });
  it("has browsers fetch ahead only what anybody may read and no form changes", async () => {
    const ahead = Object.entries(ROUTE_POLICY).filter(([, policy]) => policy.ahead);
    expect(ahead.map(([pattern]) => pattern)).toEqual([
      "/",
      "/about",
      "/how-matching-works",
      "/what-status-means",
      "/accessibility",
      "/privacy",
      "/open-data",
      "/suppliers",
      "/suppliers/:slug",
      "/opportunities",
      "/opportunities/:slug",
    ]);
    for (const [pattern, { body, cache }] of ahead)
      expect([pattern, body, typeof cache === "object" && "keptBy" in cache]).toEqual([pattern, "none", true]);
    const answer = await world.request("/speculation-rules.json");
    expect(answer.headers.get("content-type")).toBe("application/speculationrules+json");
    const rules = (await answer.json()) as { prefetch: { where: { and: object[] }; eagerness: string }[] };
    expect(rules.prefetch.map(({ where, eagerness }) => [where.and[0], eagerness])).toEqual([
      [{ href_matches: ahead.map(([pattern]) => pattern) }, "moderate"],
    ]);
    expect((await world.request("/about")).headers.get("speculation-rules")).toBe('"/speculation-rules.json"');
    expect((await world.request("/account", { as: world.people.owner })).headers.has("speculation-rules")).toBe(false);
  });
  it("lets nobody keep what is behind a sign-in, holds a token or shows a contact", () => {
    for (const [pattern, { cache }] of Object.entries(ROUTE_POLICY)) {
      const isOwn = /^\/(account|organisations|admin)(\/|$)|:token|\/(introduction|respond|answers|papers)\b/.test(pattern);
      if (isOwn) expect({ pattern, cache }).toEqual({ pattern, cache: "never" });
    }
  });
});

describe.each(routes)("$pattern", (route) => {
  it("is kept by whom its rule says", async () => {
    const rule = policyOf(route).cache;
    for (const as of [undefined, world.people.owner, world.people.campaign]) {
      const response = await world.undone(() => world.request(address(route), { as }));
      await response.body?.cancel();
      const kept = response.headers.get("cache-control") ?? "";
      const isVisitors = rule === "visitors" || (typeof rule === "object" && "keptBy" in rule);
      if (rule === "never" || (isVisitors && as !== undefined)) expect(kept).toBe("no-store");
      else if (typeof rule === "object" && "keptBy" in rule && rule.shared && response.status === 200)
        expect(kept).toBe("public, max-age=0, s-maxage=10, stale-while-revalidate=20");
      else if (isVisitors) expect(kept).toMatch(/^(private, no-cache|no-store)$/);
      else if ("reader" in rule) expect(kept).toBe(response.status === 200 ? `private, max-age=${rule.reader}` : "no-store");
      else if (response.status !== 200) expect(kept).toBe("no-store");
      else expect(Number(/^public, max-age=(\d+)/.exec(kept)?.[1])).toBeLessThanOrEqual(rule.public);
    }
  });

  it("takes no body beyond its rule, whoever sends it", async () => {
    const most = Math.max(bodyBytes(policyOf(route).body), FORM_BYTES);
    for (const as of [undefined, world.people.owner]) {
      const headers = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(most + 1) };
      const response = await world.undone(() => world.request(address(route), { as, body: "a=b", headers, method: "POST" }));
      expect({ status: response.status, type: response.headers.get("content-type") }).toEqual({
        status: 413,
        type: "text/plain; charset=utf-8",
      });
    }
  });

  it("is counted by its class, by network, and refused beyond it", async () => {
    const { read, write } = policyOf(route);
    const { limits } = world.services;
    const counted: string[] = [];
    world.services.limits = {
      ...limits,
      async consume(name: LimitName, key) {
        counted.push(`${name} ${key}`);
        if (name === read || name === write) throw new world.errors.DomainError("too_many", "Wait", { retryAfter: 7 });
      },
    };
    try {
      const options = { as: world.people.owner, ip: "2001:db8:1:2:3::4" };
      const answers = [await world.request(address(route), options), await world.request(address(route), { ...options, form: {} })];
      const classes = [read, write].filter((name) => name !== null);
      expect(counted).toEqual(classes.map((name) => `${name} 2001:db8:1:2::/64`));
      const refused = answers.map((response) => [response.status, response.headers.get("retry-after")]);
      expect(refused).toEqual([read === null ? [200, null] : [429, "7"], [429, "7"]]);
    } finally {
      world.services.limits = limits;
    }
  });
});

it("a body that says nothing of its length is cut off at the same bound", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new TextEncoder().encode("x".repeat(65_536)));
    },
  });
  const request = new Request("http://localhost:3000/sign-in", {
    method: "POST",
    body,
    duplex: "half",
    headers: { Origin: "http://localhost:3000", "Content-Type": "application/x-www-form-urlencoded" },
  } as RequestInit);
  const response = await world.send(request);
  expect(response.status).toBe(413);
  expect(sent).toBeLessThan(2 * FORM_BYTES);
});

describe("an answer's own wish", () => {
  const answer = (kept: string | null, more: { status?: number; cookie?: boolean } = {}) => {
    const headers = new Headers(kept === null ? {} : { "Cache-Control": kept });
    if (more.cookie) headers.set("Set-Cookie", "session=x");
    return { status: more.status ?? 200, headers };
  };
  it("counts where it asks for less than the rule", () => {
    expect(cacheControl({ public: 60 }, answer("no-store"), false)).toBe("no-store");
    expect(cacheControl({ public: 600 }, answer("public, max-age=300"), false)).toBe("public, max-age=300");
    expect(cacheControl("visitors", answer("private, no-store"), false)).toBe("no-store");
  });
  it("does not count where it asks for more", () => {
    expect(cacheControl({ public: 60 }, answer("public, max-age=3600"), false)).toBe("public, max-age=60");
    expect(cacheControl({ reader: 60 }, answer("public, max-age=10"), false)).toBe("private, max-age=60");
    expect(cacheControl("visitors", answer("public, max-age=10"), false)).toBe("private, no-cache");
    expect(cacheControl("visitors", answer("public, max-age=10"), true)).toBe("no-store");
    expect(cacheControl("never", answer("public, max-age=10"), false)).toBe("no-store");
  });
  it("of a refusal is not to be kept, and of one with a cookie not to be shared", () => {
    expect(cacheControl({ public: 60 }, answer("public, max-age=60", { status: 404 }), false)).toBe("no-store");
    expect(cacheControl({ public: 60 }, answer(null, { cookie: true }), true)).toBe("private, max-age=60");
  });
});
