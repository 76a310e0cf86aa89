import { describe, expect, it } from "vitest";
import { keepable } from "./handing-over.server.ts";

const HTML = "<p>Lunches</p>";
const HEADERS = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "script-src 'self'" };

describe("what is kept for everybody", () => {
  it("is a page, with its own headers and none of one answer's", async () => {
    const made = new Response(HTML, {
      headers: { ...HEADERS, "Cache-Control": "private, no-cache", "X-Request-Id": "one", Vary: "Cookie" },
    });
    const kept = await keepable(made, "tag", []);
    expect(kept?.headers.map(([name]) => name)).toEqual(["content-security-policy", "content-type"]);
  });

  it.each([
    ["what is no success", { status: 404, headers: HEADERS }],
    ["what is no page", { headers: { ...HEADERS, "Content-Type": "application/json" } }],
    ["what sets a cookie", { headers: { ...HEADERS, "Set-Cookie": "session=x.y" } }],
    ["what asks not to be stored", { headers: { ...HEADERS, "Cache-Control": "private, no-store" } }],
    ["what holds a nonce", { headers: { ...HEADERS, "Content-Security-Policy": "script-src 'self' 'nonce-abc'" } }],
    ["what has no policy", { headers: { "Content-Type": HEADERS["Content-Type"] } }],
  ])("is not %s, which is left as it was", async (_what, init) => {
    const made = new Response(HTML, init);
    expect(await keepable(made, "tag", [])).toBeNull();
    expect(await made.text()).toBe(HTML);
  });
});
