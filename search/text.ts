import { stemmer } from "stemmer";
import { KEPT_APART } from "./apart.ts";

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
 * need", "somebody for my mother". They are not required where another word is; they still count for the order.
 */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    "agencies agency alternative alternatives brother business businesses centre charities charity cic class classes " +
    "companies company coop cooperative cooperatives coops course courses dad daughter enterprise enterprises father firm " +
    "firms friend gran grandad grandfather grandma grandmother group groups help husband lesson lessons limited local ltd " +
    "mother mum nan need needed needs organisation organisations organization organizations people person persons " +
    "programme programmes project projects provider providers scheme schemes service services session sessions set sister " +
    "son supplier suppliers team wife workshop workshops"
  ).split(" "),
);

/**
 * Words of asking, time and number that are no stop words: "anyone", "next month". They say nothing of the work, and are not
 * asked for where anything else is; side by side with a word that is, as in "quality assurance", they count for the order.
 */
export const ASIDE_WORDS: ReadonlySet<string> = new Set(
  (
    "able about after again all also always am annually another anybody anyone anything april around ask " +
    "asking august available away back based because before being best better bit book both bring but buy buying " +
    "cannot cheap cheapest come contact could couple daily day days december doing done down during each either else " +
    "enough etc even evening evenings ever every everyone fast february few fifty find finding first five fortnight " +
    "fortnightly four friday friendly further gets getting give go goes going good got great had hello here hi him " +
    "his hold holding hoping hour hours however hundred if interested january july june just keen kind know " +
    "large last later least let like little longer look looking lot lots low made make many march maybe might monday " +
    "month monthly months more morning most much must myself needing never new next nice nightly no nobody not " +
    "november now october off often ok once one only onto order other others ourselves out over own pay paying " +
    "per perhaps places please possible price prices probably put quality quarterly quick quickly quote quotes " +
    "rather ready real really recommend recommended regular reliable rid right run runs said saturday say search " +
    "searching see seek seeking seen september several she should since somebody someone something somewhere " +
    "soon sort still straight suggest sunday take taken taking tell ten termly thank thanks thing things think " +
    "thirty three through thursday till time times today together tomorrow tonight too toward try trying tuesday " +
    "twelve twenty twice two under until up upon urgent urgently useful usual usually various very via wait want " +
    "wanted wanting wants way wednesday week weekday weekdays weekend weekends weekly weeks well whatever whenever " +
    "wherever while whole whom whose why wish within without wondering wont would year yearly years yes yet"
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

const REMEMBERED = 200_000;
const stems = new Map<string, string>();

/** Porter stem of a folded word, but for those that it takes for another (`apart.ts`). Words with a digit, and those of three letters or fewer, are their own stem. Remembered: the same few thousand words come again and again. */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = /\p{N}/u.test(word) ? word : (KEPT_APART.get(word) ?? stemmer(word));
  if (stems.size >= REMEMBERED) stems.clear();
  stems.set(word, found);
  return found;
}
