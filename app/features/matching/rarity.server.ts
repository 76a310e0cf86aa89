import { prepared as statement } from "#app/platform/statements.server.ts";
import type { Database } from "#db/client.ts";
import type { Rarity } from "./prepared.ts";

/** Counted anew after so long: a directory changes slowly. Milliseconds. */
const KEPT_MS = 3_600_000;
const MOST_TERMS = 50_000;

interface Counted {
  readonly until: number;
  readonly rarities: Map<string, number>;
  readonly rarity: Rarity;
}
const counted = new WeakMap<Database, Counted>();

/**
 * How rare a term is among the suppliers of a directory (BM25’s inverse document frequency); 0 for what none of them says.
 * The same function until it is counted anew.
 */
export function rarityIn(db: Database, now: Date): Rarity {
  let known = counted.get(db);
  if (known === undefined || known.until <= now.getTime() || known.until > now.getTime() + KEPT_MS || known.rarities.size > MOST_TERMS) {
    known = countFrom(db, now);
    counted.set(db, known);
  }
  return known.rarity;
}

function countFrom(db: Database, now: Date): Counted {
  const suppliers = statement(db, "select count(*) from profiles").pluck().get() as number;
  const rarities = new Map<string, number>();
  function rarity(term: string): number {
    const before = rarities.get(term);
    if (before !== undefined) return before;
    const having = statement(db, "select count(*) from match_terms where term = ?").pluck().get(term) as number;
    const found = having === 0 ? 0 : Math.log(1 + (Math.max(0, suppliers - having) + 0.5) / (having + 0.5));
    rarities.set(term, found);
    return found;
  }
  return { until: now.getTime() + KEPT_MS, rarities, rarity };
}
