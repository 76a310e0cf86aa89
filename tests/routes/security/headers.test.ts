import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { fill, siteRoutes } from "#tests/helpers/routes.ts";
import { createTestSite, type RequestOptions } from "#tests/helpers/site.ts";
import { createGuardedWorld } from "./world.ts";

const routes = siteRoutes();
let world: Awaited<ReturnType<typeof createGuardedWorld>>;

beforeAll(async () => {
  world = await createGuardedWorld();
});
afterAll(() => world.close());

function expectStrict(response: Response): void {
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/default-src '(self|none)'/);
  expect(policy).toContain("frame-ancestors '");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("x-frame-options")).toMatch(/^(DENY|SAMEORIGIN)$/);
  expect(response.headers.get("referrer-policy")).toBeTruthy();
  expect(response.headers.get("permissions-policy")).toContain("camera=()");
  expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(response.headers.get("x-request-id")).toBe("test-request");
  expect(response.headers.has("x-powered-by")).toBe(false);
}

describe("every answer is strict", () => {
  it.each(routes)("$pattern", async (route) => {
    const path = fill(route.pattern, world.params(route.pattern));
    for (const as of [undefined, world.people.stranger, world.people.campaign]) {
      const response = await world.undone(() => world.request(path, { as }));
      expectStrict(response);
      const html = await response.text();
      if (!response.headers.get("content-type")?.startsWith("text/html") || route.pattern.endsWith("/html")) continue;
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes("application/ld+json"));
      if (!/^\/(?:account|organisations|admin)(?:\/|$)/.test(route.pattern)) {
        // The same for everybody: nothing of it is of this request.
        expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
        for (const tag of scripts) expect(tag).toMatch(/^<script type="module" src="\/assets\/page-[^"]+">$/);
        expect(html).not.toContain("test-nonce");
      } else {
        expect(response.headers.get("content-security-policy")).toContain("script-src 'self' 'nonce-test-nonce'");
        for (const tag of scripts) expect(tag).toContain('nonce="test-nonce"');
      }
      expect(html).not.toMatch(/<[^>]+\sstyle="/);
      expect(html).not.toMatch(/<[^>]+\son[a-z]+="/);
    }
  });
  it("the workspaces are taken up by the router, however they are written, and nothing else is", async () => {
    for (const [path, isTakenUp] of [
      ["/Account", true],
      ["/account/", true],
      ["/suppliers?view=map", false],
      ["/accounts", false],
    ] as const) {
      const response = await world.request(path, { as: world.people.stranger });
      expect(response.headers.get("content-security-policy")?.includes("nonce-"), path).toBe(isTakenUp);
      if (response.status === 200 && isTakenUp) expect(await response.text()).toContain('<script nonce="test-nonce"');
    }
  });
  it("a workspace is written with the data that it is taken up with, and what is read is fetched before what is run", async () => {
    const html = await (await world.request("/account", { as: world.people.stranger })).text();
    expect(html.match(/streamController\.(enqueue|close)\(/g)).toEqual(["streamController.enqueue(", "streamController.close("]);
    const links = [...(html.split("</head>")[0] ?? "").matchAll(/<link[^>]+>/g)].map(([link]) => link);
    expect(links[0]).toContain('rel="stylesheet"');
    const scripts = links.filter((link) => link.includes("modulepreload"));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((link) => !link.includes('fetchpriority="low"'))).toEqual([]);
  });
  it("also a refused form, an answer to a wrong form and one to a method nobody takes", async () => {
    const refused: RequestOptions[] = [
      { form: {}, headers: { Origin: "https://evil.example" } },
      { form: { email: "x" } },
      { method: "DELETE" },
    ];
    for (const options of refused) {
      expectStrict(await world.undone(() => world.request("/sign-in", options)));
    }
  });
  it("also what the router answers by itself, and it counts like a page", async () => {
    const ask = (options: RequestOptions = {}) =>
      world.request("/__manifest?version=none&paths=/suppliers", { ip: "198.51.100.77", ...options });
    const answered = await ask();
    expect(answered.status).toBeLessThan(400);
    expectStrict(answered);
    const posted = await ask({ form: { a: "b" } });
    expect(posted.status).toBe(405);
    expectStrict(posted);
    const lines: object[] = [];
    const { info } = world.services.log;
    world.services.log.info = ((line: object) => lines.push(line)) as typeof info;
    await ask();
    world.services.log.info = info;
    expect(lines).toMatchObject([{ method: "GET", route: "/__manifest", requestId: "test-request" }]);
    const { limits } = world.services;
    const counted: string[] = [];
    world.services.limits = {
      ...limits,
      async consume(name, key) {
        counted.push(`${name} ${key}`);
        throw new world.errors.DomainError("too_many", "Wait", { retryAfter: 7 });
      },
    };
    const refused = await ask();
    world.services.limits = limits;
    expect(counted).toEqual(["page_address 198.51.100.77"]);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "7"]);
    expectStrict(refused);
  });
  it("a worker is a file of ours, and another site is asked for a map only where one is set", async () => {
    const policy = async (path = "/suppliers?view=map") => (await world.request(path)).headers.get("content-security-policy");
    expect(await policy()).toContain("worker-src 'self';");
    expect(await policy()).not.toMatch(/https?:|blob:/);
    world.services.mapStyleUrl = "https://tiles.example/styles/plain.json";
    const directives = (await policy())?.split("; ").filter((directive) => directive.includes("https://tiles.example"));
    const elsewhere = await policy("/opportunities");
    world.services.mapStyleUrl = undefined;
    expect(elsewhere).not.toContain("https://tiles.example");
    expect(directives).toEqual(["img-src 'self' data: https://tiles.example", "connect-src 'self' https://tiles.example"]);
  });
  it("over https browsers are told to stay there", async () => {
    expect((await world.request("/about")).headers.has("strict-transport-security")).toBe(false);
    const { origin } = world.services.settings;
    world.services.settings.origin = "https://supply.example";
    expect((await world.request("/about")).headers.get("strict-transport-security")).toContain("max-age=31536000");
    world.services.settings.origin = origin;
  });
});

describe("whoever asks too often", () => {
  it("is told to wait by a page, also where the router asks for the page's data, and scripts by a problem", async () => {
    const site = await createTestSite();
    const ip = "203.0.113.77";
    for (let n = 0; n < 1200; n += 1) await site.services.limits.consume("page_address", ip);
    const page = await site.request("/about", { ip, headers: { Accept: "text/html" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([429, "text/html; charset=utf-8"]);
    expect(await page.text()).toContain("Wait a moment");
    const data = await site.request("/about.data", { ip, headers: { Accept: "*/*" } });
    expect([data.status, data.headers.get("content-type")]).toEqual([429, "text/x-script"]);
    expect(await data.text()).toContain("Wait a moment");
    const plain = await site.request("/about", { ip, headers: { Accept: "application/json" } });
    expect([plain.status, plain.headers.get("content-type")]).toEqual([429, "application/problem+json"]);
    await site.close();
  });
});

describe("what a browser fetches ahead", () => {
  const AHEAD = { "Sec-Purpose": "prefetch", Accept: "text/html" };

  it("keeps nobody out: it has a limit of its own, beyond which the link is simply followed when it is pressed", async () => {
    const site = await createTestSite();
    const ip = "203.0.113.78";
    const status = async (path: string, headers: Record<string, string>) => (await site.request(path, { ip, headers })).status;
    for (let n = 0; n < 300; n += 1) await site.services.limits.consume("ahead_address", ip);
    expect(await status("/about", AHEAD)).toBe(429);
    expect(await status("/about", { Accept: "text/html" })).toBe(200);
    for (let n = 0; n < 1200; n += 1) await site.services.limits.consume("page_address", ip).catch(() => undefined);
    // An address that is not fetched ahead counts as ever, whatever it is said to be for.
    expect(await status("/sign-in", AHEAD)).toBe(429);
    await site.close();
  });

  it("counts for nothing else, and is not sent to a reader who saves data", async () => {
    const { limits } = world.services;
    const counted: string[] = [];
    world.services.limits = { ...limits, consume: async (name) => void counted.push(name) };
    const statuses: number[] = [];
    for (const headers of [AHEAD, { ...AHEAD, "Save-Data": "on" }, { Accept: "text/html", "Save-Data": "on" }])
      statuses.push((await world.request("/suppliers?q=lunch", { headers })).status);
    world.services.limits = limits;
    expect(statuses).toEqual([200, 429, 200]);
    expect(counted).toEqual(["ahead_address", "search_address"]);
  });
});

describe("a form that another site's page sends", () => {
  const FOREIGN: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "" },
    { Origin: "http://localhost.evil.example:3000" },
    { Origin: "http://localhost:3000.evil.example" },
    { Origin: "garbage" },
    { Origin: "http://localhost:3000", "Sec-Fetch-Site": "cross-site" },
  ];
  it.each(routes.filter((route) => route.pattern !== "/unsubscribe"))("is refused at $pattern", async (route) => {
    const path = fill(route.pattern, world.params(route.pattern));
    const before = world.written();
    for (const headers of FOREIGN) {
      const response = await world.undone(() =>
        world.request(path, {
          as: world.people.campaign,
          method: "POST",
          body: "intent=accept",
          headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
        }),
      );
      expect({ headers, status: response.status }).toEqual({ headers, status: 403 });
    }
    expect(world.written()).toBe(before);
  });
  it("is taken at /unsubscribe, where mail programs post without an origin, and stops only who the link names", async () => {
    const { people } = world;
    const url = `/unsubscribe?token=${unsubscribeToken(world.ctx(), people.stranger?.userId ?? 0, "matches")}`;
    const response = await world.request(url, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      headers: { Origin: "" },
    });
    expect(response.status).toBe(302);
    const wants = world.db.$client.prepare("select id from users where match_mail = 'never'").pluck();
    expect(wants.all()).toEqual([people.stranger?.userId]);
    const forged = await world.request(url.replace(/token=\d+/, `token=${people.owner?.userId}`), {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { Origin: "" },
    });
    expect(forged.status).toBe(404);
    expect(wants.all()).toHaveLength(1);
  });
});
