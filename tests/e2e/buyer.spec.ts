import { expect, test } from "@playwright/test";
import { linkFromMail, Person } from "./journey.ts";

for (const javaScript of [true, false]) {
  test(`a buyer goes from the start page to an introduction, ${javaScript ? "with" : "without"} JavaScript`, async ({ browser }) => {
    const email = `jo.${javaScript ? "js" : "plain"}@northgate.example`;
    const buyer = await Person.open(browser, { javaScript });
    const { page } = buyer;

    await test.step("searches, and reads why a supplier is listed", async () => {
      await buyer.goto("/");
      await buyer.checked();
      await buyer.fill(/^What do you need/, "catering");
      await buyer.fill(/^Where/, "B18");
      await buyer.press("Search");
      await buyer.heading(/suppliers? for catering near B18/);
      await buyer.checked();
      await buyer.fill(/^What do you need/, "caterer near B18 for 80 people next month");
      await buyer.fill(/^Where/, "");
      await buyer.press("Search");
      await buyer.sees("How we read it");
      await buyer.checked();
      await buyer.follow(/^for 80 people/);
      await buyer.heading(/suppliers? for caterer next month near B18/);
      await buyer.goto("/suppliers?q=catering&near=B18&within=10");
      await buyer.follow("Tipton Tureen CIC");
      await buyer.heading("Tipton Tureen CIC");
      await buyer.sees("Is it a social enterprise?");
      await buyer.checked();
      expect(await page.content()).not.toContain("maxine@");
    });

    await test.step("joins, confirms the address, and sets up the organisation", async () => {
      await buyer.goto("/join?as=buyer");
      await buyer.checked();
      await buyer.fill("Your name", "Jo Ibekwe");
      await buyer.fill("Work e-mail", email);
      await buyer.fill(/^Password/, "a long enough phrase 7");
      await page.locator("main form").last().getByRole("button").first().click();
      await buyer.settled();
      await buyer.checked();
      await buyer.goto(await linkFromMail(email, "/confirm-email/"));
      await buyer.checked();
      await page.locator("main button.btn-main").click();
      await buyer.settled();
      await expect(page).toHaveURL(/\/organisations\/new\?as=buyer/);
      await buyer.checked();
      await buyer.tick("A company");
      await buyer.fill("Registered name", `Northgate Homes ${javaScript ? "One" : "Two"}`);
      await buyer.fill(/Postcode/, "B18 6AA");
      await page.locator("main form").last().locator("button.btn-main").click();
      await buyer.settled();
      await expect(page).toHaveURL(/\/organisations\/northgate-homes/);
      await buyer.checked();
    });
    const workspace = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");

    await test.step("posts an opportunity from its words, in four steps", async () => {
      await buyer.goto(`${workspace}/opportunities/new`);
      await buyer.checked();
      const soon = new Date(Date.now() + 20 * 86_400_000);
      const words = `Buffet lunches for tenant meetings. Twelve a year for 30 to 60 tenants, halal and vegan choices, brought to our hall at B18 6AA, £6,000 to £9,000 a year. Quotes by ${soon.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}.`;
      await page.locator('textarea[name="description"]').fill(words);
      if (javaScript) {
        // What is typed is saved and read by itself; the box keeps the focus, and what is typed meanwhile.
        await expect(page).toHaveURL(/edit\?step=what/);
        await expect(page.locator('textarea[name="description"]')).toBeFocused();
        await page.keyboard.type(" Plates are ours.");
        await expect(page.locator('textarea[name="description"]')).toHaveValue(`${words} Plates are ours.`);
        await buyer.settled();
      } else await buyer.press("Read it and go on");
      await buyer.sees("How we read it");
      const line = (label: string) => page.locator(".reads > li").filter({ has: page.locator(".k", { hasText: label }) });
      await expect(line("Title")).toContainText("Buffet lunches for tenant meetings");
      await expect(line("Place")).toContainText("B18");
      await expect(line("Size")).toContainText("£6,000 to £9,000 a year");
      await expect(line("Kind")).toContainText("Not said: we put Contract");
      await buyer.checked();
      await line("Work").locator("summary").first().click();
      await page.locator("summary", { hasText: /^Choose from all/ }).click();
      await page.locator("summary", { hasText: /^Food and catering/ }).click();
      await page.locator('.reads input[name="sectors"][value="food.event-catering"]').check();
      await line("Place").locator("summary").first().click();
      await page.locator('input[name="postcode"]').fill("B18");
      await buyer.checked();
      await buyer.press("Save and go on");
      await expect(page.locator(".summary")).toContainText("full UK postcode");
      await buyer.checked();
      await page.locator('input[name="postcode"]').fill("B18 6AA");
      await buyer.press("Save and go on");
      await buyer.heading("How you will choose");
      await buyer.press(/^Price 40, how they would do it 40/);
      await expect(page.locator('input[name="criteria[1].name"]')).toHaveValue("How they would do it");
      await page.locator('input[name="criteria[2].weight"]').fill("10");
      await page.locator('textarea[name="questions[0].text"]').fill("Who would serve, and how are they paid?");
      await buyer.press("Save and go on");
      await expect(page.locator(".summary")).toContainText("come to 90");
      await buyer.checked();
      await page.locator('input[name="criteria[2].weight"]').fill("20");
      await buyer.press("Save and go on");
      await buyer.heading("Your contact");
      await buyer.fill("Name", "Jo Ibekwe");
      await page.locator('input[name="contactEmail"]').fill(email);
      await buyer.checked();
      await buyer.press("Save and go on");
      await buyer.sees("How they would do it 40");
      await buyer.checked();
      await page.locator('button.btn-main[name="intent"][value="post"]').click();
      await buyer.settled();
    });

    const opportunity = `${workspace}/opportunities/${/opportunities\/([^/?]+)/.exec(page.url())?.[1] ?? ""}`;
    await test.step("reads the matches with their reasons, keeps one, dismisses one, takes the list along", async () => {
      await buyer.awaits(`${opportunity}/matches`, "Tipton Tureen CIC");
      await buyer.heading(/social enterprises could do this/);
      await buyer.checked();
      await page
        .getByRole("listitem")
        .filter({ hasText: "Hockley Table" })
        .getByRole("button", { name: /^Shortlist/ })
        .click();
      await buyer.settled();
      await expect(
        page
          .getByRole("listitem")
          .filter({ hasText: "Hockley Table" })
          .getByRole("button", { name: /On the shortlist/ }),
      ).toBeVisible();
      const other = page.locator(".ranked > li").last();
      const name = (await other.locator(".name").textContent()) ?? "";
      await other.locator("summary", { hasText: "Dismiss" }).click();
      await other.locator('input[type="radio"]').first().check();
      await other
        .getByRole("button", { name: /Dismiss/ })
        .last()
        .click();
      await buyer.settled();
      await expect(
        page
          .locator(".ranked > li")
          .filter({ hasText: name })
          .getByText(/Dismissed by/),
      ).toBeVisible();
      const csv = await page.request.get(`${opportunity}/matches.csv`);
      expect(csv.headers()["content-type"]).toContain("text/csv");
      expect(await csv.text()).toContain("Hockley Table");
    });

    await test.step("asks for an introduction; the supplier says yes; now both can reach each other", async () => {
      await page
        .locator(".ranked > li")
        .filter({ hasText: "Tipton Tureen" })
        .getByRole("link", { name: /Ask for an introduction/ })
        .click();
      await buyer.settled();
      await buyer.checked();
      await page.locator('textarea[name="note"]').fill("We liked how you run the canteen in West Bromwich. Could we talk this week?");
      await page.locator("main form").last().locator("button.btn-main").click();
      await buyer.settled();
      expect(await page.content()).not.toContain("maxine@");
      await buyer.goto(`${workspace}/introductions`);
      await buyer.checked();

      const supplier = await Person.open(browser, { javaScript });
      await supplier.signIn("maxine@tiptontureen.example");
      await supplier.goto("/organisations/tipton-tureen/introductions");
      await supplier.checked();
      await supplier.page
        .locator(".intro")
        .filter({ hasText: `Northgate Homes ${javaScript ? "One" : "Two"}` })
        .locator('a[href*="/introductions/"]')
        .first()
        .click();
      await supplier.settled();
      expect(await supplier.page.content()).not.toContain(email);
      await supplier.checked();
      await supplier.page.locator('button[name="intent"][value="accept"]').click();
      await supplier.settled();
      await expect(supplier.page.locator("main")).toContainText(email);
      await supplier.checked();
      await supplier.close();

      await buyer.goto(`${workspace}/introductions`);
      await page.locator(".intro").filter({ hasText: "Tipton Tureen" }).locator('a[href*="/introductions/"]').first().click();
      await buyer.settled();
      await expect(page.locator("main")).toContainText("maxine@tiptontureen.example");
      await buyer.checked();
    });
    await buyer.close();
  });
}
