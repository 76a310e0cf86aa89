import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nameProblem, plainName, safeName, safeText } from "./plain-name.ts";

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

  it.each([
    ["Nguyễn Thị Ngọc Ánh", "Vietnamese"],
    ["Ọ̀rọ̀ Ẹ̀kọ́ CIC", "Yoruba"],
    ["Diné Bizaad Yázhí Ąąh Ǫ́", "Navajo"],
    ["K̲h̲ān & ʿAlī", "a transliteration"],
    ["Rr̥ta Yoga", "another"],
    ["Μαρία Παπαδοπούλου", "Greek"],
    ["Ἀριστοτέλης ᾧ", "old Greek"],
    ["Ж́анна Ёлкина", "Cyrillic with its stress"],
    ["مُحَمَّدٌ بْنُ عَبْدِ اللَّهِ", "Arabic with its vowels"],
    ["שָׁלוֹם בְּרֵאשִׁ֖ית", "Hebrew with its points and accents"],
    ["ज़िंदगी क्षत्रिय श्रीँ", "Hindi"],
    ["ਪੰਜਾਬੀ ਕਿੱਤਾ", "Punjabi"],
    ["বাংলা ক্ষুদ্র শ্রীঁ", "Bengali"],
    ["இலங்கைத் தமிழ்", "Tamil"],
    ["น้ำผึ้งที่กิ๋น", "Thai"],
    ["လျှော်ဖွတ်ရှို့", "Burmese"],
    ["བསྒྲུབས་རྡོ་རྗེ", "Tibetan"],
    ["ភាសាខ្មែរ ស្ត្រី", "Khmer"],
    ["ශ්‍රී ලංකා".replace("\u200d", ""), "Sinhala"],
    ["がぎぐ パピプ", "Japanese"],
    ["각한국", "Korean"],
  ])("has the marks that its language writes, composed or not: %s (%s)", (name) => {
    expect(nameProblem(name)).toBeNull();
    for (const form of ["NFC", "NFD"]) expect(nameProblem(name.normalize(form))).toBeNull();
  });

  it.each([
    ["Z̷̢̛͕a̸̡͝l̵͙̀g̶̈́o", "Z"],
    ["Tip\u0301\u0302\u0303\u0304ton", "p"],
    ["Tip\u0301\u0301ton", "p"],
    ["Mach" + "\u0334" + "ine", "h"],
    ["S̶o̶c̶i̶a̶l̶", "S"],
    ["Bank⃝ ", "k"],
    ["ก็็็็็็็็", "ก"],
    ["ไก่\u0e49\u0e49", "ก"],
    ["ه\u064b\u064e\u064f\u0650\u0651\u0652", "ه"],
  ])("has no marks piled on a letter, nor through it: %s", (name, letter) => {
    expect(nameProblem(name)).toBe(`Write letters with the accents that they have: there are too many marks on “${letter}”`);
    expect(nameProblem(safeName(name))).toBeNull();
  });

  it.each(["\u0301Jo", "Jo \u0301Bloggs", "5\u030a Ltd", "a\u0324\u033eb\u0324\u033ec\u0324\u033e"])(
    "has no marks on nothing, nor two on every letter: %j",
    (name) => expect(nameProblem(name)).toContain("too many marks in it"),
  );

  it("is kept composed, with single spaces of the plain kind", () => {
    const field = plainName(z.string());
    expect(field.parse(" Cafe\u0301\u00a0\u2003 Ltd\u3000")).toBe("Café Ltd");
  });

  it("has no signs that are none yet, and no blanks of other scripts", () => {
    for (const sign of ["\u{13441}", "\u{13442}", "\u0378", "\ufdd0", "\uffff", "\u3164", "\u2800"])
      expect(nameProblem(`Tipton${sign}Tureen`), sign).toMatch(/cannot be seen/);
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

describe("a text that somebody wrote", () => {
  it("keeps its lines, and nothing in it is an address", () => {
    expect(safeText("We bake.\r\nSee https://evil.example.com/pay?x=1 or evil\u200b.co.uk,\n\n\n\nor jo@evil.com. Thank you.")).toBe(
      "We bake.\nSee https evil example com pay?x=1 or evil co uk,\n\nor jo evil com. Thank you.",
    );
    expect(safeText("We bake at 9.30, for £2.50 a loaf, since St. Mary's.")).toBe("We bake at 9.30, for £2.50 a loaf, since St. Mary's.");
  });
});
