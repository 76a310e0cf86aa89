import { beforeEach, describe, expect, it } from "vitest";
import { getPerson } from "#app/features/campaign/get-person.server.ts";
import { listPeople } from "#app/features/campaign/list-people.server.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { hashPassword } from "#app/platform/password.server.ts";
import { createSession, validateSession } from "#app/platform/session.server.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, lastMail, testClient } from "#tests/helpers/ctx.ts";
import { createEmailToken, findEmailToken, issueLinkSecret } from "../email-tokens.server.ts";
import { requestPasswordReset } from "../passwords.server.ts";
import { signIn } from "../sign-in.server.ts";
import { disableAccount } from "./disable-account.server.ts";
import { enableAccount } from "./enable-account.server.ts";
import { endSessionsOf } from "./end-sessions-of.server.ts";
import { isLastOfTeam } from "./require-person.server.ts";
import { takeOffTeam } from "./take-off-team.server.ts";

let ctx: Ctx;
let team: number;
let colleague: number;
let jo: number;
const CLIENT = testClient();
const reason = "Somebody else seems to use it";

beforeEach(() => {
  ctx = createTestCtx();
  team = addUser(ctx, "tessa@campaign.example", { name: "Tessa Team", siteRole: "campaign" });
  colleague = addUser(ctx, "theo@campaign.example", { name: "Theo Team", siteRole: "campaign" });
  jo = addUser(ctx, "jo@people.example", { name: "Jo Bloggs" });
  addMember(ctx, addOrganisation(ctx, "Tureen CIC"), jo, "owner");
});

function audits(action: string) {
  return ctx.db.$client
    .prepare("select actor_id as actor, acted_as as [as], subject_id as who from audit_log where action = ?")
    .all(action);
}

describe("an account disabled by the campaign team", () => {
  it("loses its sessions, links and waiting mails at once, and its owner is told why", () => {
    const { token } = createSession(ctx.db, jo, ctx.now, CLIENT);
    const { id } = createEmailToken(ctx, { purpose: "change_email", userId: jo, email: "new@people.example", hours: 24 });
    const link = issueLinkSecret(ctx, id) ?? "";
    expect(findEmailToken(ctx, ["change_email"], link)).not.toBeNull();
    const mail = { subject: "News", blocks: [{ text: "Hello" }], why: "Test." };
    queueMail(ctx, { kind: "match_new", to: "jo@people.example", userId: jo, dedupeKey: "waiting", mail });
    disableAccount(as(ctx, team), { userId: jo, reason });
    expect(validateSession(ctx.db, token, ctx.now)).toBeNull();
    expect(findEmailToken(ctx, ["change_email"], link)).toBeNull();
    expect(ctx.db.$client.prepare("select kind from mails where to_address = 'jo@people.example'").pluck().all()).toEqual([
      "account_disabled",
    ]);
    expect(lastMail(ctx, "jo@people.example")?.text).toContain(reason);
    expect(as(ctx, jo).actor).toBeNull();
    expect(audits("account.disabled")).toEqual([{ actor: team, as: "team", who: String(jo) }]);
  });

  it("is refused at the door in the words for a wrong password, and gets no link for a new one", async () => {
    const passwordHash = await hashPassword("three odd llamas");
    ctx.db.$client.prepare("update users set password_hash = ? where id = ?").run(passwordHash, jo);
    const right = { email: "jo@people.example", password: "three odd llamas" };
    await signIn(ctx, right, CLIENT);
    disableAccount(as(ctx, team), { userId: jo, reason });
    const wrong = await signIn(ctx, { ...right, password: "three odd alpacas" }, CLIENT).catch((error: Error) => error.message);
    await expect(signIn(ctx, right, CLIENT)).rejects.toThrow(String(wrong));
    requestPasswordReset(ctx, right.email);
    expect(lastMail(ctx, right.email)?.kind).toBe("account_disabled");
  });

  it("keeps its memberships, and works again when it is enabled", () => {
    disableAccount(as(ctx, team), { userId: jo, reason });
    enableAccount(as(ctx, team), { userId: jo });
    expect(as(ctx, jo).actor?.memberships).toMatchObject([{ name: "Tureen CIC", role: "owner" }]);
    expect(lastMail(ctx, "jo@people.example")?.kind).toBe("account_enabled");
  });
});

describe("what the campaign team does to accounts", () => {
  it("is not done to oneself, nor to the last of the team, nor by anybody else", () => {
    const acts = [
      (by: Ctx, userId: number) => disableAccount(by, { userId, reason }),
      (by: Ctx, userId: number) => takeOffTeam(by, { userId }),
    ];
    for (const act of acts) {
      expect(() => act(as(ctx, team), team)).toThrow("your own account");
      expect(() => act(as(ctx, jo), team)).toThrow("Only the campaign team");
    }
    expect(() => endSessionsOf(as(ctx, jo), { userId: team })).toThrow("Only the campaign team");
    expect(() => listPeople(as(ctx, jo), { page: 1, q: "", kind: null })).toThrow("Only the campaign team");
    expect(() => getPerson(as(ctx, jo), jo)).toThrow("Only the campaign team");
    // The actor is on the team as of the start of the request: even so the last one stays.
    const late = as(ctx, team);
    ctx.db.$client.prepare("update users set site_role = 'member' where id = ?").run(team);
    for (const act of acts) expect(() => act(late, colleague)).toThrow("Nobody would be left");
  });

  it("ends the sessions of somebody who is taken off the team, and tells them", () => {
    const { token } = createSession(ctx.db, colleague, ctx.now, CLIENT);
    takeOffTeam(as(ctx, team), { userId: colleague });
    expect(validateSession(ctx.db, token, ctx.now)).toBeNull();
    expect(as(ctx, colleague).actor?.siteRole).toBe("member");
    expect(lastMail(ctx, "theo@campaign.example")?.kind).toBe("taken_off_team");
    expect(() => takeOffTeam(as(ctx, team), { userId: jo })).toThrow("not on the campaign team");
  });

  it("signs somebody out everywhere, with the links mailed for the account", () => {
    const { token } = createSession(ctx.db, jo, ctx.now, CLIENT);
    endSessionsOf(as(ctx, team), { userId: jo });
    expect(validateSession(ctx.db, token, ctx.now)).toBeNull();
    expect(lastMail(ctx, "jo@people.example")?.kind).toBe("sessions_ended");
  });
});

describe("people, as the campaign team reads them", () => {
  it("are found by part of a name or a whole address, without their addresses", () => {
    const find = (q: string, kind: string | null = null) => listPeople(as(ctx, team), { page: 1, q, kind }).items;
    expect(find("bloggs")).toMatchObject([{ name: "Jo Bloggs", email: "j…@people.example", organisations: ["Tureen CIC"] }]);
    expect(find("JO@people.example")).toHaveLength(1);
    expect(find("people.example")).toEqual([]);
    expect(find("%")).toHaveLength(3);
    expect(find("", "campaign").map((one) => one.name)).toEqual(["Theo Team", "Tessa Team"]);
    disableAccount(as(ctx, team), { userId: jo, reason });
    expect(find("", "disabled")).toMatchObject([{ name: "Jo Bloggs", isDisabled: true }]);
  });

  it("have their address on a page of their own, and looking there is kept on record", () => {
    createSession(ctx.db, jo, ctx.now, CLIENT);
    const view = getPerson(as(ctx, team), jo);
    expect(view).toMatchObject({ email: "jo@people.example", sessions: 1, lastSeenAt: ctx.now, memberships: [{ role: "owner" }] });
    expect(audits("account.read")).toEqual([{ actor: team, as: "team", who: String(jo) }]);
    disableAccount(as(ctx, team), { userId: jo, reason });
    const [first] = getPerson(as(ctx, team), jo).history;
    expect(`${first?.by} ${first?.did.map(({ text }) => text).join("")}`).toBe(
      "Tessa Team disabled the account of Jo Bloggs. The reason given: Somebody else seems to use it",
    );
  });
});

it("the last of the team whose account works is known beforehand", () => {
  const isLast = (id: number, siteRole: "campaign" | "member" = "campaign") => isLastOfTeam(ctx, { id, siteRole });
  expect(isLast(team)).toBe(false);
  disableAccount(as(ctx, team), { userId: colleague, reason });
  expect([isLast(team), isLast(jo, "member")]).toEqual([true, false]);
});
