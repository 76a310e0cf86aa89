import { distanceText } from "#app/platform/miles.ts";
import { poundsRange } from "#app/platform/money.ts";
import { upperFirst } from "#app/platform/words.ts";
import { coverageText } from "./coverage-words.ts";
import type { ListedSupplier } from "./facts/line.ts";
import { statusLabel } from "./status-words.ts";

/** Columns of suppliers that are downloaded, a choice for each that belong together. */
export const COLUMN_CHOICES = {
  name: "Name and number",
  place: "Place and distance",
  status: "Status, with its dates",
  work: "Work, size and cover",
};
export type ColumnChoice = keyof typeof COLUMN_CHOICES;

interface Told {
  supplier: ListedSupplier;
  miles: number | null;
  /** The site's, for the address of the profile. */
  origin: string;
}

const COLUMNS: Record<ColumnChoice, Record<string, (told: Told) => string>> = {
  name: {
    Supplier: ({ supplier }) => supplier.name,
    Number: ({ supplier }) => supplier.identifiers.map(({ scheme, id }) => `${scheme} ${id}`).join(", "),
    "Legal form": ({ supplier }) => supplier.legalForm,
    Profile: ({ supplier, origin }) => `${origin}/suppliers/${supplier.slug}`,
  },
  place: {
    Place: ({ supplier }) => supplier.place ?? "",
    Miles: ({ miles }) => (miles === null ? "" : miles.toFixed(1)),
  },
  status: {
    Status: ({ supplier }) => (supplier.status === null ? "No status on record" : statusLabel(supplier.status.status)),
    "Status from": ({ supplier }) => supplier.status?.fromDay ?? "",
    "Status until": ({ supplier }) => supplier.status?.toDay ?? "",
  },
  work: {
    Sells: ({ supplier }) => soldBy(supplier).join(", "),
    Staff: ({ supplier }) => (supplier.staff === null ? "" : String(supplier.staff)),
    "Job size": ({ supplier }) => jobSize(supplier),
    Covers: ({ supplier }) => coversOf(supplier).join(". "),
  },
};

/** A supplier's row, of the columns that are chosen. */
export function columnsOf(told: Told, chosen: readonly ColumnChoice[]): Record<string, string> {
  return Object.fromEntries(chosen.flatMap((choice) => Object.entries(COLUMNS[choice]).map(([name, say]) => [name, say(told)])));
}

/** The names of the columns that are chosen, in their order. */
export function columnNames(chosen: readonly ColumnChoice[]): string[] {
  return chosen.flatMap((choice) => Object.keys(COLUMNS[choice]));
}

/** What it sells by the titles of its offerings, each once. */
export function soldBy({ offerings }: Pick<ListedSupplier, "offerings">): string[] {
  return [...new Set(offerings.map(({ title }) => upperFirst(title)))];
}

/** The smallest and largest job of any of its offerings: `£500 to £60,000`; empty where none says. */
export function jobSize({ offerings }: { offerings: readonly { minPence: number | null; maxPence: number | null }[] }): string {
  const least = offerings.map(({ minPence }) => minPence).filter((pence) => pence !== null);
  const most = offerings.map(({ maxPence }) => maxPence).filter((pence) => pence !== null);
  return poundsRange(least.length === 0 ? null : Math.min(...least), most.length === 0 ? null : Math.max(...most));
}

/** Where its offerings reach, each said once. */
function coversOf({ offerings, town, areaName }: ListedSupplier): string[] {
  return [...new Set(offerings.map((offering) => coverageText(offering, town, areaName)))];
}

/** `2.1 miles from Aston`, for a line of text; empty where it is not known. */
export function milesFrom(miles: number | null, from: string | null): string {
  return miles === null || from === null ? "" : `${distanceText(miles)} from ${from}`;
}
