import { expect, test } from "@playwright/test";
import { Person } from "./journey.ts";

const SEARCH = "/suppliers?q=cleaning";

for (const javaScript of [true, false]) {
  test(`a buyer keeps suppliers from a search and goes on with the list, ${javaScript ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const buyer = await Person.open(browser, { javaScript });
    const { page } = buyer;
    const [first, second] = javaScript ? ["Whiteline Laundry", "Doorstep 40"] : ["Bloxwich Caretakers", "Inkwell Lane Print"];
    const workspace = `/organisations/${javaScript ? "hollin-reeve" : "corvale-housing"}`;
    const listName = javaScript ? "For the new office" : "For the old office";
    const line = (name: string) => page.locator("main li").filter({ hasText: name });
    const kept = (name: string) => line(name).getByRole("button", { name: /^Kept in .+/ });

    await test.step("keeps one with a press, lets it go and keeps it again, where it stands", async () => {
      await buyer.signIn(javaScript ? "gareth.pell@hollinreeve.example" : "denise.okafor@corvale.example");
      await buyer.goto(SEARCH);
      await page.evaluate("document.body.dataset.before = 'yes'").catch(() => undefined);
      await line(first).getByRole("button", { name: /^Keep/ }).click();
      await buyer.settled();
      await expect(kept(first)).toHaveAttribute("aria-pressed", "true");
      expect(new URL(page.url()).search).toBe("?q=cleaning");
      if (javaScript) {
        await expect(kept(first)).toBeFocused();
        await expect(page.locator("body")).toHaveAttribute("data-before", "yes");
      } else await expect(kept(first)).toBeInViewport();
      await buyer.checked();
      await kept(first).click();
      await buyer.settled();
      await expect(kept(first)).toHaveCount(0);
      await line(first).getByRole("button", { name: /^Keep/ }).click();
      await buyer.settled();
    });

    await test.step("puts it on a list of its own, with a note; a second one from the map", async () => {
      await line(first)
        .getByRole("link", { name: /^Add a note, or another list/ })
        .click();
      await buyer.settled();
      await buyer.heading(`Keep ${first}`);
      await buyer.checked();
      await buyer.tick(/^A new list/);
      await buyer.press("Keep");
      await expect(page.locator(".summary")).toContainText("Enter a name, such as");
      await buyer.checked();
      await buyer.fill(/^Name of the new list/, listName);
      await buyer.fill(/^Note/, "They came within the hour.");
      await buyer.press("Keep");
      await expect(line(first)).toContainText(`Kept in ${listName}`);
      await buyer.goto(`${SEARCH}&view=map`);
      await line(second).getByRole("button", { name: /^Keep/ }).click();
      await buyer.settled();
      await expect(kept(second)).toHaveText(new RegExp(`^Kept in ${listName}`));
      await expect(page).toHaveURL(/view=map/);
    });

    await test.step("reads the list, writes a note, sets the two side by side, takes it along", async () => {
      await line(second)
        .getByRole("button", { name: /^Kept in/ })
        .waitFor();
      await buyer.goto(`${workspace}/lists`);
      await buyer.checked();
      await buyer.follow(listName);
      await buyer.heading(listName);
      await buyer.sees("They came within the hour.");
      await buyer.sees(/from the map/);
      await page.locator("main li").filter({ hasText: second }).locator("summary").click();
      await page.locator("details[open]").getByLabel("Note").fill("Ask about the weekend.");
      await page
        .locator("details[open]")
        .getByRole("button", { name: /^Save the note/ })
        .click();
      await buyer.settled();
      await buyer.sees("Ask about the weekend.");
      await buyer.checked();
      for (const name of [first, second]) await buyer.tick(`Choose ${name}`);
      await buyer.press(javaScript ? "Compare 2" : "Compare those you tick");
      await buyer.heading("Two side by side");
      await buyer.checked();
      await page.goBack();
      await page.getByLabel("Your notes, and who kept them").check();
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download CSV" }).click()]);
      const text = (await (await download.createReadStream()).toArray()).join("");
      expect(text).toContain(`${first},`);
      expect(text).toContain("They came within the hour.");
    });

    await test.step("shares it by a link, which somebody without an account opens until it is ended", async () => {
      await buyer.press("Make a link");
      const link = new URL((await page.locator(".link").textContent()) ?? "");
      await buyer.checked();
      const reader = await Person.open(browser, { javaScript, width: 360, scheme: "dark" });
      await reader.goto(link.pathname);
      await reader.heading(listName);
      await reader.sees(first);
      expect(await reader.page.content()).not.toContain("within the hour");
      await reader.checked();
      await reader.close();
      await buyer.press("Stop sharing");
      await buyer.sees("The link opens nothing any more.");
      expect((await page.request.get(link.pathname)).status()).toBe(404);
    });
    await buyer.close();
  });
}

test("somebody who is not signed in is led over signing in to the list they choose", async ({ browser }) => {
  const buyer = await Person.open(browser, { width: 360 });
  await buyer.goto("/suppliers/whiteline-laundry");
  await buyer.follow(/^Keep/);
  await expect(buyer.page).toHaveURL(/\/sign-in\?next=/);
  await buyer.fill("E-mail", "colin.stead@tamebridge.example");
  await buyer.fill("Password", "one link in twenty");
  await buyer.press("Sign in");
  await buyer.heading("Keep Whiteline Laundry");
  await buyer.checked();
  await buyer.fill(/^Name of the new list/, "Linen");
  await buyer.press("Keep");
  await buyer.sees(/^Kept in Linen/);
  await buyer.close();
});
