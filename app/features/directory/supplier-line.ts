import { inTurns, isOpen, type Runs } from "#app/features/searching/reason.ts";
import { daysUntil, longDate, shortDate } from "#app/platform/dates.ts";
import { counted } from "#app/platform/words.ts";
import type { ListedSupplier } from "./facts/line.ts";
import type { FoundSupplier } from "./search-suppliers.server.ts";
import type { StatusShown } from "./status-words.ts";

/** One supplier of a list, as the page gets it. */
export interface Line {
  href: string;
  slug: string;
  name: Runs;
  summary: Runs;
  miles: number | null;
  bearing: number | null;
  place: string | null;
  status: StatusShown | null;
  reasons: Runs[];
  /** Facts that are not known: open links. */
  gaps: Runs[];
  facts: string[];
  note: string | null;
}

export function toLine(found: FoundSupplier, placeQuery: string, now: Date): Line {
  const { supplier } = found;
  return {
    href: `/suppliers/${supplier.slug}${placeQuery}`,
    slug: supplier.slug,
    name: inTurns(found.name),
    summary: inTurns(found.summary),
    miles: found.distanceMiles,
    bearing: found.bearing,
    place: supplier.place,
    status: supplier.status,
    reasons: found.reasons.filter((reason) => !isOpen(reason)).map(inTurns),
    gaps: found.reasons.filter(isOpen).map(inTurns),
    facts: factsOf(supplier, now),
    note: sourceNote(supplier),
  };
}

function factsOf(supplier: ListedSupplier, now: Date): string[] {
  const facts = supplier.legalForm === "Not stated" ? [] : [supplier.legalForm];
  if (supplier.staff !== null) facts.push(counted(supplier.staff, "member of staff", "staff"));
  if (supplier.claimed && supplier.confirmedAt !== null) {
    const recent = -daysUntil(supplier.confirmedAt, now) < 300;
    facts.push(`profile confirmed ${recent ? shortDate(supplier.confirmedAt) : longDate(supplier.confirmedAt)}`);
  }
  return facts;
}

/** Where a profile that nobody looks after comes from. */
function sourceNote(supplier: Pick<ListedSupplier, "claimed" | "source" | "status">): string | null {
  if (supplier.claimed) return null;
  const from =
    supplier.source === null ? "" : `From ${supplier.source.name}, ${longDate(supplier.status?.fromDay ?? supplier.source.at)}. `;
  return `${from}Nobody has claimed this profile yet.`;
}
