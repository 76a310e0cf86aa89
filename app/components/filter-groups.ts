/** A choice of a group of filters. */
export interface FilterChoice {
  value: string;
  label: string;
  count: number;
  chosen: boolean;
  /** Under another choice, such as a kind of work under its sector. */
  inner?: true;
}

/** What results can be narrowed by: choices of one name in an address. */
export interface FilterGroup<N extends string = string> {
  name: N;
  title: string;
  choices: FilterChoice[];
  /** All of a long list is shown. */
  isOpened: boolean;
  /** Where a long list is opened or, once it is open, shortened again; null when there is no more to show. */
  toggle: { href: string; label: string } | null;
}

/** Choices that a list shows at most, however long it is. */
const MOST_CHOICES = 500;

/** The element of a group of filters. */
export function groupId(name: string): string {
  return `by-${name}`;
}

/**
 * A group of more than `short` choices shows its first ones, and those chosen, until it is opened; then all it has, in
 * alphabetical order. `href` is the address of the same search with those lists open.
 */
export function foldedGroup<N extends string>(
  group: { name: N; title: string; choices: FilterChoice[] },
  short: number,
  opened: readonly N[],
  href: (opened: readonly N[]) => string,
): FilterGroup<N> {
  const { name, choices } = group;
  if (choices.length <= short) return wholeGroup(group);
  const others = opened.filter((one) => one !== name);
  if (!opened.includes(name)) {
    const first = choices.filter((choice, at) => at < short || choice.chosen);
    return { ...group, choices: first, isOpened: false, toggle: { href: href([...others, name]), label: `Show all ${choices.length}` } };
  }
  const all = choices.filter((choice, at) => at < MOST_CHOICES || choice.chosen);
  all.sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
  return { ...group, choices: all, isOpened: true, toggle: { href: href(others), label: `Show ${short} only` } };
}

/** A group that shows all its choices as they stand. */
export function wholeGroup<N extends string>(group: { name: N; title: string; choices: FilterChoice[] }): FilterGroup<N> {
  return { ...group, isOpened: false, toggle: null };
}

/** The same search with these long lists open, at the group in question. */
export function openedHref(address: string, opened: readonly string[], at: string): string {
  const url = new URL(address, "http://site.invalid");
  for (const name of opened) url.searchParams.append("all", name);
  return `${url.pathname}${url.search}#${groupId(at)}`;
}
