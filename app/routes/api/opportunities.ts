import { opportunityListAnswer } from "#app/features/opportunities/api-answers.server.ts";
import { OPPORTUNITY_PARAMETERS } from "#app/features/opportunities/api-parameters.server.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";

export const loader = apiRead(OPPORTUNITY_PARAMETERS, (ctx, { request }) => opportunityListAnswer(ctx, new URL(request.url).searchParams));
export const action = apiReadOnly;
