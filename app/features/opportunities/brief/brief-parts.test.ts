import { describe, expect, it } from "vitest";
import { readNeed } from "#app/features/reading/read-need.ts";
import { testDatabase } from "#tests/helpers/site.ts";
import { type BriefPlace, briefParts } from "./brief-parts.ts";
import { answersBy, readBrief } from "./read-brief.server.ts";
import { runLength } from "./run-length.ts";

const TODAY = "2026-11-23";

function partsOf(text: string): Record<string, ReturnType<typeof briefParts>[number]> {
  const need = readNeed<BriefPlace>(text, { today: TODAY });
  return Object.fromEntries(briefParts(need, { today: TODAY, kind: null, length: runLength(text) }).map((part) => [part.name, part]));
}

describe("what a brief fills in", () => {
  it("is an amount in total or a year, also where the words give it for each or a month", () => {
    expect(partsOf("About £700 a home, for 62 new homes")["value"]).toMatchObject({
      said: ["About £700 a home", "62 new homes"],
      fills: { valueKind: ["range"], min: [""], max: ["43,400"], period: ["total"] },
    });
    expect(partsOf("£500 a month")["value"]).toMatchObject({ fills: { max: ["6,000"], period: ["year"] } });
    expect(partsOf("£12 a head for 80 people")["value"]).toMatchObject({ fills: { max: ["960"] } });
    expect(partsOf("£12 an hour")["value"]).toBeUndefined();
  });

  it("is all that a week or month costs for as long as it goes on, and a year of it where that is longer or not said", () => {
    expect(partsOf("£300 a week for 12 weeks")["value"]).toMatchObject({
      said: ["£300 a week", "for 12 weeks"],
      fills: { max: ["3,600"], period: ["total"] },
    });
    const asked = (text: string) => [partsOf(text)["value"]?.fills["max"]?.[0], partsOf(text)["value"]?.fills["period"]?.[0]];
    expect(asked("£300 a week, from January to March 2027")).toEqual(["3,900", "total"]);
    expect(asked("£1,200 a month for six months")).toEqual(["7,200", "total"]);
    expect(asked("£150 a day for 10 days")).toEqual(["1,500", "total"]);
    expect(asked("£300 a week for two years")).toEqual(["15,600", "year"]);
    expect(asked("£300 a week")).toEqual(["15,600", "year"]);
    expect(asked("£300 a week, for two days a week")).toEqual(["15,600", "year"]);
    expect(asked("£300 a week, from 4 to 25 January 2027")).toEqual(["900", "total"]);
    expect(asked("£150 a day from January to March 2027")).toEqual([undefined, undefined]);
  });

  it("is no amount for a week or month that is not gone through, nor for days that are counted by the week", () => {
    for (const text of ["£1,000 a month for 2 weeks", "£300 a week, from 30 January to 2 February", "£150 a day for 3 days a week"])
      expect(partsOf(text)["value"], text).toBeUndefined();
  });

  it("takes a time to begin for no run, and a time that begins and ends for one", () => {
    const spring = partsOf("Weekly cleaning from spring 2027, £300 a week");
    expect(spring["value"]?.fills).toMatchObject({ max: ["15,600"], period: ["year"] });
    expect(spring["runs"]?.fills["duration"]).toBeUndefined();
    expect(partsOf("Cleaning from March to May 2027")["runs"]?.fills["duration"]).toBeDefined();
  });

  it("is a deadline only where answers are asked for by then, and a start only of what begins", () => {
    const { deadline, runs: start } = partsOf("Quotes by 11 December please. From January, ready by 12 March.");
    expect(deadline?.fills).toEqual({ deadlineDay: ["11"], deadlineMonth: ["12"], deadlineYear: ["2026"] });
    expect(start?.fills).toEqual({ startDay: ["1"], startMonth: ["1"], startYear: ["2027"] });
    expect(partsOf("Quotes in December")["deadline"]).toMatchObject({ fills: { deadlineDay: ["31"] } });
    expect(partsOf("Needed by 12 March")["deadline"]).toBeUndefined();
  });

  it("is a kind with its direction, and lines of requirements", () => {
    expect(partsOf("We are looking for a trustee")["kind"]).toMatchObject({
      fills: { kind: ["board_role"], direction: ["sought"] },
    });
    expect(partsOf("DBS checks, ideally ISO 9001")["requirements"]?.fills).toEqual({
      requirements: ["DBS checks\nISO 9001 (helpful, not required)"],
    });
  });

  it("is a full postcode, else the councils of the places that are named", () => {
    const db = testDatabase();
    const now = new Date("2026-11-23T09:00:00Z");
    const placeIn = (description: string) =>
      readBrief({ db, now }, { organisationId: 0, title: "Cleaning", description, kind: "contract" }).place.fills;
    expect(placeIn("At our hall, B18 6AA, in Birmingham")).toEqual({ delivery: ["radius"], postcode: ["B18 6AA"] });
    expect(placeIn("In Tipton and Brierley Hill")).toEqual({ delivery: ["areas"], areas: ["E08000028", "E08000027"] });
    expect(placeIn("Across the Black Country")?.["areas"]).toHaveLength(4);
    expect(placeIn("Anywhere in the UK, with hope in our hearts")).toEqual({ delivery: ["areas"], areas: [] });
    db.$client.close();
  });
});

it("gives three weeks to a Friday where nobody says until when, and no Friday of the Christmas weeks", () => {
  const given = {
    "2026-11-23": "2026-12-18",
    "2026-12-01": "2027-01-08",
    "2026-12-10": "2027-01-08",
    "2026-12-12": "2027-01-08",
    "2027-01-04": "2027-01-29",
  };
  for (const [today, by] of Object.entries(given)) expect(answersBy(today as `${number}-${number}-${number}`), today).toBe(by);
});
