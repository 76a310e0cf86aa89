/** What stands in for the site's name when a page is shown without the root's data. */
export const UNNAMED_SITE = "Social Supply";

type Matches = readonly ({ loaderData?: unknown } | undefined)[];

/** The name of the site (`SITE_NAME`), from the root route's data among a `meta` function's `matches`. */
export function siteNameOf(matches: Matches): string {
  const root = matches[0]?.loaderData as { site?: { siteName?: string } } | null | undefined;
  return root?.site?.siteName ?? UNNAMED_SITE;
}

/** The title of a page for its `meta`: "Join - Social Supply". */
export function titled(matches: Matches, title: string): { title: string } {
  return { title: `${title} - ${siteNameOf(matches)}` };
}
