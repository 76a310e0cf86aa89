import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { narrowByReading } from "#app/features/directory/fallback/narrow-by-reading.server.ts";
import { homeFigures } from "#app/features/directory/home-figures.server.ts";
import { loadSuppliers } from "#app/features/matching/load-suppliers.server.ts";
import { seenOn } from "#tests/helpers/seen.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "./make-supplier.ts";

let site: TestSite;
let owner: TestUser;
let team: TestUser;
let own: { id: number; slug: string };
let count = 0;

const OTHER = "Ladywood Facilities Limited";
const COUNCIL = "Birmingham City Council";
const DETAILS = {
  actAs: "supplier",
  legalForm: "cic_guarantee",
  name: "Hockley Table CIC",
  tradingName: "",
  companyNumber: "",
  charityNumber: "",
  website: "",
  postcode: "B18 6AA",
  about: "",
};

beforeAll(async () => {
  site = await createTestSite();
  team = site.signUp({ name: "Tessa Team", email: "team@campaign.example", siteRole: "campaign" });
});
afterAll(() => site.close());
beforeEach(async () => {
  count += 1;
  owner = site.signUp({ email: `owner${count}@table.example` });
  own = await makeSupplier(site, { slug: `table-${count}`, name: "Hockley Table CIC", members: [[owner, "owner"]] });
  await certify();
});

async function certify(): Promise<void> {
  const seen = await seenOn(site, `/admin/organisations/${own.slug}`, team, "status");
  const form = { intent: "status", seen, status: "certified", definition: "seuk", source: "The Mark", evidence: "Certificate 4471" };
  const response = await site.request(`/admin/organisations/${own.slug}`, {
    as: team,
    form: { ...form, fromDay: "1", fromMonth: "3", fromYear: "2026", toDay: "28", toMonth: "2", toYear: "2027" },
  });
  expect(response.status).toBe(302);
  await site.worker.drain();
}
/** A minute later: what is recorded after something else is newer. */
function wait(): void {
  site.clock.now = new Date(site.clock.now.getTime() + 60_000);
}
async function save(changes: Partial<Record<keyof typeof DETAILS, string>>): Promise<void> {
  const companyNumber = String(10_000_000 + own.id);
  const response = await site.request(`/organisations/${own.slug}/details`, { as: owner, form: { ...DETAILS, companyNumber, ...changes } });
  expect(response.status).toBe(302);
  await site.worker.drain();
  wait();
}
async function text(path: string, as?: TestUser): Promise<string> {
  const response = await site.request(path, { as });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
async function api(): Promise<{ status: { status: string } | null; statuses: { status: string; given_for: string }[] }> {
  return (await site.request(`/api/v1/suppliers/${own.slug}`)).json() as never;
}
async function listedAs(status: string): Promise<boolean> {
  const answer = (await (await site.request(`/api/v1/suppliers?status=${status}`)).json()) as { items: { slug: string }[] };
  return answer.items.some((item) => item.slug === own.slug);
}
function isFoundWithoutEngine(status: string): boolean {
  return narrowByReading(site.ctx(), [{ id: own.id }], { status: [status] }).hits.length === 1;
}
function mailsTo(address: string): string {
  return (
    site.db.$client.prepare("select subject || ' ' || text from mails where to_address = ? order by id").pluck().all(address) as string[]
  ).join("\n");
}

describe("a certified supplier that takes another name and number", () => {
  beforeEach(() => save({ name: OTHER, companyNumber: `0765432${count % 10}` }));

  it("is certified nowhere: not on its page, in lists, searches, counts, the API, matching or the search without an engine", async () => {
    const page = await text(`/suppliers/${own.slug}`);
    expect(page).toContain("Certified for Hockley Table CIC, until 28 February 2027.");
    expect(page).toContain("the campaign team is looking at it");
    expect(page).toContain("Set aside");
    expect(page).not.toMatch(/Certified<\/span><span>until/);
    expect((await api()).status).toEqual({ status: "set_aside", from: "2026-11-23", until: null });
    expect(await listedAs("certified")).toBe(false);
    expect(await listedAs("register_confirmed")).toBe(false);
    expect(isFoundWithoutEngine("certified")).toBe(false);
    const [supplier] = loadSuppliers(site.db, [own.id]);
    expect(supplier?.identity.changedOn).toBe("2026-11-23");
  });

  it("is told so as it saves the change, and what happens next", async () => {
    const details = await text(`/organisations/${own.slug}/details?saved=1`, owner);
    expect(details).toContain("Your status is set aside: it was given for Hockley Table CIC");
    expect(details).toContain("writes to you when it has");
    await save({});
    const back = await text(`/organisations/${own.slug}/details?saved=1`, owner);
    expect(back).toContain("Saved.");
    expect(back).not.toContain("Your status is set aside:");
  });

  it("is one less of those that are checked", async () => {
    const at = (minutes: number) => ({ ...site.ctx(), now: new Date(site.clock.now.getTime() + minutes * 60_000 * count) });
    const { checked } = await homeFigures(at(100));
    await save({});
    expect((await homeFigures(at(200))).checked).toBe(checked + 1);
  });

  it("keeps its address, and its own people are told and can take the change back", async () => {
    expect((await site.request(`/suppliers/${own.slug}`)).status).toBe(200);
    expect(mailsTo(owner.email)).toContain("your status is set aside");
    expect(await text(`/organisations/${own.slug}/profile/status`, owner)).toContain("it counts again at once");
    await save({});
    expect((await api()).status).toMatchObject({ status: "certified" });
    expect(await listedAs("certified")).toBe(true);
    expect(await text("/admin", team)).not.toContain(`/admin/organisations/${own.slug}#identity`);
  });

  it("waits on the campaign team's first page, with both versions side by side", async () => {
    expect(mailsTo(team.email)).toContain(`${OTHER} has changed its name or number`);
    expect(await text("/admin", team)).toContain(`/admin/organisations/${own.slug}#identity`);
    const page = await text(`/admin/organisations/${own.slug}`, team);
    expect(page).toContain("Is it still the same body?");
    expect(page).toContain("When it was checked");
    expect(page).toContain(`0765432${count % 10}`);
  });

  it("is certified again when the team finds that it is the same body: a new row, for the new name, with the reason", async () => {
    const seen = await seenOn(site, `/admin/organisations/${own.slug}`, team, "identity");
    const form = { intent: "identity", seen, decision: "same", why: "Companies House shows the change of name on 3 November." };
    expect((await site.request(`/admin/organisations/${own.slug}`, { as: team, form })).status).toBe(302);
    await site.worker.drain();
    const { status, statuses } = await api();
    expect(status).toMatchObject({ status: "certified" });
    expect(statuses.filter((one) => one.status === "certified").map((one) => one.given_for)).toEqual([OTHER, "Hockley Table CIC"]);
    expect(await listedAs("certified")).toBe(true);
    expect(mailsTo(owner.email)).toContain("Companies House shows the change of name");
    const audit = site.db.$client
      .prepare("select detail from audit_log where action = 'status.identity_decided' order by id desc")
      .pluck()
      .get();
    expect(audit).toContain("Companies House shows the change of name");
    expect((await site.request(`/admin/organisations/${own.slug}`, { as: team, form })).status).toBe(409);
  });

  it.each(["lapsed", "rejected"])("has %s when the team finds another body, and hears why", async (decision) => {
    const seen = await seenOn(site, `/admin/organisations/${own.slug}`, team, "identity");
    const form = { intent: "identity", seen, decision, why: "The number is that of another company." };
    expect((await site.request(`/admin/organisations/${own.slug}`, { as: team, form })).status).toBe(302);
    await site.worker.drain();
    expect((await api()).status).toMatchObject({ status: decision });
    expect(await listedAs("certified")).toBe(false);
    expect(mailsTo(owner.email)).toContain("The number is that of another company.");
    expect(await text("/admin", team)).not.toContain(`/admin/organisations/${own.slug}#identity`);
  });

  it("is decided as the team saw it: renamed in between, nothing is recorded, and the page says so", async () => {
    const path = `/admin/organisations/${own.slug}`;
    const seen = { identity: await seenOn(site, path, team, "identity"), status: await seenOn(site, path, team, "status") };
    await save({ name: "Hockley Table Birmingham CIC" });
    const why = "Companies House shows the change of name on 3 November.";
    const identity = { intent: "identity", decision: "same", why, seen: seen.identity };
    const status = {
      intent: "status",
      status: "certified",
      definition: "seuk",
      source: "The Mark",
      evidence: why,
      fromDay: "1",
      fromMonth: "3",
      fromYear: "2026",
      seen: seen.status,
    };
    for (const form of [identity, { ...identity, seen: "" }, status, { ...status, seen: "" }]) {
      const response = await site.request(path, { as: team, form });
      expect(response.status).toBe(409);
      expect(await response.text()).toContain("changed since you opened this page");
    }
    expect((await api()).status).toMatchObject({ status: "set_aside" });
    expect((await api()).statuses.map((one) => one.given_for)).not.toContain("Hockley Table Birmingham CIC");
  });

  it("cannot be decided without a reason, nor by its own people", async () => {
    const form = { intent: "identity", decision: "same", why: "" };
    expect((await site.request(`/admin/organisations/${own.slug}`, { as: team, form })).status).toBe(422);
    expect((await site.request(`/admin/organisations/${own.slug}`, { as: owner, form: { ...form, why: "It is us." } })).status).toBe(404);
    expect((await api()).status).toMatchObject({ status: "set_aside" });
  });
});

describe("a certified supplier", () => {
  it.each([{ name: "HOCKLEY TABLE C.I.C." }, { charityNumber: "1012345" }, { tradingName: "The Hockley Table" }])(
    "stays certified with %o",
    async (change) => {
      await save(change);
      expect((await api()).status).toMatchObject({ status: "certified" });
    },
  );
  it.each([{ tradingName: "Compass Group" }, { companyNumber: "09999999" }, { companyNumber: "" }, { name: "Hockley Table Limited" }])(
    "is set aside with %o",
    async (change) => {
      await save(change);
      expect((await api()).status).toMatchObject({ status: "set_aside" });
    },
  );
  it("is not shown at all under the name of a council until it is checked who it is", async () => {
    for (const change of [{ name: COUNCIL, companyNumber: "07654399" }, { tradingName: COUNCIL }]) {
      await save(change);
      expect((await site.request(`/suppliers/${own.slug}`)).status).toBe(404);
      expect((await site.request(`/api/v1/suppliers/${own.slug}`)).status).toBe(404);
      expect(await listedAs("certified")).toBe(false);
      await site.request(`/organisations/${own.slug}/profile`, { as: owner, form: { intent: "publish" } });
      expect((await site.request(`/suppliers/${own.slug}`)).status).toBe(404);
      expect(await text("/admin", team)).toContain(`/admin/organisations/${own.slug}#check`);
    }
  });
});

describe("a certified supplier with a number that was given for its status", () => {
  const status = async () => (await api()).status?.status;
  const charity = (n: number) => String(1_010_000 + 10 * own.id + n);

  it("may add one of another register, and is set aside once it changes that", async () => {
    await save({});
    wait();
    await certify();
    expect(await status()).toBe("certified");
    await save({ charityNumber: charity(1) });
    expect(await status()).toBe("certified");
    await save({ charityNumber: charity(2) });
    expect(await status()).toBe("set_aside");
    await save({ charityNumber: "" });
    expect(await status()).toBe("certified");
    await save({ charityNumber: charity(2) });
    expect(await status()).toBe("set_aside");
    await save({ charityNumber: charity(1) });
    expect(await status()).toBe("certified");
  });
});
