import { describe, expect, it } from "vitest";
import { numberIn } from "./numbers.ts";
import { readBeneficiaries } from "./read-beneficiaries.ts";
import { readDates } from "./read-dates.ts";
import { readFrequencies } from "./read-frequency.ts";
import { readKind, readKindAsked } from "./read-kind.ts";
import { readNotSought } from "./read-not-sought.ts";
import { readPlaces } from "./read-place-names.ts";
import { readQuantities } from "./read-quantity.ts";
import { isHeldBy, readRequirements } from "./read-requirements.ts";
import { readValues } from "./read-value.ts";
import { withoutSpans } from "./spans.ts";

const MONDAY = "2026-11-23";

describe("numbers", () => {
  it.each([
    ["80", 80],
    ["1,200", 1200],
    ["twenty-five", 25],
    ["a dozen", 12],
    ["half a dozen", 6],
    ["one hundred and twenty", 120],
    ["two thousand five hundred", 2500],
    ["many", null],
    ["constructor", null],
  ])("%s", (text, number) => expect(numberIn(text)).toBe(number));
});

describe("quantities", () => {
  it.each([
    ["for 80 people", "for 80 people", 80, 80, "people", true],
    ["lunch for 80", "for 80", 80, 80, "people", true],
    ["lunch for 80 next month", "for 80", 80, 80, "people", true],
    ["30 covers", "30 covers", 30, 30, "covers", true],
    ["for 30 to 60 tenants", "for 30 to 60 tenants", 30, 60, "tenants", false],
    ["two vans", "two vans", 2, 2, "vans", false],
    ["about twenty-five guests", "about twenty-five guests", 25, 25, "guests", true],
    ["62 new homes", "62 new homes", 62, 62, "new homes", false],
    ["85 Christmas hampers", "85 Christmas hampers", 85, 85, "christmas hampers", false],
    ["a dozen hampers", "a dozen hampers", 12, 12, "hampers", false],
    ["up to 5k leaflets", "up to 5k leaflets", 5000, 5000, "leaflets", false],
    ["2-3k business cards", "2-3k business cards", 2000, 3000, "business cards", false],
  ])("%s", (text, said, least, most, unit, isHeads) => {
    expect(readQuantities(text)).toMatchObject([{ text: said, least, most, unit, isHeads }]);
  });

  it.each([
    "24 hour care",
    "3 miles away",
    "50% off",
    "windows 11 laptops",
    "2 weeks",
    "0121 496 0000",
    "a 3d printer",
    "for 5 years",
    "12/1/2027",
    "a 5k run",
    "marshals for 10k races",
  ])("are none in “%s”", (text) => expect(readQuantities(text)).toEqual([]));
});

describe("values", () => {
  it.each([
    ["£20k", null, 2_000_000, "total"],
    ["up to £5,000", null, 500_000, "total"],
    ["between 10 and 20 thousand pounds", 1_000_000, 2_000_000, "total"],
    ["£10-20k", 1_000_000, 2_000_000, "total"],
    ["£18,000 to £25,000 a year", 1_800_000, 2_500_000, "year"],
    ["budget of about £1.5m", null, 150_000_000, "total"],
    ["from £500", 50_000, null, "total"],
    ["over 2,000 pounds per month", 200_000, null, "month"],
    ["£12 a head", null, 1200, "each"],
    ["£9.50 per person", null, 950, "each"],
    ["£40 each", null, 4000, "each"],
    ["£40,000 pa", null, 4_000_000, "year"],
    ["five hundred quid", null, 50_000, "total"],
  ])("%s", (text, minPence, maxPence, per) => {
    expect(readValues(text)).toMatchObject([{ text, minPence, maxPence, per }]);
  });

  it("are no insurance, no turnover and no plain number", () => {
    expect(readValues("public liability of £5m, £2m professional indemnity, turnover of £1m, 80 people, 10 and 20")).toEqual([]);
  });

  it.each(["up to 5k leaflets", "between 2k and 3k flyers", "under 10k business cards"])("are none where things are counted: %s", (text) =>
    expect(readValues(text)).toEqual([]),
  );

  it.each([
    ["catering, budget 5k", 500_000],
    ["up to 5k in March", 500_000],
    ["office chairs up to 10k please", 1_000_000],
    ["training under 8k for staff", 800_000],
  ])("are read without a sign where a word says so: %s", (text, maxPence) => expect(readValues(text)).toMatchObject([{ maxPence }]));

  it("are for each, whatever follows", () => {
    expect(readValues("about £40 each including VAT")).toMatchObject([{ text: "about £40 each", per: "each", unit: null }]);
  });

  it("are for each of whatever is named", () => {
    expect(readValues("£5 a constructor")).toMatchObject([{ per: "each", unit: "constructor" }]);
  });

  it("are two where two amounts only stand together", () => {
    expect(readValues("£300 and 20 chairs")).toMatchObject([{ text: "£300", maxPence: 30_000 }]);
  });
});

describe("dates, as they are meant on a Monday in November", () => {
  it.each([
    ["next month", "in", "2026-12-01", "2026-12-31"],
    ["by 12 December", "by", "2026-12-12", "2026-12-12"],
    ["from January", "from", "2027-01-01", "2027-01-31"],
    ["in December", "in", "2026-12-01", "2026-12-31"],
    ["on 12/1/2027", "in", "2027-01-12", "2027-01-12"],
    ["on 12/1/27", "in", "2027-01-12", "2027-01-12"],
    ["from March to October", "from", "2027-03-01", "2027-10-31"],
    ["between 3 June and 9 June", "from", "2027-06-03", "2027-06-09"],
    ["next Tuesday", "in", "2026-12-01", "2026-12-01"],
    ["tomorrow", "in", "2026-11-24", "2026-11-24"],
    ["in May", "in", "2027-05-01", "2027-05-31"],
    ["this summer", "in", "2027-06-01", "2027-08-31"],
    ["by Christmas", "by", "2026-12-20", "2026-12-26"],
    ["in spring 2027", "in", "2027-03-01", "2027-05-31"],
    ["by the end of March", "by", "2027-03-31", "2027-03-31"],
    ["in 2027", "in", "2027-01-01", "2027-12-31"],
  ])("%s", (text, role, from, to) => {
    expect(readDates(text, MONDAY)).toMatchObject([{ text, role, from, to }]);
  });

  it.each([
    ["from March to October", true],
    ["between 3 June and 9 June", true],
    ["3-9 June", true],
    ["from spring 2027", false],
    ["in 2027", false],
  ])("%s: names its end, %s", (text, hasEnd) => expect(readDates(text, MONDAY)).toMatchObject([{ hasEnd }]));

  it.each([
    ["this winter", "2026-12-01"],
    ["this financial year", "2026-04-01"],
    ["this academic year", "2026-09-01"],
    ["next winter", "2027-12-01"],
    ["the new financial year", "2027-04-01"],
    ["this spring", "2027-03-01"],
  ])("in February, %s is the one under way, else the one to come", (text, from) => {
    expect(readDates(text, "2027-02-10")).toMatchObject([{ from }]);
  });

  it.each([
    "Quotes by 11 December",
    "Please respond by 11 December",
    "Deadline: 11 December",
    "Tenders must be returned by noon on 11 December",
  ])("tell until when suppliers answer in “%s”", (text) =>
    expect(readDates(text, MONDAY)).toMatchObject([{ role: "answers", from: "2026-12-11" }]),
  );

  it.each([
    "Our lease ends on 29 January",
    "our lease is up on 29/01/27",
    "we are leaving the building on 29 January",
    "The current contract expires on 29 January",
  ])("are what comes to an end, and no beginning, in “%s”", (text) =>
    expect(readDates(text, MONDAY)).toMatchObject([{ role: "by", from: "2027-01-29" }]),
  );

  it("are read of a text without a full stop too, as far as a brief goes", () => {
    const text = `${"we clean the hall and its garden ".repeat(100)} by 12 December`;
    expect(readDates(text, MONDAY)).toMatchObject([{ text: "by 12 December", from: "2026-12-12" }]);
    expect(readDates("a".repeat(6000), MONDAY)).toEqual([]);
  });

  it.each([
    "you may need a van",
    "march to the town hall",
    "sun awnings",
    "24 hour care",
    "for two weeks",
    "every Tuesday",
    "a second hand shop",
    "in January 2020",
    "Christmas party food",
    "a summer school",
    "open 7 days a week",
    "ISO 9001:2015",
    "the sat nav",
    "2026 chairs",
    "39 weeks of the year",
    "two visits over four weeks",
    "this year's grain",
  ])("are none in “%s”", (text) => expect(readDates(text, MONDAY)).toEqual([]));
});

describe("how often", () => {
  it.each([
    ["weekly", 1, "week", null],
    ["every Tuesday", 1, "week", "Tuesday"],
    ["three times a week", 3, "week", null],
    ["twice a week", 2, "week", null],
    ["5 days a week", 5, "week", null],
    ["on Mondays and Thursdays", 2, "week", null],
    ["Monday to Friday", 5, "week", null],
    ["once a fortnight", 1, "fortnight", null],
    ["every two weeks", 1, "fortnight", null],
    ["every term", 1, "term", null],
    ["one-off", 1, "once", null],
    ["every morning", 1, "day", null],
    ["mon to fri", 5, "week", null],
    ["Monday to Wednesday", 3, "week", null],
    ["Saturday - Sunday", 2, "week", null],
    ["mon–sun", 7, "week", null],
  ])("%s", (text, times, per, weekday) => expect(readFrequencies(text)).toMatchObject([{ text, times, per, weekday }]));

  it("is not said by a day alone", () => expect(readFrequencies("on Tuesday, family fun, early years")).toEqual([]));
});

describe("what is posted or sought", () => {
  it.each([
    ["We can offer a six-month secondment to a social enterprise", "secondment", "offered"],
    ["Looking for a trustee with finance experience", "board_role", "sought"],
    ["Quote for 500 leaflets", "quote", null],
    ["Subcontract for fencing", "supply_chain", null],
    ["Free desk space on offer", "support", "offered"],
    ["Pro bono legal help wanted", "support", "sought"],
  ])("%s", (text, kind, direction) => expect(readKind(text)).toMatchObject({ kind, direction }));

  it("is work that is bought where the words say no more", () => {
    expect(readKind("Lunch for 80 people")).toBeNull();
    expect(readKind("Please send your quotes by Friday")).toBeNull();
    expect(readKind("She obtains quotes and orders")).toBeNull();
  });
});

describe("what a supplier must have or do", () => {
  it.each([
    ["public & products liability", "public_liability", "Public liability insurance"],
    ["ISO/IEC 27001:2022 certified", "iso_27001", "ISO 27001"],
    ["must be DBS-checked", "dbs", "DBS checks"],
    ["kosher and halal-friendly", "kosher", "Kosher food"],
    ["wheelchair accessible venue", "wheelchair", "Wheelchair access"],
    ["Welsh speaking trainers", "welsh", "Welsh-speaking"],
    ["with a BSL interpreter", "bsl", "A BSL interpreter"],
    ["pays the Real Living Wage", "living_wage", "Living Wage accreditation"],
    ["Cyber Essentials Plus", "cyber_essentials", "Cyber Essentials"],
    ["must be FCA authorised", "fca", "FCA authorisation"],
    ["solicitors regulated by the SRA", "sra", "SRA regulation"],
    ["SIA-licensed door staff", "sia", "SIA licences"],
    ["£10 million public liability insurance", "public_liability", "Public liability of £10m"],
    ["public liability insurance of £250,000", "public_liability", "Public liability of £250,000"],
    ["fully insured", "insured", "Public liability insurance"],
  ])("%s", (text, code, line) => expect(readRequirements(text).asked[0]).toMatchObject({ code, line }));

  it("is said once, and may only help", () => {
    expect(
      readRequirements("DBS checks. Enhanced DBS for drivers; ISO 9001 preferred").asked.map(({ code, isOptional }) => [code, isOptional]),
    ).toEqual([
      ["dbs", false],
      ["iso_9001", true],
    ]);
  });

  it.each([
    "No DBS needed",
    "DBS not required",
    "DBS checks are not needed",
    "you do not need to be DBS checked",
    "no need for ISO 9001",
    "without any formal DBS checks",
    "you need not have ISO 9001",
    "you don’t have to be DBS checked",
    "No driving and no DBS check",
    "Work that needs no DBS check",
    "We have no DBS requirement",
    "no public liability of £5m",
    "We pay the real Living Wage",
    "we already pay all our staff the Living Wage",
    "we hold ISO 9001",
    "we are already Disability Confident",
    "We are a Living Wage employer",
    "we’re accredited to ISO 14001",
  ])("is nothing that is not asked for, or that the writer has: “%s”", (text) => {
    const { asked, refused } = readRequirements(text);
    expect(asked).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it.each([
    "suppliers who pay the real Living Wage",
    "We need ISO 9001",
    "We pay the real Living Wage and expect our suppliers to",
    "we are looking for DBS-checked drivers",
    "We hold events, with halal food",
    "no nuts",
    "no later than May, DBS checked",
    "We hold ISO 9001, and ask you for ISO 14001",
    "Nobody can start without an enhanced DBS check",
    "You can’t start without a DBS check",
    "Nobody will be allowed to begin with the children of our nursery without a DBS check",
    "No supplier without ISO 9001 will be considered",
    "Suppliers without ISO 9001 will be rejected",
    "Suppliers with no ISO 9001 cannot bid",
    "Suppliers who do not hold ISO 9001 will be rejected",
    "Suppliers that have no ISO 9001 need not apply",
    "If you do not have public liability insurance you cannot bid",
    "If no DBS check is held you cannot start",
    "We have to hold ISO 9001",
  ])("is asked for where that is said of something else: “%s”", (text) => {
    expect(readRequirements(text).asked).toHaveLength(1);
  });

  it("would help where it is not required and helpful", () => {
    expect(readRequirements("ISO 9001 not required but helpful").asked).toMatchObject([{ code: "iso_9001", isOptional: true }]);
  });

  it("is asked for where it is refused first and asked for then", () => {
    expect(readRequirements("No DBS needed for cooks. DBS checks for drivers").asked).toMatchObject([{ text: "DBS checks" }]);
  });

  it("is proved by certificates of its name", () => {
    expect(isHeldBy("iso_9001", "ISO 9001:2015 quality management")).toBe(true);
    expect(isHeldBy("iso_9001", "ISO 14001")).toBe(false);
    expect(isHeldBy("food_hygiene", "Food hygiene, rating 5")).toBe(true);
    expect(isHeldBy("wheelchair", "Food hygiene, rating 5")).toBe(false);
  });
});

describe("who is meant to benefit", () => {
  it("is told by the code that profiles have, once each", () => {
    expect(readBeneficiaries("Jobs for ex-offenders, care leavers and other care leavers").map(({ code, text }) => [code, text])).toEqual([
      ["ex_offenders", "ex-offenders"],
      ["care_leavers", "care leavers"],
    ]);
  });

  it.each([
    ["Day trips for people with epilepsy", "disabled_people"],
    ["a choir for stroke survivors", "disabled_people"],
    ["clubs for adults with ADHD", "learning_disability"],
    ["lunches for the housebound", "older_people"],
    ["English for Ukrainians", "refugees"],
    ["a break for kinship carers", "carers"],
    ["work for ex-military", "veterans"],
    ["a group for new dads", "families"],
  ])("is read in “%s”", (text, code) => expect(readBeneficiaries(text).map((one) => one.code)).toContain(code));
});

describe("the kind that a search for opportunities asks for", () => {
  it.each([
    ["secondment", "secondment", "secondment"],
    ["board role", "board_role", "board role"],
    ["volunteer directors", "board_role", "volunteer directors"],
    ["trustee", "board_role", "trustee"],
    ["finance trustee roles near Dudley", "board_role", "trustee roles"],
    ["looking for a trustee with legal skills", "board_role", "trustee"],
    ["marketing secondment opportunities", "secondment", "secondment opportunities"],
    ["pro bono legal advice", "support", "pro bono"],
  ])("is read in “%s”", (text, kind, said) => expect(readKindAsked(text)).toMatchObject({ kind, text: said }));

  it.each(["trustee training", "training for trustees", "lunch subcontract", "printing quote", '"board role"', "hybrid board games"])(
    "is none in “%s”",
    (text) => expect(readKindAsked(text)).toBeNull(),
  );
});

describe("places", () => {
  const known = new Set(["dudley", "west bromwich", "black country", "b18 6aa", "stoke-on-trent", "reading", "hope"]);
  const sure = new Set(["dudley", "west bromwich", "b18 6aa"]);
  const placesIn = (text: string) =>
    readPlaces(text, (name, isSure) => (known.has(name.toLowerCase()) && (!isSure || sure.has(name.toLowerCase())) ? name : null)).map(
      ({ place, by, text: said }) => [place, by, said],
    );

  it("are named after a word that leads to them, or by a name that is one alone", () => {
    expect(placesIn("cleaning near dudley")).toEqual([["dudley", "near", "near dudley"]]);
    expect(placesIn("Lunches, West Bromwich")).toEqual([["West Bromwich", null, "West Bromwich"]]);
    expect(placesIn("across the Black Country")).toEqual([["Black Country", "in", "across the Black Country"]]);
    expect(placesIn("to our site at B18 6AA")).toEqual([["B18 6AA", "in", "at B18 6AA"]]);
    expect(placesIn("in Dudley and West Bromwich").map(([place, by]) => [place, by])).toEqual([
      ["Dudley", "in"],
      ["West Bromwich", "in"],
    ]);
  });

  it("are looked up so many times at most, each name once", () => {
    const asked: string[] = [];
    const ask = (name: string) => {
      asked.push(name);
      return null;
    };
    readPlaces("Ab ".repeat(2000), ask);
    expect(asked.length).toBeLessThanOrEqual(4);
    readPlaces(Array.from({ length: 2000 }, (_, at) => `A${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`).join(" "), ask);
    expect(asked.length).toBeLessThanOrEqual(404);
  });

  it("are not words that a place is also called by", () => {
    expect(placesIn("help with reading, in hope")).toEqual([]);
    expect(placesIn("Black Country bands")).toEqual([]);
    expect(placesIn("tutors in Reading")).toEqual([["Reading", "in", "in Reading"]]);
  });
});

describe("what is not looked for", () => {
  it.each([
    ["cleaning, not catering", "not catering"],
    ["cleaning but no catering needed", "but no catering needed"],
    ["Cleaning in Dudley, not Wolverhampton", "not Wolverhampton"],
    ["anything except a cafe", "except a cafe"],
    ["cleaning not catering", "not catering"],
    ["office cleaning not window cleaning, please", "not window cleaning"],
  ])("is read in “%s”", (text, said) => expect(readNotSought(text)).toMatchObject([{ text: said }]));

  it.each([
    "Cleaning, not far from Dudley",
    "Cleaning, but not too expensive",
    "Cleaners, no job too small",
    "A social enterprise, but not a charity",
    "Cleaning, no later than Friday",
    "Cleaning, not only offices",
    "We do not clean windows",
    "The heating is not plumbing",
    "Enterprise not charity",
    "DBS checks not needed",
    "Food Not Bombs",
  ])("is nothing in “%s”", (text) => expect(readNotSought(text)).toEqual([]));
});

describe("a text without some parts", () => {
  it("has no gaps where they stood", () => {
    const text = "lunch, for 80 people, in Dudley next month.";
    const spans = ["for 80 people", "next month"].map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));
    expect(withoutSpans(text, spans)).toBe("lunch, in Dudley.");
  });
});
