import { placeKey } from "#app/features/reference/name-key.ts";
import { derived } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import { nameKey } from "../names.ts";
import type { Named } from "./check-rules.ts";

/** Every name of an authority or county, as keys. */
const authorityNames = derived(
  (reference): ReadonlySet<string> =>
    new Set(
      reference.areas
        .filter((area) => area.kind === "authority" || area.kind === "county")
        .flatMap((area) => [area.name, ...area.alternativeNames].map(placeKey)),
    ),
);

/** Whether a name is that of an authority's area and nothing else: `Dudley`, `Wolverhampton Ltd`. */
export function namesAuthority(db: Database, { legalName, tradingName }: Pick<Named, "legalName" | "tradingName">): boolean {
  const names = authorityNames(db);
  return [legalName, tradingName].some((name) => name !== null && names.has(placeKey(nameKey(name))));
}
