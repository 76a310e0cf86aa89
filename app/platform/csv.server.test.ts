import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvFile, toCsv } from "./csv.server.ts";

function cellsOf(csv: string): string[][] {
  return parse(csv, { bom: true });
}

describe("CSV for a spreadsheet", () => {
  it("starts no formula in any cell, whichever sign separates cells there", () => {
    const hostile = ["=1+1", "+44 121", "-2", "@SUM(A1)", "＝1", "kept; =1+1", "a\t@x", "fine; -ish", "first\n=1+1", '",=1+1'];
    const [, ...rows] = cellsOf(toCsv(hostile.map((Note) => ({ Note }))));
    for (const cell of rows.flat()) {
      for (const part of cell.split(/[;\t\n]/)) expect(part.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
    expect(rows.flat().map((cell) => cell.replaceAll("'", ""))).toEqual(hostile);
  });
  it("leaves alone what starts none", () => {
    const Note = 'Takes paint; ask about "liability", £2m\nRang on 3 May';
    expect(cellsOf(toCsv([{ Note }]))).toEqual([["Note"], [Note]]);
  });
  it("is one cell over several lines, however they end", () => {
    expect(toCsv([{ Note: "one\ntwo" }, { Note: "one\r\ntwo" }])).toBe('\ufeffNote\r\n"one\ntwo"\r\n"one\r\ntwo"\r\n');
  });
  it("is UTF-8 with its mark, has its columns without rows, and is kept by nobody", () => {
    expect(toCsv([], ["Name", "Place"])).toBe("\ufeffName,Place\r\n");
    expect(csvFile("x", "list.csv").headers.get("cache-control")).toBe("private, no-store");
  });
});
