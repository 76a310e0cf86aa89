import { distanceMiles, type Position } from "../distance.ts";

/** A row of the area table, as far as coverage needs it. */
export interface AreaRow {
  readonly code: string;
  readonly kind: "nation" | "region" | "authority" | "county";
  readonly regionCode: string | null;
  readonly nation: string;
  /** The nation's own row carries the nation's name. */
  readonly name: string;
  readonly lat: number | null;
  readonly lng: number | null;
}

export interface AreaLookup {
  /** The authorities of a region, nation or county; an authority is its own. Unknown codes stand for themselves. */
  authoritiesOf(code: string): readonly string[];
  /** Authorities whose middle is within so many miles. */
  authoritiesWithin(position: Position, miles: number): string[];
}

/** Answers about areas from the area table's rows, read once. A county has no authorities of its own here and stands for itself. */
export function createAreaLookup(rows: readonly AreaRow[]): AreaLookup {
  const authorities = rows.filter((row) => row.kind === "authority");
  const inside = new Map<string, string[]>();
  for (const row of rows) {
    if (row.kind === "region")
      inside.set(
        row.code,
        authorities.filter((a) => a.regionCode === row.code).map((a) => a.code),
      );
    if (row.kind === "nation")
      inside.set(
        row.code,
        authorities.filter((a) => a.nation === row.nation || a.nation === row.name).map((a) => a.code),
      );
  }
  return {
    authoritiesOf: (code) => inside.get(code) ?? [code],
    authoritiesWithin: (position, miles) =>
      authorities
        .filter((a) => a.lat !== null && a.lng !== null && distanceMiles(position, { lat: a.lat, lng: a.lng }) <= miles)
        .map((a) => a.code),
  };
}
