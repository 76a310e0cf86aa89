import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { profiles } from "#db/schema/index.ts";
import { linkToken } from "#tests/helpers/ctx.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

let site: TestSite;
let people: Record<"visitor" | "stranger" | "unconfirmed" | "viewer" | "editor" | "owner" | "campaign", TestUser | undefined>;
let tureen: { id: number; slug: string };

beforeEach(async () => {
  site = await createTestSite();
  const [viewer, editor, owner, unconfirmed] = [site.signUp(), site.signUp(), site.signUp(), site.signUp({ confirmed: false })];
  tureen = site.organisation({
    legalName: "Tipton Tureen CIC",
    isSupplier: true,
    isBuyer: true,
    buyerKind: "private",
    legalForm: "cic",
    postcode: "DY4 8RH",
    claimedAt: site.clock.now,
    members: [
      [viewer, "viewer"],
      [editor, "editor"],
      [owner, "owner"],
      [unconfirmed, "owner"],
    ],
  });
  site.db.insert(profiles).values({ organisationId: tureen.id, updatedAt: site.clock.now }).run();
  people = {
    visitor: undefined,
    stranger: site.signUp(),
    unconfirmed,
    viewer,
    editor,
    owner,
    campaign: site.signUp({ siteRole: "campaign" }),
  };
});
afterEach(() => site.close());

async function statuses(path: string, form?: Record<string, string>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [who, as] of Object.entries(people))
    found[who] = (await site.request(path, { as, ...(form === undefined ? {} : { form }) })).status;
  return found;
}

function mailed(to: string, path: string): string {
  return path + linkToken(site.ctx(), to, path);
}

const DETAILS = { actAs: "buyer", buyerKind: "private", name: "Tipton Tureen Ltd", postcode: "B18 6AA" };

describe("who may see and do what", () => {
  it.each(["", "/details", "/team"])("workspace page %j: members and the campaign team", async (page) => {
    expect(await statuses(`/organisations/${tureen.slug}${page}`)).toEqual({
      visitor: 302,
      stranger: 403,
      unconfirmed: 200,
      viewer: 200,
      editor: 200,
      owner: 200,
      campaign: 200,
    });
  });

  it("changing the details: editors and owners whose address is confirmed", async () => {
    const found = await statuses(`/organisations/${tureen.slug}/details`, DETAILS);
    expect(found).toEqual({ visitor: 302, stranger: 403, unconfirmed: 403, viewer: 403, editor: 302, owner: 302, campaign: 403 });
  });

  it("inviting: owners whose address is confirmed", async () => {
    const found = await statuses(`/organisations/${tureen.slug}/team`, { intent: "invite", email: "kit@people.example", role: "viewer" });
    expect(found).toEqual({ visitor: 302, stranger: 403, unconfirmed: 403, viewer: 403, editor: 403, owner: 302, campaign: 403 });
  });

  it.each([
    ["role", { role: "owner" }],
    ["remove", {}],
  ])("%s of another member: owners", async (intent, more) => {
    const form = { intent, userId: String(people.viewer?.userId), ...more };
    for (const who of ["visitor", "stranger", "unconfirmed", "editor"] as const) {
      const { status } = await site.request(`/organisations/${tureen.slug}/team`, { as: people[who], form });
      expect(status).toBe(who === "visitor" ? 302 : 403);
    }
    expect((await site.request(`/organisations/${tureen.slug}/team`, { as: people.owner, form })).status).toBe(302);
  });

  it("an unconfirmed member sees the notice on every page", async () => {
    for (const page of ["", "/details", "/team"]) {
      expect(await (await site.request(`/organisations/${tureen.slug}${page}`, { as: people.unconfirmed })).text()).toContain(
        "Send it again",
      );
    }
  });

  it("adding an organisation needs an account with a confirmed address", async () => {
    expect(await statuses("/organisations/new")).toEqual({
      visitor: 302,
      stranger: 200,
      unconfirmed: 200,
      viewer: 200,
      editor: 200,
      owner: 200,
      campaign: 200,
    });
    expect((await site.request("/organisations/new", { form: DETAILS })).status).toBe(302);
    expect((await site.request("/organisations/new", { as: people.unconfirmed, form: { ...DETAILS, name: "Another" } })).status).toBe(403);
  });

  it("members' addresses stay with the members", async () => {
    for (const who of ["visitor", "stranger", "campaign"] as const) {
      for (const path of ["", "/team", "/details"]) {
        const html = await (await site.request(`/organisations/${tureen.slug}${path}`, { as: people[who] })).text();
        expect(html).not.toContain(people.viewer?.email);
      }
      const data = await (await site.request(`/organisations/${tureen.slug}/team.data`, { as: people[who] })).text();
      expect(data).not.toContain(people.viewer?.email);
    }
  });

  it("says not found for an organisation that is not there", async () => {
    expect((await site.request("/organisations/nobody", { as: people.owner })).status).toBe(404);
    expect((await site.request("/suppliers/nobody/claim", { as: people.owner })).status).toBe(404);
  });
});

describe("adding an organisation", () => {
  it("places it, and opens its workspace", async () => {
    const form = {
      actAs: ["supplier", "buyer"],
      legalForm: "cic_guarantee",
      buyerKind: "private",
      name: "Perrywood Bakehouse CIC",
      postcode: "b13 8jp",
      companyNumber: "7654321",
    };
    const response = await site.request("/organisations/new", { as: people.stranger, form });
    expect(response.headers.get("location")).toBe("/organisations/perrywood-bakehouse-cic?created=1");
    const row = site.db.$client
      .prepare("select postcode, lat, position_from as positionFrom from organisations where slug = 'perrywood-bakehouse-cic'")
      .get();
    expect(row).toMatchObject({ postcode: "B13 8JP", lat: expect.closeTo(52.4, 0), positionFrom: "district" });
    const page = await site.request("/organisations/perrywood-bakehouse-cic", { as: people.stranger });
    expect(await page.text()).toContain("Say what you sell");
  });

  it("keeps what kind of public body it is, and asks it so again", async () => {
    const form = { actAs: "buyer", buyerKind: "central_government", name: "Agency for Lunch Breaks", postcode: "B18 6AA" };
    const made = await site.request("/organisations/new", { as: people.stranger, form });
    expect(made.status).toBe(302);
    const kept = () =>
      site.db.$client
        .prepare("select buyer_kind, is_central_government from organisations where slug = 'agency-for-lunch-breaks'")
        .raw()
        .get();
    expect(kept()).toEqual(["public", 1]);
    const details = "/organisations/agency-for-lunch-breaks/details";
    const page = await (await site.request(details, { as: people.stranger })).text();
    expect(page).toMatch(/<input[^>]*value="central_government"[^>]*checked|<input[^>]*checked[^>]*value="central_government"/);
    expect((await site.request(details, { as: people.stranger, form: { ...form, buyerKind: "public" } })).status).toBe(302);
    expect(kept()).toEqual(["public", 0]);
  });

  it("offers to claim one that is listed already, before it adds another", async () => {
    const listed = site.organisation({ legalName: "Lantern Interpreters", nameKey: "lantern interpreters", isSupplier: true });
    const form = { ...DETAILS, name: "Lantern Interpreters Ltd" };
    const asked = await site.request("/organisations/new", { as: people.stranger, form });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain(`/suppliers/${listed.slug}/claim`);
    const sure = await site.request("/organisations/new", { as: people.stranger, form: { ...form, notListed: "yes" } });
    expect(sure.status).toBe(302);
  });

  it("says what to enter where something is missing", async () => {
    const response = await site.request("/organisations/new", {
      as: people.stranger,
      form: { actAs: "supplier", name: "", postcode: "B6", companyNumber: "12x" },
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    for (const words of ["registered name", "full UK postcode", "Choose your legal form", "such as 01234567"])
      expect(html).toContain(words);
  });
});

describe("team", () => {
  it("invites, and the invited joins through the mailed link", async () => {
    const team = `/organisations/${tureen.slug}/team`;
    await site.request(team, { as: people.owner, form: { intent: "invite", email: "kit@people.example", role: "editor" } });
    const path = mailed("kit@people.example", "/invitations/");
    const page = await site.request(path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Make my account and join");
    expect((await site.request(path, { as: people.stranger, form: {} })).status).toBe(403);
    const joined = await site.request(path, { form: { name: "Kit", password: "three odd llamas" } });
    expect(joined.headers.get("location")).toBe(`/organisations/${tureen.slug}`);
    const cookie = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect((await site.request(team, { headers: { Cookie: cookie } })).status).toBe(200);
    expect((await site.request(path)).status).toBe(404);
  });

  it("is never left without an owner", async () => {
    const alone = site.organisation({ members: [[people.owner as TestUser, "owner"]] });
    const response = await site.request(`/organisations/${alone.slug}/team`, { as: people.owner, form: { intent: "leave" } });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("without an owner");
  });

  it("does not reach into another organisation", async () => {
    const other = site.organisation({ members: [[people.stranger as TestUser, "owner"]] });
    await site.request(`/organisations/${tureen.slug}/team`, {
      as: people.owner,
      form: { intent: "invite", email: "kit@people.example", role: "editor" },
    });
    const invitation = site.db.$client.prepare("select id from invitations").pluck().get() as string;
    const path = `/organisations/${other.slug}/team`;
    expect((await site.request(path, { as: people.stranger, form: { intent: "revoke", invitation } })).status).toBe(404);
    expect(
      (await site.request(path, { as: people.stranger, form: { intent: "remove", userId: String(people.viewer?.userId) } })).status,
    ).toBe(404);
    expect(
      (await site.request(path, { as: people.stranger, form: { intent: "role", userId: String(people.viewer?.userId), role: "viewer" } }))
        .status,
    ).toBe(404);
    expect(site.db.$client.prepare("select revoked_at from invitations").pluck().get()).toBeNull();
  });
});

describe("claiming", () => {
  function listed() {
    return site.organisation({ legalName: "Lantern Interpreters", isSupplier: true, website: "https://www.lantern.org.uk" });
  }

  it("is explained to everyone, and done by a mail to the organisation's own domain", async () => {
    const { slug } = listed();
    const page = `/suppliers/${slug}/claim`;
    expect(Object.values(await statuses(page)).every((status) => status === 200)).toBe(true);
    expect((await site.request(page, { form: { intent: "mail", email: "jo@lantern.org.uk" } })).status).toBe(302);
    const refused = await site.request(page, { as: people.stranger, form: { intent: "mail", email: "jo@gmail.com" } });
    expect(refused.status).toBe(422);
    expect((await site.request(page, { as: people.unconfirmed, form: { intent: "mail", email: "jo@lantern.org.uk" } })).status).toBe(403);
    await site.request(page, { as: people.stranger, form: { intent: "mail", email: "jo@lantern.org.uk" } });
    const path = mailed("jo@lantern.org.uk", "/confirm-claim/");
    expect((await site.request(path)).status).toBe(302);
    expect((await site.request(path, { as: people.owner })).status).toBe(403);
    expect((await site.request(path, { as: people.owner, form: {} })).status).toBe(403);
    expect((await site.request(path, { as: people.stranger })).status).toBe(200);
    expect((await site.request(`/organisations/${slug}`, { as: people.stranger })).status).toBe(403);
    const done = await site.request(path, { as: people.stranger, form: {} });
    expect(done.headers.get("location")).toBe(`/organisations/${slug}?claimed=1`);
    expect((await site.request(`/organisations/${slug}`, { as: people.stranger })).status).toBe(200);
    const second = await site.request(page, { as: people.owner, form: { intent: "mail", email: "sam@lantern.org.uk" } });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain("already looks after");
  });

  it("needs no second mail by an address at that host that was confirmed within a day", async () => {
    const { slug } = listed();
    const page = `/suppliers/${slug}/claim`;
    const form = { intent: "own" };
    const fresh = site.signUp({ name: "Jo Lantern", email: "jo@lantern.org.uk" });
    const beside = site.signUp({ email: "jo@mail.lantern.org.uk" });
    for (const as of [beside, people.stranger]) expect((await site.request(page, { as, form })).status).toBe(403);
    site.clock.now = new Date(site.clock.now.getTime() + 25 * 3_600_000);
    expect(await (await site.request(page, { as: fresh })).text()).toContain("Send the link");
    expect((await site.request(page, { as: fresh, form })).status).toBe(403);
    site.clock.now = new Date(site.clock.now.getTime() - 25 * 3_600_000);
    expect(await (await site.request(page, { as: fresh })).text()).toContain("Take up the profile");
    const done = await site.request(page, { as: fresh, form });
    expect(done.headers.get("location")).toBe(`/organisations/${slug}?claimed=1`);
    expect((await site.request(`/organisations/${slug}`, { as: fresh })).status).toBe(200);
    expect(site.db.$client.prepare("select count(*) from mails where to_address = 'jo@lantern.org.uk'").pluck().get()).toBe(0);
    expect((await site.request(page, { as: beside, form })).status).toBe(409);
  });

  it("goes to the campaign team with a statement, and a claimed one to its owners", async () => {
    const { slug } = listed();
    const statement = "I am its secretary since 2021, see the page Our team.";
    const page = `/suppliers/${slug}/claim`;
    expect((await site.request(page, { as: people.stranger, form: { intent: "request", statement: "me" } })).status).toBe(422);
    expect((await site.request(page, { as: people.stranger, form: { intent: "request", statement } })).status).toBe(302);
    expect(await (await site.request(page, { as: people.stranger })).text()).toContain("waiting for their decision");
    const join = await site.request(`/suppliers/${tureen.slug}/claim`, { as: people.stranger, form: { intent: "join", statement } });
    expect(join.headers.get("location")).toBe(`/suppliers/${tureen.slug}/claim?sent=join`);
    expect(await (await site.request(`/suppliers/${tureen.slug}/claim`, { as: people.stranger })).text()).not.toContain(
      people.owner?.email,
    );
  });
});

describe("malformed input", () => {
  const BODIES: { body: string; headers: Record<string, string> }[] = [
    { body: '{"a":1}', headers: { "Content-Type": "application/json" } },
    { body: "--x\r\nnope", headers: { "Content-Type": "multipart/form-data; boundary=x" } },
    ...[
      "",
      "intent=nothing",
      "intent=invite&email=a&role=king",
      "intent=role&userId=1e9&role=owner&userId=2",
      "intent=remove&userId=-1",
      "intent=remove&userId=99999999999999999999",
      "intent=revoke&invitation=%00",
      "intent=mail&email=%0d%0a@x",
      "intent=join&statement[]=x",
      "actAs[0]=supplier&actAs=king&name[x]=1&postcode=%00&legalForm=__proto__&companyNumber=%F0%9F%A6%8A",
      `actAs=buyer&buyerKind=private&name=${"x".repeat(100_000)}&postcode=${"B".repeat(100_000)}&website=${"w".repeat(100_000)}&about=${"a".repeat(100_000)}`,
    ].map((body) => ({ body, headers: { "Content-Type": "application/x-www-form-urlencoded" } })),
  ];

  it("never answers with 500", async () => {
    const unclaimed = site.organisation({ isSupplier: true });
    const paths = [
      "/organisations/new",
      `/organisations/${tureen.slug}/team`,
      `/organisations/${tureen.slug}/details`,
      `/suppliers/${unclaimed.slug}/claim`,
    ];
    const before = site.db.$client.prepare("select count(*) from organisations").pluck().get();
    for (const path of paths) {
      for (const { body, headers } of BODIES) {
        for (const as of [people.owner, people.stranger]) {
          const response = await site.request(path, { as, method: "POST", body, headers });
          expect([path, body.slice(0, 40), response.status < 500]).toEqual([path, body.slice(0, 40), true]);
        }
      }
    }
    expect(site.db.$client.prepare("select count(*) from organisations").pluck().get()).toBe(before);
  });
});
