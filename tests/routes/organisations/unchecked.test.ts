import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { introductionLimits } from "#app/features/introductions/introduction-limits.server.ts";
import { sendMatchMails } from "#app/features/notifications/match-mails.server.ts";
import { createDraft } from "#app/features/opportunities/create-draft.server.ts";
import { publishOpportunity } from "#app/features/opportunities/publish-opportunity.server.ts";
import { seenOn } from "#tests/helpers/seen.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { WHOLE } from "#tests/routes/opportunities/world.ts";
import { makeSupplier } from "../directory/make-supplier.ts";

let site: TestSite;
let team: TestUser;
let baker: TestUser;
let supplier: { id: number; slug: string };
let count = 0;

const COUNCIL = "Birmingham City Council";
const FORM = {
  actAs: "buyer",
  buyerKind: "private",
  legalForm: "",
  tradingName: "",
  companyNumber: "",
  charityNumber: "",
  website: "",
  postcode: "B6 5RQ",
  about: "",
};

beforeAll(async () => {
  site = await createTestSite({ env: { RATE_LIMIT_SCALE: "1000" } });
  team = site.signUp({ email: "team@campaign.example", siteRole: "campaign" });
  baker = site.signUp({ email: "baker@table.example" });
  supplier = await makeSupplier(site, {
    members: [[baker, "owner"]],
    offering: { sectorCode: "food.workplace-catering", coverage: "nationwide", minPence: null, maxPence: null },
    areas: [],
  });
});
afterAll(() => site.close());

async function text(path: string, as?: TestUser): Promise<string> {
  const response = await site.request(path, { as });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.text()).replaceAll("<!-- -->", "");
}
/** Somebody at a consumer's provider founds an organisation by the form. */
async function found(
  name: string,
  more: Record<string, string> = {},
  host = "virgin.net",
): Promise<{ user: TestUser; slug: string; id: number }> {
  count += 1;
  const user = site.signUp({ email: `anybody${count}@${host}` });
  const response = await site.request("/organisations/new", { as: user, form: { ...FORM, name, notListed: "yes", ...more } });
  const slug = /organisations\/([^?]+)\?created=1/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
  const id = site.db.$client.prepare("select id from organisations where slug = ?").pluck().get(slug) as number;
  await site.worker.drain();
  return { user, slug, id };
}
function draft(buyer: { user: TestUser; id: number }, title: string) {
  return createDraft(site.ctx(buyer.user), { organisationId: buyer.id, kind: "supply_chain", title, ...WHOLE });
}
/** The last mails to somebody, by kind. */
function mails(to: string, kind: string): string[] {
  return site.db.$client
    .prepare("select subject || ' ' || text from mails where to_address = ? and kind = ?")
    .pluck()
    .all(to, kind) as string[];
}
async function mailMatches(): Promise<void> {
  await site.worker.drain();
  sendMatchMails(site.ctx());
}
async function decide(slug: string, outcome: "confirmed" | "refused"): Promise<void> {
  const seen = await seenOn(site, `/admin/organisations/${slug}`, team, "check");
  const form = { intent: "check", seen, outcome, grounds: "We rang the number in the register." };
  expect((await site.request(`/admin/organisations/${slug}`, { as: team, form })).status).toBe(302);
  await site.worker.drain();
}

describe("anybody who founds a council, as a private company", () => {
  it("posts nothing, is told what to do, and nobody hears of it; once the team has looked, it can", async () => {
    const council = await found(COUNCIL);
    const { id, slug } = draft(council, "Lunches for the council");
    const page = `/organisations/${council.slug}/opportunities/${slug}/edit?step=check`;
    expect(await text(page, council.user)).toContain("before it is checked who it is");
    expect(await text(page, council.user)).not.toContain("Post it");
    for (const earlier of [page.replace("=check", "=where"), `/organisations/${council.slug}/opportunities/new`]) {
      const html = await text(earlier, council.user);
      expect(html).toContain("before it is checked who it is");
      expect(html).toContain(`href="/organisations/${council.slug}/check"`);
    }
    const home = await text(`/organisations/${council.slug}`, council.user);
    expect(home).toContain("The campaign team is asked who you are");
    const asking = await text(`/suppliers/${supplier.slug}/introduction`, council.user);
    expect(asking).toContain(`${COUNCIL} cannot ask yet`);
    expect(asking).not.toContain("Ask them");
    const version = /name="version" value="(\d+)"/.exec(await text(page, council.user))?.[1] ?? "";
    expect((await site.request(page, { as: council.user, form: { version } })).status).toBe(409);
    expect(() => publishOpportunity(site.ctx(council.user), { id })).toThrow(/checked/);
    expect((await site.request(`/opportunities/${slug}`)).status).toBe(404);
    await mailMatches();
    expect(mails(baker.email, "match_new")).toEqual([]);
    expect(await text(`/organisations/${council.slug}/check`, council.user)).toContain("The campaign team has been asked");

    expect(mails(team.email, "check_asked").join()).toContain(`${COUNCIL} waits to be checked`);
    expect(await text("/admin", team)).toContain(`/admin/organisations/${council.slug}#check`);
    await decide(council.slug, "confirmed");
    expect(mails(council.user.email, "check_decided").join()).toContain("We rang the number in the register.");
    expect((await site.request(page, { as: council.user, form: { version } })).status).toBe(302);
    await mailMatches();
    expect(mails(baker.email, "match_new").join()).toContain("Lunches for the council");
    expect(await text(`/opportunities/${slug}`)).not.toContain("ot checked yet");
    expect(await text(`/opportunities/${slug}`)).toContain("(checked by the campaign team, 23 November 2026)");
  });

  it("asks nobody for an introduction", async () => {
    const council = await found(COUNCIL);
    const form = { organisation: String(council.id), opportunity: "", note: "We would like to talk about lunches." };
    expect((await site.request(`/suppliers/${supplier.slug}/introduction`, { as: council.user, form })).status).toBe(409);
  });
});

describe("a council's name written so that it only looks so, with a domain of one's own", () => {
  const checks = "select count(*) from organisation_checks where organisation_id = ? and outcome = 'confirmed'";
  const confirmed = (id: number) => site.db.$client.prepare(checks).pluck().get(id);

  it("is not taken with a sign that cannot be seen", async () => {
    const user = site.signUp({ email: "jo@birminghamcity-council.co.uk" });
    for (const sign of ["\u200c", "\u200d", "\u00ad", "\u3164", "\ufe0f"]) {
      const form = { ...FORM, name: `Birmingham City Cou${sign}ncil`, website: "https://birminghamcity-council.co.uk", notListed: "yes" };
      const response = await site.request("/organisations/new", { as: user, form });
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining("signs that cannot be seen")]);
    }
  });

  it.each([
    ["Walsall City Counc1l", "walsallcitycounc1l.co.uk"],
    ["Dudley Counsil", "dudleycounsil.org.uk"],
    ["SolihullCityCouncil", "solihullcitycouncil.com"],
    ["Coventry City Council for Community", "coventrycitycouncilforcommunity.org"],
    ["Tamworth N H S", "tamworthnhs.org"],
    ["West Midlands Po1ice", "westmidlandspo1ice.co.uk"],
  ])("%s is not checked by a mail at %s, and posts nothing", async (name, host) => {
    const council = await found(name, { website: `https://${host}` }, host);
    expect(confirmed(council.id)).toBe(0);
    const { id } = draft(council, "Lunches for the council");
    expect(() => publishOpportunity(site.ctx(council.user), { id })).toThrow(/checked/);
    expect((await site.request(`/organisations/${council.slug}/check`, { as: council.user, form: { intent: "mail" } })).status).toBe(422);
    expect(confirmed(council.id)).toBe(0);
  });

  it.each(["Birmingham City Procurement", "Sandwell Council of Voluntary Organisations"])(
    "%s, which may post, is not checked by a mail either: a person decides",
    async (name) => {
      const host = `${name.replaceAll(" ", "").toLowerCase()}.org.uk`;
      expect(confirmed((await found(name, { website: `https://${host}` }, host)).id)).toBe(0);
    },
  );

  it("is not checked any more where a mail had sufficed", async () => {
    const buyer = await found("Corvale Works", { website: "https://corvaleworks.co.uk" }, "corvaleworks.co.uk");
    expect(confirmed(buyer.id)).toBe(1);
    const name = "Birmingham City Cou\u200cncil";
    site.db.$client.prepare("update organisations set legal_name = ? where id = ?").run(name, buyer.id);
    const line =
      "insert into organisation_checks (organisation_id, outcome, how, host, reason, recorded_at) values (?, 'confirmed', 'mail', ?, '', 1)";
    site.db.$client.prepare(line).run(buyer.id, "corvaleworks.co.uk");
    const { id } = draft(buyer, "Lunches for the council");
    expect(() => publishOpportunity(site.ctx(buyer.user), { id })).toThrow(/checked/);
  });

  it.each(["name", "tradingName"])("takes a listed supplier out of the directory, as its %s", async (field) => {
    const owner = site.signUp({ email: `owner-${field.toLowerCase()}@bakers.example` });
    const { id, slug } = await makeSupplier(site, {
      members: [[owner, "owner"]],
      offering: { sectorCode: "food.workplace-catering", coverage: "nationwide", minPence: null, maxPence: null },
      areas: [],
    });
    const published = () => site.db.$client.prepare("select published from organisations where id = ?").pluck().get(id);
    const form = { ...FORM, actAs: "supplier", buyerKind: "", legalForm: "cic", name: "Hockley Bakers", [field]: "Walsall City Counc1l" };
    const page = `/organisations/${slug}/details`;
    expect((await site.request(page, { as: owner, form: { ...form, [field]: "Walsall Cou\u200cncil" } })).status).toBe(422);
    expect(published()).toBe(1);
    expect((await site.request(page, { as: owner, form })).status).toBe(302);
    expect(published()).toBe(0);
  });
});

describe("a private buyer that nobody has checked", () => {
  it("posts, marked wherever it is named, and suppliers are written to once it is checked", async () => {
    const buyer = await found("Jolly Works");
    const { id, slug } = draft(buyer, "Lunches for jolly people");
    publishOpportunity(site.ctx(buyer.user), { id });
    await mailMatches();
    expect(mails(baker.email, "match_new").join()).not.toContain("jolly people");
    expect(await text(`/opportunities/${slug}`)).toContain("Nobody has checked that this is really Jolly Works.");
    expect(await text(`/opportunities/${slug}/respond`, baker)).toContain("Nobody has checked that this is really Jolly Works.");
    for (const path of ["/opportunities?q=jolly", "/"]) expect(await text(path)).toContain("Not checked yet");
    expect(await text(`/organisations/${supplier.slug}/matches`, baker)).toContain("Not checked yet");
    expect(await text("/opportunities/feed.atom?q=jolly")).toContain("Jolly Works (not checked yet)");
    const one = (await (await site.request(`/api/v1/opportunities/${slug}`)).json()) as { buyer_checked: boolean };
    const list = (await (await site.request("/api/v1/opportunities?q=jolly")).json()) as { items: { buyer_checked: boolean }[] };
    expect([one.buyer_checked, list.items[0]?.buyer_checked]).toEqual([false, false]);
    expect(await text(`/organisations/${buyer.slug}`, buyer.user)).toContain("Have it checked who you are");

    await decide(buyer.slug, "confirmed");
    await mailMatches();
    expect(mails(baker.email, "match_new").join()).toContain("jolly people");
    expect(await text("/opportunities?q=jolly")).not.toContain("Not checked yet");
    expect(await text(`/organisations/${buyer.slug}/check`, buyer.user)).toContain("By the campaign team");
  });

  it("is named as not checked in the mail that asks for an introduction, which holds no words of its own, and on its page; it asks under the small limit", async () => {
    const buyer = await found("Merry Works");
    const form = { organisation: String(buyer.id), opportunity: "", note: "We would like to talk about lunches." };
    expect((await site.request(`/suppliers/${supplier.slug}/introduction`, { as: buyer.user, form })).status).toBe(302);
    await site.worker.drain();
    expect(mails(baker.email, "introduction_proposed").join()).toContain("nobody has checked that this is really Merry Works");
    expect(mails(baker.email, "introduction_proposed").join()).not.toContain("talk about lunches");
    const id = site.db.$client.prepare("select max(id) from introductions").pluck().get();
    expect(await text(`/organisations/${supplier.slug}/introductions/${id}`, baker)).toContain(
      "Nobody has checked that this is really Merry Works.",
    );
    expect(await text(`/organisations/${supplier.slug}/introductions`, baker)).toContain("Not checked yet");
    expect(introductionLimits(site.ctx(), buyer.id)).toEqual(["introduce_user", "introduce_unchecked"]);
    await decide(buyer.slug, "confirmed");
    expect(introductionLimits(site.ctx(), buyer.id)).toEqual(["introduce_user"]);
  });

  it("has what it posted paused when it takes the name of a council, or is refused", async () => {
    for (const way of ["rename", "refuse"]) {
      const buyer = await found("Hollow Works");
      const { id, slug } = draft(buyer, "Lunches for hollow people");
      publishOpportunity(site.ctx(buyer.user), { id });
      if (way === "refuse") await decide(buyer.slug, "refused");
      else {
        const form = { ...FORM, name: COUNCIL };
        expect((await site.request(`/organisations/${buyer.slug}/details`, { as: buyer.user, form })).status).toBe(302);
        await site.worker.drain();
      }
      expect(site.db.$client.prepare("select status from opportunities where slug = ?").pluck().get(slug)).toBe("suspended");
      const page = `/organisations/${buyer.slug}/opportunities/${slug}`;
      expect(await text(`/opportunities/${slug}`)).toContain("Paused until it is checked who posted it.");
      const workspace = await text(page, buyer.user);
      expect(workspace).not.toContain("Open it again");
      expect(workspace).toContain("Go to “Who you are”");
      await site.request(page, { as: buyer.user, form: { intent: "resume" } });
      expect(site.db.$client.prepare("select status from opportunities where slug = ?").pluck().get(slug)).toBe("suspended");
    }
  });

  it("that was refused and asks again is read by the team in its own words, and sees what it sent", async () => {
    const buyer = await found("Windy Works");
    await decide(buyer.slug, "refused");
    expect(await text(`/organisations/${buyer.slug}/check`, buyer.user)).not.toContain("By your address");
    const page = `/organisations/${buyer.slug}/check`;
    const statement = "Ring the harbour office and ask for the two of us.";
    const sent = await site.request(page, { as: buyer.user, form: { intent: "ask", statement } });
    expect(sent.headers.get("location")).toBe(`${page}?sent=1`);
    await site.worker.drain();
    const own = await text(`${page}?sent=1`, buyer.user);
    for (const words of ["What you wrote is sent.", "Not confirmed", `<p>${statement}</p>`]) expect(own).toContain(words);
    expect(own).not.toContain("Not checked yet");
    expect(/<textarea[^>]*>([^<]*)</.exec(own)?.[1]).toBe("");
    const admin = await text(`/admin/organisations/${buyer.slug}`, team);
    for (const words of ["Asked again on 23 November 2026", statement, buyer.user.email]) expect(admin).toContain(words);
    const mail = mails(team.email, "check_asked").join();
    for (const words of ["Windy Works asks again", statement, buyer.user.email]) expect(mail).toContain(words);
  });

  it("that was checked and takes another name is told when it saves that it is not checked under that", async () => {
    const buyer = await found("Breezy Works");
    await decide(buyer.slug, "confirmed");
    const page = `/organisations/${buyer.slug}/details`;
    const saved = await site.request(page, { as: buyer.user, form: { ...FORM, name: "Gusty Works" } });
    const told = await text(saved.headers.get("location") ?? "", buyer.user);
    expect(told).toContain("It is not checked yet who you are under this name");
    expect(await text(`/organisations/${buyer.slug}/check`, buyer.user)).toContain(
      "for another name, number, website or kind of public body",
    );
  });

  it("asks the campaign team with a word, or is told why its address is not enough", async () => {
    const buyer = await found("Sunny Works", { website: "https://www.virgin.net/sunny" });
    const page = `/organisations/${buyer.slug}/check`;
    expect(await text(page, buyer.user)).toContain("where many people or bodies have a page or an address");
    expect((await site.request(page, { as: buyer.user, form: { intent: "mail" } })).status).toBe(422);
    expect((await site.request(page, { as: buyer.user, form: { intent: "ask", statement: "short" } })).status).toBe(422);
    const statement = "I run it; my name is at Companies House.";
    expect((await site.request(page, { as: buyer.user, form: { intent: "ask", statement } })).status).toBe(302);
    expect(await text(`/admin/organisations/${buyer.slug}`, team)).toContain(statement);
    expect((await site.request(page, { as: baker, form: { intent: "ask", statement } })).status).toBe(403);
  });
});

describe("an intermediary that nobody has checked", () => {
  it("brings nobody together before it is, and waits in the queue from the start", async () => {
    const broker = await found("Friendly Forum", { actAs: "intermediary", buyerKind: "" });
    const page = `/organisations/${broker.slug}/introductions/new`;
    expect((await site.request(page, { as: broker.user })).headers.get("location")).toBe(`/organisations/${broker.slug}/check`);
    const buyer = site.organisation({ legalName: "Known Buyer", isBuyer: true });
    const form = { supplier: supplier.slug, buyer: buyer.slug, opportunity: "", note: "You two should meet soon." };
    expect((await site.request(page, { as: broker.user, form })).headers.get("location")).toBe(`/organisations/${broker.slug}/check`);
    expect(site.db.$client.prepare("select count(*) from introductions where intermediary_id = ?").pluck().get(broker.id)).toBe(0);
    expect(await text("/admin", team)).toContain(`/admin/organisations/${broker.slug}#check`);
    await decide(broker.slug, "confirmed");
    expect((await site.request(page, { as: broker.user, form })).status).toBe(302);
  });
});
