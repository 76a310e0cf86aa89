interface Told {
  description: string;
  derivedFrom: string | null;
}

/**
 * What sources say of a supplier's work, each once: it stands with every kind of work that was read in it. Without what the
 * page has said already, and what another of them says in full.
 */
export function toldTexts(offerings: readonly Told[], said: string): string[] {
  const texts = new Set(
    offerings.flatMap(({ description, derivedFrom }) => (derivedFrom === null || description === "" ? [] : [description])),
  );
  return [...texts].filter(
    (text) => text !== said && ![...texts].some((other) => other !== text && other.startsWith(text.replace(/…$/, ""))),
  );
}
