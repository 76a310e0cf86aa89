import { COMMON_PASSWORDS } from "./common-passwords.ts";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** What makes two addresses the same account: trimmed and lower-cased. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/** An address that tells two people apart and cannot be written to: `j…@people.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return at < 1 ? "no address" : `${[...email][0]}…${email.slice(at)}`;
}

/**
 * What is wrong with a password, as a sentence that says what to enter, or null when it will do. Length does the work
 * (NIST SP 800-63B): no rules on kinds of characters, but nothing that is guessed first.
 */
export function passwordProblem(password: string, person: { name?: string; email?: string } = {}): string | null {
  if ([...password].length < PASSWORD_MIN)
    return `Enter a password of at least ${PASSWORD_MIN} characters. Three words that have nothing to do with each other work well`;
  if (password.length > PASSWORD_MAX) return `Enter a password of at most ${PASSWORD_MAX} characters`;
  const plain = fold(password);
  if (new Set(plain).size < 4 || isRun(password.toLowerCase())) return "Enter a password that is not one pattern repeated";
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(fold(password.replace(/^[\d\W]+|[\d\W]+$/g, ""))))
    return "Enter a password that others do not use: this one is on every guesser's list";
  const own = [person.email ?? "", (person.email ?? "").split("@")[0] ?? "", person.name ?? ""]
    .map(fold)
    .filter((text) => text.length >= 4);
  if (own.some((text) => plain.replaceAll(text, "").length < 5)) return "Enter a password that is more than your name or e-mail address";
  return null;
}

/** Lower case, letters and digits, with the usual stand-ins undone (`p@ssw0rd`). */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[@4]/g, "a")
    .replace(/0/g, "o")
    .replace(/[$5]/g, "s")
    .replace(/3/g, "e")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const RUNS = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1234567890123456789012345678901234567890"];

/** One short part over and over, or keys and letters in their order. */
function isRun(text: string): boolean {
  for (let size = 1; size <= 6; size += 1) {
    if (
      text.length >= size * 2 &&
      text ===
        text
          .slice(0, size)
          .repeat(Math.ceil(text.length / size))
          .slice(0, text.length)
    )
      return true;
  }
  return RUNS.some((run) => run.includes(text) || [...run].reverse().join("").includes(text));
}

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/CrOS/, "a Chromebook"],
  [/Macintosh|Mac OS X/, "a Mac"],
  [/Linux|X11/, "Linux"],
];
const BROWSERS: [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/** The device in words, from what its browser says of itself: "Firefox on Windows". */
export function deviceWords(userAgent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  if (browser !== undefined && system !== undefined) return `${browser} on ${system}`;
  return browser ?? (system === undefined ? "A device that does not say what it is" : `A browser on ${system}`);
}
