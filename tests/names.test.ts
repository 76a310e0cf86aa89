import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { invitedSignUpSchema, nameSchema, signUpSchema } from "#app/features/accounts/schema.ts";
import { aboutSchema, offeringSchema } from "#app/features/directory/editing/schema.ts";
import { contactSchema, titleSchema } from "#app/features/opportunities/schema.ts";
import { claimMail, invitationMail } from "#app/features/organisations/mails.ts";
import { createOrganisationSchema } from "#app/features/organisations/schema.ts";
import { updateOrganisation } from "#app/features/organisations/update-organisation.server.ts";
import { DomainError } from "#app/platform/errors.ts";
import { renderMail } from "#app/platform/mail-layout.ts";
import { addMember, addOrganisation, addUser, as, createTestCtx } from "./helpers/ctx.ts";

const FIELDS: [string, z.ZodType, string][] = [
  ["a person joining", signUpSchema, "name"],
  ["a person invited", invitedSignUpSchema, "name"],
  ["a person's name changed", nameSchema, "name"],
  ["a new organisation", createOrganisationSchema, "name"],
  ["a new organisation", createOrganisationSchema, "tradingName"],
  ["an opportunity", titleSchema, "title"],
  ["an opportunity's contact", contactSchema, "contactName"],
  ["a profile's contact", aboutSchema, "contactName"],
  ["an offering", offeringSchema, "title"],
];

function problemsOf(schema: z.ZodType, field: string, value: string): string[] {
  const issues = schema.safeParse({ [field]: value }).error?.issues ?? [];
  return issues.filter((issue) => issue.path[0] === field).map((issue) => issue.message);
}

describe("what stands as a name holds no address and nothing unseen", () => {
  it.each(FIELDS)("%s: %#", (_what, schema, field) => {
    expect(problemsOf(schema, field, "Claim at evil.example.com now")).toEqual([expect.stringMatching(/^Leave out web and e-mail/)]);
    expect(problemsOf(schema, field, "Write to jo@tureen.example")).toEqual([expect.stringMatching(/^Leave out web and e-mail/)]);
    expect(problemsOf(schema, field, "Amina\u202e Yusuf and others")).toEqual([expect.stringMatching(/cannot be seen/)]);
    expect(problemsOf(schema, field, "evil\u200c.co\u200d.uk login")).toEqual([expect.stringMatching(/cannot be seen/)]);
    expect(problemsOf(schema, field, "Tipton Tureen ✅")).toEqual([expect.stringMatching(/^Leave out emoji/)]);
    expect(problemsOf(schema, field, "Dr. Amina O’Neill, St. Mary's")).toEqual([]);
  });

  it("an organisation's changed name; one that a register knows it by may stay", () => {
    const ctx = createTestCtx();
    const owner = addUser(ctx, "owner@tureen.example");
    const organisationId = addOrganisation(ctx, "workers.coop Limited", { isIntermediary: true, postcode: "B6 5RQ" });
    addMember(ctx, organisationId, owner, "owner");
    const input = { organisationId, actAs: ["intermediary" as const], postcode: "B6 5RQ" };
    updateOrganisation(as(ctx, owner), { ...input, name: "workers.coop Limited" });
    for (const names of [{ name: "Claim evil.example.com" }, { name: "workers.coop Limited", tradingName: "evil.example.com" }]) {
      expect(() => updateOrganisation(as(ctx, owner), { ...input, ...names })).toThrow(DomainError);
    }
  });
});

describe("mails to strangers", () => {
  const site = { siteName: "supply.example.com", siteRegion: "West Midlands", origin: "https://supply.example.com" };
  const evil = { organisation: "Prize at evil.example.org\r\nBcc: all", invitedBy: "Jo www.evil.example.org", name: "jo@evil.example.org" };

  it("have a subject of ours with a name in it, and no address but the site's, whatever the database holds", () => {
    const mails = [invitationMail(site, { ...evil, role: "viewer", days: 14 }), claimMail(site, evil)].map((mail) =>
      renderMail(mail, site),
    );
    expect(mails[0]?.subject).toBe("You are invited to join Prize at evil example org Bcc: all on supply.example.com");
    for (const { subject, text, html } of mails) expect(`${subject}${text}${html}`).not.toMatch(/evil\.example|\r\n/);
  });

  it("take a title apart that reads as an address", () => {
    const mail = { subject: "They chose you: see evil.example.org on supply.example.com", blocks: [], why: "x" };
    expect(renderMail(mail, site).subject).toBe("They chose you: see evil example org on supply.example.com");
  });
});
