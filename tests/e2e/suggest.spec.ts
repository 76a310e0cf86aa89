import { type Browser, expect, type Locator, test } from "@playwright/test";
import { Person } from "./journey.ts";

const WORDS = /^What do you need/;
const WHERE = /^Where/;

async function opened(browser: Browser, path: string, options: { width?: number; scheme?: "light" | "dark" } = {}) {
  const person = await Person.open(browser, options);
  await person.goto(path);
  const { page } = person;
  const list = page.getByRole("listbox", { name: "Suggestions" });
  return { person, page, list, words: page.getByRole("search").getByLabel(WORDS), where: page.getByRole("search").getByLabel(WHERE) };
}

/** The option that the box says is the active one. */
async function active(box: Locator): Promise<string> {
  const id = await box.getAttribute("aria-activedescendant");
  return id === null ? "" : ((await box.page().locator(`[id="${id}"]`).textContent()) ?? "");
}

test("what somebody types is finished by keyboard alone", async ({ browser }) => {
  const { person, page, list, words, where } = await opened(browser, "/suppliers?status=certified");
  await words.focus();
  await page.keyboard.type("j");
  await expect(words).toHaveRole("combobox");
  await expect(list).toBeHidden();
  await page.keyboard.type("a");
  await expect(list.getByRole("group", { name: "Everyone who does this work" })).toBeVisible();
  await expect(words).toHaveAttribute("aria-expanded", "true");
  expect(await active(words)).toBe("");
  await expect(page.getByRole("status").filter({ hasText: /^\d suggestions?$/ })).toHaveCount(1);
  await person.checked();

  await page.keyboard.press("ArrowDown");
  expect(await active(words)).toContain("includes janitorial");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(words).toHaveAttribute("aria-expanded", "false");
  await expect(words).toHaveValue("ja");
  await page.keyboard.press("ArrowUp");
  await expect(list).toBeVisible();
  expect(await active(words)).not.toBe("");
  await page.keyboard.press("Home");
  expect(await active(words)).toBe("");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/suppliers\?(?=.*sector=cleaning)(?=.*status=certified)(?!.*q=)/);
  await person.settled();
  await expect(words).toHaveValue("");
  await expect(words).toBeFocused();
  await expect(list).toBeHidden();

  await where.focus();
  await page.keyboard.type("mos");
  await expect(list.getByRole("option")).toHaveText(["Moseley, Birmingham"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(where).toHaveValue("Moseley, Birmingham");
  await expect(list).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/near=Moseley%2C\+Birmingham/);
  await person.settled();

  await words.focus();
  await page.keyboard.type("tipton");
  await expect(list).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=tipton/);
  await person.settled();
  await expect(list).toBeHidden();
  await page.goBack();
  await person.settled();
  await expect(list).toBeHidden();
  await person.close();
});

test("on a narrow screen the box finishes a place, and a suggestion is pressed", async ({ browser }) => {
  const { person, page, list, words } = await opened(browser, "/", { width: 320, scheme: "dark" });
  await words.click();
  await page.keyboard.type("caterers near dud", { delay: 20 });
  await expect(list.getByRole("option").first()).toHaveText("caterers near Dudley");
  await person.checked();
  await list.getByRole("option").first().click();
  await expect(page).toHaveURL(/\/suppliers\?(?=.*q=caterers)(?=.*near=Dudley)/);
  await person.heading(/caterers near Dudley/);
  await words.click();
  await words.fill("tipton tur");
  await list.getByRole("option", { name: /Tipton Tureen/ }).click();
  await expect(page).toHaveURL("/suppliers/tipton-tureen");
  await person.settled();
  await person.close();
});

test("an answer that comes late opens nothing", async ({ browser }) => {
  const { person, page, list, words } = await opened(browser, "/suppliers");
  const held: (() => void)[] = [];
  await page.route(/\/suggest\?.*q=(ca|win)$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await words.focus();
  await page.keyboard.type("ca");
  await expect.poll(() => held.length).toBe(1);
  const whole = page.waitForResponse(/\/suggest\?.*q=catering$/);
  await page.keyboard.type("tering");
  await whole;
  // Answers to its beginnings come first: "cat" finds other things too.
  const offered = () => list.getByRole("option").allTextContents();
  await expect.poll(async () => (await offered()).length > 0 && (await offered()).every((text) => /catering/i.test(text))).toBe(true);
  const shown = await offered();
  held.shift()?.();
  await person.settled();
  expect(await offered()).toEqual(shown);

  await words.fill("win");
  await expect.poll(() => held.length).toBe(1);
  await page.keyboard.press("Tab");
  await expect(list).toBeHidden();
  held.shift()?.();
  await person.settled();
  await expect(list).toBeHidden();
  await person.close();
});

test("a filter ticked by keyboard keeps the focus, says how many, and is a step back", async ({ browser }) => {
  const { person, page } = await opened(browser, "/suppliers?q=catering");
  const filters = page.locator("#filters");
  const dudley = filters.getByRole("checkbox", { name: /^Dudley/ });
  const told = page.getByRole("status").filter({ hasText: "narrowed by" });
  await dudley.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/area=E08000027/);
  await expect(told).toHaveText(/^\d+ suppliers? for catering, narrowed by Dudley$/);
  await expect(dudley).toBeFocused();
  await expect(dudley).toBeChecked();
  const certified = filters.getByRole("checkbox", { name: /^Certified/ });
  await certified.focus();
  await page.keyboard.press("Space");
  await expect(told).toHaveText(/narrowed by Certified and Dudley$/);
  await expect(certified).toBeFocused();
  await page.goBack();
  await expect(certified).not.toBeChecked();
  await expect(dudley).toBeChecked();

  const everything = filters.getByRole("link", { name: /^Show all \d+ under Borough they cover/ });
  await everything.focus();
  await page.keyboard.press("Enter");
  const group = filters.getByRole("group", { name: "Borough they cover" });
  await expect(group.getByRole("checkbox").first()).toBeFocused();
  await expect(page).toHaveURL(/(?=.*q=catering)(?=.*area=E08000027)(?=.*all=area)/);
  expect(await group.getByRole("checkbox").count()).toBeGreaterThan(10);
  await person.checked();
  await person.close();
});

test("a search changes in place: a part taken off, back before anything has come, and what is no page of ours", async ({ browser }) => {
  const { person, page } = await opened(browser, "/suppliers?q=catering&area=E08000027&status=certified");
  const results = page.locator("#results");
  const heading = page.getByRole("heading", { level: 1 });
  // What was pressed is gone: one goes on at the results, and not at the part that took its place.
  const tags = page.getByRole("list", { name: "Filters that are on" });
  await tags.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(tags.getByRole("link")).toHaveCount(1);
  await expect(results).toBeFocused();
  await person.settled();

  // Three steps, none of which has come before the next one is gone: what is shown is what the address says.
  const before = page.url();
  const name = await heading.textContent();
  let hold: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    hold = resolve;
  });
  await page.route(/q=laptops/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("search").getByLabel(WORDS).fill("laptops");
  await page.keyboard.press("Enter");
  await expect(results).toHaveAttribute("aria-busy", "true");
  await page.evaluate(() => history.pushState(null, "", `${location.pathname}?q=gardens`));
  await page.goBack();
  hold();
  await person.settled();
  expect(page.url()).toBe(before);
  await expect(heading).toHaveText(name ?? "");
  await expect(results).not.toHaveAttribute("aria-busy", /./);
  await page.unroute(/q=laptops/);

  // An answer that is no page is opened as the browser does.
  await page.route(/suppliers\?q=bread/, (route) =>
    route.request().isNavigationRequest() ? route.continue() : route.fulfill({ contentType: "text/html", body: "<p>Something else</p>" }),
  );
  await page.getByRole("search").getByLabel(WORDS).fill("bread");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=bread/);
  await expect(heading).toContainText("for bread");
  await person.close();
});

test("a search is kept from its page, which says so where the button was", async ({ browser }) => {
  const person = await Person.open(browser);
  const { page } = person;
  await person.signIn("amina.yusuf@hollinreeve.example");
  await person.goto("/suppliers?q=catering&status=certified");
  const before = page.url();
  await page.getByRole("button", { name: "Save this search" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".kept[data-takes-focus]")).toBeFocused();
  await expect(page.locator(".kept[data-takes-focus]")).toContainText("Saved");
  expect(page.url()).toBe(before);
  await person.checked();
  await person.close();
});

test("a form whose answer does not come says so, keeps what was typed, and is sent once", async ({ browser }) => {
  const person = await Person.open(browser);
  const { page, context } = person;
  await person.goto("/sign-in");
  let sent = 0;
  await page.route("**/sign-in", (route) => {
    if (route.request().method() !== "POST") return route.continue();
    sent += 1;
    return route.abort();
  });
  await page.locator("main input[name=email]").fill("amina.yusuf@hollinreeve.example");
  await page.locator("main input[name=password]").fill("one link in twenty");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("No answer has come");
  await expect(page.locator("main input[name=email]")).toHaveValue("amina.yusuf@hollinreeve.example");
  expect(sent).toBe(1);
  await page.unroute("**/sign-in");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/organisations\/hollin-reeve$/);
  // The browser itself complains of an answer that does not come.
  await context.close();
});
