import { parse } from "tldts";
import type { z } from "zod";
import { hasPicture, piledMarks, unseenSign, withoutUnseen } from "./unseen.ts";

/** Signs that part words or lines, and those of nobody's alphabet. */
const CONTROLS = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
const MARKS = /[\p{Mn}\p{Me}]/gu;
const DOTS = /[\u3002\uff0e\uff61]/g;

/** No host is longer, and no name's word. */
const LONGEST_WORD = 253;

/** Letters of Latin and of a script that is drawn alike in one word: Cyrillic, Greek and such; not those written beside it. */
function mixesScripts(word: string): boolean {
  return (
    /\p{Script=Latin}/u.test(word) &&
    /(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul})\p{L}/u.test(word)
  );
}

/** Whether a word would be read as a mail or web address by a mail program. */
function isAddress(word: string): boolean {
  if (word.length > LONGEST_WORD) return /[.@:]/.test(word);
  const plain = word.normalize("NFKC").replace(DOTS, ".");
  if (/[^@]@[^@]|:\/\/|\bmailto:|\bwww\./i.test(plain)) return true;
  const parts = plain.split(/[^\p{L}\p{N}.-]+/u).map((part) => part.replace(/^[.-]+|[.-]+$/g, ""));
  return parts.some((part) => {
    if (!part.includes(".")) return false;
    const found = parse(part);
    return found.isIp === true || (found.isIcann === true && found.domain !== null);
  });
}

/**
 * What is wrong with a text that stands as a name in a mail's subject or on somebody else's page, as a sentence that says
 * what to do; null when it will do. Holds for people, organisations and titles alike.
 */
export function nameProblem(name: string): string | null {
  const unseen = unseenSign(name);
  if (unseen !== null) return `Leave out line breaks and signs that cannot be seen: there is ${unseen} in it`;
  const piled = piledMarks(name);
  if (piled !== null)
    return `Write letters with the accents that they have: there are too many marks ${piled === "" ? "in it" : `on “${piled}”`}`;
  const plain = name.normalize("NFKC");
  if (/[<>]/.test(plain)) return "Leave out < and >";
  if (hasPicture(name) || hasPicture(plain)) return "Leave out emoji, ticks, stars and other pictures";
  if (plain.split(/\s+/).some(mixesScripts)) return "Write each word in one alphabet: a letter of another one stands among its letters";
  if (plain.split(/\s+/).some(isAddress)) return "Leave out web and e-mail addresses, and put a space after a full stop";
  return null;
}

/** An address as the words in it; the full stop of a sentence stays. */
function takenApart(word: string): string {
  return `${word.replace(/[@:/.\u3002\uff0e\uff61]+/g, " ").trim()}${word.endsWith(".") ? "." : ""}`;
}

/** A name as it may stand in a subject, whatever the database holds: unseen signs and piled marks are left out, addresses are taken apart. */
export function safeName(name: string): string {
  const seen = withoutUnseen(name);
  return (piledMarks(seen) === null ? seen : seen.normalize("NFD").replace(MARKS, ""))
    .replace(CONTROLS, " ")
    .split(/\s+/)
    .map((word) => (isAddress(word) ? takenApart(word) : word))
    .join(" ")
    .trim();
}

/** A text of several lines in the same way: what somebody wrote, as it may stand where a mail program would make links of it. */
export function safeText(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(safeName)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Zod's form of `nameProblem`, for a field that stands as a name. It is composed, and spaces are made single; an empty text passes. */
export function plainName<T extends string | undefined>(field: z.ZodType<T>) {
  return field
    .transform(
      (text) =>
        text
          ?.normalize("NFC")
          .replace(/[\t\n\r\p{Zs}]+/gu, " ")
          .trim() as T,
    )
    .superRefine((text, check) => {
      const problem = text === undefined ? null : nameProblem(text);
      if (problem !== null) check.addIssue({ code: "custom", message: problem });
    });
}
