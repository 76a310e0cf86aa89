import type { SupplierDocument } from "../engine.ts";
import { fold } from "../text.ts";
import { indexWords } from "../tokens.ts";

/**
 * Columns of the word index with their bm25 weights: words in name and offerings over description.
 * `STRONG_COLUMNS` say what the supplier is and sells; the others only speak of it.
 */
export const TEXT_COLUMNS = [
  ["name", 8],
  ["identifier", 8],
  ["offering", 6],
  ["sector", 4],
  ["summary", 3],
  ["place", 2],
  ["description", 1],
] as const;
export const STRONG_COLUMNS = ["name", "identifier", "offering", "sector"] as const;

/** Stands between two values in one column, so that no phrase runs across. A private-use character: nobody can type it as a word. */
const BREAK = "\uE000";

export type TextRow = readonly string[];

function joined(values: readonly string[]): string {
  return values
    .map((value) => indexWords(value).join(" "))
    .filter((value) => value !== "")
    .join(` ${BREAK} `);
}

/** "01234567" is also found as "1234567", "IP 12345R" as "ip12345r". */
export function identifierForms(identifier: string): string[] {
  const plain = fold(identifier).replace(/[^\p{L}\p{N}]/gu, "");
  const bare = plain.replace(/^0+(?=.)/, "");
  return bare === plain ? [identifier, plain] : [identifier, plain, bare];
}

/** A document's words by column, in the order of `TEXT_COLUMNS`. */
export function textRow(document: SupplierDocument): TextRow {
  const postcode = document.postcode ?? "";
  return [
    joined([document.name, ...document.otherNames]),
    joined(document.identifiers.flatMap(identifierForms)),
    joined(document.offerings.map((offering) => offering.title)),
    joined(document.sectorNames),
    joined([document.summary]),
    joined([document.place ?? "", postcode, postcode.replace(/\s+/g, "")]),
    joined(document.offerings.map((offering) => offering.description)),
  ];
}

/** The distinct words of a row. */
export function rowWords(row: TextRow): Set<string> {
  const words = new Set<string>();
  for (const column of row) for (const word of column.split(" ")) if (word !== "" && word !== BREAK) words.add(word);
  return words;
}
