import { normalisePostcode } from "#app/features/reference/postcode.ts";

/** A postcode as "B18 6AA", or null for text that is not one. `O` written for the zero of the inward part is mended. */
export function tidyPostcode(text: string): string | null {
  return normalisePostcode(text) ?? normalisePostcode(text.trim().replace(/o([a-z]{2})$/i, "0$1"));
}

/** A web address as a link that can be followed, or null. Several in one cell: the first. No mail addresses. */
export function tidyWebsite(text: string): string | null {
  const first = text.trim().split(/[\s,;]+(?=\S)/)[0] ?? "";
  if (first === "" || first.includes("@")) return null;
  const full = /^https?:\/\//i.test(first) ? first : `https://${first.replace(/^\/+|^(https?)?:?\/+/i, "")}`;
  if (full.length > 300 || !URL.canParse(full)) return null;
  const url = new URL(full);
  if (!/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(url.hostname) || !/[a-z]/i.test(url.hostname)) return null;
  return url.pathname === "/" && url.search === "" && url.hash === "" ? url.origin : url.href;
}

/** A day as `YYYY-MM-DD` from that form, from `DD/MM/YYYY`, or from an instant; null for anything else. */
export function tidyDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text.trim()) ?? [];
  const [, ukDay, ukMonth, ukYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  const parts = year ? [year, month, day] : ukYear ? [ukYear, ukMonth?.padStart(2, "0"), ukDay?.padStart(2, "0")] : null;
  if (!parts) return null;
  const iso = parts.join("-");
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** One line of text: line breaks and runs of spaces closed up, control characters dropped. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** An address in one line, its parts separated by commas. */
export function tidyAddress(text: string): string | null {
  const line = text
    .split(/[\r\n]+/)
    .map((part) => oneLine(part).replace(/,+$/, ""))
    .filter((part) => part !== "")
    .join(", ");
  return line === "" ? null : line.slice(0, 300);
}

/** The first sentences of a text that fit in `cap` characters, at least one; a longer first sentence is cut at a word. */
export function firstSentences(text: string, cap: number): string {
  const tidy = oneLine(text);
  if (tidy.length <= cap) return tidy;
  const ends = [...tidy.slice(0, cap + 1).matchAll(/[.!?](?=\s)/g)].map((match) => match.index + 1);
  const last = ends.at(-1);
  if (last !== undefined && last > cap / 4) return tidy.slice(0, last);
  return `${tidy
    .slice(0, cap)
    .replace(/\s+\S*$/, "")
    .replace(/[\s,;:–-]+$/, "")}…`;
}

/** A register's CAPITALS as a sentence; a text with lower-case letters stays. */
export function sentenceCase(text: string): string {
  const tidy = oneLine(text);
  const letters = tidy.replace(/[^\p{L}]/gu, "");
  const capitals = tidy.replace(/[^\p{Lu}]/gu, "");
  if (letters.length < 12 || capitals.length / letters.length < 0.7) return tidy;
  return tidy.toLowerCase().replace(/(^|[.!?]\s+)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** The turnover band an income in pounds falls in; null for no income or none given. */
export function turnoverBand(pounds: number | null): "under_50k" | "50k_250k" | "250k_1m" | "1m_5m" | "over_5m" | null {
  if (pounds === null || !Number.isFinite(pounds) || pounds <= 0) return null;
  if (pounds < 50_000) return "under_50k";
  if (pounds < 250_000) return "50k_250k";
  if (pounds < 1_000_000) return "250k_1m";
  return pounds < 5_000_000 ? "1m_5m" : "over_5m";
}

/** SIC codes of a text such as "94990", "1130" or "56210 - Event catering activities"; empty where there is none. */
export function sicCodes(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const digits = /^\s*(\d{4,5})\b/.exec(text)?.[1];
    return digits ? [digits.padStart(5, "0")] : [];
  });
}
