import { runLength, unitsOf } from "./brief/run-length.ts";
import type { ValueKind, ValuePeriod } from "./vocabulary.ts";

/** What the law's thresholds are held against. */
export interface Worth {
  readonly valueKind: ValueKind;
  /** Pence, without VAT. */
  readonly maxPence: number | null;
  readonly valuePeriod: ValuePeriod;
  /** How long it runs; null where that is not said as a length. */
  readonly years: number | null;
}

const VAT = 1.2;

/** What it is worth in all, VAT included, in pence; null where that cannot be told. */
export function totalWithVat({ valueKind, maxPence, valuePeriod, years }: Worth): number | null {
  if (valueKind !== "range" || maxPence === null) return null;
  if (valuePeriod === "year" && years === null) return null;
  return Math.round(maxPence * VAT * (valuePeriod === "year" ? Math.max(1, years ?? 1) : 1));
}

/** `Two years`, `24 months`: in years; null where it is not said as a length. */
export function yearsOf(duration: string): number | null {
  const length = runLength(`for ${duration}`) ?? runLength(duration);
  return length === null ? null : unitsOf(length, "month") / 12;
}
