import { fold } from "./text.ts";

/** The ways a registered number may be typed: "01234567" also as "1234567", "IP 12345R" as "ip12345r". */
export function identifierForms(identifier: string): string[] {
  const plain = fold(identifier).replace(/[^\p{L}\p{N}]/gu, "");
  const bare = plain.replace(/^0+(?=.)/, "");
  return bare === plain ? [identifier, plain] : [identifier, plain, bare];
}
