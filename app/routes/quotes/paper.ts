import { openAttachmentOf } from "#app/features/opportunities/open-attachment.server.ts";
import { requireQuoteLink } from "#app/features/quoting/link.server.ts";
import { paperAnswer } from "#app/platform/paper-answer.ts";
import { getCtx, getRequestInfo, getServices } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/paper";

/** A paper of a quote, for whoever holds its private link and has opened it. */
export function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  return paperAnswer(async () => {
    const ctx = getCtx(context);
    await getServices(context).limits.consume("token_address", getRequestInfo(context).network);
    const { invitation, quote } = requireQuoteLink(ctx, params.token);
    return openAttachmentOf(ctx, quote.id, invitation.openedAt === null ? "" : params.attachment);
  });
}
