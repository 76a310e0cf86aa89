import { listWords } from "#app/platform/words.ts";
import type { AskedRegion } from "./address.ts";

/** `for catering near B18`, `for catering in the Black Country`, `near B18`, `for catering`, or nothing. */
export function askedWords({ q, region }: { q: string; region: AskedRegion }, placeLabel: string | null): string {
  const what = q === "" ? "" : ` for ${q.replace(/^for\s+/i, "")}`;
  if (region !== null) return `${what} in ${region.label}`;
  return placeLabel === null ? what : `${what} near ${placeLabel}`;
}

/** `, narrowed by Certified and Dudley`, or nothing. */
export function narrowedWords(labels: readonly string[]): string {
  return labels.length === 0 ? "" : `, narrowed by ${listWords(labels)}`;
}
