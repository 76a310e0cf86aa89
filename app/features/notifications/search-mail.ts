import type { SearchKind } from "#app/features/saved-searches/vocabulary.ts";
import type { MailBlock, MailContent, MailListItem } from "#app/platform/mail-layout.ts";

/** What one saved search has to tell. */
export interface SearchNews {
  name: string;
  kind: SearchKind;
  /** Runs the search. */
  runUrl: string;
  /** Changes it, or stops its mail. */
  changeUrl: string;
  /** Best first; at least one. */
  items: readonly MailListItem[];
  /** There are more than `items`, which no mail lists. */
  more: boolean;
}

const MOST_LISTED = 10;
const LISTED_IN_ALL = 40;

const WHAT: Record<SearchKind, (count: number) => string> = {
  suppliers: (count) => (count === 1 ? "new supplier" : "new suppliers"),
  opportunities: (count) => (count === 1 ? "new opportunity" : "new opportunities"),
};

function howMany({ items, more }: Pick<SearchNews, "items" | "more">): string {
  return more ? `More than ${items.length}` : String(items.length);
}

function subjectOf(news: readonly SearchNews[]): string {
  const [first] = news;
  if (first !== undefined && news.length === 1) return `${howMany(first)} new for “${first.name}”`;
  const all = { items: news.flatMap((one) => one.items), more: news.some((one) => one.more) };
  return `${howMany(all)} new for ${news.length} of your searches`;
}

function blocksOf(one: SearchNews, listed: number): MailBlock[] {
  const shown = one.items.slice(0, listed);
  const hidden = one.items.length - shown.length;
  return [
    { list: shown },
    ...(hidden > 0 || one.more ? [{ text: one.more ? "And many more." : `And ${hidden} more.` }] : []),
    {
      links: [
        { label: "All that this search finds", url: one.runUrl },
        { label: "Change it or stop its mail", url: one.changeUrl },
      ],
    },
  ];
}

/** The day's mail about somebody's saved searches. `news` has at least one search. */
export function searchMail(news: readonly SearchNews[], origin: string): MailContent {
  const listed = Math.min(MOST_LISTED, Math.max(3, Math.floor(LISTED_IN_ALL / news.length)));
  const [first] = news;
  const one = first !== undefined && news.length === 1 ? first : null;
  return {
    subject: subjectOf(news),
    blocks: [
      { heading: one === null ? subjectOf(news) : `${howMany(one)} ${WHAT[one.kind](one.items.length)} for “${one.name}”` },
      ...news.flatMap((each): MailBlock[] => [
        ...(one === null ? [{ subheading: `“${each.name}”: ${howMany(each).toLowerCase()} ${WHAT[each.kind](each.items.length)}` }] : []),
        ...blocksOf(each, listed),
      ]),
      ...(one === null ? [{ action: { label: "Your searches", url: `${origin}/account/searches` } }] : []),
    ],
    why: `You get this at most once a day, because you saved ${news.length === 1 ? "this search" : "these searches"} and asked for mail. “Stop these mails” stops it for all your searches; they stay.`,
  };
}
