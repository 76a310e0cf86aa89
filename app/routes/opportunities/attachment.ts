import { openAttachment } from "#app/features/opportunities/open-attachment.server.ts";
import { paperAnswer } from "#app/platform/paper-answer.ts";
import { getCtx } from "#app/platform/request-context.server.ts";
import type { Route } from "./+types/attachment";

/** A paper of an opportunity. */
export function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  return paperAnswer(() => openAttachment(getCtx(context), params.slug, params.attachment));
}
