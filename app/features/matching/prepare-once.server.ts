import { londonDay } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import type { OpportunityForMatch } from "./model.ts";
import { type PreparedOpportunity, prepareOpportunity, type Rarity } from "./prepared.ts";
import { rarityIn } from "./rarity.server.ts";

interface Kept {
  readonly source: string;
  readonly rarity: Rarity;
  readonly prepared: PreparedOpportunity;
}
const MOST = 500;
const kept = new WeakMap<Database, Map<number, Kept>>();

/** `prepareOpportunity` against a directory, done once for an opportunity as it stands: each changed profile is held against all. */
export function prepareOnce(db: Database, opportunity: OpportunityForMatch, now: Date): PreparedOpportunity {
  const known = kept.get(db) ?? new Map<number, Kept>();
  kept.set(db, known);
  const source = JSON.stringify(opportunity);
  const rarity = rarityIn(db, now);
  const before = known.get(opportunity.id);
  if (before?.source === source && before.rarity === rarity && before.prepared.today === londonDay(now))
    return { ...before.prepared, now: now.getTime() };
  const prepared = prepareOpportunity(opportunity, now, rarity);
  if (known.size >= MOST) known.clear();
  known.set(opportunity.id, { source, rarity, prepared });
  return prepared;
}
