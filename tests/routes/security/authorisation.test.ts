import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, type SiteRoute, siteRoutes } from "#tests/helpers/routes.ts";
import { fullForm } from "./bodies.ts";
import { createGuardedWorld, ROLES, type Role } from "./world.ts";

type Answer = 200 | 403 | 404 | "sign-in" | "elsewhere";
type Row = Record<Role, Answer>;

function row(visitor: Answer, stranger: Answer, viewer: Answer, editor: Answer, owner: Answer, campaign: Answer): Row {
  return { visitor, stranger, viewer, editor, owner, campaign };
}
const PUBLIC = row(200, 200, 200, 200, 200, 200);
const NOWHERE = row(404, 404, 404, 404, 404, 404);
const SIGNED_IN = row("sign-in", 200, 200, 200, 200, 200);
const MEMBERS = row("sign-in", 403, 200, 200, 200, 200);
const EDITORS = row("sign-in", 403, 403, 200, 200, 200);
const CAMPAIGN = row("sign-in", 404, 404, 404, 404, 200);
/** Pages for those who have not signed in; the others are sent on. */
const ARRIVING = row(200, "elsewhere", "elsewhere", "elsewhere", "elsewhere", "elsewhere");

/** Who gets what at every address. An address that is not in here fails the test: decide who may open it first. */
const MATRIX: Record<string, Row> = {
  "/": PUBLIC,
  "/about": PUBLIC,
  "/how-matching-works": PUBLIC,
  "/what-status-means": PUBLIC,
  "/accessibility": PUBLIC,
  "/privacy": PUBLIC,
  "/open-data": PUBLIC,
  "/suppliers": PUBLIC,
  "/suppliers/map.json": PUBLIC,
  "/suppliers/:slug": PUBLIC,
  "/suppliers/:slug/claim": PUBLIC,
  "/suppliers/:slug/introduction": SIGNED_IN,
  "/suppliers/:slug/report": PUBLIC,
  "/suggest": PUBLIC,
  "/opportunities": PUBLIC,
  "/opportunities/feed.atom": PUBLIC,
  "/opportunities/:slug": PUBLIC,
  "/opportunities/:slug/respond": SIGNED_IN,
  "/opportunities/:slug/papers/:attachment": NOWHERE,
  "/join": ARRIVING,
  "/sign-in": ARRIVING,
  "/sign-out": row("elsewhere", 200, 200, 200, 200, 200),
  "/forgot-password": PUBLIC,
  "/reset-password/:token": NOWHERE,
  "/confirm-email/:token": NOWHERE,
  "/confirm-claim/:token": row("sign-in", 404, 404, 404, 404, 404),
  "/invitations/:token": NOWHERE,
  "/unsubscribe": NOWHERE,
  "/account": SIGNED_IN,
  "/account/security": SIGNED_IN,
  "/account/notifications": SIGNED_IN,
  "/account/searches": SIGNED_IN,
  "/account/searches/new": SIGNED_IN,
  "/organisations/new": SIGNED_IN,
  "/organisations/:slug": MEMBERS,
  "/organisations/:slug/details": MEMBERS,
  "/organisations/:slug/profile": MEMBERS,
  "/organisations/:slug/profile/about": MEMBERS,
  "/organisations/:slug/profile/offerings/:offering": MEMBERS,
  "/organisations/:slug/profile/status": MEMBERS,
  "/organisations/:slug/profile/papers": MEMBERS,
  "/organisations/:slug/profile/proof": MEMBERS,
  "/organisations/:slug/team": MEMBERS,
  "/organisations/:slug/opportunities": MEMBERS,
  "/organisations/:slug/opportunities/new": EDITORS,
  "/organisations/:slug/opportunities/:opportunity": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/edit": EDITORS,
  "/organisations/:slug/opportunities/:opportunity/matches": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/matches.csv": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/responses": MEMBERS,
  "/organisations/:slug/matches": MEMBERS,
  "/organisations/:slug/responses": MEMBERS,
  "/organisations/:slug/introductions": MEMBERS,
  "/organisations/:slug/introductions/new": EDITORS,
  "/organisations/:slug/introductions/:introduction": MEMBERS,
  "/admin": CAMPAIGN,
  "/admin/claims": CAMPAIGN,
  "/admin/organisations": CAMPAIGN,
  "/admin/organisations/:slug": CAMPAIGN,
  "/admin/mails": CAMPAIGN,
  "/admin/mails/:mail": CAMPAIGN,
  "/admin/mails/:mail/html": CAMPAIGN,
  "/admin/outbox": CAMPAIGN,
  "/admin/search": CAMPAIGN,
  "/admin/audit": CAMPAIGN,
  "/admin/imports": CAMPAIGN,
  "/admin/unmet": CAMPAIGN,
  "/admin/unmet.csv": CAMPAIGN,
  "/api/openapi.json": PUBLIC,
  "/api/v1/suppliers": PUBLIC,
  "/api/v1/suppliers/:slug": PUBLIC,
  "/api/v1/opportunities": PUBLIC,
  "/api/v1/opportunities/:slug": PUBLIC,
  "/api/v1/sectors": PUBLIC,
  "/api/v1/areas": PUBLIC,
  "/api/*": NOWHERE,
  "/map/names.json": PUBLIC,
  "/map/outlines.json": PUBLIC,
  "/health": PUBLIC,
  "/ready": PUBLIC,
  "/metrics": NOWHERE,
  "/robots.txt": PUBLIC,
  "/sitemap.xml": PUBLIC,
  "/*": NOWHERE,
};

/** What may be written by whom; everywhere else a post of theirs changes nothing. */
const WRITES: Record<string, readonly Role[]> = {
  "/join": ["visitor"],
  "/forgot-password": ["visitor", "stranger", "viewer"],
  "/suppliers/:slug/report": ["visitor", "stranger", "viewer"],
  "/suppliers/:slug/claim": ["stranger", "viewer"],
  "/sign-out": ["stranger", "viewer"],
  "/account": ["stranger", "viewer"],
  "/account/security": ["stranger", "viewer"],
  "/account/notifications": ["stranger", "viewer"],
  "/account/searches": ["stranger", "viewer"],
  "/organisations/new": ["stranger", "viewer"],
  "/organisations/:slug/team": ["viewer"],
};

const routes = siteRoutes();
let world: Awaited<ReturnType<typeof createGuardedWorld>>;

beforeAll(async () => {
  world = await createGuardedWorld();
});
afterAll(() => world.close());

function address(route: SiteRoute): string {
  return fill(route.pattern, world.params(route.pattern));
}
function answerOf(response: Response): Answer | number {
  if (response.status !== 302) return response.status;
  return response.headers.get("location")?.startsWith("/sign-in?next=") ? "sign-in" : "elsewhere";
}
const organised = routes.filter((route) => route.pattern.includes("/:slug") && route.pattern.startsWith("/organisations/"));

it("every address is in the matrix, and the matrix has no other", () => {
  expect(routes.map((route) => route.pattern).sort()).toEqual(Object.keys(MATRIX).sort());
});

describe.each(routes)("$pattern", (route) => {
  it("opens for whom it should, and for nobody else", async () => {
    const got: Partial<Record<Role, Answer | number>> = {};
    for (const role of ROLES) got[role] = answerOf(await world.undone(() => world.request(address(route), { as: world.people[role] })));
    expect(got).toEqual(MATRIX[route.pattern]);
  });

  it("gives no data to scripts that its page does not give", async () => {
    const page = MATRIX[route.pattern];
    const path = address(route);
    if (page === undefined || path.startsWith("/api/") || /\.(ts|csv|json|txt|xml)$/.test(path) || route.file.endsWith(".ts")) return;
    for (const role of ROLES) {
      const response = await world.undone(() => world.request(path === "/" ? "/_root.data" : `${path}.data`, { as: world.people[role] }));
      const expected = page[role];
      if (expected === 403 || expected === 404) expect(response.status).toBe(expected);
      if (expected === "sign-in") expect(await response.text()).toContain("/sign-in?next=");
    }
  });

  if (route.hasAction)
    it("changes nothing for visitors, strangers and viewers", async () => {
      for (const role of ["visitor", "stranger", "viewer"] as const) {
        if (WRITES[route.pattern]?.includes(role)) continue;
        if (role === "viewer" && !organised.includes(route) && MATRIX[route.pattern] !== CAMPAIGN) continue;
        for (const intent of [undefined, ...route.intents]) {
          const recordId = world.introduction.id;
          const given = fullForm({ organisationId: world.ours.id, userId: world.people.owner?.userId ?? 0, recordId, version: 1 });
          const form = intent === undefined ? given : { ...given, intent };
          const before = world.written();
          const response = await world.undone(() => world.request(address(route), { as: world.people[role], form }));
          expect({ role, intent, status: response.status, wrote: world.written() - before }).toMatchObject({ role, intent, wrote: 0 });
          expect(response.status).toBeGreaterThanOrEqual(300);
        }
      }
    });

  if (!route.hasAction)
    it("takes no post", async () => {
      const before = world.written();
      const response = await world.undone(() => world.request(address(route), { as: world.people.campaign, form: { intent: "delete" } }));
      expect([404, 405]).toContain(response.status);
      expect(world.written()).toBe(before);
    });
});

describe("another organisation's records", () => {
  const pages = organised.filter((route) => /:(opportunity|introduction|offering)/.test(route.pattern));
  it.each(pages)("are not found under one's own address: $pattern", async (route) => {
    const { elsewhere, theirs, people } = world;
    const foreign = world.db.$client
      .prepare(
        "insert into offerings (organisation_id, sector_code, title, coverage) values (?, 'food.workplace-catering', 'Theirs', 'nationwide') returning id",
      )
      .pluck();
    await world.undone(async () => {
      const offering = String(foreign.get(theirs.id));
      const introduction = String(
        world.db.$client
          .prepare(
            "insert into introductions (buyer_id, supplier_id, proposed_by, status, created_at, updated_at) values (?, ?, 'buyer', 'proposed', 0, 0) returning id",
          )
          .pluck()
          .get(theirs.id, world.third.id),
      );
      const path = fill(route.pattern, { slug: world.ours.slug, opportunity: elsewhere.slug, introduction, offering });
      expect((await world.request(path, { as: people.owner })).status).toBe(404);
      if (!route.hasAction) return;
      for (const intent of [undefined, ...route.intents]) {
        const given = fullForm({ organisationId: world.ours.id, userId: 1, recordId: Number(introduction), version: 1 });
        const before = world.written();
        const response = await world.request(path, { as: people.owner, form: intent === undefined ? given : { ...given, intent } });
        expect({ intent, refused: [404, 422].includes(response.status), wrote: world.written() - before }).toEqual({
          intent,
          refused: true,
          wrote: 0,
        });
      }
    });
  });
});

describe("somebody whose address is not confirmed", () => {
  it("may look at the workspace and change nothing in it, but leave it", async () => {
    const newcomer = world.signUp({ confirmed: false });
    world.db.$client
      .prepare("insert into memberships (organisation_id, user_id, role, created_at) values (?, ?, 'owner', 0)")
      .run(world.ours.id, newcomer.userId);
    for (const route of organised.filter((one) => one.hasAction)) {
      for (const intent of [undefined, ...route.intents]) {
        if (intent === "leave") continue;
        const given = fullForm({
          organisationId: world.ours.id,
          userId: world.people.editor?.userId ?? 0,
          recordId: world.introduction.id,
          version: 1,
        });
        const before = world.written();
        const response = await world.undone(() =>
          world.request(address(route), { as: newcomer, form: intent === undefined ? given : { ...given, intent } }),
        );
        expect({ route: route.pattern, intent, wrote: world.written() - before, ok: response.status >= 300 }).toEqual({
          route: route.pattern,
          intent,
          wrote: 0,
          ok: true,
        });
      }
    }
  });
});
