import type { OpportunityForMatch, OpportunityKind } from "./model.ts";

const PEOPLE_KINDS: ReadonlySet<OpportunityKind> = new Set(["secondment", "board_role", "support"]);

/** Kinds that move people or help rather than buy work: what a supplier is open to takes the place of its sectors. */
export function isAboutPeople(kind: OpportunityKind): boolean {
  return PEOPLE_KINDS.has(kind);
}

/**
 * What a supplier must be open to. `offered` and `sought` are the buyer's side: a seat it offers on its own board is
 * for a supplier whose leaders would take one.
 */
export function openToFor(opportunity: Pick<OpportunityForMatch, "kind" | "direction">): readonly string[] {
  const offered = opportunity.direction !== "sought";
  if (opportunity.kind === "secondment") return offered ? ["secondments_in"] : ["secondments_out"];
  if (opportunity.kind === "board_role") return offered ? ["board_seats_offered"] : ["board_members_wanted"];
  if (opportunity.kind === "support") return offered ? ["supply_chains", "consortia", "secondments_in"] : ["secondments_out", "consortia"];
  return [];
}

const WORDS: Record<string, string> = {
  secondments_in: "taking people on secondment",
  secondments_out: "sending people on secondment",
  board_members_wanted: "new members on its board",
  board_seats_offered: "seats on other boards",
  supply_chains: "work in supply chains",
  consortia: "bidding with others",
};

/** Ends "Open to …". */
export function sayOpenTo(code: string): string {
  return WORDS[code] ?? code.replaceAll("_", " ");
}
