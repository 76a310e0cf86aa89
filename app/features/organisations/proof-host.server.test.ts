import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "#app/platform/ctx.ts";
import { addMember, addOrganisation, addUser, createTestCtx } from "#tests/helpers/ctx.ts";
import { NAMED, OTHERS, proofHost } from "./proof-host.server.ts";

let ctx: Ctx;
beforeEach(() => {
  ctx = createTestCtx();
});

function plan(sql: string): string {
  const rows = ctx.db.$client.prepare(`explain query plan ${sql}`).all({ starts: "[]", host: "", userId: 0, id: 0 }) as {
    detail: string;
  }[];
  return rows.map((row) => row.detail).join("\n");
}

describe("the host at which a mail is proof", () => {
  it.each([
    "https://tureen.org.uk/shop",
    "http://www.tureen.org.uk",
    "HTTPS://WWW3.Tureen.org.uk/",
    "tureen.org.uk?a=b",
    " tureen.org.uk#top",
    "tureen.org.uk:8080",
  ])("is none that another organisation names as %s", (website) => {
    const id = addOrganisation(ctx, "Tureen", { website: "https://www.tureen.org.uk" });
    expect(proofHost({ ...ctx, actor: null }, { id, website: "https://www.tureen.org.uk" })).toEqual({ ok: true, host: "tureen.org.uk" });
    addOrganisation(ctx, "Another", { website });
    expect(proofHost({ ...ctx, actor: null }, { id, website: "https://www.tureen.org.uk" })).toMatchObject({ ok: false });
  });
  it.each(["https://mytureen.org.uk", "https://tureen.org.uk.example", "https://other.example/tureen.org.uk"])(
    "is not shared by %s",
    (website) => {
      const id = addOrganisation(ctx, "Tureen", { website: "https://tureen.org.uk" });
      addOrganisation(ctx, "Another", { website });
      expect(proofHost({ ...ctx, actor: null }, { id, website: "https://tureen.org.uk" })).toMatchObject({ ok: true });
    },
  );
  it("is none at which people of another organisation have addresses", () => {
    const id = addOrganisation(ctx, "Tureen", { website: "https://tureen.org.uk" });
    addMember(ctx, addOrganisation(ctx, "Another"), addUser(ctx, "Jo@Tureen.org.uk"), "viewer");
    expect(proofHost({ ...ctx, actor: null }, { id, website: "https://tureen.org.uk" })).toMatchObject({ ok: false });
  });
  it("is looked up by index, however many organisations and people there are", () => {
    expect(plan(NAMED)).toContain("organisations_host");
    expect(plan(OTHERS)).toContain("users_host");
    expect(plan(NAMED) + plan(OTHERS)).not.toMatch(/SCAN (o|u)\b/);
  });
});
