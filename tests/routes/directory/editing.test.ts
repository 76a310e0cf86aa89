import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier, OFFERING_FORM as OFFERING, SECRET_EMAIL } from "./make-supplier.ts";

let site: TestSite;
let editor: TestUser;
let viewer: TestUser;
let stranger: TestUser;
let own: Awaited<ReturnType<typeof makeSupplier>>;
let other: Awaited<ReturnType<typeof makeSupplier>>;

beforeAll(async () => {
  site = await createTestSite();
  [editor, viewer, stranger] = [site.signUp(), site.signUp(), site.signUp()];
  own = await makeSupplier(site, {
    slug: "own",
    members: [
      [editor, "editor"],
      [viewer, "viewer"],
    ],
  });
  other = await makeSupplier(site, { slug: "other", name: "Other Kitchen" });
});
afterAll(() => site.close());

const PAGES = ["", "/about", "/offerings/new", "/status", "/papers", "/proof"];

function count(sql: string, ...values: unknown[]): number {
  return site.db.$client
    .prepare(sql)
    .pluck()
    .get(...values) as number;
}
function path(rest: string, slug = "own"): string {
  return `/organisations/${slug}/profile${rest}`;
}

describe("who may edit a profile", () => {
  it("sends visitors to sign in and refuses strangers, on every page and form", async () => {
    for (const page of PAGES) {
      expect((await site.request(path(page))).status).toBe(302);
      expect((await site.request(path(page), { as: stranger })).status).toBe(403);
      expect((await site.request(path(page), { as: stranger, form: { ...OFFERING } })).status).toBe(403);
      expect((await site.request(path(page), { form: { ...OFFERING } })).status).toBe(302);
    }
  });

  it("lets a viewer look, without contact details, and change nothing", async () => {
    for (const page of PAGES) {
      const shown = await site.request(path(page), { as: viewer });
      expect([page, shown.status]).toEqual([page, 200]);
      expect(await shown.text()).not.toContain(SECRET_EMAIL);
      expect((await site.request(path(page), { as: viewer, form: { ...OFFERING } })).status).toBe(403);
    }
  });

  it("takes no made-up word from the address", async () => {
    for (const word of ["__proto__", "constructor"])
      expect((await site.request(path(`/status?saved=${word}`), { as: editor })).status).toBe(200);
  });

  it("shows an editor every page", async () => {
    for (const page of PAGES) expect([page, (await site.request(path(page), { as: editor })).status]).toEqual([page, 200]);
    expect(await (await site.request(path("/about"), { as: editor })).text()).toContain(SECRET_EMAIL);
  });
});

describe("offerings", () => {
  it("are added, indexed, changed and deleted", async () => {
    const added = await site.request(path("/offerings/new"), { as: editor, form: OFFERING });
    expect(added.status).toBe(302);
    const id = Number(/offerings\/(\d+)/.exec(added.headers.get("location") ?? "")?.[1]);
    await site.worker.drain();
    expect((await site.services.search.index(SUPPLIERS).search({ text: "canteens" })).total).toBe(1);
    expect(count("select max_pence from offerings where id = ?", id)).toBe(60_000_00);
    const changed = await site.request(path(`/offerings/${id}`), {
      as: editor,
      form: { ...OFFERING, title: "Staff canteens", coverage: "radius", radius: "12" },
    });
    expect(changed.status).toBe(302);
    expect(count("select count(*) from offering_areas where offering_id = ?", id)).toBe(0);
    expect((await site.request(path(`/offerings/${id}`), { as: editor, form: { intent: "delete" } })).status).toBe(302);
    expect(count("select count(*) from offerings where id = ?", id)).toBe(0);
  });

  it("of another organisation are not there", async () => {
    const foreign = path(`/offerings/${other.offeringId}`);
    expect((await site.request(foreign, { as: editor })).status).toBe(404);
    expect((await site.request(foreign, { as: editor, form: OFFERING })).status).toBe(404);
    expect((await site.request(foreign, { as: editor, form: { intent: "delete" } })).status).toBe(404);
    for (const id of ["0", "abc", "1e3", "9".repeat(30)])
      expect((await site.request(path(`/offerings/${id}`), { as: editor })).status).toBe(404);
    expect(count("select count(*) from offerings where id = ? and title = 'Buffet catering'", other.offeringId)).toBe(1);
  });

  it("refuse forged or missing answers and keep what was typed", async () => {
    const forged = [
      { sector: "nope" },
      { areas: ["E99"] },
      { coverage: "unknown" },
      { coverage: "areas", areas: [] },
      { coverage: "radius", radius: "-3" },
      { min: "9", max: "3" },
      { max: "lots" },
      { title: "x".repeat(5000) },
      { title: "" },
    ];
    for (const change of forged) {
      const response = await site.request(path("/offerings/new"), { as: editor, form: { ...OFFERING, ...change } });
      expect([change, response.status]).toEqual([change, 422]);
    }
    expect(count("select count(*) from offerings where organisation_id = ?", own.id)).toBe(1);
  });
});

describe("the other parts", () => {
  it("about is saved, counted and carried on", async () => {
    const before = count("select completeness from profiles where organisation_id = ?", own.id);
    const form = {
      summary: "A longer sentence about what we sell and why it is special.",
      mission: "",
      beneficiaries: ["women", "carers"],
      staff: "9",
      turnoverBand: "50k_250k",
      founded: "4/2019",
      largestContract: "31,000",
      contactEmail: "new@tureen.example",
    };
    expect((await site.request(path("/about"), { as: editor, form })).status).toBe(302);
    expect(count("select largest_contract_pence from profiles where organisation_id = ?", own.id)).toBe(31_000_00);
    expect(site.db.$client.prepare("select founded from profiles where organisation_id = ?").pluck().get(own.id)).toBe("2019-04");
    expect(count("select completeness from profiles where organisation_id = ?", own.id)).not.toBe(before);
    expect(count("select count(*) from audit_log where action = 'profile.about_saved'")).toBe(1);
    expect(count("select count(*) from outbox where event = 'organisation.changed'")).toBeGreaterThan(0);
    for (const wrong of [
      { beneficiaries: ["nobody"] },
      { staff: "-1" },
      { founded: "13/2019" },
      { contactEmail: "x" },
      { turnoverBand: "huge" },
      { turnoverBand: "constructor" },
    ]) {
      expect([wrong, (await site.request(path("/about"), { as: editor, form: { ...form, ...wrong } })).status]).toEqual([wrong, 422]);
    }
  });

  it("a status is declared with all five criteria and a statement, and only added to", async () => {
    const statement = "Our articles lock the assets and say who gains.";
    const criteria = ["mission", "trading", "control", "profit", "openness"];
    expect(
      (
        await site.request(path("/status"), {
          as: editor,
          form: { intent: "declare", definition: "seuk", criteria: criteria.slice(1), statement },
        })
      ).status,
    ).toBe(422);
    expect(
      (await site.request(path("/status"), { as: editor, form: { intent: "declare", definition: "seuk", criteria, statement } })).status,
    ).toBe(302);
    expect(
      (await site.request(path("/status"), { as: editor, form: { intent: "declare", definition: "seuk", criteria, statement } })).status,
    ).toBe(409);
    expect(count("select count(*) from statuses where organisation_id = ?", own.id)).toBe(2);
  });

  it("a certificate stands as self-declared until the campaign team has seen it", async () => {
    site.signUp({ email: "team@region.example", siteRole: "campaign" });
    const form = {
      intent: "certificate",
      issuer: "Fair Ledger",
      number: "FL-1",
      fromDay: "1",
      fromMonth: "4",
      fromYear: "2025",
      toDay: "31",
      toMonth: "3",
      toYear: "2027",
    };
    expect((await site.request(path("/status"), { as: editor, form: { ...form, fromMonth: "13" } })).status).toBe(422);
    expect((await site.request(path("/status"), { as: editor, form: { ...form, toYear: "2026" } })).status).toBe(422);
    expect((await site.request(path("/status"), { as: editor, form })).status).toBe(302);
    expect(count("select count(*) from statuses where organisation_id = ? and status = 'certified'", own.id)).toBe(0);
    expect(count("select count(*) from mails where kind = 'certificate_given'")).toBe(1);
  });

  it("papers and proof are kept as given, and another's are not touched", async () => {
    const paper = { intent: "add", name: "Food hygiene rating 5", issuer: "Birmingham", number: "1", toDay: "", toMonth: "", toYear: "" };
    expect((await site.request(path("/papers"), { as: editor, form: paper })).status).toBe(302);
    const id = count("select id from accreditations where organisation_id = ?", own.id);
    site.db.$client.prepare("update accreditations set organisation_id = ? where id = ?").run(other.id, id);
    expect((await site.request(path("/papers"), { as: editor, form: { intent: "delete", id: String(id) } })).status).toBe(404);
    const cover = {
      intent: "cover",
      policies: ["equality"],
      public_liabilityAmount: "5m",
      public_liabilityDay: "14",
      public_liabilityMonth: "2",
      public_liabilityYear: "2027",
    };
    expect((await site.request(path("/papers"), { as: editor, form: cover })).status).toBe(302);
    expect(site.db.$client.prepare("select insurances from profiles where organisation_id = ?").pluck().get(own.id)).toBe(
      '[{"kind":"public_liability","amountPence":500000000,"until":"2027-02-14"}]',
    );
    const proof = {
      "impact[0].figure": "34",
      "impact[0].text": "people paid",
      "references[1].client": "A client",
      "references[1].work": "Lunches",
    };
    expect((await site.request(path("/proof"), { as: editor, form: proof })).status).toBe(302);
    expect(
      site.db.$client
        .prepare("select json_extract(client_references, '$[0].client') from profiles where organisation_id = ?")
        .pluck()
        .get(own.id),
    ).toBe("A client");
    expect((await site.request(path("/proof"), { as: editor, form: { "impact[0].figure": "34" } })).status).toBe(422);
    expect((await site.request(path("/proof"), { as: editor, form: { "impact[99].figure": "34" } })).status).toBe(422);
  });

  it("says that everything is still right", async () => {
    site.clock.now = new Date("2026-12-01T09:00:00Z");
    expect((await site.request(path(""), { as: editor, form: { intent: "confirm" } })).status).toBe(302);
    expect(count("select confirmed_at from profiles where organisation_id = ?", own.id)).toBe(site.clock.now.getTime());
  });

  it("publishes what says enough, not what the campaign team took out", async () => {
    const fresh = await makeSupplier(site, { slug: "fresh", published: false, members: [[editor, "owner"]] });
    const post = () => site.request(path("", "fresh"), { as: editor, form: { intent: "publish" } });
    expect((await post()).status).toBe(302);
    expect(count("select published from organisations where id = ?", fresh.id)).toBe(1);
    expect((await post()).status).toBe(409);
  });
});
