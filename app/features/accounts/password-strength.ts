import { PASSWORD_MAX, PASSWORD_MIN } from "./rules.ts";

/** How near the top of a guesser's list a word stands, from 1; undefined when it is on none. */
export type Ranks = (word: string) => number | undefined;

export interface PersonWords {
  name?: string;
  email?: string;
  /** Names of the site, of the person's organisations: what a guesser of this account tries first. */
  words?: readonly string[];
}

/** A guesser that tries so many (powers of ten) is not held up by a password for long. */
const ENOUGH = 8;
/** What is longer is judged by its beginning, which bounds the work: it is done for whoever asks, on the server's one thread. */
const JUDGED = 72;
const LONGEST_WORD = 24;

/**
 * What is wrong with a password, as a sentence that says what to enter, or null when it will do. Length does the work
 * (NIST SP 800-63B): no rules on kinds of characters, but nothing that is guessed first.
 */
export function passwordProblemBy(ranks: Ranks, password: string, person: PersonWords = {}): string | null {
  if ([...password].length < PASSWORD_MIN)
    return `Enter a password of at least ${PASSWORD_MIN} characters. Three words that have nothing to do with each other work well`;
  if (password.length > PASSWORD_MAX) return `Enter a password of at most ${PASSWORD_MAX} characters`;
  if (new Set(password).size < 4 || isRepeat(password.toLowerCase())) return "Enter a password that is not one pattern repeated";
  if (guessesOf(password, ranks) < ENOUGH)
    return "Enter a password that others do not use: this one is made of what guessers try first. Three words that have nothing to do with each other work well";
  const own = ownWords(person);
  if (guessesOf(password, (word) => (own.has(word) ? 1 : ranks(word))) < ENOUGH)
    return "Enter a password that is more than your name, your address or the name of this site or your organisation";
  return null;
}

/**
 * About how many guesses a password stands, as a power of ten: the cheapest way to put it together from listed words, runs
 * of keys, years, numbers and single characters, as guessers do. Case and the usual stand-ins (`p@ssw0rd`) count for nothing.
 */
export function guessesOf(password: string, ranks: Ranks): number {
  const plain = password.normalize("NFKC").toLowerCase().slice(0, JUDGED);
  const undone = plain.replace(/[@4]/g, "a").replace(/0/g, "o").replace(/[$5]/g, "s").replace(/3/g, "e").replace(/[1!]/g, "i");
  return Math.min(cheapest(plain, ranks), cheapest(undone, ranks));
}

function cheapest(text: string, ranks: Ranks): number {
  const costs = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (costs[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - LONGEST_WORD); start <= end - 3; start += 1) {
      const cost = (costs[start] ?? 0) + pieceCost(text.slice(start, end), text.slice(0, start), ranks);
      if (cost < best) best = cost;
    }
    costs.push(best);
  }
  return costs[text.length] ?? 0;
}

/** One of a handful of ways to go on costs this. */
const STEP = 0.3;

function pieceCost(piece: string, before: string, ranks: Ranks): number {
  if (before.endsWith(piece)) return STEP;
  const rank = ranks(piece);
  const listed = rank === undefined ? Number.POSITIVE_INFINITY : Math.log10(rank) + STEP;
  return Math.min(listed, isRun(piece) ? 1.5 : Number.POSITIVE_INFINITY, numberCost(piece));
}

function numberCost(piece: string): number {
  if (!/^\d{4,8}$/.test(piece)) return Number.POSITIVE_INFINITY;
  return /^(19|20)\d\d$/.test(piece) ? 2 : Math.min(piece.length, 4.5);
}

const RUNS = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "01234567890123456789", "qazwsxedcrfvtgbyhnujm"].flatMap(
  (run) => [run, [...run].reverse().join("")],
);

/** Keys, letters or digits in their order. */
function isRun(piece: string): boolean {
  return RUNS.some((run) => run.includes(piece));
}

/** One short part over and over. */
function isRepeat(text: string): boolean {
  for (let size = 1; size <= 6; size += 1) {
    if (text.length < size * 2) return false;
    const whole = text.slice(0, size).repeat(Math.ceil(text.length / size));
    if (whole.startsWith(text)) return true;
  }
  return false;
}

/** The words of names and addresses, each whole and in parts. */
function ownWords({ name = "", email = "", words = [] }: PersonWords): ReadonlySet<string> {
  const [local = "", host = ""] = email.split("@");
  const texts = [name, email, local, host, ...words].map((text) => text.normalize("NFKC").toLowerCase().slice(0, 200));
  const parts = texts.flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]/gu, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return new Set(parts.filter((part) => part.length >= 3));
}
