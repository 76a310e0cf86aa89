/** Rows that the form of impact and references offers; what is left empty is not kept. */
export const IMPACT_ROWS = [0, 1, 2] as const;
export const REFERENCE_ROWS = [0, 1, 2, 3] as const;
