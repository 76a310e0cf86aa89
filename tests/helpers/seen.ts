import type { TestSite, TestUser } from "./site.ts";

/** The mark that the form with an intent carries on a page of the campaign team: what it was shown. */
export async function seenOn(site: TestSite, path: string, as: TestUser, intent: string): Promise<string> {
  const html = await (await site.request(path, { as })).text();
  return new RegExp(`name="intent" value="${intent}"/><input type="hidden" name="seen" value="([^"]+)"`).exec(html)?.[1] ?? "";
}
