import { expect, test } from "@playwright/test";
import { Person } from "./journey.ts";

test("a search on the map: in step with the list, by keyboard, and for another area", async ({ browser }) => {
  const person = await Person.open(browser);
  const { page } = person;
  await person.goto("/suppliers?q=catering&near=B18&within=10");
  await person.follow("Map");
  const pins = page.locator(".map-pin");
  const entries = page.locator(".pins > li");
  /** Everybody on this page of the list has a pin, alone or with others. */
  async function inStep(): Promise<void> {
    await expect(async () => {
      const labels = (await pins.evaluateAll((all) => all.map((pin) => pin.ariaLabel))).join("\n");
      for (const name of await entries.locator("h2").allTextContents()) expect(labels).toContain(name);
    }).toPass();
  }
  await expect(pins.first()).toBeVisible();
  await inStep();
  await person.sees(/The circle is 10 miles from B18/);
  await person.checked();

  // One that no other pin is joined with.
  const alone = "Saffron Steps Kitchen";
  const entry = entries.filter({ hasText: alone });
  const pin = page.getByRole("button", { name: new RegExp(`^\\d+: ${alone}$`) });
  await entry.hover();
  await expect(pin).toHaveClass(/is-on/);

  await pin.focus();
  await expect(entry).toHaveClass("is-on");
  await page.keyboard.press("Enter");
  const note = page.getByRole("dialog", { name: alone });
  await expect(note.getByRole("link", { name: alone })).toBeFocused();
  await person.checked();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(pin).toBeFocused();
  await pin.click();
  await note.getByRole("button", { name: "Close" }).click();
  await expect(note).toBeHidden();

  const search = page.getByRole("link", { name: "Search this area" });
  await expect(search).toBeHidden();
  await page.getByRole("region", { name: /^Map of the suppliers found/ }).focus();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(search).toBeVisible();
  }
  await search.click();
  await person.heading(/for catering in the area on the map/);
  await person.settled();
  expect(new URL(page.url()).searchParams.get("q")).toBe("catering");
  await expect(entries.first()).toBeVisible();
  await inStep();
  await expect(search).toBeHidden();

  // What was pressed has gone from the map: one goes on at what it has changed.
  const results = page.locator("#results");
  await expect(results).toBeFocused();
  await page.getByRole("link", { name: /^The area on the map/ }).focus();
  await page.keyboard.press("Enter");
  await person.heading(/^\d+ suppliers for catering near B18/);
  await expect(results).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: /suppliers for catering near B18$/ })).toHaveCount(1);
  await person.settled();
  await inStep();

  // A filter keeps the focus, the map follows, and going back takes it off.
  const certified = page.locator("#filters").getByRole("checkbox", { name: /^Certified/ });
  const before = await entries.count();
  await certified.focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: /narrowed by Certified$/ })).toHaveCount(1);
  await expect(certified).toBeFocused();
  await person.settled();
  expect(await entries.count()).toBeLessThan(before);
  await inStep();
  await person.checked();
  await page.goBack();
  await expect(certified).not.toBeChecked();
  await person.settled();
  await expect(entries).toHaveCount(before);
  await inStep();
  await person.follow("List");
  expect(page.url()).not.toContain("view=map");
  await person.close();
});

test("the map without JavaScript is a drawing with counts and pins that lead into the list", async ({ browser }) => {
  const person = await Person.open(browser, { javaScript: false, width: 360, scheme: "dark" });
  await person.goto("/suppliers?q=catering&view=map");
  await expect(person.page.locator(".pins > li").first()).toBeVisible();
  await person.checked();
  await person.page.locator(".pin").first().click();
  await expect(person.page.locator(".pins > li:target")).toHaveCount(1);
  // By key: a pin may lie on the middle of an area, where a click would land.
  await person.page
    .getByRole("link", { name: /^Coventry/ })
    .first()
    .press("Enter");
  await person.heading(/catering/);
  expect(person.page.url()).toContain("area=E08000026");
  await person.close();
});
