import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#app/platform/password.server.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

let site: TestSite;
let team: TestUser;
const PASSWORD = "three odd llamas";

beforeAll(async () => {
  site = await createTestSite({ env: { RATE_LIMIT_SCALE: "1000" } });
  team = site.signUp({ name: "Tessa Team", siteRole: "campaign" });
});
afterAll(() => site.close());

async function withPassword(user: TestUser): Promise<TestUser> {
  site.db.$client.prepare("update users set password_hash = ? where id = ?").run(await hashPassword(PASSWORD), user.userId);
  return user;
}

describe("ending one's account", () => {
  it("says first what goes, what stays, and what becomes of each organisation", async () => {
    const jo = site.signUp();
    const other = site.signUp();
    site.organisation({ legalName: "Mine Alone CIC", members: [[jo, "owner"]] });
    const shared = site.organisation({
      legalName: "Shared CIC",
      members: [
        [jo, "owner"],
        [other, "editor"],
      ],
    });
    const html = await (await site.request("/account/end", { as: jo })).text();
    for (const text of ["What goes, at once", "What stays", "Nobody is left", "Hand it over first", `/organisations/${shared.slug}/team`])
      expect(html).toContain(text);
    expect(html).not.toContain("End my account");
    const refused = await site.request("/account/end", { as: await withPassword(jo), form: { currentPassword: PASSWORD } });
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining("Make somebody else an owner of Shared CIC first"),
    ]);
  });

  it("asks for the password, signs out everywhere, and opens nothing afterwards", async () => {
    const jo = await withPassword(site.signUp());
    const wrong = await site.request("/account/end", { as: jo, form: { currentPassword: "three odd alpacas" } });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html.indexOf("error-summary")).toBeLessThan(html.indexOf("What goes, at once"));
    expect(html).toMatch(/class="summary"[^>]* autofocus=""/);
    expect(html).toContain('id="f-currentPassword-e"');
    const done = await site.request("/account/end", { as: jo, form: { currentPassword: PASSWORD } });
    expect([done.status, done.headers.get("location")]).toEqual([302, "/sign-in?note=ended"]);
    expect(done.headers.get("set-cookie")).toContain("Expires=Thu, 01 Jan 1970");
    expect((await site.request("/account", { as: jo })).headers.get("location")).toContain("/sign-in");
    const again = await site.request("/sign-in", { form: { email: jo.email, password: PASSWORD } });
    expect(await again.text()).toContain("do not go together");
    expect(await (await site.request("/sign-in?note=ended")).text()).toContain("Your account has ended");
  });
});

describe("the campaign team's page of a person", () => {
  it("disables an account, which is signed out at once, and enables it again", async () => {
    const jo = site.signUp({ name: "Jo Bloggs" });
    const page = `/admin/people/${jo.userId}`;
    expect(await (await site.request("/admin/people?q=bloggs", { as: team })).text()).toContain(page);
    expect((await site.request(page, { as: team, form: { intent: "disable", reason: "no" } })).status).toBe(422);
    const done = await site.request(page, { as: team, form: { intent: "disable", reason: "Somebody else seems to use it" } });
    expect(done.headers.get("location")).toBe(`${page}?done=disable`);
    expect((await site.request("/account", { as: jo })).headers.get("location")).toContain("/sign-in");
    const html = await (await site.request(page, { as: team })).text();
    expect(html).toContain("Somebody else seems to use it");
    expect(html).toContain("Enable the account again");
    await site.request(page, { as: team, form: { intent: "enable" } });
    expect(site.ctx(jo).actor?.name).toBe("Jo Bloggs");
  });

  it("offers nothing for oneself, and does nothing", async () => {
    const page = `/admin/people/${team.userId}`;
    expect(await (await site.request(page, { as: team })).text()).toContain("This is you");
    for (const intent of ["disable", "off-team"]) {
      const answer = await site.request(page, { as: team, form: { intent, reason: "A reason that is long enough" } });
      expect([intent, answer.status]).toEqual([intent, 409]);
    }
  });

  it("is not found for a number that is nobody's, and for an account that was ended", async () => {
    const gone = await withPassword(site.signUp());
    await site.request("/account/end", { as: gone, form: { currentPassword: PASSWORD } });
    for (const id of ["999999", "x", String(gone.userId)])
      expect((await site.request(`/admin/people/${id}`, { as: team })).status).toBe(404);
  });
});
