import type { ResponseStatus } from "./schema.ts";

const NEXT: Record<ResponseStatus, readonly ResponseStatus[]> = {
  submitted: ["shortlisted", "successful", "unsuccessful", "withdrawn"],
  shortlisted: ["successful", "unsuccessful", "withdrawn"],
  successful: [],
  unsuccessful: [],
  // Somebody who withdrew may answer again while the opportunity is open.
  withdrawn: ["submitted"],
};

/** Whether a response may go from one status to another. A status never follows itself. */
export function canMoveResponse(from: ResponseStatus, to: ResponseStatus): boolean {
  return NEXT[from].includes(to);
}
