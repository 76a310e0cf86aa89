import { expect, test } from "@playwright/test";
import { Person } from "./journey.ts";

const OPPORTUNITIES = "/organisations/blackbrook-society/opportunities";
const OWNER = "alison.whitmore@blackbrook.example";

for (const javaScript of [true, false]) {
  test(`a buyer posts a secondment from its words, ${javaScript ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const buyer = await Person.open(browser, { javaScript, width: javaScript ? 360 : 1280, scheme: javaScript ? "dark" : "light" });
    const { page } = buyer;
    await buyer.signIn(OWNER);
    await buyer.goto(`${OPPORTUNITIES}/new`);
    const words = `We offer a secondment of ${javaScript ? "a bid writer" : "an HR adviser"}: two days a month for a year with a social enterprise in Dudley or Sandwell. We go on paying the salary.`;
    await page.locator('textarea[name="description"]').fill(words);
    if (javaScript) await expect(page).toHaveURL(/edit\?step=what/);
    else await buyer.press("Read it and go on");
    await buyer.settled();
    const line = (label: string) => page.locator(".reads > li").filter({ has: page.locator(".k", { hasText: label }) });
    await expect(line("Kind")).toContainText("Secondment offered");
    await expect(line("Skills")).toContainText(javaScript ? "Bid writing" : "Human resources");
    await expect(line("Days")).toContainText("2 days a month");
    await expect(line("Pay")).toContainText("Paid");
    await expect(line("Place")).toContainText("Dudley and Sandwell");
    await expect(line("Size")).toHaveCount(0);
    await buyer.checked();
    await line("Pay").locator("summary").first().click();
    await page.locator('input[name="pay"][value="expenses"]').check();
    // A new reading leaves what was corrected.
    await page.locator('textarea[name="description"]').fill(words.replace("two days", "three days"));
    await buyer.press("Read it again");
    await expect(line("Days")).toContainText("3 days a month");
    await expect(line("Pay")).toContainText("Expenses only");
    await buyer.checked();
    await buyer.press("Save and go on");
    await buyer.heading("Papers");
    await buyer.checked();
    await buyer.press("Save and go on");
    await buyer.press("Save and go on");
    await buyer.heading("Check and post");
    await buyer.checked();
    await page.locator('button.btn-main[name="intent"][value="post"]').click();
    await buyer.settled();
    await buyer.sees("It is posted");
    await buyer.follow("See the page");
    await buyer.sees("Skills they offer");
    await buyer.checked();
  });
}

test("what is typed outlives the session, for the same person alone, and two tabs do not overwrite each other", async ({ browser }) => {
  const buyer = await Person.open(browser);
  const { page, context } = buyer;
  await buyer.signIn(OWNER);
  await buyer.goto(`${OPPORTUNITIES}/new`);
  const words = page.locator('textarea[name="description"]');
  await words.fill("Forty hampers for our members in Brierley Hill, up to £1,200 in total, from small makers near by.");
  await expect(page).toHaveURL(/edit\?step=what/);
  const address = page.url();
  await buyer.settled();

  await test.step("a second tab saves; the first stops saving by itself and says so", async () => {
    const other = await context.newPage();
    await other.goto(address);
    await other
      .locator('textarea[name="description"]')
      .fill("Fifty hampers for our members in Brierley Hill, up to £1,500 in total, from small makers.");
    await expect(other.getByText(/^Saved at/)).toBeVisible();
    await other.waitForResponse((response) => response.request().method() === "POST" && response.ok());
    await other.close();
    await words.press("End");
    await words.pressSequentially(" Soon.");
    await expect(page.getByText(/is not saved by itself any more/)).toBeVisible();
    await page.goto(address);
    await expect(words).toHaveValue(/^Fifty hampers/);
  });

  await test.step("the session ends while somebody types; signed in again, it is there", async () => {
    await context.clearCookies();
    await words.press("Control+End");
    await words.pressSequentially(" No alcohol.");
    await expect(page).toHaveURL(/\/sign-in/);
    await page.locator('input[name="email"]').fill(OWNER);
    await page.locator('input[name="password"]').fill("one link in twenty");
    await page.locator("main form button.btn-main").first().click();
    await expect(page).toHaveURL(address);
    await expect(words).toHaveValue(/No alcohol\.$/);
    await expect(page.getByText(/before you were signed out/)).toBeVisible();
    await buyer.settled();
    await page.reload();
    await expect(words).toHaveValue(/No alcohol\.$/);
  });
});
