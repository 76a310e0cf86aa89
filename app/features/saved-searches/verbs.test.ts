import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUser, as } from "#tests/helpers/ctx.ts";
import { createMarket } from "#tests/helpers/market.ts";
import { askedOf, runHref, saveHref } from "./address.ts";
import { deleteSearch } from "./delete-search.server.ts";
import { KINDS } from "./kinds.server.ts";
import { listSearches } from "./list-searches.server.ts";
import { renameSearch } from "./rename-search.server.ts";
import { saveSearch } from "./save-search.server.ts";
import { savedState } from "./saved-state.server.ts";
import { setAlerts } from "./set-alerts.server.ts";
import { MOST_SAVED } from "./vocabulary.ts";

let market: Awaited<ReturnType<typeof createMarket>>;
let jo: number;
beforeEach(async () => {
  market = await createMarket();
  jo = addUser(market.ctx(), "jo@people.example");
});
afterEach(() => market.close());

const me = () => market.acting(jo);
const save = (query: string, kind: "suppliers" | "opportunities" = "suppliers") => saveSearch(me(), { kind, query });
const actions = () =>
  market.db.$client.prepare("select action from audit_log where subject_type = 'saved_search' order by id").pluck().all();

describe("the canonical form of a search", () => {
  it.each([
    ["page=3&sort=name&view=map&q=catering", "q=catering"],
    ["status=certified&status=lapsed", "status=certified&status=lapsed"],
    ["status=lapsed&status=certified&q=++hot+++lunch+", "q=hot+lunch&status=certified&status=lapsed"],
    ["q=catering+near+B18", "q=catering&near=B18&within=10"],
    ["within=10&near=B18&q=catering&utm_source=x", "q=catering&near=B18&within=10"],
    ["bounds=52.4,-2.1,52.6,-1.8&view=map&q=catering", "q=catering&bounds=52.4%2C-2.1%2C52.6%2C-1.8"],
    ["", ""],
  ])("of suppliers: %s", (query, canonical) => {
    expect(KINDS.suppliers.canonical(me(), query)).toBe(canonical);
    expect(KINDS.suppliers.canonical(me(), canonical)).toBe(canonical);
  });
  it("of opportunities", () => {
    const canonical = KINDS.opportunities.canonical(me(), "sort=closing&page=2&kind=quote&kind=contract&q=lunch&utm_source=x");
    expect(canonical).toBe("q=lunch&kind=contract&kind=quote");
    expect(KINDS.opportunities.canonical(me(), canonical)).toBe(canonical);
    expect(KINDS.opportunities.canonical(me(), "q=lunch+near+B18&size=up_to_5k&soon=1")).toBe(
      "q=lunch&near=B18&within=10&size=up_to_5k&soon=1",
    );
  });
  it("is what runs it, and what somebody who signs in first takes along", () => {
    expect(runHref("suppliers", "q=catering")).toBe("/suppliers?q=catering");
    expect(runHref("opportunities", "")).toBe("/opportunities");
    expect(askedOf("/suppliers?q=a&page=2&sort=name#results")).toBe("q=a");
    expect(saveHref("suppliers", "/suppliers?q=a+b&page=2")).toBe("/account/searches/new?kind=suppliers&query=q%3Da%2Bb");
  });
});

describe("a search in words", () => {
  it.each([
    ["q=catering&near=B18&within=10&status=certified", "catering near B18", ["“catering”", "Within 10 miles of B18", "Certified"]],
    ["near=B18", "near B18", ["Near B18"]],
    ["status=certified&sector=food", "Certified, Food and catering", ["Certified", "Food and catering"]],
    ["near=Atlantis&q=ships", "ships near Atlantis", ["“ships”", "Near Atlantis"]],
    ["q=catering&bounds=52.4,-2.1,52.6,-1.8", "catering in the area on the map", ["“catering”", "The area on the map"]],
    ["", "Every supplier", []],
  ])("of suppliers: %s", (query, name, asks) => {
    expect(KINDS.suppliers.inWords(me(), query)).toEqual({ name, asks });
  });
  it("of opportunities", () => {
    expect(KINDS.opportunities.inWords(me(), "q=lunch&kind=quote&sector=food&near=B18&within=5&soon=1")).toEqual({
      name: "lunch near B18",
      asks: ["“lunch”", "Within 5 miles of B18", "Invited quote", "Food and catering", "Closes within a week"],
    });
    expect(KINDS.opportunities.inWords(me(), "").name).toBe("Every opportunity");
  });
  it("has a name that fits a subject line", () => {
    expect(KINDS.suppliers.inWords(me(), `q=${"word+".repeat(40)}`).name).toHaveLength(80);
  });
});

describe("keeping a search", () => {
  it("keeps it once, however often and in whatever order it is asked", () => {
    const first = save("q=catering&near=B18&within=10");
    expect(first).toEqual({ id: first.id, created: true, href: "/suppliers?q=catering&near=B18&within=10" });
    expect(save("q=catering&near=B18&within=10")).toEqual({ ...first, created: false });
    expect(save("page=4&within=10&near=B18&sort=distance&q=catering")).toEqual({ ...first, created: false });
    expect(save("q=catering", "opportunities").created).toBe(true);
    expect(actions()).toEqual(["saved_search.saved", "saved_search.saved"]);
  });
  it("is one's own: another person keeps the same search too", () => {
    const other = as(market.ctx(), addUser(market.ctx(), "al@people.example"));
    const { id } = save("q=catering");
    expect(saveSearch(other, { kind: "suppliers", query: "q=catering" }).created).toBe(true);
    for (const work of [
      () => renameSearch(other, { search: id, name: "Mine" }),
      () => setAlerts(other, { search: id, alerts: "never" }),
      () => deleteSearch(other, { search: id }),
    ])
      expect(work).toThrow(expect.objectContaining({ code: "not_found" }));
    expect(() => saveSearch(market.ctx(), { kind: "suppliers", query: "" })).toThrow(expect.objectContaining({ code: "forbidden" }));
  });
  it("knows what the reader keeps of the search of a page", () => {
    expect(savedState(market.ctx(), "suppliers", "/suppliers?q=catering")).toBe("visitor");
    expect(savedState(me(), "suppliers", "/suppliers?q=catering")).toBe("unsaved");
    const { id } = save("q=catering");
    expect(savedState(me(), "suppliers", "/suppliers?sort=name&q=catering&page=2")).toBe("daily");
    setAlerts(me(), { search: id, alerts: "never" });
    expect(savedState(me(), "suppliers", "/suppliers?q=catering")).toBe("never");
  });
  it("stops at fifty, and says what to do", () => {
    for (let n = 0; n < MOST_SAVED; n += 1) save(`q=word${n}`);
    expect(() => save("q=one+more")).toThrow(
      expect.objectContaining({ code: "conflict", message: expect.stringContaining("50 searches") }),
    );
    expect(save("q=word1").created).toBe(false);
    deleteSearch(me(), { search: save("q=word1").id });
    expect(save("q=one+more").created).toBe(true);
  });
  it("refuses one that is longer than a page's address should be", () => {
    const query = Array.from({ length: 50 }, (_, n) => `accreditation=${"x".repeat(100)}${n}`).join("&");
    expect(() => save(query)).toThrow(expect.objectContaining({ code: "invalid" }));
  });
  it("goes with its account", () => {
    save("q=catering");
    market.db.$client.prepare("delete from users where id = ?").run(jo);
    expect(market.db.$client.prepare("select count(*) from saved_searches").pluck().get()).toBe(0);
  });
});

describe("the list of one's searches", () => {
  it("says of each what it asks, what it finds now, and whether it writes", async () => {
    await market.worker.drain();
    market.db.$client.exec("insert into outbox (event, payload, created_at, available_at) values ('directory.rebuild', '{}', 0, 0)");
    await market.worker.drain();
    const { id } = save("q=lunches");
    market.clock.now = new Date(market.clock.now.getTime() + 1000);
    save("q=zeppelins+lunches");
    setAlerts(me(), { search: id, alerts: "never" });
    renameSearch(me(), { search: id, name: "Lunch" });
    expect(await listSearches(me())).toMatchObject([
      { name: "zeppelins lunches", alerts: "daily", finds: 0 },
      {
        id,
        kind: "suppliers",
        name: "Lunch",
        asks: ["“lunches”"],
        href: "/suppliers?q=lunches",
        alerts: "never",
        finds: 1,
        lastToldAt: null,
      },
    ]);
    expect(actions()).toEqual(["saved_search.saved", "saved_search.saved", "saved_search.alerts_set", "saved_search.renamed"]);
  });
});
