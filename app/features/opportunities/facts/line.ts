import { daysUntil } from "#app/platform/dates.ts";
import type { OpportunityFacts } from "./opportunity-facts.server.ts";
import { areasOf, type Coded, type Names, sectorsOf, whereText } from "./where.ts";

/** An open opportunity as a list, its feed and the API's list show it. Nothing private is in it. */
export interface OpportunityItem
  extends Pick<
    OpportunityFacts,
    | "id"
    | "slug"
    | "title"
    | "description"
    | "organisationId"
    | "kind"
    | "direction"
    | "delivery"
    | "valueKind"
    | "minPence"
    | "maxPence"
    | "valuePeriod"
    | "deadlineAt"
    | "publishedAt"
    | "updatedAt"
  > {
  organisationName: string;
  /** It is checked who posted it. */
  isChecked: boolean;
  sectors: Coded[];
  areas: Coded[];
  /** `Aston, Birmingham, B6`, or the council areas; null when it can be done from anywhere. */
  where: string | null;
  daysLeft: number | null;
}

/** An opportunity's line as at `now`; `isChecked`: it is checked who posted it. */
export function toItem(facts: OpportunityFacts, names: Names, isChecked: boolean, now: Date): OpportunityItem {
  const { id, slug, title, description, organisationId, kind, direction, delivery, valueKind, minPence, maxPence, valuePeriod } = facts;
  const { deadlineAt, publishedAt, updatedAt } = facts;
  const areas = areasOf(facts, names);
  return {
    id,
    slug,
    title,
    description,
    organisationId,
    kind,
    direction,
    delivery,
    valueKind,
    minPence,
    maxPence,
    valuePeriod,
    deadlineAt,
    publishedAt,
    updatedAt,
    organisationName: facts.buyerName,
    isChecked,
    sectors: sectorsOf(facts, names),
    areas,
    where: whereText(facts, areas),
    daysLeft: deadlineAt === null ? null : daysUntil(deadlineAt, now),
  };
}
