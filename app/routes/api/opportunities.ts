import { opportunityListAnswer } from "#app/features/opportunities/api-answers.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead((ctx, { request }) => opportunityListAnswer(ctx, new URL(request.url).searchParams));
export const action = apiReadOnly;
