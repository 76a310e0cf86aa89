import { HINT_BELOW } from "./sector-evidence.ts";

/** Of offerings (by `alias` in the query), those whose sector is more than a hint. */
export function told(alias: string): string {
  return `${alias}.strength >= ${HINT_BELOW}`;
}
