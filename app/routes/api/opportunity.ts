import { opportunityAnswer } from "#app/features/opportunities/api-answers.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead([], (ctx, { params }) => opportunityAnswer(ctx, params["slug"] ?? ""));
export const action = apiReadOnly;
