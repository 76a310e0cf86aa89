import { describe, expect, it } from "vitest";
import type { Drawing } from "#app/components/drawing.ts";
import { GROUP_DRAWINGS } from "#seed/reference/group-drawings.ts";
import { type CoverView, coverView } from "./cover-view.ts";

const BOROUGHS = GROUP_DRAWINGS["West Midlands"] as Drawing;
const TIPTON = { lat: 52.531, lng: -2.075 };
const CODE = Object.fromEntries(BOROUGHS.areas.map(({ name, code }) => [name, code]));

/** As wide and high as the text is drawn. */
function boxes({ names }: CoverView) {
  return names.map(({ lines, at: [x, y] }) => {
    const half = Math.max(...lines.map((line) => line.length)) * 7.1;
    return { left: x - half, right: x + half, top: y - 21, bottom: y + (lines.length - 1) * 23 + 7 };
  });
}

describe("the drawing of where a supplier works", () => {
  it("has no name on the diamond or on another name, wherever somebody is based", () => {
    const covered = ["Sandwell", "Dudley", "Birmingham", "Walsall"].map((name) => CODE[name] as string);
    for (let lat = 52.4; lat < 52.66; lat += 0.05)
      for (let lng = -2.19; lng < -1.75; lng += 0.06) {
        const view = coverView(BOROUGHS, covered, { lat, lng });
        expect(view.names).toHaveLength(4);
        const [x = 0, y = 0] = view.here ?? [];
        const all = boxes(view);
        for (const [at, box] of all.entries()) {
          expect(box.right > x - 9 && box.left < x + 9 && box.bottom > y - 9 && box.top < y + 9, `${lat} ${lng}`).toBe(false);
          for (const other of all.slice(at + 1))
            expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
        }
      }
  });

  it("leaves a name where it stands when nothing is in its way and it fits", () => {
    const view = coverView(BOROUGHS, [CODE["Solihull"] as string], TIPTON);
    const own = BOROUGHS.areas.find(({ name }) => name === "Solihull")?.at ?? [0, 0];
    expect(Math.hypot((view.names[0]?.at[0] ?? 0) - own[0], (view.names[0]?.at[1] ?? 0) - own[1])).toBeLessThan(8);
  });

  it("names nothing where much is covered, and has no diamond outside the sheet", () => {
    const all = BOROUGHS.areas.map(({ code }) => code);
    expect(coverView(BOROUGHS, all, { lat: 55.9, lng: -3.2 })).toMatchObject({ names: [], here: null, covered: all });
  });
});
