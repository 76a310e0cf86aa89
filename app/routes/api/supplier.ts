import { supplierAnswer } from "#app/features/directory/api-answers.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead([], (ctx, { params }) => supplierAnswer(ctx, params["slug"] ?? ""));
export const action = apiReadOnly;
