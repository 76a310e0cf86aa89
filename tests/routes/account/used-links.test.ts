import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
});
afterAll(() => site.close());

describe("a link from a mail that is used up", () => {
  it.each([
    ["/reset-password/used", ['href="/forgot-password"', 'href="/sign-in"']],
    ["/confirm-email/used", ['href="/sign-in"']],
  ])("%s: leads on to where there is a new one", async (path, links) => {
    const response = await site.request(path);
    expect(response.status).toBe(404);
    const html = await response.text();
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
    for (const link of links) expect(main).toContain(link);
    expect(main).not.toContain("Search suppliers");
  });
});
