import fs from "node:fs";
import { pipeline, type Readable } from "node:stream";
import iconv from "iconv-lite";
import { SourceFileError } from "../model.ts";

export type TextEncoding = "UTF-8" | "UTF-16 LE" | "UTF-16 BE" | "Windows-1252";

const CODECS: Record<TextEncoding, string> = {
  "UTF-8": "utf8",
  "UTF-16 LE": "utf16-le",
  "UTF-16 BE": "utf16-be",
  "Windows-1252": "win1252",
};
const SIGNATURES: readonly [string, string][] = [
  ["504b0304", "a zip file or an Excel workbook: unpack it, or save it as CSV"],
  ["25504446", "a PDF"],
  ["d0cf11e0", "an old Excel workbook: save it as CSV"],
  ["1f8b", "a gzip file: unpack it"],
  ["53514c69746520666f726d6174", "an SQLite database"],
];

/**
 * The file's encoding, found by reading it through once: a byte-order mark decides, then the zero bytes of UTF-16, then
 * whether every byte is valid UTF-8; what is not is taken as Windows-1252, which is what spreadsheets write.
 * Throws {@link SourceFileError} for a file that cannot be read, is empty, or is no text.
 */
async function detectEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  let utf8 = true;
  try {
    for await (const chunk of fs.createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      if (first) {
        const decided = fromStart(chunk, path);
        if (decided) return decided;
        first = false;
      }
      if (chunk.includes(0)) throw new SourceFileError(`${path} is no text file: it has zero bytes in it.`);
      try {
        decoder.decode(chunk, { stream: true });
      } catch {
        utf8 = false;
        break;
      }
    }
  } catch (error) {
    if (error instanceof SourceFileError) throw error;
    throw new SourceFileError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (first) throw new SourceFileError(`${path} is empty.`);
  try {
    if (utf8) decoder.decode();
  } catch {
    return "Windows-1252";
  }
  return utf8 ? "UTF-8" : "Windows-1252";
}

function fromStart(start: Buffer, path: string): TextEncoding | null {
  const hex = start.subarray(0, 16).toString("hex");
  const binary = SIGNATURES.find(([signature]) => hex.startsWith(signature));
  if (binary) throw new SourceFileError(`${path} is ${binary[1]}.`);
  if (hex.startsWith("efbbbf")) return null;
  if (hex.startsWith("fffe")) return "UTF-16 LE";
  if (hex.startsWith("feff")) return "UTF-16 BE";
  const sample = start.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return "UTF-16 LE";
  if (even > half * 0.7 && odd < half * 0.1) return "UTF-16 BE";
  return null;
}

/** The file as a stream of text, without a byte-order mark. */
export async function openText(path: string): Promise<{ text: AsyncIterable<string> & Readable; encoding: TextEncoding }> {
  const encoding = await detectEncoding(path);
  const decode = iconv.decodeStream(CODECS[encoding], { stripBOM: true });
  const source = fs.createReadStream(path, { highWaterMark: 1 << 16 });
  const text = pipeline(source, decode as unknown as NodeJS.ReadWriteStream, () => undefined);
  return { text: text as unknown as AsyncIterable<string> & Readable, encoding };
}

/** Lines of a stream of text, without their ends. A line longer than `cap` characters is given cut, marked `long`. */
export async function* readLines(text: AsyncIterable<string>, cap: number): AsyncGenerator<{ text: string; long: boolean }[]> {
  let rest = "";
  let long = false;
  for await (const chunk of text) {
    const parts = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = parts.pop() ?? "";
    const lines = parts.map((line, at) => ({ text: line, long: line.length > cap || (at === 0 && long) }));
    if (parts.length > 0) long = false;
    if (rest.length > cap) {
      rest = rest.slice(0, cap);
      long = true;
    }
    if (lines.length > 0) yield lines;
  }
  if (rest !== "") yield [{ text: rest.replace(/\r$/, ""), long }];
}
