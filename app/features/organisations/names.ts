import { withoutUnseen } from "#app/platform/unseen.ts";

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
/** "C.I.C." and "C I C" are one word; so is "R.S.P.C.A.". */
const SPACED_INITIALS = /\b(?:\p{L}[.\s]){2,}(?:\p{L}\b\.?)?/gu;
const CO_OPERATIVE = /\bco[-\s]?op(?:erative|eratives|s)?\b/g;
const COMPANY_ENDINGS =
  /\b(?:scottish )?charitable incorporated organisation\b|\bcommunity interest (?:company|co)\b|\bpublic limited company\b|\blimited liability partnership\b/g;
/** Words that one register writes and another leaves out. */
const SILENT_WORDS = new Set("the and limited ltd cic cio scio plc llp cyf cyfyngedig company incorporated inc uk".split(" "));

/**
 * The name as a key: two spellings of the same body's name give the same key. Case, accents, punctuation, "and" or
 * "&", "the", "limited", "CIC", "(SCIO)", "co-operative" and the like do not count; a country in brackets does. A name made of nothing else keeps its words.
 */
export function nameKey(name: string): string {
  const folded = withoutUnseen(name)
    .replace(APOSTROPHES, "")
    .replace(/(\p{L})\?s\b/gu, "$1s")
    .normalize("NFKD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/&/g, " and ");
  const joined = folded.replace(SPACED_INITIALS, (initials) => `${initials.replace(/[.\s]/g, "")} `);
  const all = joined.match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = (
    joined
      .replace(COMPANY_ENDINGS, " ")
      .replace(CO_OPERATIVE, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !SILENT_WORDS.has(word));
  return (words.length > 0 ? words : all).join(" ");
}

const SMALL_WORDS = new Set("a an and as at by de du for from in into la le nr of on or per the to under upon with y".split(" "));
/** Words that keep their capitals although they have a vowel. */
const ACRONYMS = new Set(
  (
    "CIC CIO SCIO UK USA EU UN NHS GP YMCA YWCA BBC AFC FC RFC RUFC CC IT ICT TV AV FM AM II III IV VI HIV AIDS LGBT LGBTQ BME BAME " +
    "SEN SEND SEND ESOL IPS CAB CAF AA NA WEA U3A RAF RAFA RNLI RSPCA RSPB RVS SSAFA NSPCC EV ICE ADHD OAP ITEC HQ AI PPE DIY YHA OCD PA TA UCL"
  ).split(" "),
);
/** Without a vowel, yet words of their own. */
const PLAIN = new Set("LTD ST MR MRS MS DR MT CO NR REVD PT CWM BRYN CYMRU GWYN YNYS BY MY WHY TRY DRY SKY".split(" "));

/**
 * The name as a reader wants it: a register's CAPITALS become title case ("ST MARY'S CIC OF DUDLEY" → "St Mary's CIC of
 * Dudley"), acronyms and initials stay, spaces are tidied. A name that has lower-case letters is left in its own spelling.
 */
export function displayName(name: string): string {
  const tidy = name
    .replace(/\s+/g, " ")
    .replace(/ \? /g, " – ")
    .replace(/(\p{L})\?s\b/gu, "$1's")
    .replace(/(\p{L})\?S\b/gu, "$1'S")
    .trim();
  const moved = tidy.replace(/^(.*?),?\s*\(?\b(the)\)?$/i, (whole, rest: string) =>
    /[,(]/.test(whole) && rest !== "" ? `The ${rest.replace(/[\s,(]+$/, "")}` : whole,
  );
  if (/\p{Ll}/u.test(moved.replace(/^The /, ""))) return moved;
  const parts = moved.split(" ");
  const titled = parts.map((part, at) =>
    part
      .split("-")
      .map((word, inner) => titleWord(word, at === 0 && inner === 0))
      .join("-"),
  );
  return titled.join(" ").replace(/\bCo-O(?=p)/g, "Co-o");
}

function titleWord(word: string, first: boolean): string {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toUpperCase();
  const bare = core.replace(APOSTROPHES, "");
  if (!first && SMALL_WORDS.has(bare.toLowerCase()) && core === word.toUpperCase()) return word.toLowerCase();
  if (/^\d+(ST|ND|RD|TH)$/.test(core)) return word.toLowerCase();
  if (ACRONYMS.has(core) || /^(\p{L}\.)+\p{L}?$/u.test(core) || /^\p{L}\.(\p{L}\.)*$/u.test(word)) return word.toUpperCase();
  if (/^[^AEIOUY\d]{2,5}$/.test(bare) && /^\p{L}+$/u.test(bare) && !PLAIN.has(bare)) return word.toUpperCase();
  if (/\d/.test(bare)) return word.toUpperCase();
  return word
    .toLowerCase()
    .replace(/^([^\p{L}]*)(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^(O['’])(\p{L})/u, (_, o: string, letter: string) => o + letter.toUpperCase())
    .replace(/^(Mc)(\p{L})(?=\p{L}{2})/u, (_, mc: string, letter: string) => mc + letter.toUpperCase())
    .replace(/([/(.&])(\p{L})/gu, (_, sign: string, letter: string) => sign + letter.toUpperCase());
}
