/**
 * The sector taxonomy: what social enterprises sell, in the words they and their buyers use.
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
