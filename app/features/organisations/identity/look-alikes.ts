import { withoutUnseen } from "#app/platform/unseen.ts";

/** Letters of other scripts, small capitals and signs that are drawn like Latin letters. */
const ALIKE: Record<string, string> = Object.fromEntries(
  Object.entries({
    a: "аαａ@4ᴀɑ",
    b: "вьβ8ʙ",
    c: "сϲᴄ",
    d: "ԁᴅ",
    e: "еєε3ᴇ",
    f: "ꜰ",
    g: "ɡ9ɢ",
    h: "һнʜ",
    i: "іιɩ!ıɪ",
    j: "јᴊ",
    k: "кκᴋ",
    l: "ӏ|ⅼʟ",
    m: "мᴍ",
    n: "пηɴ",
    o: "оοσ0ᴏ",
    p: "рρᴘ",
    q: "ԛ",
    r: "гᴦʀ",
    s: "ѕ$5ꜱ",
    t: "тτ7ᴛ",
    u: "υսцᴜ",
    v: "νѵᴠʋ",
    w: "ԝωᴡ",
    x: "хχ",
    y: "уγүʏ",
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

/**
 * What a name may be read as, in small letters: as it is, with look-alikes of other alphabets and digits as the letters that
 * they are drawn like, and with words that are run together taken apart at their capitals. Accents and unseen signs are left out.
 */
export function readingsOf(name: string): string[] {
  const seen = bare(withoutUnseen(name));
  const spaced = seen.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const readings = [seen, spaced].flatMap((spelling) => {
    const lower = bare(spelling.toLowerCase());
    return [lower, unmasked(lower, "l"), unmasked(lower, "i")];
  });
  return [...new Set(readings)];
}

function bare(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "");
}
