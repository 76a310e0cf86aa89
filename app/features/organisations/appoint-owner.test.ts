import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx, lastMail } from "#tests/helpers/ctx.ts";
import { appointOwner, listSuccessors } from "./appoint-owner.server.ts";

let ctx: Ctx;
let team: number;
let organisationId: number;
let owner: number;
let editor: number;
const reason = "The owner has left, and asked us to";

beforeEach(() => {
  ctx = createTestCtx();
  team = addUser(ctx, "team@campaign.example", { siteRole: "campaign" });
  organisationId = addOrganisation(ctx, "Ours CIC", { claimedAt: ctx.now });
  owner = addUser(ctx, "owner@ours.example");
  editor = addUser(ctx, "editor@ours.example", { name: "Edie Editor" });
  addMember(ctx, organisationId, owner, "owner");
  addMember(ctx, organisationId, editor, "editor");
});

describe("an owner appointed by the campaign team", () => {
  it("is a member of an organisation that has no owner left; everybody there hears who and why", () => {
    ctx.db.$client.prepare("update users set disabled_at = 1 where id = ?").run(owner);
    expect(listSuccessors(ctx, organisationId)).toEqual([{ userId: editor, name: "Edie Editor", role: "editor" }]);
    appointOwner(as(ctx, team), { organisationId, userId: editor, reason });
    expect(as(ctx, editor).actor?.memberships).toMatchObject([{ organisationId, role: "owner" }]);
    expect(lastMail(ctx, "editor@ours.example")?.text).toContain(reason);
    expect(lastMail(ctx, "owner@ours.example")).toBeUndefined();
    expect(ctx.db.$client.prepare("select acted_as from audit_log where action = 'member.owner_appointed'").pluck().all()).toEqual([
      "team",
    ]);
  });

  it("is refused while an owner's account works, for strangers, for the team's own people, and by anybody else", () => {
    expect(() => appointOwner(as(ctx, team), { organisationId, userId: editor, reason })).toThrow("It has an owner");
    ctx.db.$client.prepare("update users set disabled_at = 1 where id = ?").run(owner);
    const stranger = addUser(ctx, "stranger@else.example");
    expect(() => appointOwner(as(ctx, team), { organisationId, userId: stranger, reason })).toThrow("is not here");
    addMember(ctx, organisationId, team, "viewer");
    expect(() => appointOwner(as(ctx, team), { organisationId, userId: team, reason })).toThrow("is not here");
    expect(() => appointOwner(as(ctx, editor), { organisationId, userId: editor, reason })).toThrow("Only the campaign team");
  });
});
