import { describe, expect, it } from "vitest";
import { renderMail } from "#app/platform/mail-layout.ts";
import { type SearchNews, searchMail } from "./search-mail.ts";

const ORIGIN = "https://supply.example";
const site = { siteName: "Social Supply", siteRegion: "West Midlands", origin: ORIGIN };

function news(count: number, given: Partial<SearchNews> = {}): SearchNews {
  return {
    name: "catering near B18",
    kind: "suppliers",
    runUrl: `${ORIGIN}/suppliers?q=catering&near=B18`,
    changeUrl: `${ORIGIN}/account/searches#search-7`,
    items: Array.from({ length: count }, (_, n) => ({ text: `Kitchen ${n + 1}`, url: `${ORIGIN}/suppliers/kitchen-${n + 1}` })),
    more: false,
    ...given,
  };
}
const subject = (...all: SearchNews[]) => searchMail(all, ORIGIN).subject;
const text = (...all: SearchNews[]) => renderMail(searchMail(all, ORIGIN), site).text;

describe("the mail about saved searches", () => {
  it("says in its subject how many are new, and to what", () => {
    expect(subject(news(2))).toBe("2 new for “catering near B18”");
    expect(subject(news(1), news(3, { name: "printing" }))).toBe("4 new for 2 of your searches");
    expect(subject(news(500, { more: true }))).toBe("More than 500 new for “catering near B18”");
  });
  it("names each, and links to the search and to what changes it", () => {
    const body = text(news(2));
    for (const words of [
      "2 new suppliers for “catering near B18”",
      "Kitchen 1",
      "https://supply.example/suppliers/kitchen-2",
      "https://supply.example/suppliers?q=catering&near=B18",
      "https://supply.example/account/searches#search-7",
    ])
      expect(body).toContain(words);
  });
  it("says of each search what is new to it, when there are several", () => {
    const body = text(news(2), news(1, { name: "board roles", kind: "opportunities" }));
    expect(body).toContain("“catering near B18”: 2 new suppliers");
    expect(body).toContain("“board roles”: 1 new opportunity");
    expect(body).toContain("https://supply.example/account/searches\n");
  });
  it("lists the first ten, fewer where there are many searches, and counts the rest", () => {
    expect(text(news(12))).toContain("Kitchen 10\n");
    expect(text(news(12))).not.toContain("Kitchen 11\n");
    expect(text(news(12))).toContain("And 2 more.");
    const many = text(...Array.from({ length: 20 }, (_, n) => news(5, { name: `search ${n}` })));
    expect(many).not.toContain("Kitchen 4\n");
    expect(text(news(500, { more: true }))).toContain("And many more.");
  });
});
