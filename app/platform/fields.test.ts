import { expect, it } from "vitest";
import { checkContact, dayFrom, optionalText } from "./fields.ts";

it("a day is read from three boxes, and only one that is in the calendar", () => {
  expect(dayFrom("", "", "")).toBeNull();
  expect(dayFrom("1", "2", "2027")).toBe("2027-02-01");
  for (const [day, month, year] of [
    ["31", "2", "2027"],
    ["1", "13", "2027"],
    ["1", "1", "27"],
    ["1", "", "2027"],
    ["-1", "1", "2027"],
    ["1", "1", "1899"],
    ["1", "1", "2101"],
  ] as const)
    expect(dayFrom(day, month, year)).toBeUndefined();
});

it("a text may have lines, but no other control characters, and has its most", () => {
  const text = optionalText(5);
  expect(text.parse(undefined)).toBe("");
  expect(text.parse(" a\nb ")).toBe("a\nb");
  expect(text.safeParse("a\u0000").success).toBe(false);
  expect(text.safeParse("abcdef").success).toBe(false);
});

it("how to reach somebody is refused where it cannot be", () => {
  const refused: string[] = [];
  const refuse = (field: string) => void refused.push(field);
  checkContact({ contactEmail: "", contactPhone: "" }, refuse);
  checkContact({ contactEmail: "amina@company.example", contactPhone: "+44 (0)121 496-0000" }, refuse);
  expect(refused).toEqual([]);
  checkContact({ contactEmail: "amina", contactPhone: "by post" }, refuse);
  expect(refused).toEqual(["contactEmail", "contactPhone"]);
});
