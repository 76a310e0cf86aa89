import { londonDay } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import type { OpportunityForMatch } from "./model.ts";
import { type PreparedOpportunity, prepareOpportunity, type Rarity } from "./prepared.ts";
import { rarityIn } from "./rarity.server.ts";

interface Kept {
  readonly source: string;
  readonly prepared: PreparedOpportunity;
}
/** The first so many stay and the others are prepared each time: all are asked for in one order, again and again. */
export const MOST_KEPT = 500;
/** By the rarity they were prepared with, which is another after an hour: none stays for longer. */
const kept = new WeakMap<Rarity, Map<number, Kept>>();

/** `prepareOpportunity` against a directory, done once for an opportunity as it stands: each changed profile is held against all. */
export function prepareOnce(db: Database, opportunity: OpportunityForMatch, now: Date): PreparedOpportunity {
  const rarity = rarityIn(db, now);
  const known = kept.get(rarity) ?? new Map<number, Kept>();
  kept.set(rarity, known);
  const source = JSON.stringify(opportunity);
  const before = known.get(opportunity.id);
  if (before?.source === source && before.prepared.today === londonDay(now)) return { ...before.prepared, now: now.getTime() };
  const prepared = prepareOpportunity(opportunity, now, rarity);
  if (before !== undefined || known.size < MOST_KEPT) known.set(opportunity.id, { source, prepared });
  return prepared;
}
