/** One decimal under ten miles, none above. */
export function milesText(miles: number): string {
  return miles < 9.95 ? miles.toFixed(1) : String(Math.round(miles));
}

/** `0.4 miles`, `1.0 mile`, `12 miles`. */
export function distanceText(miles: number): string {
  const text = milesText(miles);
  return `${text} ${text === "1.0" ? "mile" : "miles"}`;
}

/** A number of miles that somebody chose: `1 mile`, `2.5 miles`, `10 miles`. */
export function milesWords(miles: number): string {
  const figure = Number(miles.toFixed(1));
  return `${figure} ${figure === 1 ? "mile" : "miles"}`;
}
