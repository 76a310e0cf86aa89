import { describe, expect, it } from "vitest";
import { renderMail } from "./mail-layout.ts";

const site = { siteName: "Social Supply", siteRegion: "West Midlands", origin: "https://supply.example" };

describe("renderMail", () => {
  it("says the same in text and in HTML: blocks in order, why, and the way to stop", () => {
    const mail = renderMail(
      {
        subject: "Two opportunities fit",
        blocks: [
          { heading: "Two fit" },
          { text: "Both are near you." },
          { subheading: "The first" },
          { list: ["Plain", { text: "Site lunches", url: "https://supply.example/o/1", detail: "91 of 100" }] },
          { links: [{ label: "Change it", url: "https://supply.example/change" }] },
          { action: { label: "See them", url: "https://supply.example/o?a=1&b=2" } },
          { note: "Until Friday." },
        ],
        why: "You get this because you asked to.",
      },
      site,
      "https://supply.example/unsubscribe?token=x",
    );
    const order = [
      "Two fit",
      "Both are near you.",
      "The first",
      "Plain",
      "Site lunches",
      "91 of 100",
      "Change it",
      "https://supply.example/change",
      "See them",
      "Until Friday.",
      "You get this because",
      "unsubscribe",
    ];
    for (const body of [mail.text, mail.html]) {
      const at = order.map((words) => body.indexOf(words));
      expect(at.every((n) => n >= 0)).toBe(true);
    }
    expect(mail.text).toContain("https://supply.example/o?a=1&b=2");
    expect(mail.html).toContain('href="https://supply.example/o?a=1&amp;b=2"');
    expect(mail.html).toContain("Social Supply");
  });

  it("escapes what people wrote", () => {
    const { html } = renderMail({ subject: "<b>", blocks: [{ text: "<script>alert(1)</script>" }, { heading: "A & B" }], why: '"' }, site);
    expect(html).not.toContain("<script>");
    expect(html).toContain("A &amp; B");
    expect(html).toContain("<title>&lt;b&gt;</title>");
  });

  it("keeps the subject on one line, so that no header can be smuggled in", () => {
    expect(renderMail({ subject: "Hello\r\nBcc: x@y.z", blocks: [], why: "" }, site).subject).toBe("Hello Bcc: x y z");
  });

  it("quotes what people wrote without an address that a mail program would link, and not at length", () => {
    const words = "Pay at https://evil.example.com/x or www.evil.org,\nor write to jo@evil.com.\n";
    const listed = { text: "evil.com Bakers", url: "https://supply.example/o/1", detail: "Order at evil.org" };
    const blocks = [{ heading: "evil.com answered" }, { quote: words }, { subheading: "evil.net" }, { list: [listed, "evil.co.uk"] }];
    const { text, html } = renderMail({ subject: "s", blocks, why: "" }, site);
    for (const body of [text, html]) {
      expect(body).not.toMatch(/evil\.|@evil|www\./);
      expect(body.match(/https?:\/\/[^\s"<]*/g)?.every((url) => url.startsWith("https://supply.example"))).toBe(true);
    }
    expect(text).toContain("> Pay at https evil example com x or www evil org,\n> or write to jo evil com.\n");
    expect(html).toContain("<blockquote");
    const long = renderMail({ subject: "s", blocks: [{ quote: "🍰".repeat(5000) }], why: "" }, site);
    expect(long.text.match(/🍰/gu)).toHaveLength(600);
    expect(long.text).toContain("🍰 …");
    const named = renderMail(
      { subject: "s", blocks: [{ heading: "Welcome to supply.org" }], why: "" },
      { ...site, siteName: "supply.org" },
    );
    expect(named.text).toContain("Welcome to supply.org");
  });

  it("links to web addresses only", () => {
    const blocks = [{ action: { label: "Go", url: "javascript:alert(1)" } }];
    expect(() => renderMail({ subject: "s", blocks, why: "" }, site)).toThrow(TypeError);
  });
});
