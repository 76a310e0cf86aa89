import { openAttachment } from "#app/features/opportunities/open-attachment.server.ts";
import { DomainError } from "#app/platform/errors.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/attachment";

/** A paper, always as a download: nothing uploaded is ever shown inside a page of this site. */
export async function loader({ context, params }: Route.LoaderArgs) {
  try {
    const paper = await openAttachment(getCtx(context), params.slug, params.attachment);
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
    if (error instanceof DomainError)
      return new Response("This paper is not here.", { status: 404, headers: { "Content-Type": "text/plain" } });
    throw error;
  }
}

function escapeChar(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
