/** What others add to addresses to follow their readers by; no page of ours looks at it. */
const FOLLOWING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_ga|_gl)$/i;

/**
 * A page's address in one spelling: escapes written alike, parameters in the order of their names (those of one name keep
 * theirs), without those that have no value, and without what others add to follow readers by. A page is made from this one.
 */
export function normalAddress({ pathname, searchParams }: URL): string {
  const params = new URLSearchParams([...searchParams].filter(([name, value]) => value !== "" && !FOLLOWING.test(name)));
  params.sort();
  const query = params.toString();
  return query === "" ? pathname : `${pathname}?${query}`;
}
