import { withoutUnseen } from "#app/platform/unseen.ts";

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
