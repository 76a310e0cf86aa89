import { expect, test } from "@playwright/test";
import { linkFromMail, Person } from "./journey.ts";

for (const javaScript of [true, false]) {
  test(`a closed quote with three invited, one declining, one silent, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const how = javaScript ? "js" : "plain";
    const email = `kitchen.${how}@redhouse.example`;
    const title = `Supper for forty bell-ringers, ${javaScript ? "Friday" : "Saturday"}`;
    const buyer = await Person.open(browser, { javaScript });
    const { page } = buyer;
    await buyer.signIn("amina.yusuf@hollinreeve.example");

    await test.step("the buyer writes an invited quote and posts it", async () => {
      await buyer.goto("/organisations/hollin-reeve/opportunities/new");
      await buyer.tick(/^Invited quote/);
      await buyer.fill("Title", title);
      await buyer.fill("What you need", "A hot supper for forty after the tower is opened again, served in the church hall in Hockley.");
      await page.locator("summary", { hasText: /^Choose from all/ }).click();
      await page.locator("summary", { hasText: /^Food and catering/ }).click();
      await page.locator('details[open] input[name="sectors"][value="food.event-catering"]').check();
      await buyer.press("Save and go on");
      await page.locator('input[name="delivery"][value="radius"]').check();
      await page.locator('input[name="postcode"]').fill("B18 6AA");
      await page.locator('input[name="valueKind"][value="range"]').check();
      await page.locator('input[name="max"]').fill("900");
      await buyer.press("Save and go on");
      const soon = new Date(Date.now() + 20 * 86_400_000);
      await page.locator('input[name="deadlineDay"]').fill(String(soon.getUTCDate()));
      await page.locator('input[name="deadlineMonth"]').fill(String(soon.getUTCMonth() + 1));
      await page.locator('input[name="deadlineYear"]').fill(String(soon.getUTCFullYear()));
      await buyer.press("Save and go on");
      await buyer.press("Save and go on");
      await buyer.press("Save and go on");
      await buyer.sees(/Posting shows it to those you invite, and to nobody else/);
      await buyer.checked();
      await page.locator('button[name="intent"][value="post"]').click();
      await buyer.settled();
    });
    const invited = new URL(page.url()).pathname;
    const slug = /opportunities\/([^/]+)\/invited/.exec(invited)?.[1] ?? "";
    expect(slug).toMatch(/^quote-[a-z2-7]{39}$/);

    await test.step("it asks three: one from the matches, one from its page, one by an address", async () => {
      await buyer.awaits(invited, /you have not asked/);
      await buyer.checked();
      await buyer.goto(invited.replace(/invited$/, "matches"));
      await buyer.checked();
      await page.getByLabel("Invite Hockley Table Co-operative").check();
      await buyer.press("Invite those you ticked");
      await buyer.sees("They are invited. The mail is on its way.");
      await buyer.goto("/suppliers/foleshill-feast");
      await buyer.follow("Invite to a quote");
      await buyer.checked();
      await page.getByLabel(new RegExp(`^${title}`)).check();
      await buyer.press("Ask them");
      await buyer.heading(title);
      await buyer.press("Invite them");
      await expect(page.locator(".summary")).toBeVisible();
      await buyer.checked();
      await buyer.fill(/^Or write to somebody/, email);
      await buyer.press("Invite them");
      await buyer.sees(/^None of the 3 has answered yet/);
      await buyer.checked();
    });

    await test.step("nobody else finds it", async () => {
      const stranger = await Person.open(browser, { javaScript });
      for (const path of [`/opportunities/${slug}`, `/opportunities/${slug}/papers/none`, `/api/v1/opportunities/${slug}`])
        expect((await stranger.page.request.get(path)).status()).toBe(404);
      expect(await (await stranger.page.request.get("/opportunities?q=bell-ringers")).text()).not.toContain(title);
      await stranger.close();
    });

    await test.step("one says yes, with a price", async () => {
      const supplier = await Person.open(browser, { javaScript, width: 360 });
      await supplier.signIn("orders@hockleytablecooperative.example");
      await supplier.goto("/organisations/hockley-table/matches");
      await supplier.checked();
      await supplier.follow(title);
      await supplier.heading(title);
      await supplier.checked();
      await supplier.follow("Say whether you quote");
      await supplier.checked();
      await supplier.page.getByLabel("Yes", { exact: true }).check();
      await supplier.press("Send");
      await expect(supplier.page.locator(".summary")).toContainText("Enter your price in pounds");
      await supplier.checked();
      await supplier.fill(/^Your price/, "852");
      await supplier.fill(/^What does it include/, "Pilau, a squash curry and bread, served by three of us.");
      await supplier.press("Send");
      await supplier.sees("Your price is sent. You hear the outcome, with a reason.");
      await supplier.checked();
      await supplier.close();
    });

    await test.step("one asks something and says no, by the private link and without an account", async () => {
      const other = await Person.open(browser, { javaScript, width: 360 });
      const link = await linkFromMail(email, "/quotes/");
      await other.goto(link);
      await other.heading(title);
      await other.checked();
      expect(await other.page.content()).not.toContain("after the tower is opened again");
      await other.press("Open the brief");
      await other.sees(/after the tower is opened again/);
      await other.checked();
      await other.tick(/^I have a question first/);
      await other.fill("Your question", "Is there an oven in the hall?");
      await other.press("Send");
      await other.sees("You asked this. It waits for an answer.");
      await other.tick(/^No/);
      await other.fill("Why not?", "Our cook is away that week.");
      await other.press("Send");
      await other.sees("Your no is sent, with the reason. It counts as an answer.");
      await other.checked();
      await other.close();
    });

    await test.step("the buyer answers the question to all, and sees who said what, who opened it and who is silent", async () => {
      await buyer.goto(invited);
      await buyer.sees("2 of 3 have answered: one with a price, one with a no and a reason.");
      await buyer.fill("“Is there an oven in the hall?”", "No, two hot plates.");
      await buyer.press("Answer everyone");
      await buyer.sees("Everyone invited reads your answer.");
      const asked = page.locator(".asked").first().locator("> li");
      await expect(asked).toHaveCount(3);
      await expect(asked.nth(0)).toContainText(/Yes.*Hockley Table.*£852/s);
      await expect(asked.nth(1)).toContainText(/No.*Counts as an answer.*Our cook is away that week/s);
      await expect(asked.nth(2)).toContainText(/Sent.*Foleshill Feast.*Has not opened it/s);
      await buyer.checked();
      await asked
        .nth(2)
        .getByRole("button", { name: /^Remind them once/ })
        .click();
      await buyer.settled();
      await buyer.sees("They are reminded, once.");
      await buyer.checked();
      await buyer.close();
    });
  });
}
