import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAMPAIGN_ACTIONS, type CampaignAction } from "#app/platform/campaign-actions.ts";
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
/** The campaign team reads workspaces, and opens no form that acts in one. */
const EDITORS = row("sign-in", 403, 403, 200, 200, 403);
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
  "/suppliers/found.csv": SIGNED_IN,
  "/suppliers/:slug": PUBLIC,
  "/suppliers/:slug/claim": PUBLIC,
  "/suppliers/:slug/introduction": SIGNED_IN,
  "/suppliers/:slug/invite": SIGNED_IN,
  "/suppliers/:slug/keep": SIGNED_IN,
  "/suppliers/:slug/report": PUBLIC,
  "/suggest": PUBLIC,
  "/opportunities": PUBLIC,
  "/opportunities/feed.atom": PUBLIC,
  "/opportunities/:slug": PUBLIC,
  /** A closed one, to which the organisation of the viewer, the editor and the owner is invited. */
  "/opportunities/:slug/quote": row("sign-in", 404, 200, 200, 200, 200),
  "/opportunities/:slug/respond": SIGNED_IN,
  "/opportunities/:slug/answers/:paper": NOWHERE,
  "/opportunities/:slug/papers/:attachment": NOWHERE,
  "/join": ARRIVING,
  "/sign-in": ARRIVING,
  "/sign-out": row("elsewhere", 200, 200, 200, 200, 200),
  "/forgot-password": PUBLIC,
  "/reset-password/:token": NOWHERE,
  "/confirm-email/:token": NOWHERE,
  "/confirm-claim/:token": row("sign-in", 404, 404, 404, 404, 404),
  "/invitations/:token": NOWHERE,
  "/quotes/:token": NOWHERE,
  "/quotes/:token/papers/:attachment": NOWHERE,
  "/unsubscribe": NOWHERE,
  "/shared/:token": NOWHERE,
  "/account": SIGNED_IN,
  "/account/security": SIGNED_IN,
  "/account/end": SIGNED_IN,
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
  "/organisations/:slug/check": MEMBERS,
  "/organisations/:slug/opportunities": MEMBERS,
  "/organisations/:slug/opportunities/new": EDITORS,
  "/organisations/:slug/opportunities/:opportunity": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/edit": EDITORS,
  "/organisations/:slug/opportunities/:opportunity/reserve": EDITORS,
  "/organisations/:slug/opportunities/:opportunity/invited": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/matches": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/matches.csv": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/responses": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/decide": MEMBERS,
  "/organisations/:slug/opportunities/:opportunity/confirm/:act": EDITORS,
  "/organisations/:slug/matches": MEMBERS,
  "/organisations/:slug/lists": MEMBERS,
  "/organisations/:slug/lists/:list": MEMBERS,
  "/organisations/:slug/lists/:list/compare": MEMBERS,
  /** A file for its own people: the campaign team acts for nobody. */
  "/organisations/:slug/lists/:list/suppliers.csv": row("sign-in", 403, 200, 200, 200, 403),
  "/organisations/:slug/responses": MEMBERS,
  "/organisations/:slug/together": MEMBERS,
  "/organisations/:slug/introductions": MEMBERS,
  "/organisations/:slug/introductions/new": EDITORS,
  "/organisations/:slug/introductions/:introduction": MEMBERS,
  "/organisations/:slug/introductions/:introduction/decline": EDITORS,
  /** Leads back to the workspace. */
  "/organisations/:slug/undo": row("sign-in", 403, "elsewhere", "elsewhere", "elsewhere", "elsewhere"),
  "/admin": CAMPAIGN,
  "/admin/claims": CAMPAIGN,
  "/admin/organisations": CAMPAIGN,
  "/admin/organisations/:slug": CAMPAIGN,
  "/admin/opportunities/:opportunity": CAMPAIGN,
  "/admin/people": CAMPAIGN,
  "/admin/people/:person": CAMPAIGN,
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
  "/.well-known/security.txt": NOWHERE,
  "/robots.txt": PUBLIC,
  "/speculation-rules.json": PUBLIC,
  "/sitemap.xml": PUBLIC,
  "/*": NOWHERE,
};

/** Files that look at the role without `requireTeam`: for reading, for showing, and where the list itself is held. */
const MAY_LOOK_AT_THE_ROLE = [
  "features/accounts/people/require-person.server.ts",
  "features/accounts/people/take-off-team.server.ts",
  "features/campaign/list-audit.server.ts",
  "features/directory/unmet/note-unmet.server.ts",
  "features/leaving/end-account.server.ts",
  "features/organisations/appoint-owner.server.ts",
  "features/organisations/membership.server.ts",
  "platform/campaign.server.ts",
  "platform/request-context.server.ts",
  "root.tsx",
  "routes/account/security.tsx",
  "routes/admin/people.tsx",
  "routes/admin/person.tsx",
  "routes/opportunities/show.tsx",
];

/** What may be written by whom; everywhere else a post of theirs changes nothing. */
const WRITES: Record<string, readonly Role[]> = {
  "/join": ["visitor", "stranger", "viewer"],
  /** A password that is refused leaves a trace. */
  "/sign-in": ["visitor", "stranger", "viewer"],
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

/**
 * Where the campaign team may write, by intent ("" is a form without one): what is its own as a person, and in its own name
 * what `platform/campaign-actions.ts` lists. Everywhere else a post of theirs changes nothing.
 */
const CAMPAIGN_WRITES: Record<string, "as a person" | Record<string, readonly CampaignAction[]>> = {
  "/sign-out": "as a person",
  "/account": "as a person",
  "/account/security": "as a person",
  "/account/end": "as a person",
  "/account/notifications": "as a person",
  "/account/searches": "as a person",
  "/account/searches/new": "as a person",
  "/organisations/new": "as a person",
  "/forgot-password": "as a person",
  "/join": "as a person",
  "/sign-in": "as a person",
  "/suppliers/:slug/report": "as a person",
  "/suppliers/:slug/claim": "as a person",
  "/admin/claims": { accept: ["claim.decide"], decline: ["claim.decide"] },
  "/admin/organisations/:slug": {
    status: ["status.record"],
    publication: ["supplier.list"],
    identity: ["status.decide_identity"],
    check: ["organisation.check"],
    owner: ["owner.appoint"],
    report: ["report.settle"],
  },
  "/admin/opportunities/:opportunity": {
    pause: ["opportunity.pause"],
    release: ["opportunity.release"],
    end: ["opportunity.end"],
  },
  "/admin/people/:person": {
    disable: ["account.disable"],
    enable: ["account.enable"],
    "end-sessions": ["account.end_sessions"],
    "off-team": ["account.remove_from_team"],
  },
  "/admin/outbox": { clock: ["clock.confirm"], "": ["afterwork.replay"], one: ["afterwork.replay"], all: ["afterwork.replay"] },
  "/admin/search": { check: ["search.upkeep"], rebuild: ["search.upkeep"] },
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

  if (route.hasAction && CAMPAIGN_WRITES[route.pattern] === undefined)
    it("changes nothing for the campaign team, which acts for nobody", async () => {
      for (const intent of [undefined, ...route.intents]) {
        const ids = {
          organisationId: world.ours.id,
          userId: world.people.viewer?.userId ?? 0,
          recordId: world.introduction.id,
          version: 1,
        };
        const given = fullForm(ids);
        const form = intent === undefined ? given : { ...given, intent };
        const before = world.written();
        const response = await world.undone(() => world.request(address(route), { as: world.people.campaign, form }));
        expect({ intent, wrote: world.written() - before }).toEqual({ intent, wrote: 0 });
        if (!organised.includes(route)) continue;
        expect({ intent, status: response.status }).toEqual({ intent, status: 403 });
        expect(await response.text()).toContain("The campaign team looks in here and acts for nobody");
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

describe("the campaign team", () => {
  it("writes in its own name only what is on the list, and every page where it does is in the matrix", () => {
    const named = Object.values(CAMPAIGN_WRITES).flatMap((one) => (one === "as a person" ? [] : Object.values(one).flat()));
    expect(named.filter((one) => !Object.hasOwn(CAMPAIGN_ACTIONS, one))).toEqual([]);
    const admin = routes.filter((route) => route.pattern.startsWith("/admin") && route.hasAction).map((route) => route.pattern);
    expect(admin.filter((pattern) => CAMPAIGN_WRITES[pattern] === undefined)).toEqual([]);
    for (const route of routes) {
      const writes = CAMPAIGN_WRITES[route.pattern];
      if (writes === undefined || writes === "as a person") continue;
      expect({ pattern: route.pattern, unlisted: route.intents.filter((intent) => !Object.hasOwn(writes, intent)) }).toEqual({
        pattern: route.pattern,
        unlisted: [],
      });
    }
  });

  it("is asked for by the list alone: no verb looks at the role by itself", () => {
    const folder = path.join(import.meta.dirname, "../../../app");
    const files = fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
    const asking = files.filter((file) => /siteRole\s*[!=]==?/.test(fs.readFileSync(path.join(folder, file), "utf8"))).sort();
    expect(asking).toEqual(MAY_LOOK_AT_THE_ROLE);
  });

  it("is shown no button that acts for an organisation", async () => {
    for (const route of organised.filter((one) => MATRIX[one.pattern]?.campaign === 200 && one.file.endsWith(".tsx"))) {
      const html = await (await world.request(address(route), { as: world.people.campaign })).text();
      const main = html.slice(html.indexOf("<main"), html.indexOf("</main"));
      const buttons = [...main.matchAll(/<button[^>]*type="submit"[^>]*>([\s\S]*?)<\/button>/g)].map((match) => match[1]);
      expect({ pattern: route.pattern, buttons }).toEqual({ pattern: route.pattern, buttons: [] });
    }
  });
});

describe("another organisation's records", () => {
  const pages = organised.filter((route) => /:(opportunity|introduction|offering|list)/.test(route.pattern));
  it.each(pages)("are not found under one's own address: $pattern", async (route) => {
    const { elsewhere, theirs, theirList, people } = world;
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
      const path = fill(route.pattern, {
        slug: world.ours.slug,
        opportunity: elsewhere.slug,
        introduction,
        offering,
        list: theirList.slug,
      });
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

describe("a closed quote", () => {
  const IN_BETWEEN = ["", "/quote", "/respond", "/papers/none"];

  /** Who gets what at its addresses: the page, its data, the form, a paper that is not there. */
  async function answers(slug: string, as: Parameters<typeof world.request>[1]) {
    const got: (number | string)[] = [];
    for (const below of IN_BETWEEN) got.push(answerOf(await world.undone(() => world.request(`/opportunities/${slug}${below}`, as))));
    got.push((await world.undone(() => world.request(`/opportunities/${slug}.data`, as))).status);
    got.push((await world.undone(() => world.request(`/api/v1/opportunities/${slug}`, as))).status);
    return got;
  }

  it("opens for its buyer, for those invited in whatever role, and for the campaign team; for anybody else it is not there", async () => {
    const { people, invited } = world;
    for (const role of ["viewer", "editor", "owner", "campaign"] as const) {
      const inside = await answers(invited.slug, { as: people[role] });
      expect({ role, inside }).toEqual({ role, inside: [200, 200, "elsewhere", 404, 200, 404] });
    }
    expect(await answers(invited.slug, { as: people.stranger })).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await answers(invited.slug, {})).toEqual([404, "sign-in", "sign-in", 404, 404, 404]);
    // Ours is not theirs to see: they are a supplier that was not invited.
    const somebody = world.signUp();
    world.db.$client
      .prepare("insert into memberships (organisation_id, user_id, role, created_at) values (?, ?, 'owner', 0)")
      .run(world.theirs.id, somebody.userId);
    expect(await answers(world.quote.slug, { as: world.people.viewer })).toEqual([200, 200, "elsewhere", 404, 200, 404]);
    expect(await answers(world.quote.slug, { as: somebody })).toEqual([404, 404, 404, 404, 404, 404]);
  });

  it("answers a stranger with the very page of an address where nothing is", async () => {
    const nothing = `quote-${"a".repeat(39)}`;
    const clean = (text: string, slug: string) => text.replaceAll(slug, "SLUG");
    for (const as of [undefined, world.people.stranger])
      for (const below of ["", ".data", "/papers/none"]) {
        const there = await world.undone(() => world.request(`/opportunities/${world.quote.slug}${below}`, { as }));
        const nowhere = await world.undone(() => world.request(`/opportunities/${nothing}${below}`, { as }));
        expect([...there.headers].sort()).toEqual([...nowhere.headers].sort());
        expect(clean(await there.text(), world.quote.slug)).toBe(clean(await nowhere.text(), nothing));
      }
  });

  it("is answered by an editor of those invited, and changed by an editor of its buyer, and by nobody else", async () => {
    const { people, invited, quote, ours, theirs, third } = world;
    const say = { say: "no", reason: "We are closed that week" };
    const wrote = async (path: string, role: Role, form: Record<string, string>) => {
      const before = world.written();
      await world.undone(() => world.request(path, { as: people[role], form }));
      return world.written() > before;
    };
    for (const role of ROLES) {
      const may = role === "editor" || role === "owner";
      for (const organisation of [ours.id, theirs.id, third.id]) {
        const got = await wrote(`/opportunities/${invited.slug}/quote`, role, { ...say, organisation: String(organisation) });
        expect({ role, organisation, got }).toEqual({ role, organisation, got: may && organisation === ours.id });
      }
      const page = `/organisations/${ours.slug}/opportunities/${quote.slug}/invited`;
      expect(await wrote(page, role, { intent: "invite-address", email: "new@people.example" })).toBe(may);
      expect(await wrote(page, role, { intent: "invite", organisation: String(theirs.id) })).toBe(may);
      const theirPage = `/organisations/${theirs.slug}/opportunities/${invited.slug}/invited`;
      expect(await wrote(theirPage, role, { intent: "invite-address", email: "new@people.example" })).toBe(false);
    }
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
