import { describe, expect, it } from "vitest";
import { dateOfFileName } from "../files/file-date.ts";
import { firstSentences, sentenceCase, sicCodes, tidyAddress, tidyDay, tidyPostcode, tidyWebsite, turnoverBand } from "./values.ts";

describe("values", () => {
  it.each([
    ["b186aa", "B18 6AA"],
    [" B18  OAA ", "B18 0AA"],
    ["EC1A 1BB.", "EC1A 1BB"],
    ["Birmingham", null],
    ["B18", null],
  ])("reads the postcode %s as %s", (text, postcode) => {
    expect(tidyPostcode(text)).toBe(postcode);
  });

  it.each([
    ["www.acta-bristol.com", "https://www.acta-bristol.com"],
    ["http://www.mbd.limited/", "http://www.mbd.limited"],
    ["http:/www.one.org.uk", "https://www.one.org.uk"],
    ["www.one.org.uk, www.two.org.uk", "https://www.one.org.uk"],
    ["info@one.org.uk", null],
    ["none", null],
    ["javascript:alert(1)", null],
    ["", null],
  ])("reads the web address %s as %s", (text, website) => {
    expect(tidyWebsite(text)).toBe(website);
  });

  it("reads days in the forms sources write, and refuses days that do not exist", () => {
    expect(tidyDay("2019-03-31")).toBe("2019-03-31");
    expect(tidyDay("2019-03-31T00:00:00+00:00")).toBe("2019-03-31");
    expect(tidyDay("1/4/2012")).toBe("2012-04-01");
    expect(tidyDay("31/02/2012")).toBeNull();
    expect(tidyDay("soon")).toBeNull();
  });

  it("reads SIC codes out of texts", () => {
    expect(sicCodes("56210 - Event catering activities", "1130", "None Supplied", "")).toEqual(["56210", "01130"]);
  });

  it("puts an address on one line", () => {
    expect(tidyAddress("2 Arinabea Cottage,\r\n Tyndrum\n\n")).toBe("2 Arinabea Cottage, Tyndrum");
    expect(tidyAddress(" ")).toBeNull();
  });

  it("cuts a text at the end of a sentence, or of a word where the first is too long", () => {
    expect(firstSentences("We bake. We deliver to schools. We train people.", 35)).toBe("We bake. We deliver to schools.");
    expect(firstSentences("We bake and deliver bread to all the schools", 20)).toBe("We bake and deliver…");
  });

  it("sets a register's capitals as sentences", () => {
    expect(sentenceCase("TO ADVANCE EDUCATION. AND HEALTH")).toBe("To advance education. And health");
    expect(sentenceCase("The NHS and the BBC")).toBe("The NHS and the BBC");
  });

  it("knows the turnover band of an income", () => {
    expect([0, 49_999, 50_000, 999_999, 5_000_000, null].map(turnoverBand)).toEqual([
      null,
      "under_50k",
      "50k_250k",
      "250k_1m",
      "over_5m",
      null,
    ]);
  });

  it.each([
    ["coops_uk_2023q2.csv", "2023-06-30"],
    ["worker_coops_2023-06.csv", "2023-06-30"],
    ["BasicCompanyDataAsOneFile-2025-01-01.csv", "2025-01-01"],
    ["charities.csv", null],
    ["list-2023-13.csv", null],
  ])("reads the date of %s as %s", (name, date) => {
    expect(dateOfFileName(name)).toBe(date);
  });
});
