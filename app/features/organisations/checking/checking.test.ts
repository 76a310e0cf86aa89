import { beforeEach, describe, expect, it } from "vitest";
import { listWaitingChecks } from "#app/features/campaign/waiting-checks.server.ts";
import { standingOf, unlistedWords } from "#app/features/directory/standing.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { loadReference } from "#seed/reference/load.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, eventsOf } from "#tests/helpers/ctx.ts";
import { createOrganisation } from "../create-organisation.server.ts";
import { seenOf } from "../identity/seen.server.ts";
import type { CreateOrganisationInput } from "../schema.ts";
import { updateOrganisation } from "../update-organisation.server.ts";
import { askForCheck, checkByMail } from "./check-verbs.server.ts";
import { checkedAmong, checkOf, requireMayPost } from "./checks.server.ts";
import { decideCheck } from "./decide-check.server.ts";

let ctx: Ctx;
let team: Ctx;
beforeEach(() => {
  ctx = createTestCtx();
  team = as(ctx, addUser(ctx, "team@campaign.example", { siteRole: "campaign" }));
});

function found(email: string, fields: Partial<CreateOrganisationInput> = {}) {
  const actor = as(ctx, addUser(ctx, email));
  const input = {
    name: "Hollin and Reeve",
    actAs: ["buyer"],
    buyerKind: "private",
    postcode: "B6 5RQ",
    ...fields,
  } as CreateOrganisationInput;
  const { id } = createOrganisation(actor, input);
  return { id, actor: as(ctx, actor.actor?.userId ?? 0), input };
}
function shown(id: number): { seen: string } {
  return { seen: seenOf(ctx.db, id) };
}
const COUNCIL = { name: "Birmingham City Council" };

describe("a new buyer", () => {
  it("is checked at once by its founder's address at the exact host of its own site", () => {
    const { id } = found("jo@hollinreeve.example", { website: "https://www.hollinreeve.example" });
    expect(checkOf(ctx, id)).toMatchObject({ state: "checked", row: { how: "mail", host: "hollinreeve.example" } });
    expect([...checkedAmong(ctx.db, [id])]).toEqual([id]);
  });
  it.each([
    ["jo@virgin.net", "https://www.virgin.net"],
    ["jo@mail.hollinreeve.example", "https://hollinreeve.example"],
    ["jo@elsewhere.example", "https://hollinreeve.example"],
    ["jo@hollinreeve.example", "https://hollinreeve.example/branch"],
    ["jo@hollinreeve.example", undefined],
    ["jo@warwick.ac.uk", "https://warwick.ac.uk"],
  ])("is not by %s with the site %s, and may post meanwhile", (email, website) => {
    const { id } = found(email, website === undefined ? {} : { website });
    expect(checkOf(ctx, id)).toMatchObject({ state: "unchecked", waits: false });
    expect(() => requireMayPost(ctx, { id })).not.toThrow();
  });
  it("is not by a host that another organisation names, nor under the name of another", () => {
    addOrganisation(ctx, "Hollin Homes", { website: "https://hollinreeve.example" });
    expect(checkOf(ctx, found("jo@hollinreeve.example", { website: "hollinreeve.example" }).id).state).toBe("unchecked");
    addOrganisation(ctx, "Corvale", { nameKey: "corvale" });
    expect(checkOf(ctx, found("jo@corvale.example", { name: "Corvale", website: "corvale.example", notListed: "yes" }).id).state).toBe(
      "unchecked",
    );
  });
});

describe("whoever founds a council", () => {
  it("posts nothing before the campaign team has looked, and stands in its queue at once", () => {
    const { id } = found("anybody@virgin.net", COUNCIL);
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", waits: true, first: true });
    expect(() => requireMayPost(ctx, { id })).toThrow(/before it is checked/);
    expect(listWaitingChecks(ctx)).toMatchObject([{ name: "Birmingham City Council", first: true }]);
    expect(eventsOf(ctx)).toContain("organisation.check_changed");
  });
  it("cannot show it by a site and an address that anybody can register", () => {
    const { id, actor } = found("jo@birminghamcitycouncil.com", { ...COUNCIL, website: "birminghamcitycouncil.com" });
    expect(checkOf(ctx, id).state).toBe("asked");
    expect(() => checkByMail(actor, { organisationId: id })).toThrow(/\.gov\.uk/);
  });
  it("is checked at once by the council's own address", () => {
    const { id } = found("jo@birmingham.gov.uk", { ...COUNCIL, buyerKind: "public", website: "www.birmingham.gov.uk" });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("does not become it by the address of another public body", () => {
    const { id } = found("clerk@littleparish.gov.uk", { ...COUNCIL, buyerKind: "public", website: "littleparish.gov.uk" });
    expect(checkOf(ctx, id).state).toBe("asked");
  });
});

describe("a checked buyer", () => {
  const SITE = { website: "https://hollinreeve.example" };
  it("is unchecked by another name or number, and by another site where it was checked by mail", () => {
    const { id, actor, input } = found("jo@hollinreeve.example", SITE);
    const change = (fields: object) => updateOrganisation(actor, { ...input, organisationId: id, ...fields });
    change({ name: "Corvale Housing Group" });
    expect(checkOf(ctx, id).state).toBe("unchecked");
    change({});
    expect(checkOf(ctx, id).state).toBe("checked");
    change({ website: "https://another.example" });
    expect(checkOf(ctx, id).state).toBe("unchecked");
    change(COUNCIL);
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", first: true });
    expect(() => requireMayPost(ctx, { id })).toThrow();
  });
  it.each([
    ["private", "public"],
    ["private", "central_government"],
    ["third_sector", "public"],
    ["public", "central_government"],
    ["central_government", "public"],
  ] as const)("by the campaign team as %s is looked at again once it says that it is %s, and posts nothing meanwhile", (was, is) => {
    const { id, actor, input } = found("anybody@virgin.net", { buyerKind: was });
    const decision = { outcome: "confirmed", grounds: "The switchboard put us through." } as const;
    decideCheck(team, { organisationId: id, ...shown(id), ...decision });
    expect(checkOf(ctx, id).state).toBe("checked");
    updateOrganisation(actor, { ...input, organisationId: id, buyerKind: is });
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", waits: true, lapsed: true, first: true });
    expect(listWaitingChecks(ctx)).toMatchObject([{ name: "Hollin and Reeve" }]);
    expect(() => requireMayPost(ctx, { id })).toThrow(/before it is checked/);
    decideCheck(team, { organisationId: id, ...shown(id), ...decision });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("that says it is no public body any more is not checked until somebody looks: it owes no notices then", () => {
    const { id, actor, input } = found("anybody@virgin.net", { buyerKind: "public" });
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "confirmed", grounds: "The switchboard put us through." });
    updateOrganisation(actor, { ...input, organisationId: id, buyerKind: "private" });
    expect(checkOf(ctx, id)).toMatchObject({ state: "unchecked", lapsed: true });
    updateOrganisation(actor, { ...input, organisationId: id, buyerKind: "public" });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("stays so when it says that it is of the third sector, or sells too", () => {
    const { id, actor, input } = found("anybody@virgin.net");
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "confirmed", grounds: "The switchboard put us through." });
    const change = { buyerKind: "third_sector", actAs: ["buyer", "supplier"], legalForm: "cic_guarantee" } as const;
    updateOrganisation(actor, { ...input, organisationId: id, ...change, actAs: [...change.actAs] });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("by mail at a host that anybody can register is none any more once it says that it is a public body", () => {
    const { id, actor, input } = found("jo@hollinreeve.example", SITE);
    updateOrganisation(actor, { ...input, organisationId: id, buyerKind: "public" });
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", first: true, lapsed: true });
    expect(() => requireMayPost(ctx, { id })).toThrow(/before it is checked/);
    updateOrganisation(actor, { ...input, organisationId: id });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("is not made one by somebody who is only invited to look, nor by the campaign team's own address", () => {
    const { id } = found("fake@virgin.net", SITE);
    const employee = addUser(ctx, "real@hollinreeve.example");
    addMember(ctx, id, employee, "viewer");
    expect(() => checkByMail(as(ctx, employee), { organisationId: id })).toThrow();
    expect(checkOf(ctx, id).state).toBe("unchecked");
  });
});

describe("the campaign team", () => {
  it("confirms or refuses with a reason, on record; others cannot", () => {
    const { id, actor } = found("anybody@virgin.net", COUNCIL);
    const grounds = "The switchboard does not know them.";
    expect(() => decideCheck(actor, { organisationId: id, ...shown(id), outcome: "confirmed", grounds })).toThrow();
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "refused", grounds });
    expect(checkOf(ctx, id)).toMatchObject({ state: "refused", waits: false });
    expect(listWaitingChecks(ctx)).toEqual([]);
    expect(() => checkByMail(actor, { organisationId: id })).toThrow();
    askForCheck(actor, { organisationId: id, statement: "Ring the leader's office and ask for me." });
    expect(listWaitingChecks(ctx)).toMatchObject([{ statement: "Ring the leader's office and ask for me." }]);
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "confirmed", grounds: "The leader's office put us through." });
    expect(checkOf(ctx, id).state).toBe("checked");
    expect(() => requireMayPost(ctx, { id })).not.toThrow();
    const audited = ctx.db.$client
      .prepare("select action from audit_log where action like 'organisation.check_%' order by id")
      .pluck()
      .all();
    expect(audited).toEqual([
      "organisation.check_asked",
      "organisation.check_refused",
      "organisation.check_asked",
      "organisation.check_confirmed",
    ]);
    const inWhoseName =
      "select distinct acted_as from audit_log where action in ('organisation.check_refused', 'organisation.check_confirmed')";
    expect(ctx.db.$client.prepare(inWhoseName).pluck().all()).toEqual(["team"]);
    const mails = ctx.db.$client.prepare("select text from mails where kind = 'check_decided' order by id").pluck().all() as string[];
    expect(mails[0]).toContain(grounds);
    expect(() => ctx.db.$client.exec("update organisation_checks set outcome = 'confirmed'")).toThrow(/append-only/);
    expect(() => ctx.db.$client.exec("delete from organisation_checks")).toThrow(/append-only/);
  });
  it.each([
    { name: "Birmingham City Council" },
    { tradingName: "NHS Supplies" },
    { companyNumber: "07654321" },
    { website: "https://other.example" },
  ])("confirms nobody but whom it was shown: not after a change to %o", (change) => {
    const { id, actor, input } = found("anybody@virgin.net");
    const seen = shown(id);
    updateOrganisation(actor, { ...input, organisationId: id, ...change });
    const decision = { outcome: "confirmed", grounds: "The switchboard put us through." } as const;
    expect(() => decideCheck(team, { organisationId: id, ...seen, ...decision })).toThrow(/changed since you opened this page/);
    expect(checkOf(ctx, id).state).not.toBe("checked");
    decideCheck(team, { organisationId: id, ...shown(id), ...decision });
    expect(checkOf(ctx, id).state).toBe("checked");
  });
  it("is asked anew about a public body that it refused, then confirmed, and that took another name since", () => {
    const { id, actor, input } = found("anybody@virgin.net", COUNCIL);
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "refused", grounds: "The switchboard does not know them." });
    askForCheck(actor, { organisationId: id, statement: "Ring the leader's office and ask for me." });
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "confirmed", grounds: "The leader's office put us through." });
    updateOrganisation(actor, { ...input, organisationId: id, name: "Corvale Town Council" });
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", waits: true, lapsed: true, first: true });
    expect(listWaitingChecks(ctx)).toMatchObject([{ name: "Corvale Town Council" }]);
    expect(() => requireMayPost(ctx, { id })).toThrow(/before it is checked/);
  });
  it("keeps a refused one from posting under any name", () => {
    const { id, actor, input } = found("anybody@virgin.net", COUNCIL);
    decideCheck(team, { organisationId: id, ...shown(id), outcome: "refused", grounds: "The switchboard does not know them." });
    updateOrganisation(actor, { ...input, organisationId: id, name: "Jolly Catering" });
    expect(() => requireMayPost(ctx, { id })).toThrow(/could not confirm/);
  });
});

describe("an organisation that is called as an authority is", () => {
  it.each(["Dudley", "Wolverhampton Ltd"])("%s: is asked who it is before it posts, and does not show it by any host", (name) => {
    loadReference(ctx.db);
    const label = name.split(" ")[0]?.toLowerCase();
    const { id } = found(`jo@${label}.example`, { name, website: `https://${label}.example` });
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", waits: true, first: true });
    expect(() => requireMayPost(ctx, { id })).toThrow(/before it is checked/);
  });
});

describe("a place and what its public body is called", () => {
  beforeEach(() => loadReference(ctx.db));
  it.each([
    "Walsall Counsel",
    "Wa1sall Counsel",
    "Dudley Authority",
    "Authority of Dudley",
    "West Midlands Authority",
    "Black Country Authorities Ltd",
    "Dudley Town Hall",
    "City Hall, Birmingham",
    "Town Hall Wolverhampton Ltd",
    "Walsall Civic Centre",
    "Office of the Mayor of Sandwell",
    "Corporation of Coventry",
    "Stourbridge Concil",
    "Dudley Borough",
  ])("%s is looked at before it posts", (name) => {
    const { id } = found("jo@virgin.net", { name });
    expect(checkOf(ctx, id)).toMatchObject({ state: "asked", first: true });
  });
  it.each([
    "Dudley Borough Football Club",
    "Dudley Town Hall Café CIC",
    "Walsall Counselling CIC",
    "Birmingham Counsel Chambers",
    "Coventry Kitchens",
    "Birmingham City Football Supporters",
    "Dudley Mayor of Cakes",
    "City Hall Café CIC",
    "The Crown",
    "The Crown at Tipton CIC",
    "Wolverhampton Church Ministries",
    "Moseley Hall Bakers",
    "Town Farm Tipton",
    "Sandwell Community Caring Trust",
  ])("%s may post", (name) => {
    const { id } = found("jo@virgin.net", { name });
    expect(checkOf(ctx, id)).toMatchObject({ state: "unchecked", first: false });
  });
});

describe("a certified supplier", () => {
  it.each([
    [{ legalForm: "company_shares" }, "legal form"],
    [{ website: "https://www.hollin.example" }, "another organisation here names"],
    [{ charityNumber: "1012345" }, "one more number: Charity number 1012345"],
  ])("waits for the campaign team with %o", (change, words) => {
    addOrganisation(ctx, "Hollin", { website: "https://hollin.example" });
    const userId = addUser(ctx, "jo@table.example");
    const id = addOrganisation(ctx, "Hockley Table CIC", {
      isSupplier: true,
      published: true,
      legalForm: "cic_guarantee",
      postcode: "B6 5RQ",
    });
    addMember(ctx, id, userId, "owner");
    const input = {
      name: "Hockley Table CIC",
      actAs: ["supplier"],
      legalForm: "cic_guarantee",
      postcode: "B6 5RQ",
      companyNumber: "07654321",
      organisationId: id,
    };
    updateOrganisation(as(ctx, userId), { ...input, ...change } as never);
    expect(listWaitingChecks(ctx)).toEqual([]);
    updateOrganisation(as(ctx, userId), input as never);
    ctx.db.$client
      .prepare(
        "insert into statuses (organisation_id, status, definition, source, from_day, recorded_at) values (?, 'certified', 'seuk', 'Mark', '2026-01-01', 1)",
      )
      .run(id);
    updateOrganisation(as(ctx, userId), { ...input, about: "We cook." } as never);
    expect(listWaitingChecks(ctx)).toEqual([]);
    updateOrganisation(as(ctx, userId), { ...input, ...change } as never);
    expect(listWaitingChecks(ctx)).toMatchObject([{ name: "Hockley Table CIC", statement: expect.stringContaining(words) }]);
  });
});

describe("a supplier that takes the name of a public body", () => {
  it("is taken out of the directory until it is checked", () => {
    const userId = addUser(ctx, "jo@table.example");
    const id = addOrganisation(ctx, "Hockley Table CIC", { isSupplier: true, published: true });
    addMember(ctx, id, userId, "owner");
    const actor = as(ctx, userId);
    const input = { name: "Hockley Table CIC", tradingName: "NHS Canteens", actAs: ["supplier"], legalForm: "cic", postcode: "B6 5RQ" };
    updateOrganisation(actor, { ...input, organisationId: id } as never);
    expect(ctx.db.$client.prepare("select published, unpublished_reason from organisations where id = ?").get(id)).toMatchObject({
      published: 0,
      unpublished_reason: expect.stringContaining("public body"),
    });
    expect(listWaitingChecks(ctx)).toHaveLength(1);
    const standing = standingOf(ctx, id);
    expect(standing).toMatchObject({ listed: false, heldBack: false, waitsForCheck: true });
    expect(unlistedWords(standing)).toContain("before it is checked who you are");
  });
});
