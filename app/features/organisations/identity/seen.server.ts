import { createHash } from "node:crypto";
import { conflict } from "#app/platform/errors.ts";
import type { Database } from "#db/client.ts";
import { PRESENT_COLUMNS } from "./identity.server.ts";

/**
 * A mark of who an organisation says it is: names, numbers, legal form, website, kind of buyer, and `more` that is decided
 * on with it. A form on which somebody decides carries it: what was decided on one identity does not land on another.
 */
export function seenOf(db: Database, organisationId: number, ...more: readonly (string | number | null)[]): string {
  const row = db.$client
    .prepare(
      `select ${PRESENT_COLUMNS}, o.legal_form, o.website, o.buyer_kind, o.is_central_government from organisations o where o.id = ?`,
    )
    .raw()
    .get(organisationId);
  return createHash("sha256")
    .update(JSON.stringify([row ?? null, more]))
    .digest("base64url")
    .slice(0, 22);
}

/** Throws `conflict` when what was `seen` is not what is there now. Call it inside the transaction of the decision. */
export function requireSeen(seen: string, now: string): void {
  if (seen !== now) {
    throw conflict("Names, numbers or other details have changed since you opened this page. Read what stands here now, then decide.");
  }
}
