import { test } from "@playwright/test";
import { Person } from "./journey.ts";

// Both go through the same opportunity: each takes back what it did.
test.describe.configure({ mode: "serial" });

const OWN = "/organisations/tamebridge-logistics/opportunities/tamebridge-winter-workwear";

for (const javaScript of [true, false]) {
  test(`a buyer answers everyone and takes it back, ${javaScript ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const buyer = await Person.open(browser, { javaScript });
    const { page } = buyer;
    await buyer.signIn("priya.nandra@tamebridge.example");

    await test.step("compares, and is told what is still open", async () => {
      await buyer.goto(`${OWN}/decide`);
      await buyer.heading("3 offers");
      await buyer.checked();
      await page.locator(".outs textarea").first().fill("");
      await buyer.press("See who is told what");
      await buyer.sees(/has no outcome yet|has an outcome and no reason/);
      await buyer.checked();
    });

    await test.step("gives each an outcome with a reason, and reads who is told what", async () => {
      for (const row of await page.locator(".outs > li").all()) {
        const isChosen = (await row.locator(".legend", { hasText: "Foleshill" }).count()) > 0;
        await row.getByLabel(isChosen ? /^Chosen/ : "Not this time").check();
        await row.locator("textarea").fill(isChosen ? "You measure people first." : "We need one supplier for all of it.");
      }
      await buyer.press("See who is told what");
      await buyer.heading("Award it to Foleshill Thread?");
      await buyer.sees("“We need one supplier for all of it.”");
      await buyer.sees(/Mails leave at/);
      await buyer.checked();
    });

    await test.step("awards it, and takes it back from another page", async () => {
      await buyer.press("Award it");
      await buyer.goto("/organisations/tamebridge-logistics/team");
      await buyer.checked();
      await page.getByRole("button", { name: /^Undo/ }).click();
      await buyer.settled();
      await buyer.sees("Closed: Taken back before anybody was told");
    });
    await buyer.close();
  });
}
