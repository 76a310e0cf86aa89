import { placeKey } from "#app/features/reference/name-key.ts";
import { derived } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import { readingsOf } from "../identity/look-alikes.ts";
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
export function namesAuthority(db: Database, { legalName, tradingName }: Names): boolean {
  return keysOf(legalName, tradingName).some((key) => authorityNames(db).has(placeKey(key)));
}

/** What an authority's offices and buyers are called. */
const OFFICE =
  /\b(?:city|county|metropolitan|metro|district|unitary|town|hall|civic|centre|authority|procurement|commissioning|purchasing|supplies|contracts|services|of)\b/g;

/** Whether a name is that of an authority's area with words of an office: `Birmingham City Procurement`. A person looks at it. */
export function soundsLikeAuthority(db: Database, { legalName, tradingName }: Names): boolean {
  const names = authorityNames(db);
  return keysOf(legalName, tradingName).some(
    (key) => names.has(placeKey(key)) || names.has(placeKey(key.replace(OFFICE, " ").replace(/ +/g, " ").trim())),
  );
}

type Names = Pick<Named, "legalName" | "tradingName">;

function keysOf(...names: (string | null)[]): string[] {
  return names.filter((name) => name !== null).flatMap((name) => readingsOf(name).map(nameKey));
}
