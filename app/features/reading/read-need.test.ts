import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Need } from "./need.ts";
import { withoutAsides } from "./read-beside-work.ts";
import { readNeed, workOf } from "./read-need.ts";
import { withoutSpans } from "./spans.ts";

const TODAY = "2026-11-23";
const PLACES = new Set(["dudley", "black country", "sandwell", "tipton", "east anglia", "b18", "b18 6aa", "brierley hill", "reading"]);
const placeOf = (name: string) => (PLACES.has(name.toLowerCase()) ? name : null);
const read = (text: string) => readNeed(text, { today: TODAY, placeOf });
const spansIn = ({ kind, work, ...lists }: Need<string>) => [
  ...(kind === null ? [] : [kind]),
  ...work.flatMap(({ said }) => said),
  ...Object.values(lists).flat(),
];

describe("a need in one line", () => {
  it("is read into its parts, each with the text that it was read from", () => {
    const need = read("Window cleaning every Tuesday near Dudley for 80 people next month, up to £5,000, DBS checked");
    expect(need.work[0]?.code).toBe("cleaning.window");
    expect(need.work[0]?.said[0]?.text).toBe("Window cleaning");
    expect(need.places).toMatchObject([{ text: "near Dudley", place: "Dudley", by: "near" }]);
    expect(need.quantities).toMatchObject([{ text: "for 80 people", least: 80, most: 80, unit: "people", isHeads: true }]);
    expect(need.values).toMatchObject([{ text: "up to £5,000", minPence: null, maxPence: 500_000, per: "total" }]);
    expect(need.dates).toMatchObject([{ text: "next month", role: "in", from: "2026-12-01", to: "2026-12-31" }]);
    expect(need.frequencies).toMatchObject([{ text: "every Tuesday", times: 1, per: "week", weekday: "Tuesday" }]);
    expect(need.requirements).toMatchObject([{ text: "DBS checked", code: "dbs", line: "DBS checks", isOptional: false }]);
  });

  it("has no parts where there are plain words", () => {
    const { work, ...others } = read("window cleaners");
    expect(work[0]?.code).toBe("cleaning.window");
    expect(
      Object.values(others)
        .flat()
        .filter((one) => one !== null),
    ).toEqual([]);
  });

  it("is not about the work that it says it does not look for", () => {
    expect(read("Cleaning, not catering").work.map(({ code }) => code)).toEqual(["cleaning.commercial"]);
    expect(read("Not catering").work.map(({ code }) => code)).toContain("food.event-catering");
  });

  it("keeps a place that is said not to be far", () => {
    expect(read("Cleaning, not far from Dudley").places).toMatchObject([{ place: "Dudley" }]);
  });

  it("without asides is read no further than a brief goes, also where few signs are many letters", () => {
    expect(withoutAsides("a ".repeat(10_000)).length).toBeLessThan(6200);
    expect(withoutAsides("ﷺ".repeat(6000)).length).toBeLessThan(700);
  });

  it("reads a certificate as asked for, and not where the writer has it", () => {
    expect(read("We hold ISO 9001. Window cleaners wanted").work.map(({ code }) => code)).toEqual(["cleaning.window"]);
  });

  it("reads a certificate as asked for, and as the work only where nothing else is", () => {
    expect(read("ISO 9001 window cleaners").work.map(({ code }) => code)).toEqual(["cleaning.window"]);
    expect(read("ISO 9001").work.length).toBeGreaterThan(0);
  });
});

describe("a whole brief", () => {
  const brief = `We hand over 62 new homes next year: 40 at Tipton and 22 in Brierley Hill. Each needs a builders’ clean, and turf and a
hedge in front. About £700 a home, March to October. Everyone needs £5m public liability; whoever takes the materials needs a waste
carrier’s licence. ISO 14001 would be helpful. Quotes by Friday 11 December please. Part of a bigger contract; we would like to see
care leavers at work on it.`;
  const need = readNeed(brief, { today: TODAY, placeOf });

  it("is read the same way", () => {
    expect(need.work.map(({ code }) => code)).toContain("cleaning.deep");
    expect(need.places.map(({ place }) => place)).toEqual(["Tipton", "Brierley Hill"]);
    expect(need.quantities).toMatchObject([{ least: 62, unit: "new homes", isHeads: false }]);
    expect(need.values).toMatchObject([{ text: "About £700 a home", maxPence: 70_000, per: "each", unit: "home" }]);
    expect(need.dates.map(({ text, role, from, to }) => [text, role, from, to])).toEqual([
      ["next year", "in", "2027-01-01", "2027-12-31"],
      ["March to October", "in", "2027-03-01", "2027-10-31"],
      ["by Friday 11 December", "answers", "2026-12-11", "2026-12-11"],
    ]);
    expect(need.kind).toMatchObject({ kind: "supply_chain", direction: null });
    expect(need.requirements.map(({ line, isOptional }) => [line, isOptional])).toEqual([
      ["Public liability of £5m", false],
      ["Waste carrier’s licence", false],
      ["ISO 14001", true],
    ]);
    expect(need.beneficiaries.map(({ code }) => code)).toEqual(["care_leavers"]);
  });

  it("has every part where it says it is", () => {
    for (const { start, end, text } of spansIn(need)) expect(brief.slice(start, end)).toBe(text);
  });
});

describe("a text that is made to be slow to read", () => {
  it.each([
    "one ",
    "one hundred and ",
    "1,",
    "111,",
    "A-",
    "- ",
    " ",
    "\n",
    "a's",
    "A ",
    "£1 ",
    "monday ",
    "mon to ",
    "mondays, ",
    "daily ",
    "in 2027,",
    "the ",
    "near ",
    "by the ",
    "1/1/2027 ",
    "next week. A ",
    "ISO 9001 ",
    "public liability ",
    "window cleaning ",
    "for 8 people ",
    "1-2-",
    "£1-2k ",
    "£5 ½ ",
    "5/5 £5 ",
    "1/1\n",
    "the term\n",
    "ﷺ",
    "&",
    "mon to fri ",
    "no need for ",
    "we already ",
    "we leave ",
    ", not ",
  ])("is read whole, each part where it says it is: “%s” over and over", (bit) => {
    const text = `x ${bit.repeat(Math.ceil(6000 / bit.length))}y`;
    const need = readNeed(text, { today: TODAY, placeOf });
    for (const { start, end, text: said } of spansIn(need)) expect(text.slice(start, end)).toBe(said);
    withoutSpans(text, [{ start: 0, end: 1 }]);
  });

  it.each(["£1 ", "weekly ", "every monday ", "1/1/2027 ", "in 2027, ", "1 june. ", "ISO 9001 ", "no DBS ", "for 8 people "])(
    "gives no more parts than a brief has, each where it says it is: “%s”",
    (bit) => {
      const text = bit.repeat(Math.ceil(6000 / bit.length));
      const { work, kind, ...parts } = readNeed(text, { today: TODAY, placeOf });
      for (const list of Object.values(parts)) expect(list.length).toBeLessThanOrEqual(60);
      for (const { start, end, text: said } of Object.values(parts).flat()) expect(text.slice(start, end)).toBe(said);
    },
  );

  it("is read up to the length of a brief", () => {
    const padded = "about our hall and its garden ".repeat(300);
    expect(workOf("Our hall", `${padded} window cleaning`)).toEqual(workOf("Our hall", padded));
    expect(workOf(`${padded} window cleaning`, "")).toEqual(workOf(padded, ""));
    expect(readNeed(`${padded} for 80 people`, { today: TODAY }).quantities).toEqual([]);
  });
});

describe("what is read of a text", () => {
  const WORK = ["window cleaning", "grass cutting", "logo design", "removals", "a minibus with driver", "IT support", "buffet lunch"];
  const ASIDES = [
    "for 80 people",
    "for 30 covers",
    "for about 25 guests",
    "by 12 December",
    "next month",
    "from January",
    "every Tuesday",
    "weekly",
    "up to £5,000",
    "£20k",
    "between 10 and 20 thousand pounds",
    "three times a week",
    "in May 2027",
    "this summer",
  ];
  const POLITE = [
    "please",
    "many thanks",
    "thank you",
    "hello",
    "could you help us",
    "can anyone do this",
    "we are looking for",
    "kind regards",
  ];
  const workOf = (text: string) => read(text).work.map(({ code, confidence }) => [code, confidence]);

  it("is the same work whatever politeness, numbers and dates are added, before or behind", () => {
    const added = fc.array(fc.constantFrom(...ASIDES, ...POLITE), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...WORK), added, added, (work, before, after) => {
        expect(workOf([...before, work, ...after].join(", "))).toEqual(workOf(work));
      }),
    );
  });

  it("is the same in whatever order the parts are said", () => {
    const parts = ["window cleaning", "near Dudley", "for 80 people", "in May 2027", "up to £5,000", "every Tuesday"];
    const said = (need: Need<string>) => [
      need.work.map(({ code, confidence }) => [code, confidence]),
      need.places.map(({ place, by }) => [place, by]),
      need.quantities.map(({ least, unit }) => [least, unit]),
      need.values.map(({ minPence, maxPence }) => [minPence, maxPence]),
      need.dates.map(({ from, to, role }) => [from, to, role]),
      need.frequencies.map(({ times, per }) => [times, per]),
    ];
    const first = said(read(parts.join(", ")));
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(said(read(shuffled.join(", ")))).toEqual(first);
      }),
    );
  });

  it("lies within the text, whatever is written", () => {
    const bits = fc.constantFrom(
      ...WORK,
      ...ASIDES,
      ...POLITE,
      "near Dudley",
      "ISO 9001",
      "£",
      "12",
      "-",
      "\n",
      "1.5m",
      "’s",
      "for",
      "by",
      "é",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(bits, { maxLength: 20 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        for (const span of spansIn(read(written))) {
          expect(written.slice(span.start, span.end)).toBe(span.text);
          expect(span.text.trim()).not.toBe("");
        }
      }),
      { numRuns: 300 },
    );
  });
});
