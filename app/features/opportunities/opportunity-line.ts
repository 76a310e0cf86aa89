import { inTurns, isOpen, type Runs } from "#app/features/searching/reason.ts";
import { ago, shortDate } from "#app/platform/dates.ts";
import type { OpportunityItem } from "./facts/line.ts";
import { daysLeft, valueText } from "./say.ts";
import type { FoundOpportunity } from "./search-opportunities.server.ts";
import { kindText } from "./vocabulary.ts";

/** One opportunity of a list, as the page gets it. */
export interface Line {
  slug: string;
  title: Runs;
  buyer: string;
  isChecked: boolean;
  /** The beginning of the description, or where the words stand in it. */
  excerpt: Runs;
  /** Null without a deadline. */
  due: { figure: string; word: string; closes: string } | null;
  reasons: Runs[];
  /** What the buyer does not tell: open links. */
  gaps: Runs[];
  facts: string[];
}

export function toLine({ opportunity, highlights, reasons }: FoundOpportunity, now: Date): Line {
  const { title, description, deadlineAt } = opportunity;
  const gaps = reasons.filter(isOpen);
  return {
    slug: opportunity.slug,
    title: inTurns(highlights["title"] ?? [{ text: title, marked: false }]),
    buyer: opportunity.organisationName,
    isChecked: opportunity.isChecked,
    excerpt: inTurns(highlights["description"] ?? [{ text: excerptOf(description), marked: false }]),
    due: deadlineAt === null ? null : { ...daysLeft(deadlineAt, now), closes: shortDate(deadlineAt) },
    reasons: reasons.filter((reason) => !isOpen(reason)).map(inTurns),
    gaps: gaps.map(inTurns),
    facts: factsOf(opportunity, gaps.length === 0, now),
  };
}

/** Kind, place, value unless a gap says that it is not told, and since when. */
function factsOf(item: OpportunityItem, withValue: boolean, now: Date): string[] {
  const value = withValue ? valueText(item) : "";
  return [
    kindText(item.kind, item.direction),
    item.where ?? "From anywhere",
    ...(value === "" ? [] : [value]),
    ...(item.publishedAt === null ? [] : [`Posted ${ago(item.publishedAt, now)}`]),
  ];
}

/** The beginning of a text, cut at a word. */
export function excerptOf(text: string): string {
  if (text.length <= 180) return text;
  return `${text.slice(0, 180).replace(/[\s,;:.-]+\S*$/, "")}…`;
}
