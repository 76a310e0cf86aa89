import { stemmer } from "stemmer";

const APOSTROPHES = /['’‘ʼ`´]/g;
const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Words that say nothing about what is sought. Folded, as `words` gives them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and any are as at be been by can do does for from get has have how i in into is it its me my near of on or our " +
    "so some such than that the their them then there these they this those to us was we were what when where which who will with you your"
  ).split(" "),
);

/**
 * Words that stand beside what is sought and are rarely it: "cleaning company", "suppliers near B5", "furniture for people in
 * need". They are not required where another word is; they still count for the order.
 */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    "business businesses charities charity cic companies company coop coops cooperative cooperatives enterprise enterprises firm firms " +
    "group groups help limited local ltd need needed needs organisation organisations organization organizations people person persons provider providers service services supplier suppliers"
  ).split(" "),
);

/** Lower case, accents removed, apostrophes closed up ("King's" → "kings"), "&" as "and". Other characters stay. */
export function fold(text: string): string {
  return text.replace(APOSTROPHES, "").normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/&/g, " and ");
}

/** The folded runs of letters and digits in `text`, in order, one-letter ones and repeats included. */
export function words(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/** What titles are put in order by. */
export function sortTitle(title: string): string {
  return words(title).join(" ");
}

/** Porter stem of a folded word. Words with a digit, and those of three letters or fewer, are their own stem. */
export function stem(word: string): string {
  return word.length <= 3 || /\p{N}/u.test(word) ? word : stemmer(word);
}
