import { type Drawing, type DrawnArea, pointOn } from "#app/components/drawing.ts";
import { type Box, boxOf, type Lettering, type Point, placeName, squareRound } from "./label-places.ts";

/** A drawing of where a supplier works. */
export interface CoverView {
  drawing: Drawing;
  /** Codes of the areas covered. */
  covered: string[];
  names: Pick<DrawnArea, "code" | "lines" | "at">[];
  /** Where it is based, in the drawing's units; null where that is not known or not on the sheet. */
  here: Point | null;
}

/** With more names than these the tinted areas speak for themselves. */
const MOST_NAMES = 4;
/** As the style sheet has the text beside a profile. */
const LETTERING: Lettering = { letter: 14.2, ascent: 21, descent: 7, line: 23 };
/** Half of the diamond, and what stays clear round it. */
const DIAMOND = 15;

/**
 * What the drawing beside a profile shows: no name lies on the diamond or on another name, and each as far inside its area
 * as it can; one that has no such place is left out.
 */
export function coverView(drawing: Drawing, covered: readonly string[], base: { lat: number; lng: number } | null): CoverView {
  const here = base === null ? null : pointOn(drawing, base);
  const taken: Box[] = here === null ? [] : [squareRound(here, DIAMOND)];
  const names: CoverView["names"] = [];
  if (covered.length <= MOST_NAMES)
    for (const { code, lines, at: own, d } of drawing.areas) {
      if (!covered.includes(code) || lines.length === 0) continue;
      const at = placeName({ lines, own, d }, taken, LETTERING);
      if (at === null) continue;
      taken.push(boxOf(lines, at, LETTERING));
      names.push({ code, lines, at });
    }
  return { drawing, covered: [...covered], names, here };
}
