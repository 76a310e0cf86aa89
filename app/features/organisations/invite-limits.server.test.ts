import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { claims, organisationChecks, statuses } from "#db/schema/index.ts";
import { addOrganisation, addUser, confirmOrganisation, createTestCtx } from "#tests/helpers/ctx.ts";
import { invitationLimits } from "./invite-limits.server.ts";

let ctx: Ctx;
let id: number;
beforeEach(() => {
  ctx = createTestCtx();
  id = addOrganisation(ctx, "Hollin and Reeve", { isBuyer: true, checked: false });
});
const few = () => invitationLimits(ctx, id).includes("invite_unchecked");

function certify(): void {
  const status = { status: "certified", definition: "seuk", source: "The Mark", evidence: "", fromDay: "2026-01-01" } as const;
  ctx.db
    .insert(statuses)
    .values({ ...status, organisationId: id, recordedAt: ctx.now })
    .run();
}
function acceptClaim(): void {
  const claim = { userId: addUser(ctx, "jo@hollin.example"), method: "domain", status: "accepted" } as const;
  ctx.db
    .insert(claims)
    .values({ ...claim, organisationId: id, createdAt: ctx.now, decidedAt: ctx.now })
    .run();
}
function refuse(): void {
  const line = { outcome: "refused", how: "team", reason: "Not known", recordedAt: ctx.now } as const;
  ctx.db
    .insert(organisationChecks)
    .values({ ...line, organisationId: id })
    .run();
}

describe("an organisation that nobody has looked at", () => {
  it("invites a few people a day", () => expect(few()).toBe(true));
  it.each([
    ["it is checked who it is", () => confirmOrganisation(ctx, id)],
    ["it is certified", certify],
    ["a claim to it was accepted", acceptClaim],
  ])("invites more once %s, until it takes another name or is refused", (_when, look) => {
    look();
    expect(few()).toBe(false);
    ctx.db.$client
      .prepare("update organisations set legal_name = 'Birmingham City Council', identity_changed_at = ?")
      .run(ctx.now.getTime() + 1);
    expect(few()).toBe(true);
    ctx.db.$client.prepare("update organisations set legal_name = 'Hollin and Reeve', identity_changed_at = null").run();
    expect(few()).toBe(false);
    refuse();
    expect(few()).toBe(true);
  });
});
