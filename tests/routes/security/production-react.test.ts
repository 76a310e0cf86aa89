import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestSite, type TestSite } from "#tests/helpers/site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await createTestSite();
});
afterAll(() => site.close());

/** What has run of React in this process: Node also reads, and does not run, the half that was not asked for. */
function halves(): string[] {
  const modules = Object.values(createRequire(import.meta.url).cache).filter((one) => one?.loaded === true);
  return modules.flatMap((one) => /\/react(?:-dom)?\/cjs\/(.+)$/.exec(one?.filename ?? "")?.[1] ?? []);
}

it("pages are made here by React's production half, as the site makes them", async () => {
  expect((await site.request("/about")).status).toBe(200);
  expect(halves()).toEqual(expect.arrayContaining(["react.production.js", "react-dom-server.node.production.js"]));
  expect(halves().filter((file) => file.includes("development"))).toEqual([]);
});
