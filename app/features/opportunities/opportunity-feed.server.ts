import { Feed } from "feed";
import { escape as html } from "html-escaper";
import { askedWords } from "#app/features/searching/result-words.ts";
import type { Ctx } from "#app/platform/ctx.ts";
import { londonDay, londonInstant } from "#app/platform/dates.ts";
import { MAX_PAGE_SIZE } from "#search/engine.ts";
import type { OpportunityItem } from "./facts/line.ts";
import { feedHref, filtersHref } from "./filters.ts";
import { excerptOf } from "./opportunity-line.ts";
import { readFilters } from "./read-filters.ts";
import { closesText, valueText } from "./say.ts";
import { searchOpportunities } from "./search-opportunities.server.ts";
import { kindText } from "./vocabulary.ts";

export interface OpportunityFeed {
  xml: string;
  /** When an entry last came or changed; null while there is none. */
  changedAt: Date | null;
}

/**
 * A search as an Atom feed (RFC 4287): the newest 50 open opportunities that have all of it, by when they were posted.
 * An entry's id is its address, which never changes; it is updated when the opportunity was.
 */
export async function opportunityFeed(ctx: Ctx, params: URLSearchParams): Promise<OpportunityFeed> {
  const { origin, siteName, siteRegion } = ctx.settings;
  const search = await searchOpportunities(
    ctx,
    { ...readFilters(params), sort: "newest", page: 1 },
    { pageSize: MAX_PAGE_SIZE, facets: [] },
  );
  const { filters, place, notices } = search;
  // What has only some of the words is offered on the page; a reader who follows a search asked for all of them.
  const items = search.loosened === null ? search.items.map((found) => found.opportunity) : [];
  const today = londonInstant(londonDay(ctx.now), 0);
  const times = items.map((item) => item.updatedAt.getTime());
  // What closes within a week comes in by the calendar, without a change of its own.
  const changedAt = times.length === 0 ? null : new Date(Math.max(...times, filters.soon ? today.getTime() : 0));
  const address = `${origin}${feedHref(filters)}`;
  const feed = new Feed({
    id: address,
    title: clean(`Opportunities${askedWords(filters, place?.label.split(",")[0] ?? null)} - ${siteName} ${siteRegion}`),
    description: clean(["Open to social enterprises, the newest first.", ...notices].join(" ")),
    link: `${origin}${filtersHref(filters, { sort: null })}`,
    feedLinks: { atom: address },
    updated: changedAt ?? today,
    author: { name: clean(`${siteName} ${siteRegion}`), link: origin },
    generator: false,
  });
  for (const item of items) feed.addItem(entryOf(item, origin));
  return { xml: feed.atom1(), changedAt };
}

function entryOf(item: OpportunityItem, origin: string) {
  const url = `${origin}/opportunities/${item.slug}`;
  const facts = [
    kindText(item.kind, item.direction),
    item.where ?? "From anywhere",
    valueText(item),
    item.deadlineAt === null ? "No deadline" : `Closes ${closesText(item.deadlineAt)}`,
  ].filter((fact) => fact !== "");
  const paragraphs = item.description.split(/\n{2,}/).map((text) => `<p>${markup(text).replaceAll("\n", "<br>")}</p>`);
  return {
    id: url,
    link: url,
    title: markup(item.title),
    date: item.updatedAt,
    ...(item.publishedAt === null ? {} : { published: item.publishedAt }),
    author: [{ name: clean(`${item.organisationName}${item.isChecked ? "" : " (not checked yet)"}`) }],
    category: item.sectors.map(({ code, name }) => ({ term: code, name: clean(name), scheme: `${origin}/api/v1/sectors` })),
    description: markup(excerptOf(item.description)),
    content: `<ul>${facts.map((fact) => `<li>${markup(fact)}</li>`).join("")}</ul>${paragraphs.join("")}`,
  };
}

/** Without the characters that XML cannot carry. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
/** The text as HTML shows it. */
function markup(text: string): string {
  return html(clean(text));
}
