import { pounds } from "#app/platform/money.ts";
import type { responses } from "#db/schema/matching.ts";

/** What a price is for. */
export type PriceUnit = NonNullable<(typeof responses.$inferSelect)["priceUnit"]>;

const UNITS: Readonly<Record<PriceUnit, { choice: string; after: string }>> = {
  total: { choice: "For all of it", after: "" },
  day: { choice: "A day", after: " a day" },
  hour: { choice: "An hour", after: " an hour" },
  year: { choice: "A year", after: " a year" },
};
export const PRICE_UNITS = Object.keys(UNITS) as [PriceUnit, ...PriceUnit[]];
export const PRICE_CHOICES = PRICE_UNITS.map((value) => ({ value, label: UNITS[value].choice }));

/** What an answer costs without VAT: whole pence, in all or for each unit. */
export interface Price {
  pence: number;
  unit: PriceUnit;
}

/** The price that a response's row holds; null where none was asked. */
export function priceOf(row: { pricePence: number | null; priceUnit: PriceUnit | null }): Price | null {
  return row.pricePence === null ? null : { pence: row.pricePence, unit: row.priceUnit ?? "total" };
}

/** `£3,980`, `£320 a day`. */
export function priceText({ pence, unit }: Price): string {
  return `${pounds(pence)}${UNITS[unit].after}`;
}
