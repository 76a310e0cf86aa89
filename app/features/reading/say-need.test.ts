import { describe, expect, it } from "vitest";
import { readDates } from "./read-dates.ts";
import { readFrequencies } from "./read-frequency.ts";
import { readQuantities } from "./read-quantity.ts";
import { readValues } from "./read-value.ts";
import { sayDate, sayFrequency, sayQuantity, sayValue } from "./say-need.ts";
import { textOfWork } from "./search-text.ts";

const TODAY = "2026-11-23";

function said(text: string): string[] {
  return [
    ...readQuantities(text).map(sayQuantity),
    ...readFrequencies(text).map(sayFrequency),
    ...readDates(text, TODAY).map((one) => sayDate(one, TODAY)),
    ...readValues(text).map(sayValue),
  ];
}

describe("a part that was read, in words", () => {
  it.each([
    ["for eighty people", "for 80 people"],
    ["for 30-60 guests", "for 30 to 60 guests"],
    ["two vans", "2 vans"],
    ["next month", "in December"],
    ["by 12 December", "by 12 December"],
    ["on 12/1/2028", "on 12 January 2028"],
    ["from March to October", "March to October"],
    ["from January", "from January"],
    ["in 2027", "in 2027"],
    ["next week", "30 November to 6 December"],
    ["every other Tuesday", "every other Tuesday"],
    ["three times a week", "3 times a week"],
    ["once a fortnight", "every two weeks"],
    ["£20k", "up to £20,000"],
    ["between 10 and 20 thousand pounds a year", "£10,000 to £20,000 a year"],
    ["£700 a home", "£700 a home"],
  ])("%s", (text, words) => expect(said(text)).toEqual([words]));
});

describe("what a search looks for", () => {
  it.each([
    ["lunch for 80 people next month", "lunch"],
    ["caterer for 80 people", "caterer"],
    ["window cleaning every Tuesday, up to £5,000", "window cleaning"],
    ["two vans", "two vans"],
    ["for 80 people", ""],
    ["24/7 security", "24/7 security"],
    ["10k run organisers", "10k run organisers"],
    ["5k race", "5k race"],
    ["logo, up to 5k", "logo"],
    ["logo, budget of 5k", "logo"],
    ["roofing, 20k a year", "roofing"],
    ["catering for 2030 people", "catering"],
    ["caterers in 2019", "caterers"],
    ["cleaning, not catering", "cleaning"],
    ["cleaning but no catering please, near Dudley", "cleaning, near Dudley"],
    ["anything except catering", "anything"],
    ["cleaning, not only windows", "cleaning, not only windows"],
    ["bookkeeping, not for profit", "bookkeeping, not for profit"],
    ["catering, no nuts", "catering, no nuts"],
  ])("%s", (text, left) => expect(textOfWork(text)).toBe(left));

  it.each(["Monday Club", "Weekly News", '"lunch for 80 people"', "Community Kitchen 2000", "christmas dinner"])(
    "is what was typed where it may be a name or is quoted: %s",
    (text) => expect(textOfWork(text)).toBe(text),
  );
});
