import type { Palette } from "./palette.ts";

/** Pixels of an image for each pixel of the page. */
export const SCALE = 2;
const CUT = 7;

/** A bevelled plate, `size` pixels of the page wide and high. */
function plate(size: number, fill: string, edge: string, width: number): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = size * SCALE;
  canvas.height = size * SCALE;
  const draw = canvas.getContext("2d");
  if (draw === null) return new ImageData(size * SCALE, size * SCALE);
  draw.scale(SCALE, SCALE);
  const low = width / 2;
  const high = size - width / 2;
  draw.beginPath();
  draw.moveTo(CUT, low);
  for (const [x, y] of [
    [size - CUT, low],
    [high, CUT],
    [high, size - CUT],
    [size - CUT, high],
    [CUT, high],
    [low, size - CUT],
    [low, CUT],
  ] as const)
    draw.lineTo(x, y);
  draw.closePath();
  draw.fillStyle = fill;
  draw.fill();
  draw.strokeStyle = edge;
  draw.lineWidth = width;
  draw.stroke();
  return draw.getImageData(0, 0, canvas.width, canvas.height);
}

/** A group's plate, which stretches to its number. */
export function groupPlate(ink: Palette): ImageData {
  return plate(28, ink.group, ink.groupEdge, 2);
}
/** Where a group's plate may stretch, and where its number stands. */
export const GROUP_STRETCH = {
  pixelRatio: SCALE,
  stretchX: [[22, 34]] as [number, number][],
  stretchY: [[22, 34]] as [number, number][],
  content: [16, 10, 40, 46] as [number, number, number, number],
};
/** One supplier that is not on this page of the list. */
export function singlePlate(ink: Palette): ImageData {
  return plate(24, ink.single, ink.singleEdge, 2);
}
