import { beforeEach, describe, expect, it } from "vitest";
import { renewCredentials } from "#app/features/accounts/credentials.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { identifiers } from "#db/schema/index.ts";
import {
  addMember,
  addOrganisation,
  addUser,
  as,
  createTestCtx,
  eventsOf,
  lastMail,
  later,
  linkToken,
  seenClaim,
} from "#tests/helpers/ctx.ts";
import { askToJoin, claimByMail, claimState, confirmClaim, getClaimConfirmation, requestClaim } from "./claim.server.ts";
import { AlreadyListed, createOrganisation } from "./create-organisation.server.ts";
import { acceptClaim, declineClaim, listClaims } from "./decide-claim.server.ts";
import { listIdentifiers, requireOrganisation, requireOrganisationById } from "./get-organisation.server.ts";
import {
  acceptInvitationByToken,
  acceptWaitingInvitation,
  forgetInvitations,
  getInvitation,
  inviteMember,
  listInvitations,
  listMyInvitations,
  revokeInvitation,
} from "./invitations.server.ts";
import { joinByInvitation } from "./join-by-invitation.server.ts";
import { getMembership } from "./membership.server.ts";
import { proofHost } from "./proof-host.server.ts";
import type { CreateOrganisationInput } from "./schema.ts";
import { changeRole, listMembers, removeMember } from "./team.server.ts";
import { updateOrganisation } from "./update-organisation.server.ts";

let ctx: Ctx;
let jo: number;
let sam: number;

beforeEach(() => {
  ctx = createTestCtx();
  jo = addUser(ctx, "jo@tureen.org.uk");
  sam = addUser(ctx, "sam@people.example");
});

const TUREEN: CreateOrganisationInput = {
  actAs: ["supplier"],
  name: "Tipton Tureen CIC",
  legalForm: "cic_guarantee",
  postcode: "DY4 8RH",
  companyNumber: "1234567",
};

describe("createOrganisation", () => {
  it("makes the actor its owner, with an empty profile that is not shown yet", () => {
    const { id, slug } = createOrganisation(as(ctx, jo), { ...TUREEN, tradingName: "Tipton Tureen", website: "tureen.org.uk" });
    expect(slug).toBe("tipton-tureen");
    expect(requireOrganisation(ctx, slug)).toMatchObject({
      id,
      published: false,
      website: "https://tureen.org.uk",
      postcode: "DY4 8RH",
      claimedAt: ctx.now,
    });
    expect(listIdentifiers(ctx, id)).toEqual([{ scheme: "GB-COH", id: "01234567" }]);
    expect(getMembership(as(ctx, jo).actor, id)?.role).toBe("owner");
    expect(eventsOf(ctx)).toEqual(["organisation.changed"]);
  });

  it("makes one of a form that is sent twice, whatever its box says; a day later it is another", () => {
    const form: CreateOrganisationInput = { ...TUREEN, companyNumber: undefined, notListed: "yes" };
    const first = createOrganisation(as(ctx, jo), form);
    expect(createOrganisation(as(ctx, jo), form)).toEqual(first);
    expect(createOrganisation(as(ctx, sam), form).id).not.toBe(first.id);
    expect(createOrganisation(as(later(ctx, 24), jo), form).id).not.toBe(first.id);
  });

  it("never adds the same registered number twice, whatever the person says", () => {
    const first = createOrganisation(as(ctx, jo), TUREEN);
    const again = () => createOrganisation(as(ctx, sam), { ...TUREEN, name: "Another name", companyNumber: "01234567", notListed: "yes" });
    expect(again).toThrow(AlreadyListed);
    try {
      again();
    } catch (error) {
      expect(error instanceof AlreadyListed && error.listed).toMatchObject([{ slug: first.slug, by: "identifier", isClaimed: true }]);
    }
  });

  it("asks about the same name at the same postcode, and adds it when told that it is another", () => {
    createOrganisation(as(ctx, jo), TUREEN);
    const twin = { ...TUREEN, name: "TIPTON TUREEN C.I.C.", companyNumber: undefined };
    expect(() => createOrganisation(as(ctx, sam), twin)).toThrow(AlreadyListed);
    expect(createOrganisation(as(ctx, sam), { ...twin, notListed: "yes" }).slug).not.toBe("tipton-tureen-cic");
    expect(createOrganisation(as(ctx, sam), { ...twin, postcode: "B18 6AA" }).slug).toBeTruthy();
  });

  it("is not for somebody whose address is not confirmed", () => {
    const new_ = addUser(ctx, "new@people.example", { emailConfirmedAt: null });
    expect(() => createOrganisation(as(ctx, new_), TUREEN)).toThrow(/Confirm your e-mail/);
    expect(() => createOrganisation(ctx, TUREEN)).toThrow(/Sign in/);
  });

  it("never takes the address of a page of ours", () => {
    expect(createOrganisation(as(ctx, jo), { ...TUREEN, name: "New" }).slug).toBe("new-2");
  });
});

describe("updateOrganisation", () => {
  it("keeps the numbers of other registers, and refuses a number that another organisation has", () => {
    const { id } = createOrganisation(as(ctx, jo), TUREEN);
    const other = addOrganisation(ctx, "Other");
    ctx.db
      .insert(identifiers)
      .values([
        { organisationId: id, scheme: "GB-MPR", id: "31107R" },
        { organisationId: other, scheme: "GB-CHC", id: "1012345" },
      ])
      .run();
    const change = { ...TUREEN, organisationId: id, name: "Tipton Tureen Ltd" };
    expect(() => updateOrganisation(as(ctx, jo), { ...change, charityNumber: "1012345" })).toThrow(/Another organisation/);
    expect(requireOrganisationById(ctx, id).legalName).toBe("Tipton Tureen CIC");
    updateOrganisation(as(ctx, jo), { ...change, companyNumber: "7654321" });
    expect(listIdentifiers(ctx, id)).toEqual([
      { scheme: "GB-COH", id: "07654321" },
      { scheme: "GB-MPR", id: "31107R" },
    ]);
    expect(() => updateOrganisation(as(ctx, sam), change)).toThrow(/not a member/);
    addMember(ctx, id, sam, "viewer");
    expect(() => updateOrganisation(as(ctx, sam), change)).toThrow(/role here is viewer/);
  });

  it("counts a buyer that becomes a supplier as new from the day it is listed", () => {
    const { id } = createOrganisation(as(ctx, jo), { ...TUREEN, actAs: ["buyer"] });
    const listed = () => ctx.db.$client.prepare("select published, first_listed_at from organisations where id = ?").raw().get(id);
    const publish = ctx.db.$client.prepare("update organisations set published = ?, updated_at = ? where id = ?");
    publish.run(1, 4000, id);
    expect(listed()).toEqual([1, null]);
    updateOrganisation(as(ctx, jo), { ...TUREEN, organisationId: id, actAs: ["buyer", "supplier"] });
    expect(listed()).toEqual([0, null]);
    for (const [published, at] of [
      [1, 5000],
      [0, 6000],
      [1, 7000],
    ])
      publish.run(published, at, id);
    expect(listed()).toEqual([1, 5000]);
  });
});

describe("team", () => {
  it("is never without an owner", () => {
    const id = addOrganisation(ctx, "Tureen");
    addMember(ctx, id, jo, "owner");
    expect(() => removeMember(as(ctx, jo), { organisationId: id, userId: jo })).toThrow(/without an owner/);
    expect(() => changeRole(as(ctx, jo), { organisationId: id, userId: jo, role: "editor" })).toThrow(/without an owner/);
    addMember(ctx, id, sam, "editor");
    changeRole(as(ctx, jo), { organisationId: id, userId: sam, role: "owner" });
    removeMember(as(ctx, jo), { organisationId: id, userId: jo });
    expect(listMembers(as(ctx, sam), id).map((one) => one.userId)).toEqual([sam]);
  });

  it("lets anybody leave, and only owners take out or change", () => {
    const id = addOrganisation(ctx, "Tureen");
    addMember(ctx, id, jo, "owner");
    addMember(ctx, id, sam, "editor");
    expect(() => removeMember(as(ctx, sam), { organisationId: id, userId: jo })).toThrow(/role here is editor/);
    expect(() => changeRole(as(ctx, sam), { organisationId: id, userId: sam, role: "owner" })).toThrow(/role here is editor/);
    removeMember(as(ctx, sam), { organisationId: id, userId: sam });
    expect(() => listMembers(as(ctx, sam), id)).toThrow(/not a member/);
    expect(() => removeMember(as(ctx, jo), { organisationId: id, userId: sam })).toThrow(/not here/);
  });
});

describe("invitations", () => {
  function tureen(): number {
    const id = addOrganisation(ctx, "Tureen");
    addMember(ctx, id, jo, "owner");
    return id;
  }

  it("are accepted by the address they went to, once", () => {
    const id = tureen();
    inviteMember(as(ctx, jo), { organisationId: id, email: "Sam@People.example", role: "editor" });
    const token = linkToken(ctx, "Sam@People.example", "/invitations/");
    const other = addUser(ctx, "other@people.example");
    expect(() => acceptInvitationByToken(as(ctx, other), token)).toThrow(/is for sam@people.example/);
    expect(acceptInvitationByToken(as(ctx, sam), token)).toEqual({ slug: "tureen" });
    expect(getMembership(as(ctx, sam).actor, id)?.role).toBe("editor");
    expect(getInvitation(ctx, token)).toBeNull();
  });

  it("wait in the account of the address they went to, and in no other", () => {
    const id = tureen();
    const { id: invitation } = inviteMember(as(ctx, jo), { organisationId: id, email: "sam@people.example", role: "viewer" });
    const other = addUser(ctx, "other@people.example");
    expect(listMyInvitations(as(ctx, sam))).toHaveLength(1);
    expect(listMyInvitations(as(ctx, other))).toEqual([]);
    expect(() => acceptWaitingInvitation(as(ctx, other), invitation)).toThrow(/not here/);
    acceptWaitingInvitation(as(ctx, sam), invitation);
    expect(getMembership(as(ctx, sam).actor, id)?.role).toBe("viewer");
  });

  it("stop when taken back, replaced, or after two weeks", () => {
    const id = tureen();
    const invite = { organisationId: id, email: "sam@people.example", role: "viewer" as const };
    const { id: first } = inviteMember(as(ctx, jo), invite);
    const old = linkToken(ctx, invite.email, "/invitations/");
    inviteMember(as(ctx, jo), invite);
    expect(getInvitation(ctx, old)).toBeNull();
    const token = linkToken(ctx, invite.email, "/invitations/");
    expect(getInvitation(later(ctx, 14 * 24), token)).toBeNull();
    const [open] = listInvitations(as(ctx, jo), id);
    expect(() => revokeInvitation(as(ctx, jo), { organisationId: id, invitation: first })).toThrow(/not here/);
    const elsewhere = addOrganisation(ctx, "Elsewhere");
    addMember(ctx, elsewhere, sam, "owner");
    expect(() => revokeInvitation(as(ctx, sam), { organisationId: elsewhere, invitation: open?.id ?? "" })).toThrow(/not here/);
    revokeInvitation(as(ctx, jo), { organisationId: id, invitation: open?.id ?? "" });
    expect(getInvitation(ctx, token)).toBeNull();
  });

  it("forget whom they were for 30 days after they were answered, taken back or over", () => {
    const id = tureen();
    const invite = (email: string) => inviteMember(as(ctx, jo), { organisationId: id, email, role: "viewer" });
    const { id: joined } = invite("sam@people.example");
    acceptWaitingInvitation(as(ctx, sam), joined);
    revokeInvitation(as(ctx, jo), { organisationId: id, invitation: invite("taken.back@people.example").id });
    invite("never.came@people.example");
    const addresses = ctx.db.$client.prepare("select email from invitations where email <> '' order by email").pluck();
    expect(forgetInvitations(later(ctx, 29 * 24))).toBe(0);
    expect(forgetInvitations(later(ctx, 31 * 24), 1)).toBe(1);
    expect(forgetInvitations(later(ctx, 31 * 24))).toBe(1);
    expect(addresses.all()).toEqual(["never.came@people.example"]);
    expect(forgetInvitations(later(ctx, 45 * 24))).toBe(1);
    expect(addresses.all()).toEqual([]);
  });

  const reasonsGone: [string, (organisation: number) => void][] = [
    ["is no longer an owner", (id) => ctx.db.$client.prepare("update memberships set role = 'editor' where organisation_id = ?").run(id)],
    ["belongs to it no more", (id) => ctx.db.$client.prepare("delete from memberships where organisation_id = ?").run(id)],
    ["has been disabled", () => ctx.db.$client.prepare("update users set disabled_at = 1 where id = ?").run(jo)],
    ["has a new password", () => renewCredentials(ctx, jo, "none")],
  ];
  it.each(reasonsGone)("stop when whoever sent it %s", (_why, act) => {
    const id = tureen();
    const { id: invitation } = inviteMember(as(ctx, jo), { organisationId: id, email: "sam@people.example", role: "owner" });
    const token = linkToken(ctx, "sam@people.example", "/invitations/");
    const elsewhere = addOrganisation(ctx, "Elsewhere");
    addMember(ctx, elsewhere, jo, "owner");
    addMember(ctx, id, addUser(ctx, "left@people.example"), "viewer");
    act(id);
    addMember(ctx, id, addUser(ctx, "new.owner@people.example"), "owner");
    expect(getInvitation(ctx, token)).toBeNull();
    expect(listMyInvitations(as(ctx, sam))).toEqual([]);
    expect(listInvitations(as(ctx, addUser(ctx, "team@campaign.example", { siteRole: "campaign" })), id)).toEqual([]);
    expect(() => acceptInvitationByToken(as(ctx, sam), token)).toThrow(/not here/);
    expect(() => acceptWaitingInvitation(as(ctx, sam), invitation)).toThrow(/not here/);
  });

  it("let somebody without an account join through the link, confirmed", async () => {
    const id = tureen();
    inviteMember(as(ctx, jo), { organisationId: id, email: "new@people.example", role: "editor" });
    const token = linkToken(ctx, "new@people.example", "/invitations/");
    const { userId } = await joinByInvitation(ctx, { token, name: "New Person", password: "three odd llamas" });
    expect(as(ctx, userId).actor).toMatchObject({ emailConfirmed: true, memberships: [{ role: "editor" }] });
    await expect(joinByInvitation(ctx, { token, name: "New Person", password: "three odd llamas" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("are not sent to members, nor by editors, and never lower a role", () => {
    const id = tureen();
    expect(() => inviteMember(as(ctx, jo), { organisationId: id, email: "JO@tureen.org.uk", role: "viewer" })).toThrow(/member already/);
    inviteMember(as(ctx, jo), { organisationId: id, email: "sam@people.example", role: "viewer" });
    addMember(ctx, id, sam, "editor");
    expect(() => inviteMember(as(ctx, sam), { organisationId: id, email: "x@people.example", role: "viewer" })).toThrow(
      /role here is editor/,
    );
    acceptInvitationByToken(as(ctx, sam), linkToken(ctx, "sam@people.example", "/invitations/"));
    expect(getMembership(as(ctx, sam).actor, id)?.role).toBe("editor");
  });
});

describe("claims", () => {
  function listed(website: string | null = "https://www.tureen.org.uk"): number {
    return addOrganisation(ctx, "Tureen", { isSupplier: true, published: true, website });
  }

  it("are proved by a link to the organisation's own domain, used by who asked for it", () => {
    const id = listed();
    expect(() => claimByMail(as(ctx, jo), { organisationId: id, email: "jo@gmail.com" })).toThrow(/ends in @tureen.org.uk/);
    claimByMail(as(ctx, jo), { organisationId: id, email: "info@tureen.org.uk" });
    const token = linkToken(ctx, "info@tureen.org.uk", "/confirm-claim/");
    expect(getClaimConfirmation(ctx, token)).toMatchObject({ organisation: "Tureen", userId: jo });
    expect(() => confirmClaim(as(ctx, sam), token)).toThrow(/Somebody else asked/);
    expect(confirmClaim(as(ctx, jo), token)).toEqual({ slug: "tureen" });
    expect(getMembership(as(ctx, jo).actor, id)?.role).toBe("owner");
    expect(requireOrganisationById(ctx, id).claimedAt).toEqual(ctx.now);
    expect(eventsOf(ctx)).toEqual(["mail.waiting", "organisation.changed"]);
    expect(() => confirmClaim(as(ctx, jo), token)).toThrow();
  });

  it("go to the first; the second is told, and may ask to join", () => {
    const id = listed();
    for (const user of [jo, sam]) claimByMail(as(ctx, user), { organisationId: id, email: `${user}@tureen.org.uk` });
    const second = linkToken(ctx, `${sam}@tureen.org.uk`, "/confirm-claim/");
    confirmClaim(as(ctx, jo), linkToken(ctx, `${jo}@tureen.org.uk`, "/confirm-claim/"));
    expect(() => confirmClaim(as(ctx, sam), second)).toThrow(/already looks after/);
    expect(() => requestClaim(as(ctx, sam), { organisationId: id, statement: "It is mine" })).toThrow(/already looks after/);
    expect(claimState(as(ctx, sam), requireOrganisationById(ctx, id))).toBe("claimed");
    askToJoin(as(ctx, sam), { organisationId: id, statement: "I keep the books since May." });
    askToJoin(as(ctx, sam), { organisationId: id, statement: "Again." });
    expect(lastMail(ctx, "jo@tureen.org.uk")).toMatchObject({ kind: "ask_to_join", text: expect.stringContaining("I keep the books") });
    expect(getMembership(as(ctx, sam).actor, id)).toBeNull();
  });

  it("have no host where another organisation names the same one, other people have addresses there, or none is listed", () => {
    const id = listed(null);
    expect(() => claimByMail(as(ctx, jo), { organisationId: id, email: "jo@tureen.org.uk" })).toThrow(/No web address/);
    const proof = (website: string) => proofHost(ctx, { id: addOrganisation(ctx, website, { website }), website });
    expect(proof("https://www.bakers.org.uk")).toEqual({ ok: true, host: "bakers.org.uk" });
    expect(proof("http://bakers.org.uk/branches/tipton")).toMatchObject({ ok: false });
    expect(proof("https://bakers.org.uk")).toMatchObject({ ok: false, reason: expect.stringContaining("2 other organisations here name") });
    const forum = addOrganisation(ctx, "Forum");
    addMember(ctx, forum, addUser(ctx, "ann@regional-isp.org.uk"), "owner");
    expect(proof("https://regional-isp.org.uk")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("People of another organisation"),
    });
  });

  it("stop when the web address changes before the link is used", () => {
    const id = listed();
    claimByMail(as(ctx, jo), { organisationId: id, email: "jo@tureen.org.uk" });
    ctx.db.$client.prepare("update organisations set website = 'https://another.org.uk' where id = ?").run(id);
    expect(() => confirmClaim(as(ctx, jo), linkToken(ctx, "jo@tureen.org.uk", "/confirm-claim/"))).toThrow(/has changed since/);
  });

  it("show who decides what is known of who asks, and what is not", () => {
    const team = addUser(ctx, "team@campaign.example", { siteRole: "campaign" });
    const id = listed("https://www.virgin.net/tureen");
    requestClaim(as(ctx, jo), { organisationId: id, statement: "I am the secretary." });
    const [claim] = listClaims(as(ctx, team), "pending");
    expect(claim?.facts?.holds).toEqual(["They have confirmed that address; account since 23 November 2026"]);
    expect(claim?.facts?.open).toEqual([
      "The web address that is listed is at virgin.net, where many people or bodies have a page or an address",
      "Their address is at tureen.org.uk",
    ]);
  });

  it("at a consumer's provider are never proved by mail", () => {
    const id = listed("http://www.virgin.net/tureen");
    expect(() => claimByMail(as(ctx, jo), { organisationId: id, email: "anybody@virgin.net" })).toThrow(/many people or bodies/);
    expect(lastMail(ctx, "anybody@virgin.net")).toBeUndefined();
  });

  it("stop after a day", () => {
    const id = listed();
    claimByMail(as(ctx, jo), { organisationId: id, email: "jo@tureen.org.uk" });
    expect(getClaimConfirmation(later(ctx, 24), linkToken(ctx, "jo@tureen.org.uk", "/confirm-claim/"))).toBeNull();
  });

  it("are decided by the campaign team, once", () => {
    const id = listed();
    const team = addUser(ctx, "team@campaign.example", { siteRole: "campaign" });
    const first = requestClaim(as(ctx, jo), { organisationId: id, statement: "I am the secretary." });
    const second = requestClaim(as(ctx, sam), { organisationId: id, statement: "I am the treasurer." });
    expect(requestClaim(as(ctx, jo), { organisationId: id, statement: "I am still the secretary." })).toEqual(first);
    const seen = (claim: { claimId: number }) => ({ ...claim, seen: seenClaim(as(ctx, team), claim.claimId) });
    expect(() => acceptClaim(as(ctx, jo), seen(first))).toThrow(/Only the campaign team/);
    expect(() => listClaims(as(ctx, jo), "pending")).toThrow(/Only the campaign team/);
    expect(listClaims(as(ctx, team), "pending").map((one) => one.statement)).toEqual(["I am still the secretary.", "I am the treasurer."]);
    acceptClaim(as(ctx, team), seen(first));
    expect(() => acceptClaim(as(ctx, team), seen(first))).toThrow(/decided already/);
    expect(() => acceptClaim(as(ctx, team), seen(second))).toThrow(/Somebody else/);
    declineClaim(as(ctx, team), { ...seen(second), reason: "Claimed by a colleague." });
    expect(listClaims(as(ctx, team), "decided")).toHaveLength(2);
    expect(getMembership(as(ctx, jo).actor, id)?.role).toBe("owner");
    expect(eventsOf(ctx).filter((event) => event === "claim.decided")).toHaveLength(2);
  });

  it("are decided by nobody for themselves, and not for an account that no longer works", () => {
    const id = listed();
    const team = addUser(ctx, "team@campaign.example", { siteRole: "campaign" });
    const own = requestClaim(as(ctx, team), { organisationId: id, statement: "I sit on its board too." });
    expect(() => acceptClaim(as(ctx, team), { ...own, seen: seenClaim(as(ctx, team), own.claimId) })).toThrow(/your own/);
    const gone = requestClaim(as(ctx, jo), { organisationId: id, statement: "I am the secretary." });
    ctx.db.$client.prepare("update users set disabled_at = 1 where id = ?").run(jo);
    expect(() => acceptClaim(as(ctx, team), { ...gone, seen: seenClaim(as(ctx, team), gone.claimId) })).toThrow(/no account that works/);
  });

  it.each([
    [
      "the organisation's name",
      (id: number) => ctx.db.$client.prepare("update organisations set legal_name = 'Birmingham City Council' where id = ?").run(id),
    ],
    [
      "the organisation's website",
      (id: number) => ctx.db.$client.prepare("update organisations set website = 'https://other.example' where id = ?").run(id),
    ],
    ["the claimant's words", (id: number) => requestClaim(as(ctx, jo), { organisationId: id, statement: "I am its treasurer." })],
    ["the claimant's address", () => ctx.db.$client.prepare("update users set email = 'jo@elsewhere.example' where id = ?").run(jo)],
  ])("are decided as they were shown: not when %s has changed since", (_what, change) => {
    const id = listed();
    const team = addUser(ctx, "team@campaign.example", { siteRole: "campaign" });
    const { claimId } = requestClaim(as(ctx, jo), { organisationId: id, statement: "I am the secretary." });
    const seen = seenClaim(as(ctx, team), claimId);
    change(id);
    expect(() => acceptClaim(as(ctx, team), { claimId, seen })).toThrow(/changed since you opened this page/);
    expect(() => declineClaim(as(ctx, team), { claimId, seen, reason: "Not known" })).toThrow(/changed since you opened this page/);
    acceptClaim(as(ctx, team), { claimId, seen: seenClaim(as(ctx, team), claimId) });
  });
});
