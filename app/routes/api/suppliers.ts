import { supplierListAnswer } from "#app/features/directory/api-answers.server.ts";
import { SUPPLIER_PARAMETERS } from "#app/features/directory/api-parameters.server.ts";
import { noteUnmet } from "#app/features/directory/unmet/note-unmet.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead(SUPPLIER_PARAMETERS, (ctx, { context, request }) =>
  supplierListAnswer(ctx, new URL(request.url).searchParams, (search) => noteUnmet(context, request, search)),
);
export const action = apiReadOnly;
