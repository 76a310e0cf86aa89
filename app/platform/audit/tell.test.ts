import { describe, expect, it } from "vitest";
import { AUDIT } from "./catalogue.ts";
import { type AuditRow, tellAudit } from "./tell.ts";

function told(row: Partial<AuditRow> & { action: string }): string {
  const { sentence } = tellAudit({ subjectType: "organisation", subjectId: "7", detail: {}, actorId: 3, ...row });
  return sentence.map((piece) => (typeof piece === "string" ? piece : `[${piece.type} ${piece.id}]`)).join("");
}

describe("what is on record is told in words", () => {
  it.each([
    [
      { action: "organisation.unpublished", detail: { reason: "It has closed" } },
      "took [organisation 7] out of the directory. The reason given: It has closed",
    ],
    [
      { action: "member.role_changed", detail: { userId: 9, from: "viewer", to: "owner" } },
      "made [user 9] an owner of [organisation 7], who was a viewer",
    ],
    [
      { action: "response.submitted", subjectType: "response", detail: { opportunityId: 4, organisationId: 5, scope: "partial" } },
      "answered [opportunity 4] for [organisation 5], for a part of it",
    ],
    [
      { action: "introduction.contracted", subjectType: "introduction", detail: { valuePence: 1_250_000 } },
      "recorded a contract: [introduction 7], worth £12,500",
    ],
    [
      { action: "introduction.declined", subjectType: "introduction", detail: { side: null } },
      "declined an introduction: [introduction 7]",
    ],
    [
      { action: "organisation.changed", detail: { fields: ["legalName", "website"] } },
      "changed the details of [organisation 7]: legal name, website",
    ],
    [
      { action: "status.recorded", detail: { status: "register_confirmed", from: "2026-01-02", to: null } },
      "recorded the status of [organisation 7]: register confirmed from 2026-01-02",
    ],
    [{ action: "profile.cover_saved" }, "changed the insurances and policies of [organisation 7]"],
    [{ action: "profile.proof_saved" }, "changed the figures and references of [organisation 7]"],
  ])("%o", (row, words) => {
    expect(told(row)).toBe(words);
  });
  it("somebody who did it to their own account is not named twice", () => {
    const row = { action: "account.ended", subjectType: "user", detail: { organisationsLeft: 1 } };
    expect(told({ ...row, subjectId: "3" })).toBe("ended their account; nobody belongs to 1 organisation any more");
    expect(told({ ...row, subjectId: "8" })).toContain("ended the account of [user 8]");
  });
  it("says who it may have been where nobody was signed in", () => {
    const row = { subjectType: "user", subjectId: "3", detail: {}, actorId: null };
    expect(tellAudit({ ...row, action: "password.reset_requested" }).nobody).toBe("Somebody");
    expect(tellAudit({ ...row, action: "opportunity.closed", subjectType: "opportunity" }).nobody).toBe("The site");
  });
  it.each([
    [{ action: "wardrobe.opened", detail: { door: "left" } }, 'did “wardrobe opened” to [organisation 7]: {"door":"left"}'],
    [{ action: "wardrobe.opened", subjectType: "coat_hook" }, "did “wardrobe opened” to coat hook 7"],
    [{ action: "organisation.unpublished", detail: { why: 1 } }, 'did “organisation unpublished” to [organisation 7]: {"why":1}'],
    [{ action: "organisation.published", subjectType: "user" }, "did “organisation published” to [user 7]"],
    [{ action: "toString", detail: null }, "did “to string” to [organisation 7]"],
  ])("what an earlier version wrote otherwise is still shown: %o", (row, words) => {
    expect(told(row)).toBe(words);
  });
  it("no sentence ends in a full stop or begins with a capital: it follows a name", () => {
    for (const [action, { about }] of Object.entries(AUDIT)) {
      const words = told({ action, subjectType: about });
      expect([action, /^[a-z]/.test(words), words.endsWith(".")]).toEqual([action, true, false]);
    }
  });
});
