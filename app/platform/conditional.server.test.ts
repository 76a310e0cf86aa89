import { describe, expect, it } from "vitest";
import { conditional } from "./conditional.server.ts";

const CHANGED = new Date("2026-11-23T09:00:00.400Z");

function ask(headers: Record<string, string>, body = "same", changedAt: Date | null = CHANGED): Response {
  return conditional(new Request("http://localhost/", { headers }), body, { "Content-Type": "text/plain" }, changedAt);
}
const tag = ask({}).headers.get("ETag") ?? "";

describe("an answer that is asked for again", () => {
  it("comes whole the first time, with what to ask by", async () => {
    const first = ask({});
    expect([first.status, await first.text()]).toEqual([200, "same"]);
    expect(first.headers.get("Last-Modified")).toBe("Mon, 23 Nov 2026 09:00:00 GMT");
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  });

  it("is not sent to who has it, by tag or by date", async () => {
    const asking: Record<string, string>[] = [
      { "If-None-Match": tag },
      { "If-None-Match": `"other", ${tag.slice(2)}` },
      { "If-None-Match": "*" },
      { "If-Modified-Since": "Mon, 23 Nov 2026 09:00:00 GMT" },
    ];
    for (const headers of asking) {
      const again = ask(headers);
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", tag]);
    }
  });

  it("is sent when it changed, and when the tag differs whatever the date says", () => {
    expect(ask({ "If-None-Match": tag }, "other").status).toBe(200);
    expect(ask({ "If-Modified-Since": "Mon, 23 Nov 2026 08:59:59 GMT" }).status).toBe(200);
    expect(ask({ "If-None-Match": '"old"', "If-Modified-Since": "Tue, 24 Nov 2026 09:00:00 GMT" }).status).toBe(200);
    expect(ask({ "If-Modified-Since": "yesterday" }).status).toBe(200);
    expect(ask({ "If-Modified-Since": "Tue, 24 Nov 2026 09:00:00 GMT" }, "same", null).status).toBe(200);
  });
});
