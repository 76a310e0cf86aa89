import { describe, expect, it } from "vitest";
import { foundedAsTyped } from "./founded-as-typed.ts";
import { aboutSchema } from "./schema.ts";

describe("about you, in odd words", () => {
  it("says what to enter rather than how many characters", () => {
    const read = aboutSchema.safeParse({
      summary: "Cleaning",
      mission: "",
      impactModel: [],
      beneficiaries: [],
      leadership: [],
      openTo: [],
      staff: "2 million",
      alongside: "",
      turnoverBand: "",
      largestContract: "1.5m",
      founded: "31 February 2019",
      contactName: "",
      contactRole: "",
      contactEmail: "<b>x</b>",
      contactPhone: "",
    });
    expect(read.success).toBe(false);
    const messages = Object.fromEntries((read.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));
    expect(messages).toMatchObject({
      staff: "Enter a whole number, such as 9",
      founded: "Enter a year, such as 2019, or a month and year, such as 4/2019",
      contactEmail: "Enter an e-mail address, such as amina@company.example",
    });
  });
});

describe("when it began", () => {
  it("stands in its field as the hint asks for it", () => {
    expect([null, "2019", "2017-05", "2017-11-30"].map(foundedAsTyped)).toEqual(["", "2019", "5/2017", "11/2017"]);
  });
});
