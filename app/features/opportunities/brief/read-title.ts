import { bounded, MOST_TITLE } from "#app/features/reading/bounded.ts";

const LEAST = 8;
/** "We are looking for", "Please could somebody": says nothing of what it is. */
const OPENING =
  /^(?:(?:please|hello|hi)[,\s]{1,5})?(?:we(?:'re| are)?|i(?:'m| am)?|our (?:organisation|company|school|charity))\s{1,5}(?:(?:need|want|require|seek|would like|looking for|are looking for|look for|seeking|have|buy|offer|can offer)\s{1,5})(?:(?:to (?:buy|find|hire|get)|somebody to|someone to)\s{1,5})?/iu;

/** What a text would be called: its first sentence without its opening words, cut at a word. Empty where there is too little. */
export function readTitle(given: string): string {
  const text = bounded(given).trim();
  const first = /^[^\n]{0,400}?(?:[.!?:;](?=\s|$)|(?=\n)|$)/u.exec(text)?.[0] ?? "";
  const whole = (first.length >= LEAST ? first : text.slice(0, 400).replace(/\s+/g, " ")).replace(/[.!?:;]+$/, "").trim();
  const plain = whole.replace(OPENING, "");
  const said = plain.length >= LEAST ? plain : whole;
  const cut = said.length <= MOST_TITLE ? said : said.slice(0, MOST_TITLE + 1).replace(/[\s,;:–-]+\S*$/u, "");
  const title = cut.charAt(0).toUpperCase() + cut.slice(1);
  return title.length < LEAST ? "" : title;
}
