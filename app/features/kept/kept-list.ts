import type { MembershipRole } from "#app/platform/ctx.ts";
import { type Day, londonDay } from "#app/platform/dates.ts";

/** Most lists of one buyer; shortlists are not counted. */
export const MOST_LISTS = 60;
/** Most suppliers on one list. */
export const MOST_KEPT = 200;
export const LONGEST_NAME = 80;
export const LONGEST_NOTE = 1000;
/** As many as stand side by side. */
export const MOST_COMPARED = 4;

/** A buyer's list. A shortlist is called by its opportunity. */
export interface KeptList {
  id: number;
  organisationId: number;
  /** Of a shortlist: what it is for. */
  opportunity: { id: number; slug: string; title: string } | null;
  slug: string;
  name: string;
}

export type FoundIn = "search" | "map" | "profile" | "matches" | "answer";

/** Where a supplier was kept from, in the middle of a sentence. */
export const FROM: Record<FoundIn, string> = {
  search: "from search",
  map: "from the map",
  profile: "from the profile",
  matches: "from the matches",
  answer: "for their answer",
};

/** Whether somebody in this role may delete a list with so many suppliers on it: with them go others' notes. */
export function mayDelete(role: MembershipRole | null, list: { isShortlist: boolean; count: number }): boolean {
  if (list.isShortlist) return false;
  return role === "owner" || (role === "editor" && list.count === 0);
}

/** A supplier on one of the lists of the reader's teams. */
export interface KeptOn {
  listId: number;
  name: string;
  /** The list's page. */
  href: string;
  hasNote: boolean;
}

/**
 * What a button that keeps a supplier does: keep it, or let it go again. Where it stands on several lists, or has a note
 * that would go with it, there is none, and its own page says what to do.
 */
export function pressOf(kept: readonly KeptOn[]): { does: "keep" } | { does: "let_go"; on: KeptOn } | { does: "see" } {
  const [on] = kept;
  if (on === undefined) return { does: "keep" };
  return kept.length === 1 && !on.hasNote ? { does: "let_go", on } : { does: "see" };
}

/** A supplier's place on the page of a list. */
export function keptId(slug: string): string {
  return `kept-${slug}`;
}

/** The last day on which a link opens a list: it ends as that day does in London. */
export function lastDay(expiresAt: Date): Day {
  return londonDay(expiresAt.getTime() - 1);
}
