import { sha256 } from "@oslojs/crypto/sha2";
import { constantTimeEqual } from "@oslojs/crypto/subtle";
import { encodeBase32LowerCaseNoPadding, encodeHexLowerCase } from "@oslojs/encoding";

/** 24 random bytes as 39 letters and digits: more than 120 bits. */
function randomText(): string {
  return encodeBase32LowerCaseNoPadding(crypto.getRandomValues(new Uint8Array(24)));
}

export interface SplitSecret {
  id: string;
  /** Only this goes into the database. */
  secretHash: Buffer;
  /** `id.secret`: goes to the person, and is never stored. */
  token: string;
}

/** The public half of a token whose secrets come later. */
export function createTokenId(): string {
  return randomText();
}

export function createSecret(): string {
  return randomText();
}

/** Makes an `id.secret` token, as Lucia's session design has it. */
export function createSplitSecret(): SplitSecret {
  const id = randomText();
  const secret = randomText();
  return { id, secretHash: hashSecret(secret), token: `${id}.${secret}` };
}

export function hashSecret(secret: string): Buffer {
  return Buffer.from(sha256(new TextEncoder().encode(secret)));
}

export function hashSecretHex(secret: string): string {
  return encodeHexLowerCase(sha256(new TextEncoder().encode(secret)));
}

/** The two halves of a token, or null when it does not have the form of one. */
export function splitToken(token: string): { id: string; secret: string } | null {
  const match = /^([a-z2-7]{39})\.([a-z2-7]{39})$/.exec(token);
  return match === null ? null : { id: match[1] ?? "", secret: match[2] ?? "" };
}

/** Compares in constant time. */
export function secretFits(secretHash: Uint8Array, secret: string): boolean {
  return constantTimeEqual(new Uint8Array(secretHash), hashSecret(secret));
}
