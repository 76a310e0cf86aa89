import { beforeEach, expect, it } from "vitest";
import { writeAudit } from "#app/platform/audit.server.ts";
import { requireTeam } from "#app/platform/campaign.server.ts";
import { auditLog } from "#db/schema/index.ts";
import { addOrganisation, addUser, as, createTestCtx, NOW } from "#tests/helpers/ctx.ts";
import { listAudit } from "./list-audit.server.ts";

let ctx = createTestCtx();
beforeEach(() => {
  ctx = createTestCtx();
});

function lines(given: Partial<Parameters<typeof listAudit>[1]> = {}): string[] {
  return listAudit(ctx, { page: 1, ...given }).items.map(({ who, did, team }) => {
    const words = [who, ...did]
      .map(({ text, href }, at) => `${href === undefined ? text : `[${text}](${href})`}${at === 0 ? " " : ""}`)
      .join("");
    return team === null ? words : `${words} (${team})`;
  });
}

it("who did what is told with names and where to open them, the newest first", () => {
  const bakery = addOrganisation(ctx, "Aston Bakery CIC", { tradingName: "Aston Bakery" });
  const jo = addUser(ctx, "jo@people.example", { name: "Jo Bloggs" });
  const team = as(ctx, addUser(ctx, "tess@campaign.example", { name: "Tess Team", siteRole: "campaign" }));
  writeAudit(as(ctx, jo), { action: "member.joined", subjectId: bakery, detail: { role: "editor" } });
  writeAudit(requireTeam(team, "account.disable"), { action: "account.disabled", subjectId: jo, detail: { reason: "It was <lent>" } });
  writeAudit(team, { action: "account.name_changed", subjectId: team.actor?.userId ?? 0 });
  writeAudit(ctx, { action: "organisation.published", subjectId: 999 });
  const slug = "aston-bakery-cic";
  expect(lines()).toEqual([
    "The site showed organisation number 999 in the directory",
    "[Tess Team](/admin/people/2) changed the name on their account (member)",
    "[Tess Team](/admin/people/2) disabled the account of [Jo Bloggs](/admin/people/1). The reason given: It was <lent> (in its name)",
    `[Jo Bloggs](/admin/people/1) joined [Aston Bakery](/admin/organisations/${slug}) as an editor`,
  ]);
  expect(lines({ part: "accounts" })).toHaveLength(2);
  expect(lines({ action: "member." })).toHaveLength(1);
});

it("a row that an earlier version wrote is listed among the others", () => {
  const row = { at: NOW, actorId: null, subjectType: "wardrobe", subjectId: "1" };
  ctx.db
    .insert(auditLog)
    .values({ ...row, action: "wardrobe.opened", detail: { door: "left" } })
    .run();
  expect(lines()).toEqual(['The site did “wardrobe opened” to wardrobe 1: {"door":"left"}']);
  expect(lines({ part: "site" })).toEqual([]);
});
