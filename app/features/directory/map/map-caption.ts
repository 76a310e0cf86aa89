import { counted, listWords } from "#app/platform/words.ts";

/** Who is not on a map, in sentences. */
export function pointsCaption({ total, unplaced, shown }: { total: number; unplaced: number; shown: number }): string[] {
  const says = unplacedCaption(unplaced);
  if (shown < total - unplaced)
    says.push(
      `The map shows ${shown.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}: narrow the search, or search an area, to see the others.`,
    );
  return says;
}

export function unplacedCaption(unplaced: number): string[] {
  if (unplaced === 0) return [];
  return [`${counted(unplaced, "supplier")} cannot be on the map: we do not know where ${unplaced === 1 ? "it is" : "they are"} based.`];
}

/**
 * The circle on a map, and which of the page's suppliers cover the place without being based in it, by their numbers.
 * `within`: miles.
 */
export function circleCaption({
  within,
  placeLabel,
  outside,
}: {
  within: number | null;
  placeLabel: string | null;
  outside: readonly number[];
}): string[] {
  const says: string[] = [];
  if (within !== null && placeLabel !== null) says.push(`The circle is ${counted(within, "mile")} from ${placeLabel}.`);
  if (outside.length > 0) says.push(`${numbers(outside)} based outside it and ${outside.length === 1 ? "covers" : "cover"} the place.`);
  return says;
}

function numbers(all: readonly number[]): string {
  return all.length === 1 ? `Number ${all[0]} is` : `Numbers ${listWords(all.map(String))} are`;
}
