import type { OPEN_TO } from "#app/features/directory/vocabulary.ts";
import type { Direction, OpportunityKind } from "#app/features/opportunities/vocabulary.ts";

type OpenTo = keyof typeof OPEN_TO;

/**
 * What a supplier can be open to, by the buyer's side: a seat it offers on its own board is for a supplier whose leaders
 * would take one. Null: work, for whoever sells it.
 */
const WANTED: Readonly<Record<OpportunityKind, Readonly<Record<Direction, readonly OpenTo[]>> | null>> = {
  contract: null,
  supply_chain: null,
  quote: null,
  secondment: { offered: ["secondments_in"], sought: ["secondments_out"] },
  board_role: { offered: ["board_seats_offered"], sought: ["board_members_wanted"] },
  support: { offered: ["supply_chains", "consortia", "secondments_in"], sought: ["secondments_out", "consortia"] },
};

/** Kinds that move people or help rather than buy work: what a supplier is open to counts beside its sectors. */
export function isAboutPeople(kind: OpportunityKind): boolean {
  return WANTED[kind] !== null;
}

/** What a supplier can be open to; nothing where work is bought. */
export function openToFor({ kind, direction }: { kind: OpportunityKind; direction: Direction | null }): readonly string[] {
  return WANTED[kind]?.[direction ?? "offered"] ?? [];
}

const WORDS: Readonly<Record<OpenTo, string>> = {
  secondments_in: "taking people on secondment",
  secondments_out: "sending people on secondment",
  board_members_wanted: "new members on its board",
  board_seats_offered: "seats on other boards",
  supply_chains: "work in supply chains",
  consortia: "bidding with others",
};

/** Ends "Open to …". */
export function sayOpenTo(code: string): string {
  return (WORDS as Readonly<Record<string, string>>)[code] ?? code.replaceAll("_", " ");
}
