import { supplierListAnswer } from "#app/features/directory/api-answers.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead((ctx, { request }) => supplierListAnswer(ctx, new URL(request.url).searchParams));
export const action = apiReadOnly;
