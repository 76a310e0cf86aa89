import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SourceFileError } from "../model.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "csv-rows-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const expected = { title: "the test list", columns: ["Name", "Town"] };

async function read(content: string | Buffer): Promise<{ rows: string[]; skips: string[] }> {
  const file = path.join(folder, "file.csv");
  fs.writeFileSync(file, content);
  const rows: string[] = [];
  const skips: string[] = [];
  for await (const row of csvRows(file, expected)) {
    if ("skipped" in row) skips.push(`${row.line}: ${row.skipped}`);
    else rows.push(`${row.line}: ${(row as CsvRow).get("Name")} / ${row.get("Town")}`);
  }
  return { rows, skips };
}

describe("csvRows", () => {
  it("reads values over several lines and says the line each row begins on", async () => {
    const { rows, skips } = await read('Name,Town\nA,Dudley\n"B\n""two""",Walsall\n\nC,"Old, Hill"\n');
    expect(rows).toEqual(["2: A / Dudley", '3: B\n"two" / Walsall', "6: C / Old, Hill"]);
    expect(skips).toEqual([]);
  });

  it("loses only the broken row to a quotation mark that never closes", async () => {
    const { rows, skips } = await read('Name,Town\nA,Dudley\n"B,Walsall\nC,Tipton\n"D",Oldbury\nE,Wednesbury\n');
    expect(rows).toEqual(["2: A / Dudley", "4: C / Tipton", "5: D / Oldbury", "6: E / Wednesbury"]);
    expect(skips).toEqual(["3: a quotation mark opens here and never closes"]);
  });

  it("reports a mark still open at the end of the file, and one in the middle of a quoted value", async () => {
    const { rows, skips } = await read('Name,Town\n"A"x,Dudley\nB,Tipton\n"C,Walsall\nD,Sedgley');
    expect(rows).toEqual(["3: B / Tipton", "5: D / Sedgley"]);
    expect(skips.map((skip) => skip.split(":")[0]).sort()).toEqual(["2", "4"]);
  });

  it("takes a mark inside an unquoted value as it stands", async () => {
    expect((await read('Name,Town\n5" Pipes,Dudley\n')).rows).toEqual(['2: 5" Pipes / Dudley']);
  });

  it("skips rows with too few or too many values, and huge ones, with the reason", async () => {
    const { rows, skips } = await read(
      `Name,Town\nA\nB,Dudley,x\nC,Tipton,,\n${"x".repeat(100_001)},Dudley\n${"y".repeat(900_000)},Dudley\nD,Walsall\n`,
    );
    expect(rows).toEqual(["4: C / Tipton", "7: D / Walsall"]);
    expect(skips.sort()).toEqual([
      "2: the row has 1 values where the header names 2 columns",
      "3: the row has 3 values where the header names 2 columns",
      "5: a value is longer than 100,000 characters",
      "6: the row is longer than 400,000 characters",
    ]);
  });

  it.each([
    ["UTF-8 with a byte-order mark", Buffer.from("\ufeffName,Town\nCaffè,Dudley – west\n")],
    ["Windows-1252", iconv.encode("Name,Town\nCaffè,Dudley – west\n", "win1252")],
    ["UTF-16 with a byte-order mark", iconv.encode("Name,Town\nCaffè,Dudley – west\n", "utf16")],
    ["UTF-16 big-endian without one", iconv.encode("Name,Town\nCaffè,Dudley – west\n", "utf16-be")],
    ["tabs and Windows line ends", Buffer.from("Name\tTown\r\nCaffè\tDudley – west\r\n")],
  ])("reads %s", async (_, content) => {
    expect((await read(content)).rows).toEqual(["2: Caffè / Dudley – west"]);
  });

  it.each([
    ["another CSV", "Id,Title\n1,x\n", "is not the test list: it lacks the columns Name, Town. Found (read as UTF-8): Id, Title"],
    ["an empty file", "", "is empty"],
    ["a zip file", Buffer.from("504b030414000000", "hex"), "is a zip file or an Excel workbook"],
    ["binary rubbish", Buffer.from([1, 2, 0, 9, 200, 0, 0, 7, 65]), "has zero bytes"],
  ])("refuses %s with one clear error", async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(SourceFileError);
    await expect(read(content)).rejects.toThrow(message);
  });

  it("refuses a file that is not there", async () => {
    const rows = csvRows(path.join(folder, "none.csv"), expected);
    await expect(rows.next()).rejects.toThrow("cannot be read");
  });
});
