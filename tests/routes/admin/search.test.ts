import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepState } from "#app/platform/indexing/upkeep-state.server.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";
import { makeSupplier } from "#tests/routes/directory/make-supplier.ts";

let site: TestSite;
let team: TestUser;
beforeEach(async () => {
  site = await createTestSite();
  team = site.signUp({ siteRole: "campaign" });
  await makeSupplier(site);
});
afterEach(() => site.close());

async function page(): Promise<string> {
  const response = await site.request("/admin/search", { as: team });
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll("<!-- -->", "");
}
async function press(intent: string): Promise<void> {
  const response = await site.request("/admin/search", { as: team, form: { intent } });
  expect([response.status, response.headers.get("location")]).toEqual([302, "/admin/search"]);
}
const open = () => site.db.$client.prepare("select event from outbox where done_at is null order by id").pluck().all();

describe("the campaign team", () => {
  it("has the index compared, and sees what was found and put right", async () => {
    expect(await page()).toContain("1 in the index, 1 in the database");
    site.db.$client.exec("update profiles set summary = 'Tandems lent.'");
    await press("check");
    expect(open()).toEqual(["search.check"]);
    expect(await page()).toContain("Comparing.");
    await site.worker.drain();
    const html = await page();
    expect(html).toContain("1 compared: 1 out of date; all put right.");
    expect(html).not.toContain("Comparing.");
    await press("check");
    await site.worker.drain();
    expect(await page()).toContain("1 compared, nothing differed.");
  });

  it("has it built anew, and sees how far that is", async () => {
    await press("rebuild");
    await press("rebuild");
    expect(open()).toEqual(["search.rebuild"]);
    const at = site.clock.now.getTime();
    keepState(site.db, "rebuild", "suppliers", { startedAt: at - 5000, at, done: 45_200, of: 131_000, finishedAt: null });
    const html = await page();
    expect(html).toContain("45,200 of 131,000");
    expect(html).toContain("Building.");
    expect(html).toMatch(/<progress[^>]*max="131000"[^>]*value="45200"/);
    site.clock.now = new Date(at + 600_000);
    expect(await page()).toContain("broken off at 45,200 of 131,000");
    await site.worker.drain();
    expect(await page()).toContain("1 in under a second");
  });

  it("is not taken at its word for anything else", async () => {
    await press("drop");
    expect(open()).toEqual([]);
  });
});
