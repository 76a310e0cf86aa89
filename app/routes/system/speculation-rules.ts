import { ROUTE_POLICY } from "#app/route-policy.ts";

/**
 * Which links a browser may follow ahead, when a reader is about to (HTML, “Speculation rules”): those to public pages. What
 * changes in place is not opened as a page, and an address with an ending is a file or a feed.
 */
export function loader() {
  const pages = Object.entries(ROUTE_POLICY).flatMap(([pattern, { ahead }]) => (ahead ? [pattern] : []));
  const rules = {
    prefetch: [
      {
        where: {
          and: [
            { href_matches: pages },
            { not: { href_matches: "/*.*" } },
            { not: { selector_matches: "[data-in-place], [rel~=nofollow], [download]" } },
          ],
        },
        eagerness: "moderate",
      },
    ],
  };
  return new Response(JSON.stringify(rules), { headers: { "Content-Type": "application/speculationrules+json" } });
}
