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
    "می خواهم",
    "Frozen at -18°C & £2 + VAT (½ price)",
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
    ["a\u202Ebackwards", "abackwards"],
    ["a\u200Bb", "ab"],
    ["a\u0000b", "a b"],
    ["Birmingham City Cou\u200Cncil", "Birmingham City Council"],
    ["Cou\u00ADnc\uFE0Fi\u115Fl\u3164 \u{E0041}x\u2066y\u034F", "Council xy"],
    ["evil\u200C.co\u200D.uk login", "evil co uk login"],
    ["evil\u200C.com Tipton", "evil com Tipton"],
    ["Tipton Tureen http:\u200C//evil", "Tipton Tureen http evil"],
  ])("may not be %j: something in it is not seen", (name, safe) => {
    expect(nameProblem(name)).toMatch(/cannot be seen/);
    expect(safeName(name)).toBe(safe);
  });

  it.each(["Birmingham City Cоuncil", "Νational Grid plc", "Pаypal"])("mixes no alphabets in a word that look alike: %j", (name) => {
    expect(nameProblem(name)).toContain("one alphabet");
  });

  it("says which sign it is that cannot be seen", () => {
    expect(nameProblem("Cou\u200Cncil")).toContain("a zero-width non-joiner");
    expect(nameProblem("Cou\u00ADncil")).toContain("a soft hyphen");
    expect(nameProblem("Cou\u{E0041}ncil")).toContain("U+E0041");
  });

  it.each(["Tipton Tureen ✅", "Tipton ✓", "★ Bakers", "Tureen 🏅", "Tureen ☑️", "Tureen √", "🇬🇧 Foods"])(
    "holds no pictures: %j",
    (name) => {
      expect(nameProblem(name)).toMatch(/pictures|cannot be seen/);
    },
  );

  it("holds no angle brackets, and takes long nonsense at once", () => {
    expect(nameProblem("<b>Jo</b>")).toBe("Leave out < and >");
    expect(nameProblem("a.".repeat(50_000))).not.toBeNull();
    expect(nameProblem("x/".repeat(50_000))).toBeNull();
    expect(nameProblem(`a${"!".repeat(50_000)}a`)).toBeNull();
  });
});
