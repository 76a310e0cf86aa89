/** Text that a careless pattern, parser or comparison takes long over. */
export const TEXTS: Readonly<Record<string, string>> = {
  letters: "a",
  words: "a ",
  spaces: " ",
  digits: "0",
  "at signs": "a@",
  dots: "a.",
  dashes: "-a",
  commas: "1,",
  slashes: "http://",
  lines: "\n",
  tags: "<b ",
  quotes: '"a" ',
  "combining marks": "e\u0301",
  "marks without end": "\u0301",
  "far planes": "𝔞",
  "letters of many case rules": "İß",
};
/** Text that what reads a brief, or a search, may take long over, as it takes parts from it. */
export const BRIEF_TEXTS: Readonly<Record<string, string>> = {
  "signs that fold to many letters": "ﷺ",
  weekdays: "monday ",
  "spreads of days": "mon to fri ",
  "days in digits": "1/1\n",
  sums: "£5 ½ 5/5 ",
  "numbers in words": "one hundred and ",
  names: "Aa Bb ",
};
/** Searches that find much, find nothing, or say much. */
export const WORDS: Readonly<Record<string, string>> = {
  "one letter": "a",
  "the broadest word": "community",
  "a word a hundred times": "community ".repeat(100),
  "different words": Array.from({ length: 800 }, (_, i) => `w${i.toString(36)}`).join(" "),
  "beginnings of one letter": "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(8),
  "beginnings of two letters": "co ca se su tr ma me fo fu cl de pr ".repeat(20),
  "broad words": "training community catering cleaning services support food design care health ".repeat(8),
  "one long word": "community".repeat(300),
  "misspelled words": "comunity trainnig caterng cleanign suport servces desgin helth ".repeat(12),
  quotes: '"training community" "community training" '.repeat(50),
  "open quotes": '"'.repeat(2000),
  wildcards: "*%_^~?".repeat(400),
  operators: "AND OR NOT NEAR ( ) ".repeat(100),
  "combining marks": `a${"\u0301".repeat(1500)}`,
  "far planes": "𝔠𝔞𝔱 ".repeat(200),
  "a paragraph":
    "We need somebody who cooks lunches for forty people in Birmingham and Coventry twice a week within 10 miles of B18 ".repeat(20),
  numbers: "10 20 30 1000000 £5k 5m ".repeat(100),
  postcodes: "B18 6NF ".repeat(250),
  places: "Birmingham Coventry Dudley London Leeds Bath Wells Ash ".repeat(40),
  ...Object.fromEntries(Object.entries(BRIEF_TEXTS).map(([name, text]) => [name, text.repeat(250)])),
};
