import { createHash } from "node:crypto";

/** A short name for what a document says: the same document gives the same, and any change another. */
export function documentRevision(document: unknown): string {
  return createHash("sha1").update(JSON.stringify(document)).digest("base64url").slice(0, 16);
}
