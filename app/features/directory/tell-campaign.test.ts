import { expect, it } from "vitest";
import { addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { tellCampaign } from "./tell-campaign.server.ts";

it("the campaign team is written to as far as it can be: not the disabled, not the unconfirmed", () => {
  const ctx = createTestCtx();
  addUser(ctx, "one@campaign.example", { siteRole: "campaign" });
  addUser(ctx, "disabled@campaign.example", { siteRole: "campaign", disabledAt: ctx.now });
  addUser(ctx, "unconfirmed@campaign.example", { siteRole: "campaign", emailConfirmedAt: null });
  addUser(ctx, "member@people.example");
  expect(tellCampaign(ctx, { kind: "test", key: "1", subject: "News", blocks: [{ text: "Hello" }] })).toBe(1);
  expect(ctx.db.$client.prepare("select to_address from mails").pluck().all()).toEqual(["one@campaign.example"]);
});
