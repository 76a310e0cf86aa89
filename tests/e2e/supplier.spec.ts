import { expect, test } from "@playwright/test";
import { linkFromMail, Person } from "./journey.ts";

const PROFILES = { js: "bearwood-window-round", plain: "willenhall-frame-and-sash" } as const;

for (const javaScript of [true, false]) {
  test(`a supplier claims a profile, completes it and answers an opportunity, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const slug = javaScript ? PROFILES.js : PROFILES.plain;
    const email = `sam.${javaScript ? "js" : "plain"}@people.example`;
    const supplier = await Person.open(browser, { javaScript, width: 360 });
    const { page } = supplier;

    await test.step("joins from the profile that nobody has claimed", async () => {
      await supplier.goto(`/suppliers/${slug}`);
      await supplier.checked();
      await page
        .locator("main")
        .getByRole("link", { name: /claim|yours/i })
        .first()
        .click();
      await supplier.settled();
      await expect(page).toHaveURL(`/suppliers/${slug}/claim`);
      await supplier.follow("Make an account");
      await supplier.fill("Your name", "Sam Okoro");
      await supplier.fill("Work e-mail", email);
      await supplier.fill(/^Password/, "a long enough phrase 7");
      await page.locator("main form").last().getByRole("button").first().click();
      await supplier.settled();
      await supplier.goto(await linkFromMail(email, "/confirm-email/"));
      await supplier.checked();
      await page.locator("main button.btn-main").click();
      await supplier.settled();
    });

    await test.step("asks for the profile, and the campaign team says yes", async () => {
      await supplier.goto(`/suppliers/${slug}/claim`);
      await supplier.checked();
      await page
        .locator('textarea[name="statement"]')
        .fill("I am one of the two directors. Companies House lists me since 2019, and the number on our van is 0121 496 0123.");
      await page
        .locator("form")
        .filter({ has: page.locator('textarea[name="statement"]') })
        .getByRole("button")
        .click();
      await supplier.settled();
      await supplier.checked();

      const team = await Person.open(browser);
      await team.signIn("campaign@region.example");
      await team.goto("/admin/claims");
      await team.checked();
      await team.page
        .locator(".ledger > li")
        .filter({ hasText: email })
        .getByRole("button", { name: /^Accept/ })
        .click();
      await team.settled();
      await team.close();
    });

    await test.step("completes the profile and is told what to add next", async () => {
      await supplier.goto(`/organisations/${slug}/profile`);
      await supplier.checked();
      await supplier.goto(`/organisations/${slug}/profile/offerings/new`);
      await page.locator('select[name="sector"]').selectOption("cleaning.window");
      await page.locator('input[name="title"]').fill("Windows of shops and small offices");
      await page
        .locator('textarea[name="description"]')
        .fill("Inside and out, by hand, before you open. Ladders to two floors, poles above.");
      await page.locator('input[name="coverage"][value="radius"]').check();
      await page.locator('input[name="radius"]').fill("12");
      await page.locator('input[name="min"]').fill("30");
      await page.locator('input[name="max"]').fill("4,000");
      await supplier.checked();
      await page.locator("main form").first().locator("button.btn-main").click();
      await supplier.settled();
      await expect(page.locator(".summary")).toHaveCount(0);
      await supplier.goto(`/organisations/${slug}/profile/about`);
      await supplier.checked();
      await supplier.goto(`/organisations/${slug}/profile`);
      await supplier.sees("Windows of shops and small offices");
      await supplier.checked();
    });

    await test.step("answers an opportunity, and hears that the buyer would like to talk", async () => {
      await supplier.goto("/opportunities");
      await supplier.fill("What are you looking for?", "lunches near B6");
      await page.keyboard.press("Enter");
      await supplier.settled();
      await expect(page.getByRole("heading", { name: /^\d+ of \d+ for lunches near B6$/ })).toBeVisible();
      await supplier.sees("Its title says lunches");
      await supplier.checked();
      if (javaScript) {
        // The browser's own parser reads the feed of this search.
        const address = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
        const ids = await page.evaluate(async (url) => {
          const feed = new DOMParser().parseFromString(await (await fetch(url ?? "")).text(), "application/xml");
          return [...feed.querySelectorAll("feed > entry > id, parsererror")].map((element) => element.textContent);
        }, address);
        // Others post lunches meanwhile; every entry is an opportunity, and none is the parser's complaint.
        expect(ids).toContainEqual(expect.stringMatching(/\/opportunities\/site-lunches-aston$/));
        for (const id of ids) expect(id).toMatch(/\/opportunities\/[a-z0-9-]+$/);
      }
      await supplier.goto("/opportunities/site-lunches-aston/respond");
      await supplier.checked();
      await page.locator('input[name="scope"][value="partial"]').check();
      // Two suppliers answer the same opportunity at the same time: each has a day of its own.
      const day = javaScript ? "Tuesdays" : "Thursdays";
      await page
        .locator('textarea[name="message"]')
        .fill(`We clean the cabin windows on ${day} anyway and would bring the lunches up with us.`);
      await page.locator("main form").last().locator("button.btn-main").click();
      await supplier.settled();
      await expect(page.locator(".summary")).toHaveCount(0);
      await supplier.goto(`/organisations/${slug}/responses`);
      await supplier.sees("Lunches for a site team of 40, two days a week");
      await supplier.checked();
      await supplier.goto(`/organisations/${slug}/matches`);
      await supplier.checked();

      const buyer = await Person.open(browser, { javaScript });
      await buyer.signIn("amina.yusuf@hollinreeve.example");
      await buyer.goto("/organisations/hollin-reeve/opportunities/site-lunches-aston/responses");
      await buyer.checked();
      const answer = buyer.page.locator(".ledger > li").filter({ hasText: `cabin windows on ${day}` });
      await answer.getByRole("button", { name: /Introduce us/ }).click();
      await buyer.settled();
      await expect(buyer.page.locator("main")).toContainText(email);
      await buyer.close();
      await supplier.goto(`/organisations/${slug}/introductions`);
      await supplier.sees("Hollin & Reeve");
    });
    await supplier.close();
  });
}

test("an address at the organisation’s own web domain proves a claim at once", async ({ browser }) => {
  const supplier = await Person.open(browser);
  await supplier.signIn("denise.okafor@corvale.example");
  await supplier.goto("/suppliers/kingshurst-click-club/claim");
  const domain = supplier.page.getByLabel(/^Your address at /);
  const at = /at (\S+)/.exec((await supplier.page.locator("label", { hasText: "Your address at" }).textContent()) ?? "")?.[1] ?? "";
  await domain.fill(`hello@${at}`);
  await supplier.page.locator('button[name="intent"][value="mail"]').click();
  await supplier.settled();
  await supplier.goto(await linkFromMail(`hello@${at}`, "/confirm-claim/"));
  await supplier.page.locator("main button.btn-main").click();
  await supplier.settled();
  await supplier.goto("/organisations/kingshurst-click-club/profile");
  await supplier.checked();
  await supplier.close();
});
