import { supplierListAnswer } from "#app/features/directory/api-answers.server.ts";
import { noteUnmet } from "#app/features/directory/unmet/note-unmet.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead((ctx, { context, request }) =>
  supplierListAnswer(ctx, new URL(request.url).searchParams, (search) => noteUnmet(context, request, search)),
);
export const action = apiReadOnly;
