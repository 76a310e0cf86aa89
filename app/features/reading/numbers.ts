/** What words for numbers say. */
const VALUES: ReadonlyMap<string, number> = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, (at + 2) * 10] as const),
]);
/** What multiplies the number before it. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["dozen", 12],
  ["couple", 2],
]);

const WORD = `(?:${[...VALUES.keys(), ...TIMES.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const IN_WORDS = `(?:half\\s+a\\s+dozen|(?:an?\\s+(?=hundred|thousand|million|dozen|couple))?${WORD}(?:(?:\\s+|-)(?:and\\s+)?${WORD}){0,6}(?:\\s+of)?)`;
const IN_DIGITS = "\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,7}(?:\\.\\d{1,2})?";

/** A number in digits or in words, as a pattern without a group. All that repeats has a bound: nobody has looked over what is read. */
export const NUMBER = `(?:(?:${IN_DIGITS})(?!,?\\d)|${IN_WORDS})(?![\\p{L}])`;
export const DIGITS = `(?:${IN_DIGITS})`;

/** "80", "1,200", "twenty five", "a dozen", "one hundred and twenty"; null for what is no number. */
export function numberIn(text: string): number | null {
  const plain = text.trim().toLowerCase();
  if (/^\d/.test(plain)) {
    const value = Number(plain.replaceAll(",", ""));
    return Number.isFinite(value) ? value : null;
  }
  if (/^half\s+a\s+dozen/.test(plain)) return 6;
  let total = 0;
  let current = 0;
  let isNumber = false;
  for (const word of plain.split(/[\s-]+/)) {
    const value = VALUES.get(word);
    const times = TIMES.get(word);
    if (value !== undefined) current += value;
    else if (times !== undefined && times >= 1000) {
      total += (current || 1) * times;
      current = 0;
    } else if (times !== undefined) current = (current || 1) * times;
    else continue;
    isNumber = true;
  }
  return isNumber ? total + current : null;
}
