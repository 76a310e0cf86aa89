/**
 * What a name says when it says that a body is public. Wide on purpose: a name that sounds so is looked at by a person, and
 * is not refused.
 */
const PUBLIC =
  /\b(?:council|councils|local authority|combined authority|mayoral|borough|nhs|national health|hospital|hospitals|ambulance|integrated care (?:board|system|partnership)|police|constabulary|fire and rescue|fire (?:service|authority)|university|universities|ministry|minister|department (?:for|of)|government|civil service|parliament|the crown|crown (?:commercial|court|courts|estate|office|prosecution)|royal (?:mail|navy|air force)|hm|hmrc|hmp|his majestys|her majestys|homes england|environment agency|jobcentre|dwp|dfe|dhsc|moj|mod|wmca|transport for|home office|cabinet office|scottish executive|senedd|court service|prison service|probation service|national (?:highways|rail)|public health)\b/u;
/** What councils and boards are called for short: `Dudley MBC`, `Birmingham CC`. The last few only at the end of a name. */
const SHORT =
  /\p{L}{3,} (?:(?:city|county) )?(?:mbc|mdc|icb|icp|ccg|lea)\b|^\p{L}{4,}(?: \p{L}{3,}){0,3} (?:cc|bc|dc|rbc|cbc|ncc|lbc|ca|pcc)$/u;
/** `City of Wolverhampton` says no more than the place. */
const CITY_OF = /^(?:the )?(?:city|county|royal county|corporation) of (?:the )?\p{L}+(?: \p{L}+)?$/u;
/** The same run together, where no space shows the words. */
const JOINED =
  /(?:city|county|borough|district|parish|town)council|combinedauthority|nhs(?:foundation)?trust|countyconstabulary|localauthority|policeservice/;
/** Bodies of volunteers, churches, tenants and learners that call themselves so: whole phrases, with nothing between. */
const NOT_PUBLIC =
  /\b(?:councils? (?:of|for) (?:voluntary|community|disabled|faiths?|churches|social) ?(?:action|services?|organisations?|sector)?|(?:voluntary|churches|faith|faiths|youth|tenants|trades|interfaith|inter faith|muslim|hindu|sikh|jewish) (?:(?:action|service|services|sector) )?councils?|university of the (?:3rd|third) age|city of sanctuary|hospital radio|(?:friends|league of friends) of [\p{L} ]*hospitals?)\b/gu;

/** Letters of other scripts, and signs, that are drawn like Latin ones. */
const ALIKE: Record<string, string> = Object.fromEntries(
  Object.entries({
    a: "аαａ@4",
    b: "вьβ8",
    c: "сϲ",
    d: "ԁ",
    e: "еєε3",
    g: "ɡ9",
    h: "һн",
    i: "іιɩ!ı",
    j: "ј",
    k: "кκ",
    l: "ӏ|ⅼ",
    m: "м",
    n: "пη",
    o: "оοσ0",
    p: "рρ",
    q: "ԛ",
    r: "гᴦ",
    s: "ѕ$5",
    t: "тτ7",
    u: "υսц",
    v: "νѵ",
    w: "ԝω",
    x: "хχ",
    y: "уγү",
    z: "ᴢ2",
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin])),
);

/** Digits and signs are letters only where they stand in a word with letters: `Counci1`, not `1st` nor `24`. */
function unmasked(text: string, one: "l" | "i"): string {
  return text.replace(/[^\s]+/gu, (word) => {
    const masked = /\p{L}.*[\d@$!|]|[\d@$!|].*\p{L}/u.test(word) && !/^\d+(?:st|nd|rd|th)$/.test(word);
    return [...word]
      .map((sign) => (/[\d@$!|]/.test(sign) ? (masked ? (sign === "1" ? one : (ALIKE[sign] ?? sign)) : sign) : (ALIKE[sign] ?? sign)))
      .join("");
  });
}

function wordsOf(text: string): string {
  return text
    .replace(/&/g, " and ")
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Endings of companies say nothing of what a body is. */
const ENDING = / (?:limited|ltd|plc|llp|cic|cio|uk)$/u;

/**
 * Whether a name says that it is a council, a hospital, a university, the police or another public body: in full, for
 * short, run together, or in letters that only look so.
 */
export function saysPublicBody(name: string | null): boolean {
  if (name === null) return false;
  const spaced = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return [name, spaced].some((spelling) => {
    const lower = spelling
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase();
    return [lower, unmasked(lower, "l"), unmasked(lower, "i")].some((text) => says(wordsOf(text)));
  });
}

function says(words: string): boolean {
  const rest = words.replace(NOT_PUBLIC, " ").replace(/ +/g, " ").trim();
  const bare = rest.replace(ENDING, "");
  return PUBLIC.test(rest) || SHORT.test(bare) || (CITY_OF.test(bare) && bare === rest) || JOINED.test(rest.replace(/ /g, ""));
}
