import fs from "node:fs";
import { type Browser, type BrowserContext, type CDPSession, expect, type Page, type Request } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

export const DEMO_PASSWORD = "one link in twenty";
const RULES: RunOptions = {
  resultTypes: ["violations"],
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
};
/** From the last thing that was fetched on, so long nothing more comes. */
const QUIET_MS = 100;
/** A request that has not ended by then is not waited for: the browser never says the end of some that were left or begun in a worker. */
const PATIENCE_MS = 5_000;
/** A page that draws without a pause is never idle. */
const IDLE_MS = 1_000;

/** Fails when the page has an accessibility violation, or scrolls sideways. */
export async function expectSound(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { violations } = await (globalThis as unknown as { axe: { run: typeof axe.run } }).axe.run(rules);
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(" "))
          .join(", ")}`,
    );
  }, RULES);
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `sideways scroll of ${page.url()}`).toBeLessThanOrEqual(0);
}

export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  private readonly complaints: string[] = [];
  /** When each request that has not ended was begun. */
  private readonly underWay = new Map<Request, number>();
  private lastTraffic = 0;

  private readonly javaScript: boolean;
  private devTools: CDPSession | undefined;

  private constructor(context: BrowserContext, page: Page, javaScript: boolean) {
    this.context = context;
    this.page = page;
    this.javaScript = javaScript;
    const ended = (request: Request) => {
      this.underWay.delete(request);
      this.lastTraffic = Date.now();
    };
    page.on("request", (request) => {
      this.lastTraffic = Date.now();
      this.underWay.set(request, this.lastTraffic);
    });
    page.on("requestfinished", ended);
    page.on("requestfailed", ended);
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      // The browser itself reports a form's 422 answer, and a page that is not there, as a failed resource.
      const isAnswer =
        /status of 422/.test(message.text()) || (/status of 404/.test(message.text()) && message.location().url === page.url());
      if (message.type() === "error" && !isAnswer) this.complaints.push(`${message.text()} ${message.location().url}`);
    });
  }

  static async open(browser: Browser, options: { javaScript?: boolean; width?: number; scheme?: "light" | "dark" } = {}): Promise<Person> {
    const context = await browser.newContext({
      javaScriptEnabled: options.javaScript ?? true,
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.scheme ?? "light",
      reducedMotion: "reduce",
    });
    return new Person(context, await context.newPage(), options.javaScript ?? true);
  }

  async goto(path: string): Promise<void> {
    const response = await this.page.goto(path);
    expect(response?.status(), path).toBeLessThan(400);
    await this.still();
  }

  /** What was just done has been carried out, however busy the machine is. */
  async settled(): Promise<void> {
    this.lastTraffic = Date.now();
    await this.still();
  }

  /** The page stands still: it has nothing in hand, nothing has been fetched for a moment, and scripts, where they run, have taken over. */
  private async still(): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.page.waitForLoadState("load");
          await this.idle();
          return Date.now() - this.lastTraffic > QUIET_MS ? this.waitedFor() : ["what has just come"];
        },
        { intervals: [20] },
      )
      .toEqual([]);
  }

  /** The addresses asked for whose end is waited for. */
  private waitedFor(): string[] {
    const now = Date.now();
    return [...this.underWay].filter(([, begun]) => now - begun < PATIENCE_MS).map(([request]) => request.url());
  }

  /**
   * The page has come to what was set off before: whatever that asks for has been asked for. Without JavaScript an answer
   * of the page says so, since it takes what it is told in turn.
   */
  private async idle(): Promise<void> {
    const calm = this.javaScript
      ? `new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: ${IDLE_MS} })), { timeout: ${IDLE_MS} }))`
      : "null";
    // A page that is left meanwhile does not answer; the one that follows is asked.
    await this.page.evaluate(calm).catch(() => undefined);
  }

  /** The page as it stands is sound. Without JavaScript its scripts have not run, and stay out; those of the check may. */
  async checked(): Promise<void> {
    await this.still();
    if (this.javaScript) return expectSound(this.page);
    this.devTools ??= await this.context.newCDPSession(this.page);
    // A session tells the page of changes only, and begins with scripts on.
    for (const value of [true, false]) await this.devTools.send("Emulation.setScriptExecutionDisabled", { value });
    await expectSound(this.page);
    await this.devTools.send("Emulation.setScriptExecutionDisabled", { value: true });
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
    }).toPass();
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
  }).toPass();
  return found ?? "";
}
