import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestPasswordReset } from "#app/features/accounts/passwords.server.ts";
import { requestClaim } from "#app/features/organisations/claim.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { offerings, outbox, profiles } from "#db/schema/index.ts";
import { seenClaim } from "#tests/helpers/ctx.ts";
import { seenOn } from "#tests/helpers/seen.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

let site: TestSite;
let team: TestUser;
let person: TestUser;

beforeAll(async () => {
  site = await createTestSite();
  team = site.signUp({ name: "Tessa Team", siteRole: "campaign" });
  person = site.signUp({ name: "Carl Claimant" });
});
afterAll(() => site.close());

let count = 0;
/** A published supplier that searches find by its name. */
async function supplier(given?: string) {
  count += 1;
  const name = given ?? `Kiln ${count}wick CIC`;
  const made = site.organisation({ legalName: name, isSupplier: true });
  site.db.insert(profiles).values({ organisationId: made.id, summary: name, updatedAt: site.clock.now }).run();
  site.db
    .insert(offerings)
    .values({ organisationId: made.id, sectorCode: "food.workplace-catering", title: name, coverage: "nationwide" })
    .run();
  site.db
    .insert(outbox)
    .values({ event: "organisation.changed", payload: { organisationId: made.id }, createdAt: site.clock.now, availableAt: site.clock.now })
    .run();
  await site.worker.drain();
  return { ...made, name };
}
async function found(name: string): Promise<number> {
  const response = await site.request(`/api/v1/suppliers?q=${encodeURIComponent(name)}`);
  const { items } = (await response.json()) as { items: { name: string }[] };
  return items.filter((item) => item.name === name).length;
}
async function page(path: string): Promise<string> {
  const response = await site.request(path, { as: team });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
function lastAudit() {
  return site.db.$client
    .prepare("select action, actor_id as actorId, subject_id as subjectId, detail from audit_log order by id desc limit 1")
    .get();
}
const scalar = (sql: string, ...values: unknown[]) =>
  site.db.$client
    .prepare(sql)
    .pluck()
    .get(...values);

describe("publication", () => {
  it("taken back with a reason, a supplier is gone from the search and from its address, and comes back when it is shown again", async () => {
    const { id, slug, name } = await supplier();
    expect(await found(name)).toBe(1);
    const path = `/admin/organisations/${slug}`;
    expect((await site.request(path, { as: team, form: { intent: "publication", published: "no", reason: " " } })).status).toBe(422);
    expect(await found(name)).toBe(1);
    const out = await site.request(path, { as: team, form: { intent: "publication", published: "no", reason: "It is a private company" } });
    expect(out.headers.get("location")).toBe(path);
    expect(lastAudit()).toMatchObject({
      action: "organisation.unpublished",
      actorId: team.userId,
      subjectId: String(id),
      detail: '{"reason":"It is a private company"}',
    });
    await site.worker.drain();
    expect(await found(name)).toBe(0);
    expect((await site.request(`/suppliers/${slug}`)).status).toBe(404);
    expect(await page(path)).toContain("It is a private company");
    const seen = await seenOn(site, path, team, "publication");
    expect((await site.request(path, { as: team, form: { intent: "publication", published: "yes" } })).status).toBe(409);
    await site.request(path, { as: team, form: { intent: "publication", published: "yes", seen } });
    await site.worker.drain();
    expect(await found(name)).toBe(1);
    expect(scalar("select unpublished_reason from organisations where id = ?", id)).toBeNull();
  });
  it("is for suppliers only", async () => {
    const buyer = site.organisation({ legalName: "Only Buys Ltd", isBuyer: true, published: false });
    const response = await site.request(`/admin/organisations/${buyer.slug}`, {
      as: team,
      form: { intent: "publication", published: "yes" },
    });
    expect(response.status).toBe(409);
    expect(scalar("select published from organisations where id = ?", buyer.id)).toBe(0);
  });
});

describe("a status", () => {
  const certified = {
    intent: "status",
    status: "certified",
    definition: "seuk",
    source: "Social Enterprise UK",
    evidence: "Certificate 4471",
    fromDay: "1",
    fromMonth: "3",
    fromYear: "2026",
    toDay: "28",
    toMonth: "2",
    toYear: "2027",
  };
  it("is recorded with its evidence and dates, beside what was recorded before", async () => {
    const { id, slug } = await supplier();
    for (const form of [{ ...certified, status: "self_declared", toDay: "", toMonth: "", toYear: "" }, certified]) {
      const seen = await seenOn(site, `/admin/organisations/${slug}`, team, "status");
      expect((await site.request(`/admin/organisations/${slug}`, { as: team, form: { ...form, seen } })).status).toBe(302);
    }
    const rows = site.db.$client
      .prepare("select status, from_day, to_day, evidence, recorded_by from statuses where organisation_id = ? order by id")
      .all(id);
    expect(rows).toMatchObject([
      { status: "self_declared", to_day: null },
      { status: "certified", from_day: "2026-03-01", to_day: "2027-02-28", evidence: "Certificate 4471", recorded_by: team.userId },
    ]);
    expect(lastAudit()).toMatchObject({ action: "status.recorded", actorId: team.userId, subjectId: String(id) });
    expect(
      scalar("select count(*) from outbox where event = 'organisation.changed' and json_extract(payload, '$.organisationId') = ?", id),
    ).toBe(3);
    await site.worker.drain();
    expect(await page(`/admin/organisations/${slug}`)).toContain("Certificate 4471");
    expect(await (await site.request(`/suppliers/${slug}`)).text()).toContain("Certified");
  });
  it.each([
    { fromDay: "30", fromMonth: "2" },
    { fromDay: "-1" },
    { fromDay: "2026-03-01" },
    { fromDay: "", fromMonth: "", fromYear: "" },
    { toMonth: "1", toYear: "2026" },
    { status: "holy" },
    { definition: "" },
    { evidence: " " },
    { source: "x".repeat(201) },
  ])("with %o is not recorded, and what was typed stays", async (wrong) => {
    const { id, slug } = await supplier();
    const response = await site.request(`/admin/organisations/${slug}`, { as: team, form: { ...certified, ...wrong } });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("Certificate 4471".slice(0, wrong.evidence === " " ? 0 : 16));
    expect(scalar("select count(*) from statuses where organisation_id = ?", id)).toBe(0);
  });
});

describe("a claim", () => {
  it("is accepted: the person owns the profile from then on, and hears of it", async () => {
    const { id, slug, name } = await supplier();
    const { claimId } = requestClaim(site.ctx(person), { organisationId: id, statement: "I am its secretary" });
    expect(await page("/admin/claims")).toContain("I am its secretary");
    expect((await site.request(`/organisations/${slug}`, { as: person })).status).toBe(403);
    const seen = seenClaim(site.ctx(team), claimId);
    const accept = { claim: String(claimId), intent: "accept", seen };
    expect((await site.request("/admin/claims", { as: team, form: { ...accept, seen: "" } })).status).toBe(409);
    expect(await page("/admin/claims")).toContain(`name="seen" value="${seen}"`);
    expect((await site.request("/admin/claims", { as: team, form: accept })).status).toBe(302);
    expect((await site.request(`/organisations/${slug}`, { as: person })).status).toBe(200);
    await site.worker.drain();
    expect(
      scalar("select count(*) from mails where kind = 'claim_decided' and to_address = ? and subject like ?", person.email, `${name}%`),
    ).toBe(1);
    expect((await site.request("/admin/claims", { as: team, form: accept })).status).toBe(409);
  });
  it("is declined with a reason only", async () => {
    const { id, slug } = await supplier();
    const { claimId } = requestClaim(site.ctx(person), { organisationId: id, statement: "Let me in" });
    const claim = String(claimId);
    expect((await site.request("/admin/claims", { as: team, form: { claim, intent: "decline" } })).status).toBe(422);
    expect((await site.request("/admin/claims", { as: team, form: { claim, intent: "something" } })).status).toBe(422);
    expect(scalar("select status from claims where id = ?", claimId)).toBe("pending");
    expect(
      (
        await site.request("/admin/claims", {
          as: team,
          form: { claim, intent: "decline", seen: seenClaim(site.ctx(team), claimId), [`reason-${claim}`]: "Send more proof" },
        })
      ).status,
    ).toBe(302);
    expect(scalar("select status from claims where id = ?", claimId)).toBe("declined");
    expect((await site.request(`/organisations/${slug}`, { as: person })).status).toBe(403);
  });
  it.each(["", "x", "-1", "1.5", "999999", "1e400"])("numbered %j is no crash", async (claim) => {
    expect([404, 422]).toContain((await site.request("/admin/claims", { as: team, form: { claim, intent: "accept" } })).status);
  });
});

describe("after-work", () => {
  it("that kept failing is shown, and tried again, one or all", async () => {
    const dead = (n: number) => {
      const insert = site.db.$client
        .prepare(
          "insert into outbox (event, payload, created_at, available_at, attempts, dead_at, last_error) values ('organisation.changed', '{\"organisationId\":1}', 0, 0, 8, 1, 'Error: no engine') returning id",
        )
        .pluck();
      return Array.from({ length: n }, () => insert.get() as number);
    };
    const [first, second, third] = dead(3);
    const html = await page("/admin/outbox");
    expect(html).toContain("3 kept failing");
    expect(html).toContain("Error: no engine");
    expect(html).toMatch(/<h3 class="h-m"><a href="\/admin\/organisations\/[^"]+"[^>]*>[^<]+<\/a> has changed<\/h3>/);
    expect(await page("/admin")).toContain("3 events kept failing");
    await site.request("/admin/outbox", { as: team, form: { event: String(second) } });
    expect(lastAudit()).toMatchObject({ action: "outbox.replayed", subjectId: String(second) });
    await site.worker.drain();
    expect(scalar("select done_at is not null from outbox where id = ?", second)).toBe(1);
    expect(scalar("select dead_at is not null from outbox where id = ?", first)).toBe(1);
    await site.request("/admin/outbox", { as: team, form: { intent: "all" } });
    await site.worker.drain();
    expect(scalar("select done_at is not null from outbox where id = ?", third)).toBe(1);
    expect(await page("/admin/outbox")).toContain("Nothing failed for good");
  });
});

describe("a mail", () => {
  it("with a link that opens something shows where it stood, on the page, its data and its frame, and whoever reads it is on record once", async () => {
    requestPasswordReset(site.ctx(), person.email);
    await site.worker.drain();
    const id = Number(site.db.$client.prepare("select max(id) from mails where kind = 'reset_password'").pluck().get());
    const reads = () =>
      site.db.$client.prepare("select actor_id from audit_log where action = 'mail.read' and subject_id = ?").pluck().all(String(id));
    for (const path of [`/admin/mails/${id}`, `/admin/mails/${id}.data`, `/admin/mails/${id}/html`]) {
      const response = await site.request(path, { as: team });
      const text = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect(text).toContain("[the link: only in the mail itself]");
      expect(text).not.toMatch(/reset-password\/|[a-z2-7]{39}\.[a-z2-7]{39}/);
      expect(text).not.toMatch(/href="[^"]*~~/);
    }
    // The page and its data are a reading each; the frame is a part of the page's.
    expect(reads()).toEqual([team.userId, team.userId]);
    site.clock.now = new Date(site.clock.now.getTime() + 61_000);
    await site.request(`/admin/mails/${id}/html`, { as: team });
    expect(reads()).toHaveLength(3);
    expect((await site.request(`/admin/mails/${id}`, { as: person })).status).toBe(404);
    expect(reads()).toHaveLength(3);
  });
  it("is listed, found by whom it went to, and shown in a frame where nothing can run", async () => {
    const blocks = [{ text: "<script>alert(1)</script> & so on" }];
    const id = queueMail(site.ctx(), {
      kind: "test",
      to: "reader@people.example",
      dedupeKey: "shown",
      mail: { subject: "A <b>subject</b>", blocks, why: "Test." },
    });
    expect(await page("/admin/mails?to=reader%40people")).toContain("reader@people.example");
    expect(await page("/admin/mails?to=reader%25&status=sent&page=99999")).toContain("No mails here");
    const shown = await page(`/admin/mails/${id}`);
    expect(shown).toMatch(new RegExp(`<iframe[^>]*src="/admin/mails/${id}/html"`));
    expect(shown).toMatch(/<iframe[^>]*sandbox="allow-popups"/);
    expect(shown).not.toContain("<b>subject");
    const frame = await site.request(`/admin/mails/${id}/html`, { as: team });
    expect(frame.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
    );
    expect(frame.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(frame.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await frame.text()).not.toContain("<script>");
  });
  it.each(["0", "-1", "1.5", "x", "999999", "1e400"])("numbered %j is not here", async (id) => {
    for (const path of [`/admin/mails/${id}`, `/admin/mails/${id}/html`]) expect((await site.request(path, { as: team })).status).toBe(404);
  });
});

it("who did what can be read, and lists can be paged to anywhere", async () => {
  const html = await page("/admin/audit?action=status.");
  expect(html).toContain("recorded the status of");
  expect(html).not.toContain("out of the directory");
  for (const list of ["audit", "mails", "organisations"])
    for (const n of ["0", "-3", "x", "1e308", "Infinity"]) await page(`/admin/${list}?page=${n}`);
  expect(await page("/admin/organisations?q=kiln&kind=published")).toContain("Kiln");
  expect(await page("/admin/organisations?q=%25%25%25_")).toContain("organisations");
  expect(await page("/admin/imports")).toContain("Nothing has been imported yet");
});

describe("a form of the team's that needs another look", () => {
  it("says so at the top of the page, where the browser goes without JavaScript too, and in the field", async () => {
    const made = site.organisation({ legalName: "Hollin and Reeve", isBuyer: true, checked: false });
    const response = await site.request(`/admin/organisations/${made.slug}`, {
      as: team,
      form: { intent: "check", outcome: "confirmed", grounds: "" },
    });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html.match(/id="error-summary"/g)).toHaveLength(1);
    expect(html).toMatch(/class="summary"[^>]* autofocus=""/);
    expect(html.indexOf("error-summary")).toBeLessThan(html.indexOf('class="form form-2"'));
    expect(html).toContain('href="#f-grounds"');
    expect(html).toContain('id="f-grounds-e"');
  });
});

describe("the team's home", () => {
  it("lists what waits with how many, since when and the way there, and what visitors report until it is dealt with", async () => {
    const { slug } = await supplier();
    await site.request(`/suppliers/${slug}/report`, { form: { what: "They have moved to Leeds.", email: "val@visitor.example" } });
    site.db.$client.prepare("update profile_reports set created_at = created_at - 3 * 86400000").run();
    const home = await page("/admin");
    expect(home).toContain("1 report of something wrong on a profile");
    expect(home).toContain("3 days ago");
    expect(home).toContain(`/admin/organisations/${slug}#reports`);
    const shown = await page(`/admin/organisations/${slug}`);
    expect(shown).toContain("They have moved to Leeds.");
    expect(shown).toContain("val@visitor.example");
    const report = /name="report" value="(\d+)"/.exec(shown)?.[1] ?? "";
    const settle = () => site.request(`/admin/organisations/${slug}`, { as: team, form: { intent: "report", report } });
    expect((await settle()).status).toBe(302);
    expect(lastAudit()).toMatchObject({ action: "profile.report_settled" });
    expect(await page("/admin")).not.toContain("report of something wrong");
    expect(scalar("select count(*) from profile_reports where email is not null")).toBe(0);
    expect((await settle()).status).toBe(409);
  });
});
