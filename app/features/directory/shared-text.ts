interface Described {
  description: string;
  derivedFrom: string | null;
}

/**
 * What is said of all offerings alike, to be said once: a source's account of the supplier stands with every kind of work that
 * it was read in. Null where each has its own, and for the one offering that a member describes.
 */
export function sharedText(offerings: readonly Described[]): string | null {
  const [first] = offerings;
  if (first === undefined || first.description === "" || (offerings.length === 1 && first.derivedFrom === null)) return null;
  return offerings.every(({ description }) => description === first.description) ? first.description : null;
}
