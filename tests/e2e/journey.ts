import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";

export const DEMO_PASSWORD = "one link in twenty";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails when the page has an accessibility violation, or scrolls sideways. */
export async function expectSound(page: Page): Promise<void> {
  // In one go, in the page itself: nothing here is framed from another origin, and it takes half the time.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  const found = violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(" "))
        .slice(0, 3)
        .join(", ")}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0);
}

export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  private readonly complaints: string[] = [];
  private underWay = 0;
  private lastTraffic = 0;

  private readonly browser: Browser;
  private readonly javaScript: boolean;

  private constructor(browser: Browser, context: BrowserContext, page: Page, javaScript: boolean) {
    this.browser = browser;
    this.context = context;
    this.page = page;
    this.javaScript = javaScript;
    const ended = () => {
      this.underWay -= 1;
      this.lastTraffic = Date.now();
    };
    page.on("request", () => {
      this.underWay += 1;
      this.lastTraffic = Date.now();
    });
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      // The browser itself reports a form's 422 answer as a failed resource.
      if (message.type() === "error" && !/status of (4\d\d)/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, options: { javaScript?: boolean; width?: number; scheme?: "light" | "dark" } = {}): Promise<Person> {
    const context = await browser.newContext({
      javaScriptEnabled: options.javaScript ?? true,
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.scheme ?? "light",
      reducedMotion: "reduce",
    });
    return new Person(browser, context, await context.newPage(), options.javaScript ?? true);
  }

  async goto(path: string): Promise<void> {
    const response = await this.page.goto(path);
    expect(response?.status(), path).toBeLessThan(400);
    await this.still();
  }

  /** What was just done has been carried out: from now, nothing has been fetched for a moment. On a busy machine a press takes a while to ask for anything. */
  async settled(): Promise<void> {
    this.lastTraffic = Date.now();
    await this.still();
  }

  /** The page stands still: nothing has been fetched for a moment, and scripts, where they run, have taken over. */
  private async still(): Promise<void> {
    await this.page.waitForLoadState("load");
    await expect.poll(() => this.underWay <= 0 && Date.now() - this.lastTraffic > 250, { timeout: 20_000, intervals: [50] }).toBe(true);
    await this.page.waitForLoadState("load");
  }

  /** The page as it stands is sound. Without JavaScript a second window, whose scripts are taken out, is given the same HTML to look at. */
  async checked(): Promise<void> {
    await this.still();
    if (this.javaScript) return expectSound(this.page);
    const html = (await this.page.content()).replace(/<script\b[\s\S]*?<\/script>/g, "");
    const context = await this.browser.newContext({ viewport: this.page.viewportSize(), reducedMotion: "reduce" });
    const twin = await context.newPage();
    const url = this.page.url();
    await twin.route(url, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
    await twin.goto(url);
    await expectSound(twin);
    await context.close();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .locator("main, .desk")
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
    await this.settled();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole("link", { name, exact: typeof name === "string" })
      .first()
      .click();
    await this.settled();
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.page.locator("main").getByLabel(label).first().fill(value);
  }

  async tick(name: string | RegExp): Promise<void> {
    const box = this.page.locator("main").getByLabel(name).first();
    await box.check();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.locator("main").getByText(text).first()).toBeVisible();
  }

  async heading(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  }

  async signIn(email: string, password = DEMO_PASSWORD): Promise<void> {
    await this.goto("/sign-in");
    await this.fill("E-mail", email);
    await this.fill("Password", password);
    await this.press("Sign in");
    await expect(this.page.getByRole("link", { name: /^Account/ })).toBeVisible();
  }

  /** Goes to a page again and again until it says so: the work after a commit takes a moment. */
  async awaits(path: string, text: string | RegExp): Promise<void> {
    await expect(async () => {
      await this.goto(path);
      await expect(this.page.locator("main").getByText(text).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  }

  async close(): Promise<void> {
    await this.context.close();
    expect(this.complaints, "what the browser complained about").toEqual([]);
  }
}

/** The link in the newest mail to an address, as the site prints it on its terminal, for no mail server is set. */
export async function linkFromMail(to: string, path: string): Promise<string> {
  const mail = new RegExp(`^Mail to ${to.replaceAll(".", "\\.")}: .*\\n {2}https?://[^/]+(${path}\\S+)$`, "gm");
  let found: string | undefined;
  await expect(() => {
    const printed = fs.readFileSync(process.env["E2E_TERMINAL"] ?? "", "utf8");
    found = [...printed.matchAll(mail)].at(-1)?.[1];
    expect(found).toBeDefined();
  }).toPass({ timeout: 20_000 });
  return found ?? "";
}
