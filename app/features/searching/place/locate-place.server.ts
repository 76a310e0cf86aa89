import { findPlace } from "#app/features/reference/find-place.server.ts";
import type { Found, FoundPlace } from "#app/features/reference/found.ts";
import { guessPlace } from "#app/features/reference/guess-place.server.ts";
import { qualifierOf } from "#app/features/reference/names.server.ts";
import type { Database } from "#db/client.ts";
import { supplierPlace } from "./supplier-places.server.ts";

/** Where a text that asks for a place means: as `findPlace` has it, else where suppliers of that address are. */
export function locateExactly(db: Database, text: string): Found {
  const found = findPlace(db, text);
  return found.kind === "unknown" ? (fromAddresses(db, text) ?? found) : found;
}

/** The same, and a name with a typing error as it was likely meant. */
export function locatePlace(db: Database, text: string): Found {
  const found = locateExactly(db, text);
  return found.kind === "unknown" ? (guessPlace(db, text) ?? found) : found;
}

/** "Hebden Bridge", or "Hebden Bridge, West Yorkshire" where it lies in that. */
function fromAddresses(db: Database, text: string): FoundPlace | null {
  const [name = "", ...behind] = text.split(",").map((part) => part.trim());
  const found = supplierPlace(db, name);
  return found !== null && behind.every((part) => part === "" || qualifierOf(db, part)?.(found)) ? found : null;
}
