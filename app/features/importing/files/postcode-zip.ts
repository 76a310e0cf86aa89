import { open } from "node:fs/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { SourceFileError } from "../model.ts";

export type PostcodeFileReason = "unreadable" | "not_a_zip" | "truncated" | "damaged" | "no_csv";

/** The file is not a Code-Point Open zip that can be read; `reason` says why, the message says it to people. */
export class PostcodeFileError extends SourceFileError {
  readonly reason: PostcodeFileReason;

  constructor(reason: PostcodeFileReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

export interface PostcodeZip {
  zip: ZipFile;
  /** The CSV files with postcodes, one for each postcode area, in the zip's order. */
  entries: readonly Entry[];
}

/**
 * Opens a zip and lists its postcode files: every CSV outside the `Doc` folder, in which Ordnance Survey ships the column
 * headers and code lists. The caller closes `zip`.
 *
 * @throws {PostcodeFileError} `unreadable` (missing, no permission), `not_a_zip`, `truncated`, `no_csv`
 */
export async function openPostcodeZip(file: string): Promise<PostcodeZip> {
  const startsAsZip = await startsLikeZip(file);
  if (!startsAsZip) {
    throw new PostcodeFileError(
      "not_a_zip",
      `${file} is not a zip file. Give the Code-Point Open zip as downloaded, not a file out of it.`,
    );
  }
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false });
  } catch (error) {
    throw new PostcodeFileError("truncated", `${file} is a zip cut short or damaged at its end. Download it again.`, error);
  }
  try {
    const entries = await csvEntries(zip, file);
    if (entries.length === 0) {
      throw new PostcodeFileError("no_csv", `${file} has no CSV files. Choose the CSV format when downloading Code-Point Open.`);
    }
    return { zip, entries };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** The name of what is wrong inside one of the zip's files. */
export function damagedEntry(fileName: string, cause: unknown): PostcodeFileError {
  return new PostcodeFileError("damaged", `The zip is damaged: ${fileName} in it cannot be unpacked. Download it again.`, cause);
}

async function csvEntries(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (/\.csv$/i.test(entry.fileName) && !/(^|\/)(Doc|__MACOSX)\//i.test(entry.fileName)) entries.push(entry);
    }
  } catch (error) {
    throw new PostcodeFileError("truncated", `The list of files in ${file} is damaged. Download it again.`, error);
  }
  return entries;
}

/** A zip starts with a file's header, or, when empty, with the end of its directory. */
async function startsLikeZip(file: string): Promise<boolean> {
  try {
    await using handle = await open(file, "r");
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && ["PK\u0003\u0004", "PK\u0005\u0006"].includes(buffer.toString("latin1"));
  } catch (error) {
    throw new PostcodeFileError("unreadable", `${file} cannot be read: ${error instanceof Error ? error.message : "unknown error"}`, error);
  }
}
