import { apiNowhere } from "#app/platform/api.server.ts";

export const loader = apiNowhere;
export const action = apiNowhere;
