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
    "agencies agency alternative alternatives business businesses centre charities charity cic class classes companies company coop coops cooperative cooperatives " +
    "course courses enterprise enterprises firm firms group groups help lesson lessons limited local ltd need needed needs organisation organisations organization " +
    "organizations people person persons programme programmes project projects provider providers scheme schemes service services session sessions set supplier " +
    "suppliers team workshop workshops"
  ).split(" "),
);

/**
 * Words of asking, time and number: "can anyone", "next month", "for 80". They say nothing of the work, and are left out
 * where anything else is asked for. "who" and "which" are stop words already.
 */
export const ASIDE_WORDS: ReadonlySet<string> = new Set(
  (
    "about able after again all also always am another anyone anybody anything around ask asking available away back based because been before being best better " +
    "bit book both bring but buy buying cheap cheapest come contact could couple course day days december january february march april june july august september october november " +
    "does doing done down during each either else enough etc even ever every everyone evening evenings fast few fifty first five for four friday friendly from further " +
    "gets getting give go goes going good got great had hello here hi him his hour hours how however hundred if just keen kind know large last later least let like little look looking lot lots low made make many maybe might month monthly months monday more morning most much must " +
    "needing never new next nice no nobody not now off often ok once one only onto or order other others out over own pay paying per perhaps please possible probably price prices put quality quick quickly quote quotes rather ready real really regular reliable right said saturday say see seen several she should since somebody someone something soon sort still sunday " +
    "take taken taking tell ten than thank thanks they thing things think thirty this three through thursday till time times today together tomorrow tonight too toward try trying tuesday twelve twenty twice two under until up upon urgent urgently useful usual usually various very via wait want wanted wanting wants way wednesday week weekday weekdays weekend weekends weekly weeks well were whatever whenever wherever while whole whom whose why will within without wont would year yearly years yes yet"
  ).split(" "),
);

/** Lower case, accents removed, apostrophes closed up ("King's" → "kings"), "&" as "and". Other characters stay. */
export function fold(text: string): string {
  return text.replace(APOSTROPHES, "").normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/&/g, " and ");
}

/** Nothing but signs whose folding needs no tables. */
const PLAIN = /^[a-z0-9 ,.\-']*$/;

/** The folded runs of letters and digits in `text`, in order, one-letter ones and repeats included. */
export function words(text: string): string[] {
  if (PLAIN.test(text)) return text.replaceAll("'", "").match(/[a-z0-9]+/g) ?? [];
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
