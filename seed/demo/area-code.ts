import { referenceOf } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";

/** The code of an area that the demo region names. Throws for a name that no such area has. */
export function areaCodeOf(db: Database, name: string, kind: "authority" | "region" = "authority"): string {
  const found = referenceOf(db).areas.find((area) => area.kind === kind && area.name === name);
  if (found === undefined) throw new Error(`The demo region names an area that is not in the reference facts: ${name}`);
  return found.code;
}
