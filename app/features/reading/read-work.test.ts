import { describe, expect, it } from "vitest";
import { expressionTerms, readWork, thingsIn } from "./read-work.ts";

const codes = (...texts: string[]) => readWork(texts.map((text) => ({ text, weight: 1 }))).map(({ code }) => code);
const sureOf = (code: string, text: string) => readWork([{ text, weight: 1 }]).find((one) => one.code === code)?.confidence ?? 0;

describe("the kinds of work that a text speaks of", () => {
  it("are read from the expressions of the lexicon, in other forms of their words too, the surest first", () => {
    const [first] = readWork([{ text: "We are looking for window cleaners", weight: 1 }]);
    expect(first?.code).toBe("cleaning.window");
    expect(first?.expressions).toEqual(["window cleaners"]);
    expect(first?.confidence).toBeGreaterThan(0.4);
  });

  it.each([
    ["hairdresser", "retail.shops"],
    ["funeral director", "retail.shops"],
    ["lifeguard", "training.first-aid"],
    ["chess club", "advice.community"],
    ["epilepsy", "health.daycare"],
    ["paddleboarding", "sport.outdoor"],
    ["school assemblies", "children.schools"],
    ["exam invigilators", "children.schools"],
    ["legionella", "cleaning.caretaking"],
    ["animation", "media.film"],
    ["gift aid", "professional.finance"],
    ["relabelling", "making.assembly"],
    ["limousine", "transport.vehicles"],
    ["fireworks", "arts.festivals"],
    ["DJ", "arts.performance"],
    ["HR", "professional.hr"],
  ])("are read from an everyday word: %s", (text, code) => expect(codes(text)[0]).toBe(code));

  it("are not read from a word that only has the letters of another one's stem", () => {
    expect(codes("undertake a study")).not.toContain("retail.shops");
    expect(codes("animals")).not.toContain("media.film");
    expect(codes("in general")).not.toContain("events.equipment");
  });

  it("are none where nothing tells", () => {
    expect(codes("", "Please could you help us with something new next year? Many thanks.")).toEqual([]);
  });

  it("are not read from what looks alike: the longest expression hides what it holds", () => {
    expect(codes("window cleaning")).toContain("cleaning.window");
    expect(codes("window dressing")).not.toContain("cleaning.window");
    expect(codes("windows 11")).not.toContain("cleaning.window");
  });

  it("stay the same, as sure, whatever politeness, numbers and dates are added", () => {
    const plain = readWork([{ text: "Window cleaning and grass cutting", weight: 1 }]);
    const polite = readWork([
      { text: "Hello! Please, window cleaning and grass cutting for 80, from 12 December 2026, thank you", weight: 1 },
    ]);
    expect(polite).toEqual(plain);
  });

  it("are surer by a plain expression than by one that only points at them, and by a title than by the text below it", () => {
    const title = readWork([{ text: "window cleaning", weight: 3 }])[0]?.confidence ?? 0;
    expect(title).toBeGreaterThan(sureOf("cleaning.window", "window cleaning"));
    expect(sureOf("cleaning.window", "window cleaning, window cleaning")).toBeGreaterThan(sureOf("cleaning.window", "window cleaning"));
    expect(sureOf("cleaning.window", "window cleaning, window cleaning")).toBeLessThan(title);
  });
});

describe("the things that texts speak of", () => {
  it("are the same for expressions that mean the same, each said as it stands", () => {
    const asked = [...thingsIn("Window cleaning").keys()];
    const found = thingsIn("Gardens kept", "Our window cleaners come by bicycle");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.map((thing) => found.get(thing))).toEqual(asked.map(() => "window cleaners"));
  });

  it("are read text by text: the end of one and the beginning of the next are no expression", () => {
    expect([...thingsIn("A shop window", "Cleaning of offices").values()]).not.toContain("window cleaning");
  });

  it("do not go over a comma or the end of a sentence, but over the full stop of a shortened word", () => {
    expect([...thingsIn("We repair windows. Cleaning is done by others").values()]).not.toContain("windows cleaning");
    expect([...thingsIn("We sell to shops, window, cleaning firms and others").values()]).not.toContain("window cleaning");
    expect([...thingsIn("Our window cleaning, gutters and more").values()]).toContain("window cleaning");
    expect([...thingsIn("Phones, I.T. support and cabling").values()]).toContain("IT support");
    expect(thingsIn("St. John ambulance").size).toBe(thingsIn("St John ambulance").size);
  });

  it("are the same when a text is read again, however many others were read between", () => {
    const before = [...thingsIn("Window cleaning")];
    for (let i = 0; i < 20; i += 1) thingsIn(`Grass cutting ${i}${" and more".repeat(60_000)}`);
    expect([...thingsIn("Window cleaning")]).toEqual(before);
  });

  it("can be looked for by their words: who speaks of one has all words of one list", () => {
    const asked = thingsIn("IT support").keys();
    expect(expressionTerms(asked)).toContainEqual(["ict"]);
    expect([...thingsIn("IT support").values()]).toContain("IT support");
  });
});
