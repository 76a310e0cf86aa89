import { type Drawing, type DrawnArea, type DrawnPin, PIN_HEIGHT, pinWidth, pointOn } from "#app/components/drawing.ts";
import { gather, middleOf } from "#app/components/map/gather.ts";
import type { Pin } from "#app/components/map/map-model.ts";
import { pinText } from "#app/components/map/pin-text.ts";
import { type Box, boxOf, type Lettering, placeName } from "./label-places.ts";

/** Drawing units between two pins. */
const GAP = 3;
/** As the style sheet has names beside pins. */
const LETTERING: Lettering = { letter: 13.5, ascent: 21, descent: 7, line: 23 };

export interface PinnedDrawing {
  pins: DrawnPin[];
  /** Each area's name with how many there are in it, where there is room. */
  names: Pick<DrawnArea, "code" | "lines" | "at">[];
}

/**
 * The drawing of a region with numbered pins, one where several would overlap: each leads to the first of its suppliers in
 * the list. Those that lie off the sheet are left out. Names and counts stand clear of pins and of each other.
 */
export function pinnedDrawing(
  drawing: Drawing,
  given: readonly Pin[],
  counts: Readonly<Record<string, number>>,
  idOf: (key: string) => string,
): PinnedDrawing {
  const pins = drawnPins(drawing, given, idOf);
  const taken: Box[] = pins.map(({ text, at: [x, y] }) => {
    const [wide, high] = [pinWidth(text) / 2, PIN_HEIGHT / 2];
    return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
  });
  const names = drawing.areas.flatMap(({ code, lines: own, at: ownAt, d }) => {
    if (own.length === 0) return [];
    const lines = [...own, (counts[code] ?? 0).toLocaleString("en-GB")];
    const at = placeName({ lines, own: ownAt, d }, taken, LETTERING);
    if (at === null) return [];
    taken.push(boxOf(lines, at, LETTERING));
    return [{ code, lines, at }];
  });
  return { pins, names };
}

function drawnPins(drawing: Drawing, pins: readonly Pin[], idOf: (key: string) => string): DrawnPin[] {
  const placed = pins.flatMap((pin) => {
    const at = pointOn(drawing, pin);
    return at === null ? [] : [{ pin, x: at[0], y: at[1] }];
  });
  const groups = gather(placed, (group) => ({ width: pinWidth(pinText(group.map(({ pin }) => pin))) + GAP, height: PIN_HEIGHT + GAP }));
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const all = group.map(({ pin }) => pin);
    const { x, y } = middleOf(group);
    return [
      {
        href: `#${idOf(first.pin.key)}`,
        text: pinText(all),
        name: all.map(({ text, name }) => `${text} ${name}`).join(", "),
        at: [Math.round(x), Math.round(y)],
      },
    ];
  });
}
