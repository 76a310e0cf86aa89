import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, siteRoutes } from "#tests/helpers/routes.ts";
import { fullForm, HUGE, MALFORMED } from "./bodies.ts";
import { createGuardedWorld } from "./world.ts";

const routes = siteRoutes();
let world: Awaited<ReturnType<typeof createGuardedWorld>>;

beforeAll(async () => {
  world = await createGuardedWorld();
});
afterAll(() => world.close());

/** Every third of what there is to send, beginning elsewhere each time, so that three forms or pages send it all. */
function everyThird<T>(all: readonly T[], turn: number): T[] {
  return all.filter((_, i) => (i + turn) % 3 === 0);
}

/** Who gets furthest on a route. */
function actorFor(pattern: string) {
  if (pattern.startsWith("/admin")) return world.people.campaign;
  if (/^\/(join|sign-in|forgot-password|reset-password|confirm-email|unsubscribe)/.test(pattern)) return undefined;
  return world.people.owner;
}

describe.each(routes.filter((route) => route.hasAction))("$pattern", (route) => {
  it.each([undefined, ...route.intents])(
    "answers no body of intent %s with a crash",
    async (intent) => {
      const path = fill(route.pattern, world.params(route.pattern));
      const ids = { organisationId: world.theirs.id, userId: world.people.owner?.userId ?? 0, recordId: world.introduction.id, version: 1 };
      const crashes: string[] = [];
      const form: Record<string, string> = intent === undefined ? fullForm(ids) : { intent, ...fullForm(ids) };
      // Every kind of body for the form's first intent; for the others, and for none, a third of them.
      const turn = routes.indexOf(route) + 1 + route.intents.indexOf(intent ?? "");
      const kinds = intent === route.intents[0] ? [...MALFORMED, HUGE] : everyThird(MALFORMED, turn);
      for (const kind of kinds) {
        const { body, type } = kind.make(form);
        const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
        const response = await world.undone(() => world.request(path, { as: actorFor(route.pattern), method: "POST", body, headers }));
        if (response.status >= 500) crashes.push(`${kind.name}: ${response.status}`);
        await response.body?.cancel();
      }
      expect(crashes).toEqual([]);
    },
    60_000,
  );
});

const ODD = [
  "",
  "-1",
  "0",
  "NaN",
  "1e309",
  "9".repeat(30),
  "..",
  "%00",
  "%2F..%2F",
  "a'\"<script>",
  "__proto__",
  "constructor",
  "\u202e",
  "x".repeat(5000),
];

describe("addresses", () => {
  it.each(routes.filter((route) => route.pattern.includes(":")))("$pattern answers no parameter with a crash", async (route) => {
    const crashes: string[] = [];
    const right = world.params(route.pattern);
    for (const name of Object.keys(right).filter((one) => route.pattern.includes(`:${one}`))) {
      for (const odd of everyThird(ODD, routes.indexOf(route))) {
        const path = fill(route.pattern, { ...right, [name]: odd });
        const response = await world.undone(() => world.request(path, { as: world.people.campaign }));
        if (response.status >= 500) crashes.push(`${name}=${odd.slice(0, 40)}: ${response.status}`);
        await response.body?.cancel();
      }
    }
    expect(crashes).toEqual([]);
  });

  // Escapes that stand for no text are refused before the pages see them: `tests/reliability/server.test.ts`.
  const NAMES = [
    "q",
    "sector",
    "area",
    "near",
    "within",
    "legal_form",
    "status",
    "accreditation",
    "open_to",
    "sort",
    "page",
    "view",
    "kind",
    "direction",
    "size",
    "soon",
    "to",
    "action",
    "show",
    "step",
    "next",
    "token",
    "value",
    "deadline",
    "supplier",
    "opportunity",
    "buyer",
    "made",
    "done",
    "period",
    "query",
    "search",
  ];
  it.each(routes)("$pattern answers no query with a crash", async (route) => {
    const path = fill(route.pattern, world.params(route.pattern));
    const crashes: string[] = [];
    const queries = [
      ...["", "-1", "NaN", "__proto__", "constructor", "%E0%A4%A", "%ff%fe"].map((odd) =>
        NAMES.map((name) => `${name}=${odd.includes("%") ? odd : encodeURIComponent(odd)}`).join("&"),
      ),
      NAMES.map((name) => `${name}[]=a&${name}[b]=c&${name}=1&${name}=2`).join("&"),
      "near=B6+5RQ&within=-5",
      "near=B6+5RQ&within=NaN",
      "near=ZZ99+9ZZ&within=1e309&sort=distance",
      `q=${encodeURIComponent('"unbalanced AND (near:* OR NOT ^')}`,
      `q=${"a+".repeat(2000)}`,
      "page=99999999999&q=%2A",
      "%E0%A4%A=%E0%A4%A&&&=&",
    ];
    const isSearch = /^\/(suppliers|opportunities|suggest|api\/v1\/\w+|suppliers\/map\.json|opportunities\/feed\.atom|sitemap\.xml)$/.test(
      route.pattern,
    );
    for (const query of isSearch ? queries : everyThird(queries, routes.indexOf(route))) {
      const response = await world.undone(() => world.request(`${path}?${query}`, { as: actorFor(route.pattern) }));
      if (response.status >= 500) crashes.push(`${query.slice(0, 80)}: ${response.status}`);
      await response.body?.cancel();
    }
    expect(crashes).toEqual([]);
  });

  it.each(routes.filter((route) => route.asks.length > 0))("$pattern knows no word by what every object has", async (route) => {
    const answerTo = async (word: string) => {
      const query = route.asks.map((name) => `${name}=${word}`).join("&");
      const response = await world.undone(() =>
        world.request(`${fill(route.pattern, world.params(route.pattern))}?${query}`, { as: actorFor(route.pattern) }),
      );
      const text = await response.text();
      return { status: response.status, text: text.replaceAll(word, "").replaceAll(/nonce="[^"]*"/g, "") };
    };
    expect(await answerTo("constructor")).toEqual(await answerTo("constrictor"));
  });

  it.each([
    "/a%00b",
    "/%2e%2e/%2e%2e/etc/passwd",
    `/${"x/".repeat(2000)}`,
    "/.env",
    "/wp-admin.php",
    "/__manifest",
    "/_root.data",
    "/suppliers.data.data",
    "//evil.example",
    "/admin/",
    "/ADMIN",
  ])("%s is answered without a crash, by get and by post", async (path) => {
    for (const options of [
      {},
      { as: world.people.owner },
      { form: { a: "b" } },
      { method: "PUT", body: "x" },
      { method: "DELETE" },
      { method: "HEAD" },
      { method: "OPTIONS" },
    ]) {
      const response = await world.undone(() => world.request(`http://localhost:3000${path}`, options));
      expect(response.status).toBeLessThan(500);
      await response.body?.cancel();
    }
  });

  it("a page that is not there says so, and how to go on", async () => {
    const response = await world.request("/no-such-page");
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain("This page is not here");
    expect(html).toContain('href="/suppliers"');
    expect(html).toContain('href="/"');
  });
  it("a session that makes no sense, and a referer that is none, are no crash", async () => {
    for (const cookie of [
      "session=",
      "session=%E0%A4%A",
      `session=${"a".repeat(39)}.${"b".repeat(39)}`,
      "session=a.b; session=c",
      ";;=;",
    ]) {
      expect((await world.request("/account", { headers: { Cookie: cookie } })).status).toBe(302);
    }
    for (const Referer of ["http://[", "javascript:alert(1)", "http://evil.example/x"]) {
      const response = await world.request("/account/notifications", { form: { matchMail: "never" }, headers: { Referer } });
      expect(response.status).toBe(302);
      expect(response.headers.get("location")).toBe("/sign-in?next=%2F");
    }
  });
});
