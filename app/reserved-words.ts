import { wordsBesideParameters } from "./platform/reserved-words.ts";
import { ROUTE_POLICY } from "./route-policy.ts";

/** What no organisation and no opportunity is addressed by. Every address has its row in the policy, so a new page reserves its word by itself. */
export const RESERVED_WORDS = wordsBesideParameters(Object.keys(ROUTE_POLICY));
