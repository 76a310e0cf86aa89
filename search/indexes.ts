import { OPPORTUNITIES } from "./opportunities.ts";
import { SUPPLIERS } from "./suppliers.ts";

/** The indexes that the site has. */
export const INDEXES = [SUPPLIERS, OPPORTUNITIES] as const;
