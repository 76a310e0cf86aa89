import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileTypeFromBuffer } from "file-type";
import type { Settings } from "#app/platform/ctx.ts";
import { writeFileWhole } from "#app/platform/write-file.server.ts";

export const MAX_PAPER_BYTES = 10 * 1024 * 1024;
export const MAX_PAPERS = 6;

interface PaperKind {
  mediaType: string;
  /** What `file-type` finds in the content; null for plain text, which carries no mark. */
  content: readonly string[] | null;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const KINDS: Record<string, PaperKind> = {
  pdf: { mediaType: "application/pdf", content: ["pdf"] },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, content: ["docx"] },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, content: ["xlsx"] },
  doc: { mediaType: "application/msword", content: ["cfb"] },
  xls: { mediaType: "application/vnd.ms-excel", content: ["cfb"] },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", content: ["odt"] },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", content: ["ods"] },
  csv: { mediaType: "text/csv; charset=utf-8", content: null },
  png: { mediaType: "image/png", content: ["png"] },
  jpg: { mediaType: "image/jpeg", content: ["jpg"] },
  jpeg: { mediaType: "image/jpeg", content: ["jpg"] },
};

/** The media type of a file whose name and content agree on one of the kinds taken; else what to send instead. */
export async function checkPaper(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ ok: true; mediaType: string } | { ok: false; message: string }> {
  const extension = path.extname(fileName).slice(1).toLowerCase();
  const kind = Object.hasOwn(KINDS, extension) ? KINDS[extension] : undefined;
  const shown = fileName.length > 60 ? `${fileName.slice(0, 57)}…` : fileName;
  if (kind === undefined) return { ok: false, message: `${shown}: send a PDF, Word, Excel, OpenDocument, CSV, PNG or JPEG file` };
  if (bytes.byteLength === 0) return { ok: false, message: `${shown} is empty` };
  if (bytes.byteLength > MAX_PAPER_BYTES) return { ok: false, message: `${shown} is larger than 10 MB` };
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const fits = kind.content === null ? found === undefined && isText(bytes) : found !== undefined && kind.content.includes(found.ext);
  return fits
    ? { ok: true, mediaType: kind.mediaType }
    : { ok: false, message: `${shown} is not what its name says. Save it again as ${extension.toUpperCase()}` };
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file's own name without folders and without characters that a header or file system minds; at most 120 characters. */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._()-]+/gu, "_")
    .replace(/^\.+/, "")
    .trim();
  const extension = path.extname(clean).slice(0, 10);
  return `${clean.slice(0, clean.length - extension.length).slice(0, 110) || "paper"}${extension}`;
}

function folderOf(settings: Settings): string {
  return settings.dataDir === ":memory:" ? path.join(os.tmpdir(), `social-supply-${process.pid}`) : path.join(settings.dataDir, "uploads");
}

function fileOf(settings: Settings, id: string): string {
  return path.join(folderOf(settings), id);
}

/** Writes the bytes under a new random id: the whole file, or nothing. Rejects with the system's error, such as a full disk's. */
export async function storePaper(settings: Settings, bytes: Uint8Array): Promise<string> {
  const id = randomUUID();
  await fs.mkdir(folderOf(settings), { recursive: true });
  await writeFileWhole(fileOf(settings, id), bytes);
  return id;
}

export async function discardPaper(settings: Settings, id: string): Promise<void> {
  await fs.rm(fileOf(settings, id), { force: true });
}

export function readPaper(settings: Settings, id: string): Promise<Buffer> {
  return fs.readFile(fileOf(settings, id));
}
