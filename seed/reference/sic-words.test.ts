import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { allSectorNodes } from "./sectors.ts";
import { rowsOf, SAYS_NOTHING_SIC, SIC_WORDS } from "./sic-words.ts";
import { SIC_WORDS_GOODS } from "./sic-words-goods.ts";
import { SIC_WORDS_SERVICES } from "./sic-words-services.ts";

const SIC_FILE = new URL("../../../shared/data/classification/sic2007.csv", import.meta.url);
/** Used by Companies House though SIC 2007 lacks them. */
const COMPANIES_HOUSE_ONLY = ["74990", "98000", "99999"];

const ROWS = [...rowsOf(SIC_WORDS_GOODS), ...rowsOf(SIC_WORDS_SERVICES)];

function isAnswered(code: string): boolean {
  return SIC_WORDS.has(code) || SAYS_NOTHING_SIC.has(code);
}

describe("SIC_WORDS", () => {
  it("has each code once, in order, five digits and a space before its words", () => {
    const codes = ROWS.map(([code]) => code);
    expect(codes.filter((code) => !/^\d{5}$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(SIC_WORDS.size).toBe(ROWS.length);
    expect(`${SIC_WORDS_GOODS}${SIC_WORDS_SERVICES}`.split("\n").filter((line) => line !== "" && !/^\d{5} \S/.test(line))).toEqual([]);
  });

  it("has one to six expressions a line, in lower case, none empty or twice", () => {
    for (const [code, words] of SIC_WORDS) {
      const expressions = words.split(", ");
      expect(expressions.length, code).toBeLessThanOrEqual(6);
      expect(new Set(expressions).size, code).toBe(expressions.length);
      for (const expression of expressions) expect(expression, code).toMatch(/^[a-z]+(?:(?:[ '-]|' )[a-z]+)*$/);
    }
  });

  it("keeps lines within 140 characters", () => {
    expect(ROWS.filter(([code, words]) => `${code} ${words}`.length > 140)).toEqual([]);
  });

  it("has no words for a code that says nothing of the work", () => {
    expect([...SAYS_NOTHING_SIC].filter((code) => SIC_WORDS.has(code))).toEqual([]);
  });

  it("answers every code of the taxonomy", () => {
    const named = new Set(allSectorNodes().flatMap((node) => node.sic));
    expect([...named].filter((code) => !isAnswered(code))).toEqual([]);
  });

  it.skipIf(!existsSync(SIC_FILE))("answers every sub-class, and no code that does not exist (skipped without ../shared)", () => {
    const rows: string[][] = parse(readFileSync(SIC_FILE, "latin1"), { from_line: 2, relax_column_count: true });
    const all = rows.map((row) => row[0] ?? "");
    const finer = all.filter(
      (code) => !code.endsWith("0") || !all.some((other) => other !== code && other.slice(0, 4) === code.slice(0, 4)),
    );
    expect(finer.filter((code) => !isAnswered(code))).toEqual([]);
    const known = new Set([...all, ...COMPANIES_HOUSE_ONLY]);
    expect([...SIC_WORDS.keys(), ...SAYS_NOTHING_SIC].filter((code) => !known.has(code))).toEqual([]);
  });
});
