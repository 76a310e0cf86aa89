import { expect, test } from "@playwright/test";
import { Person } from "./journey.ts";

const PUBLIC = [
  "/",
  "/suppliers",
  "/suppliers?q=catering&near=B18&within=10&status=certified",
  "/suppliers?q=office+cleaning+near+Dudley",
  "/suppliers?q=zzzzqqq",
  "/suppliers?q=boats&near=B18&within=5&status=certified",
  "/suppliers/tipton-tureen",
  "/opportunities",
  "/opportunities?q=lunches+near+B6&kind=board_role&soon=1",
  "/opportunities/site-lunches-aston",
  "/about",
  "/how-matching-works",
  "/what-status-means",
  "/accessibility",
  "/privacy",
  "/open-data",
  "/join",
  "/sign-in",
  "/forgot-password",
];
const BUYER = [
  "/account",
  "/account/security",
  "/account/end",
  "/account/notifications",
  "/account/searches",
  "/account/searches/new?kind=suppliers&query=q%3Dcatering%26near%3DB18",
  "/organisations/hollin-reeve",
  "/organisations/hollin-reeve/details",
  "/organisations/hollin-reeve/team",
  "/organisations/hollin-reeve/opportunities",
  "/organisations/hollin-reeve/opportunities/site-lunches-aston",
  "/organisations/hollin-reeve/introductions",
  "/organisations/hollin-reeve/lists",
  "/organisations/hollin-reeve/lists/cleaning-grounds-and-re-use",
  "/organisations/hollin-reeve/lists/cleaning-grounds-and-re-use/compare?pick=planks-and-pots&pick=broad-lane-facilities&pick=spare-desk",
  "/suppliers/planks-and-pots/keep",
];
const SUPPLIER = [
  "",
  "/profile",
  "/profile/about",
  "/profile/offerings/new",
  "/profile/status",
  "/profile/papers",
  "/profile/proof",
  "/matches",
  "/responses",
  "/introductions",
].map((path) => `/organisations/tipton-tureen${path}`);
const INTERMEDIARY = [
  "/organisations/towpath-forum",
  "/organisations/towpath-forum/introductions",
  "/organisations/towpath-forum/introductions/new",
];
const TEAM = [
  "/admin",
  "/admin/claims",
  "/admin/organisations",
  "/admin/organisations/tipton-tureen",
  "/admin/opportunities/site-lunches-aston",
  "/admin/people",
  "/admin/people/1",
  "/organisations/hollin-reeve",
  "/organisations/hollin-reeve/team",
  "/admin/mails",
  "/admin/outbox",
  "/admin/search",
  "/admin/audit",
  "/admin/imports",
  "/admin/unmet",
];

/** Who goes where: each by the address that the demo knows them by, a visitor by none. */
const VISITS: { who: string; email: string | null; paths: string[] }[] = [
  { who: "a visitor", email: null, paths: PUBLIC },
  { who: "a buyer", email: "amina.yusuf@hollinreeve.example", paths: BUYER },
  { who: "a supplier", email: "maxine@tiptontureen.example", paths: SUPPLIER },
  { who: "an intermediary", email: "yvonne@towpathforum.example", paths: INTERMEDIARY },
  { who: "the campaign team", email: "campaign@region.example", paths: TEAM },
];

for (const { width, scheme } of [
  { width: 360, scheme: "dark" },
  { width: 1280, scheme: "light" },
] as const) {
  for (const { who, email, paths } of VISITS) {
    test(`what ${who} reads is sound at ${width} pixels in ${scheme}`, async ({ browser }) => {
      const person = await Person.open(browser, { width, scheme });
      if (email !== null) await person.signIn(email);
      for (const path of paths) {
        await person.goto(path);
        await person.checked();
      }
      await person.close();
    });
  }
}

test("a page that is not there says so, and helps", async ({ browser }) => {
  const person = await Person.open(browser);
  const response = await person.page.goto("/suppliers/nobody-of-that-name");
  expect(response?.status()).toBe(404);
  await person.heading(/not here/);
  await person.checked();
  await person.close();
});

test("the search works by keyboard alone", async ({ browser }) => {
  const person = await Person.open(browser);
  const { page } = person;
  await person.goto("/suppliers");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel(/^What do you need/)).toBeFocused();
  await page.keyboard.type("laptops");
  await page.keyboard.press("Enter");
  await person.heading(/laptops/);
  await person.close();
});

test("a link that somebody is about to follow is fetched ahead, and what changes in place or is behind a sign-in is not", async ({
  browser,
}) => {
  const person = await Person.open(browser);
  const { page } = person;
  const ahead: string[] = [];
  page.on("request", (request) => {
    if (request.headers()["sec-purpose"]?.includes("prefetch")) ahead.push(new URL(request.url()).pathname);
  });
  await person.goto("/suppliers?q=catering&status=certified");
  const profile = page.locator("ol.ledger h2 a").first();
  const to = (await profile.getAttribute("href")) ?? "";
  for (const link of [
    page.getByRole("link", { name: "Sign in" }),
    page.locator(".tags a").first(),
    page.locator("#filters fieldset a").first(),
  ]) {
    await link.hover();
    await person.settled();
  }
  await profile.hover();
  await expect.poll(() => ahead).toEqual([to]);
  await person.settled();
  await profile.click();
  await expect(page).toHaveURL(to);
  const how = await page.evaluate(() =>
    performance.getEntriesByType("navigation").map((entry) => "deliveryType" in entry && entry.deliveryType),
  );
  expect(how).toEqual(["navigational-prefetch"]);
  await person.close();
});
