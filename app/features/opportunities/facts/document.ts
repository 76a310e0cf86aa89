import type { Position } from "#search/distance.ts";
import { buildOpportunityDocument, type OpportunityLookups } from "#search/documents/opportunity.ts";
import type { OpportunityDocument } from "#search/opportunities.ts";
import type { OpportunityFacts } from "./opportunity-facts.server.ts";
import { areasOf, type Names, whereText } from "./where.ts";

/** An opportunity's search document. `district`: the middle of the postcode district of its place. Everything in it is public. */
export function toDocument(facts: OpportunityFacts, lookups: OpportunityLookups & Names, district: Position | null): OpportunityDocument {
  return buildOpportunityDocument(
    {
      ...facts,
      description: [facts.description, ...facts.skills, ...facts.lots.flatMap(({ title, description }) => [title, description])]
        .filter((text) => text !== "")
        .join("\n"),
      buyer: facts.buyerName,
      where: whereText(facts, areasOf(facts, lookups)),
      district,
      publishedAt: (facts.publishedAt ?? facts.createdAt).getTime(),
      deadlineAt: facts.deadlineAt?.getTime() ?? null,
    },
    lookups,
  );
}
