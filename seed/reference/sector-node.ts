/**
 * The sector taxonomy's shape, and the two builders its tables are written with.
 * Two levels. A node's code is stable and appears in URLs; its name may be reworded.
 * CPV codes are CPV 2008 (eight digits, no check digit), SIC codes are UK SIC 2007 (five digits).
 */
export interface SectorNode {
  /** `food` for a sector, `food.event-catering` for a sub-sector. */
  readonly code: string;
  readonly name: string;
  readonly cpv: readonly string[];
  readonly sic: readonly string[];
  /** Other words for the same work, lower case, as people type them. */
  readonly synonyms: readonly string[];
}

export interface Sector extends SectorNode {
  readonly children: readonly SectorNode[];
}

/**
 * One sub-sector. `cpv` and `sic` are codes separated by spaces, `synonyms` words or phrases
 * separated by a comma and a space.
 */
export function subSector(code: string, name: string, cpv: string, sic: string, synonyms: string): SectorNode {
  return { code, name, cpv: cpv.split(" "), sic: sic.split(" "), synonyms: synonyms.split(", ") };
}

/** One sector with its sub-sectors; the texts as in {@link subSector}. */
export function sector(code: string, name: string, cpv: string, sic: string, synonyms: string, children: readonly SectorNode[]): Sector {
  return { ...subSector(code, name, cpv, sic, synonyms), children };
}
