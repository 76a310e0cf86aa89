import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unsubscribeToken } from "#app/features/accounts/unsubscribe-token.server.ts";
import { lastMail, linkToken } from "#tests/helpers/ctx.ts";
import { createTestSite, type TestSite, type TestUser } from "#tests/helpers/site.ts";

let site: TestSite;

beforeEach(async () => {
  site = await createTestSite();
});
afterEach(() => site.close());

const PASSWORD = "three odd llamas";
const JO = { name: "Jo Bloggs", email: "jo@tureen.example", password: PASSWORD };

function link(to: string, path: string): string {
  return path + linkToken(site.ctx(), to, path);
}

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .filter((one) => one !== undefined && !one.endsWith("="))
    .join("; ");
}

function location(response: Response): string | null {
  return response.headers.get("location");
}

/** Joins and confirms, as a person does; returns them signed in. */
async function join(given: Partial<typeof JO> & { as?: string; next?: string } = {}): Promise<TestUser> {
  const person = { ...JO, ...given };
  const asked = await site.request("/join", { form: person });
  const confirmed = await site.request(link(person.email, "/confirm-email/"), {
    method: "POST",
    form: {},
    headers: { Cookie: cookies(asked) },
  });
  return { userId: 1, name: person.name, email: person.email, cookie: cookies(confirmed) };
}

describe("joining", () => {
  it("goes from the form over the mail to the place the person was going", async () => {
    const asked = await site.request("/join", { form: { ...JO, as: "supplier" } });
    expect([asked.status, location(asked)]).toEqual([302, "/join?sent=1"]);
    const path = link(JO.email, "/confirm-email/");
    const page = await site.request(path);
    expect(page.status).toBe(200);
    expect(page.headers.get("referrer-policy")).toBeTruthy();
    expect(site.db.$client.prepare("select email_confirmed_at from users").pluck().get()).toBeNull();
    const done = await site.request(path, { form: {}, headers: { Cookie: cookies(asked) } });
    expect(location(done)).toBe("/organisations/new?as=supplier");
    const account = await site.request("/account", { headers: { Cookie: cookies(done) } });
    expect(account.status).toBe(200);
    expect(await account.text()).not.toContain("Send it again");
    expect((await site.request(path, { form: {} })).status).toBe(404);
  });

  it("asks for a new password when the link is opened in another browser", async () => {
    await site.request("/join", { form: { ...JO, as: "supplier" } });
    const path = link(JO.email, "/confirm-email/");
    const asked = await site.request(path, { form: {} });
    expect([asked.status, asked.headers.getSetCookie()]).toEqual([422, []]);
    const done = await site.request(path, { form: { name: JO.name, password: "entirely new words" } });
    expect(location(done)).toBe("/organisations/new?as=supplier");
    expect(done.headers.getSetCookie().join()).toContain("session=");
  });

  it("answers a known address exactly as an unknown one", async () => {
    const first = await site.request("/join", { form: JO });
    const second = await site.request("/join", { form: { ...JO, name: "Mallory" } });
    expect([second.status, location(second), await second.text()]).toEqual([first.status, location(first), await first.text()]);
    expect(second.headers.getSetCookie()).toHaveLength(first.headers.getSetCookie().length);
    expect(lastMail(site.ctx(), JO.email)?.kind).toBe("already_has_account");
  });

  it("shows what needs another look, keeps what was typed, and never the password", async () => {
    const response = await site.request("/join", { form: { name: "J", email: "nowhere", password: "Sesame9-open" } });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain("answers need another look");
    expect(html).toContain("nowhere");
    expect(html).not.toContain("Sesame9-open");
  });

  it("stops a flood", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 41; n += 1)
      statuses.push((await site.request("/join", { form: { ...JO, email: `p${n}@x.example`, password: "password" } })).status);
    expect(statuses.at(0)).toBe(422);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("signing in and out", () => {
  it("begins a new session and ends the one the browser had", async () => {
    const jo = await join();
    const again = await site.request("/sign-in", { form: { email: JO.email, password: PASSWORD }, as: jo });
    expect(again.status).toBe(302);
    expect(cookies(again)).not.toBe(jo.cookie);
    expect(location(await site.request("/account", { as: jo }))).toMatch(/^\/sign-in/);
    expect((await site.request("/account", { headers: { Cookie: cookies(again) } })).status).toBe(200);
    expect(again.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it("does not tell a wrong password from an unknown address", async () => {
    await join();
    const wrong = await site.request("/sign-in", { form: { email: JO.email, password: "not the right one" } });
    const unknown = await site.request("/sign-in", { form: { email: "no@tureen.example", password: "not the right one" } });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const same = (html: string) => html.replaceAll(JO.email, "EMAIL").replaceAll("no@tureen.example", "EMAIL");
    expect(same(await unknown.text())).toBe(same(await wrong.text()));
  });

  it.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/ok\r\nX: y"])(
    "never goes on to %j",
    async (next) => {
      await join();
      const response = await site.request("/sign-in", { form: { email: JO.email, password: PASSWORD, next } });
      expect(location(response)).toBe("/account");
    },
  );

  it("goes on to where the person was going", async () => {
    await join();
    expect(location(await site.request("/account/security"))).toBe("/sign-in?next=%2Faccount%2Fsecurity");
    expect(location(await site.request("/sign-in", { form: { email: JO.email, password: PASSWORD, next: "/account/security" } }))).toBe(
      "/account/security",
    );
  });

  it("signs out by POST only", async () => {
    const jo = await join();
    expect((await site.request("/sign-out", { as: jo })).status).toBe(200);
    expect((await site.request("/account", { as: jo })).status).toBe(200);
    const out = await site.request("/sign-out", { as: jo, form: {} });
    expect(out.headers.getSetCookie().join()).toContain("session=;");
    expect((await site.request("/account", { as: jo })).status).toBe(302);
  });

  it("refuses forms of other sites", async () => {
    const jo = await join();
    for (const path of ["/sign-out", "/sign-in", "/account?index", "/account/security"]) {
      const response = await site.request(path, { as: jo, form: { intent: "end-others" }, headers: { Origin: "https://evil.example" } });
      expect([400, 403]).toContain(response.status);
    }
    expect((await site.request("/account", { as: jo })).status).toBe(200);
  });
});

describe("a forgotten password", () => {
  it("is replaced by a mailed link, once, and every session ends", async () => {
    const jo = await join();
    const known = await site.request("/forgot-password", { form: { email: JO.email } });
    await site.worker.drain();
    const unknown = await site.request("/forgot-password", { form: { email: "no@tureen.example" } });
    expect([unknown.status, location(unknown)]).toEqual([known.status, location(known)]);
    const path = link(JO.email, "/reset-password/");
    expect((await site.request(path)).status).toBe(200);
    expect((await site.request(path, { form: { password: "short" } })).status).toBe(422);
    expect(location(await site.request(path, { form: { password: "entirely new words" } }))).toBe("/sign-in?note=reset");
    expect((await site.request(path, { form: { password: "entirely new words" } })).status).toBe(404);
    expect((await site.request("/account", { as: jo })).status).toBe(302);
    expect((await site.request("/sign-in", { form: { email: JO.email, password: "entirely new words" } })).status).toBe(302);
  });
});

describe("account pages", () => {
  const PAGES = ["/account", "/account/security", "/account/notifications"];

  it.each(PAGES)("%s is for the signed in", async (path) => {
    expect(location(await site.request(path))).toMatch(/^\/sign-in\?next=/);
    expect(location(await site.request(path, { headers: { Cookie: `session=${"a".repeat(39)}.${"b".repeat(39)}` } }))).toMatch(
      /^\/sign-in/,
    );
    for (const user of [site.signUp(), site.signUp({ siteRole: "campaign" }), site.signUp({ confirmed: false })]) {
      expect((await site.request(path, { as: user })).status).toBe(200);
    }
  });

  it("show a notice until the address is confirmed, and send the link again", async () => {
    const user = site.signUp({ confirmed: false });
    for (const path of PAGES) expect(await (await site.request(path, { as: user })).text()).toContain("Send it again");
    const sent = await site.request("/account?index", { as: user, form: { intent: "resend", back: "//evil.example" } });
    expect(location(sent)).toBe("/account?confirmation=sent");
    expect(lastMail(site.ctx(), user.email)?.kind).toBe("confirm_email");
  });

  it("end a person's own sessions, and nobody else's", async () => {
    const jo = site.signUp();
    const other = site.signUp();
    const session = site.db.$client.prepare("select id from sessions where user_id = ?").pluck().get(other.userId) as string;
    expect((await site.request("/account/security", { as: jo, form: { intent: "end", session } })).status).toBe(404);
    await site.request("/account/security", { as: jo, form: { intent: "end-others" } });
    expect((await site.request("/account", { as: other })).status).toBe(200);
    expect((await site.request("/account", { as: jo })).status).toBe(200);
  });

  it("save the name and when match mail comes", async () => {
    const jo = site.signUp();
    expect(location(await site.request("/account?index", { as: jo, form: { intent: "name", name: "Josephine" } }))).toBe(
      "/account?saved=name",
    );
    expect(location(await site.request("/account/notifications", { as: jo, form: { matchMail: "daily" } }))).toBe(
      "/account/notifications?saved=1",
    );
    expect((await site.request("/account/notifications", { as: jo, form: { matchMail: "hourly" } })).status).toBe(422);
    expect(site.db.$client.prepare("select name, match_mail from users where id = ?").get(jo.userId)).toEqual({
      name: "Josephine",
      match_mail: "daily",
    });
  });

  it("keep a session alive while it is used, cookie and all", async () => {
    const jo = site.signUp();
    site.clock.now = new Date(site.clock.now.getTime() + 29 * 86_400_000);
    const response = await site.request("/account", { as: jo });
    expect(response.status).toBe(200);
    expect(cookies(response)).toBe(jo.cookie);
    site.clock.now = new Date(site.clock.now.getTime() + 31 * 86_400_000);
    expect((await site.request("/account", { as: jo })).status).toBe(302);
  });
});

describe("unsubscribing", () => {
  it("takes a button on the page, or one click of a mail program without an Origin", async () => {
    const jo = site.signUp();
    const setting = () => site.db.$client.prepare("select match_mail from users where id = ?").pluck().get(jo.userId);
    const url = `/unsubscribe?token=${unsubscribeToken(site.ctx(), jo.userId, "matches")}`;
    expect((await site.request(url)).status).toBe(200);
    expect(setting()).toBe("at_once");
    expect((await site.request(`${url}x`)).status).toBe(404);
    expect((await site.request(`${url}x`, { form: {} })).status).toBe(404);
    const posted = await site.request(url, { form: { "List-Unsubscribe": "One-Click" }, headers: { Origin: "" } });
    expect(posted.status).toBe(302);
    expect(setting()).toBe("never");
  });
});

describe("malformed input", () => {
  const ACTIONS = [
    "/join",
    "/sign-in",
    "/sign-out",
    "/forgot-password",
    "/reset-password/x",
    "/confirm-email/x",
    "/confirm-claim/x",
    "/invitations/x",
    "/unsubscribe",
    "/account?index",
    "/account/security",
    "/account/notifications",
  ];
  const BODIES: [string, RequestInit & { headers: Record<string, string> }][] = [
    ["JSON", { body: '{"email":1}', headers: { "Content-Type": "application/json" } }],
    ["a broken multipart body", { body: "--x\r\nnope", headers: { "Content-Type": "multipart/form-data; boundary=x" } }],
    ["nothing", { body: "", headers: { "Content-Type": "application/x-www-form-urlencoded" } }],
    [
      "repeated and nested fields",
      {
        body: "email=a&email=b&email[x]=c&password=1&password=2&intent=name&intent=email&name[0]=x&__proto__=x",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
    ],
    [
      "huge fields",
      {
        body: `intent=name&name=${"x".repeat(200_000)}&email=${"y".repeat(200_000)}@x.example&password=${"z".repeat(200_000)}`,
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
    ],
    [
      "control characters",
      {
        body: "intent=email&name=%00&email=a%0d%0aBcc:b@c.example&password=%ff%fe&session=%00",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      },
    ],
  ];

  it.each(ACTIONS)("%s never answers with 500", async (path) => {
    const user = site.signUp();
    for (const [, { body, headers }] of BODIES) {
      for (const as of [undefined, user]) {
        const response = await site.request(path, { as, method: "POST", body: body ?? "", headers });
        expect(response.status).toBeLessThan(500);
      }
    }
    for (const method of ["PUT", "DELETE", "PATCH"])
      expect((await site.request(path, { as: user, method, form: {} })).status).toBeLessThan(500);
  });
});

describe("a mailed link that opens nothing", () => {
  it.each(["/confirm-email/used", "/reset-password/used", "/invitations/used", "/unsubscribe?token=used"])(
    "says that it does not work, and how to go on: %s",
    async (path) => {
      const response = await site.request(path);
      expect(response.status).toBe(404);
      const html = await response.text();
      expect(html).toContain("<h1>This link does not work</h1>");
      expect(html).not.toContain("This page is not here");
    },
  );
});
