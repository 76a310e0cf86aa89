import { DomainError } from "./errors.ts";

export interface Paper {
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

/** Answers with a paper, always as a download: nothing uploaded is ever shown inside a page of this site. A refusal is a plain 404. */
export async function paperAnswer(open: () => Promise<Paper>): Promise<Response> {
  try {
    const paper = await open();
    const plain = paper.fileName.replace(/[^\w .()-]/g, "_");
    return new Response(new Uint8Array(paper.bytes), {
      headers: {
        "Content-Type": paper.mediaType,
        "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(paper.fileName).replace(/['()*]/g, escapeChar)}`,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code !== "too_many")
      return new Response("This paper is not here.", { status: 404, headers: { "Content-Type": "text/plain" } });
    throw error;
  }
}

function escapeChar(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
