import { describe, expect, it } from "vitest";
import { nameProblem, safeName } from "./plain-name.ts";

describe("a name", () => {
  it.each([
    "Amina Yusuf",
    "Dr. J. O’Neill-Smith",
    "St. Mary's C.I.C. of Dudley",
    "The R.S.P.C.A. (Birmingham) Ltd",
    "Café Lärche & Söhne",
    "Lunches for a site team of 40, 2.5 days a week",
    "Number 1.5 Ltd",
    "Tea @ Four",
    "می‌خواهم",
    "Home from home... and more",
    "AND/OR",
    "A+B: the sequel",
    "Модная Пекарня Ltd",
    "東京Kitchen",
  ])("may be %j", (name) => {
    expect(nameProblem(name)).toBeNull();
    expect(safeName(name)).toBe(name);
  });

  it.each([
    ["Win money at evil.example.com", "Win money at evil example com"],
    ["http://evil.example/x?y", "http evil example x?y"],
    ["https://1.2.3.4", "https 1 2 3 4"],
    ["(www.evil.test)", "(www evil test)"],
    ["jo@tureen.example", "jo tureen example"],
    ["mailto:jo", "mailto jo"],
    ["claim-now.co.uk!", "claim-now co uk!"],
    ["10.0.0.1", "10 0 0 1"],
    ["evil。com", "evil com"],
    ["ｅｖｉｌ．ｃｏｍ", "ｅｖｉｌ ｃｏｍ"],
    ["(evil.com/claim)", "(evil com claim)"],
  ])("may not be %j: it holds an address", (name, safe) => {
    expect(nameProblem(name)).toMatch(/^Leave out web and e-mail addresses/);
    expect(safeName(name)).toBe(safe);
  });

  it.each([
    ["Jo\r\nBcc: x", "Jo Bcc: x"],
    ["a\u2028b", "a b"],
    ["a\u202Ebackwards", "a backwards"],
    ["a\u200Bb", "a b"],
    ["a\u0000b", "a b"],
  ])("may not be %j: something in it is not seen", (name, safe) => {
    expect(nameProblem(name)).toMatch(/cannot be seen/);
    expect(safeName(name)).toBe(safe);
  });

  it.each(["Birmingham City Cоuncil", "Νational Grid plc", "Pаypal"])("mixes no alphabets in a word that look alike: %j", (name) => {
    expect(nameProblem(name)).toContain("one alphabet");
  });

  it("holds no angle brackets, and takes long nonsense at once", () => {
    expect(nameProblem("<b>Jo</b>")).toBe("Leave out < and >");
    expect(nameProblem("a.".repeat(50_000))).not.toBeNull();
    expect(nameProblem("x/".repeat(50_000))).toBeNull();
    expect(nameProblem(`a${"!".repeat(50_000)}a`)).toBeNull();
  });
});
