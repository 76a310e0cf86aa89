import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { PostcodeFileError } from "../files/postcode-zip.ts";
import { importPostcodes, type PostcodeRow } from "./postcodes.ts";

const GOOD = '"B1 1AY",10,406523,286448,"E92000001","E19000001","E18000005","","E08000025","E05011151"';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "postcodes-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function zipOf(files: Record<string, string>, compress = true): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, { compress });
  zip.end();
  const path = join(folder, "codepo_gb.zip");
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

async function importAll(path: string) {
  const rows: PostcodeRow[] = [];
  const result = await importPostcodes(path, (batch) => {
    rows.push(...batch);
  });
  return { rows, result };
}

async function failureOf(path: string): Promise<PostcodeFileError> {
  const error = await importAll(path).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PostcodeFileError);
  return error as PostcodeFileError;
}

describe("importPostcodes", () => {
  it("reads the layout as published, without the documents", async () => {
    const { rows, result } = await importAll(
      await zipOf({
        "Doc/licence.txt": "OGL",
        "Doc/Code-Point_Open_Column_Headers.csv": "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Quality,E,N,C,R,L,CC,DC,WC",
        "Data/CSV/b.csv": `${GOOD}\r\n"B181AA",50,405500,287500,"E92000001","","","","",""\r\n`,
        "Data/CSV/zz.csv": "",
      }),
    );
    expect(rows.map(({ postcode, authorityGss, quality }) => ({ postcode, authorityGss, quality }))).toEqual([
      { postcode: "B1 1AY", authorityGss: "E08000025", quality: 10 },
      { postcode: "B18 1AA", authorityGss: null, quality: 50 },
    ]);
    expect(rows[0]?.lat).toBeCloseTo(52.4759, 3);
    expect(rows[0]?.lng).toBeCloseTo(-1.9055, 3);
    expect(result).toMatchObject({ rows: 2, imported: 2, examples: [] });
  });

  it("counts what it cannot use, and goes on", async () => {
    const { rows, result } = await importAll(
      await zipOf({
        "Data/CSV/b.csv": [
          '"PO24 1AA",90,0,0,"E92000001","","","","",""',
          '"B1 1AB",10,406523',
          '"MOSELEY",10,406523,286448,"E92000001","","","","E08000025",""',
          '"B1 1AD",10,abc,286448,"E92000001","","","","E08000025",""',
          '"B1 1AE",10,9999999,286448,"E92000001","","","","E08000025",""',
          '"B1 "1AF",10,406523,286448,"E92000001","","","","E08000025",""',
          "",
          GOOD,
        ].join("\n"),
      }),
    );
    expect(rows.map((row) => row.postcode)).toEqual(["B1 1AY"]);
    expect(result.skipped).toEqual({ no_location: 1, wrong_column_count: 1, not_a_postcode: 1, not_on_the_grid: 2, broken_row: 1 });
    expect(result.rows).toBe(7);
    expect(result.examples).toContain("Data/CSV/b.csv, B1 1AB: wrong column count");
    expect(result.examples).toContain("Data/CSV/b.csv, line 6: broken row");
    expect(result.examples).toHaveLength(5);
  });

  it("survives a quote that never closes, and reads the next file", async () => {
    const { rows, result } = await importAll(
      await zipOf({
        "Data/CSV/a.csv": `${GOOD}\n"AB1 1AA,10,${"x".repeat(50_000)}\n${GOOD}`,
        "Data/CSV/b.csv": GOOD.replace("1AY", "1BA"),
      }),
    );
    expect(rows[0]?.postcode).toBe("B1 1AY");
    expect(rows.at(-1)?.postcode).toBe("B1 1BA");
    expect(result.skipped.broken_row).toBeGreaterThan(0);
  });

  it("sinks in batches of 5,000, waits for the sink, and reports progress", async () => {
    const sizes: number[] = [];
    const progress: number[] = [];
    let open = 0;
    const file = await zipOf({ "Data/CSV/a.csv": `${GOOD}\n`.repeat(7_000), "Data/CSV/b.csv": `${GOOD}\n`.repeat(4_000) });
    const result = await importPostcodes(
      file,
      async (batch) => {
        open += 1;
        expect(open).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        sizes.push(batch.length);
        open -= 1;
      },
      { onProgress: ({ filesDone, files, rows }) => progress.push(filesDone, files, rows) },
    );
    expect(sizes).toEqual([5_000, 5_000, 1_000]);
    expect(progress).toEqual([1, 2, 7_000, 2, 2, 11_000]);
    expect(result.imported).toBe(11_000);
  });

  it("passes the sink's own failure on", async () => {
    const failing = importPostcodes(await zipOf({ "Data/CSV/b.csv": GOOD }), () => {
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
  });

  it("says when there is no such file", async () => {
    expect((await failureOf(join(folder, "nothing.zip"))).reason).toBe("unreadable");
    expect((await failureOf(folder)).reason).toBe("unreadable");
  });

  it("says when the file is no zip", async () => {
    const path = join(folder, "b.csv");
    await writeFile(path, GOOD);
    expect((await failureOf(path)).reason).toBe("not_a_zip");
    await writeFile(path, "");
    expect((await failureOf(path)).reason).toBe("not_a_zip");
  });

  it("says when the zip is cut short", async () => {
    const path = await zipOf({ "Data/CSV/b.csv": `${GOOD}\n`.repeat(100) });
    const whole = await readFile(path);
    for (const length of [10, whole.length >> 1, whole.length - 4]) {
      await writeFile(path, whole.subarray(0, length));
      expect((await failureOf(path)).reason, `${length} bytes`).toBe("truncated");
    }
  });

  it("says when a file in the zip is damaged", async () => {
    const path = await zipOf({
      "Data/CSV/b.csv": Array.from({ length: 500 }, (_, n) => GOOD.replace("406523", `${400_000 + n * 7}`)).join("\n"),
    });
    const bytes = await readFile(path);
    bytes.fill(0xff, 200, 400);
    await writeFile(path, bytes);
    const error = await failureOf(path);
    expect(error.reason).toBe("damaged");
    expect(error.message).toContain("Data/CSV/b.csv");
  });

  it("notices a changed byte by its checksum", async () => {
    const path = await zipOf({ "Data/CSV/b.csv": GOOD }, false);
    const bytes = await readFile(path);
    bytes.write("9", bytes.indexOf("406523"));
    await writeFile(path, bytes);
    expect((await failureOf(path)).reason).toBe("damaged");
  });

  it("says when the zip has no CSV files", async () => {
    expect((await failureOf(await zipOf({ "Doc/headers.csv": "PC", "Data/readme.txt": "x" }))).reason).toBe("no_csv");
    expect((await failureOf(await zipOf({}))).reason).toBe("no_csv");
  });
});
