const POUNDS = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const EXACT = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `£18,000`, or `£18,000.50` when there are pence. */
export function pounds(pence: number): string {
  return pence % 100 === 0 ? `£${POUNDS.format(pence / 100)}` : `£${EXACT.format(pence / 100)}`;
}
/** `£5m`, `£79k`, `£950`: for places where a figure only orients. */
export function shortPounds(pence: number): string {
  const value = pence / 100;
  if (value >= 999_500) return `£${Number((value / 1_000_000).toFixed(1))}m`;
  if (value >= 10_000) return `£${Math.round(value / 1000)}k`;
  return pounds(pence);
}
/** `£500 to £60,000`, `up to £60,000`, `from £500`, or an empty string. */
export function poundsRange(min: number | null | undefined, max: number | null | undefined): string {
  if (min && max) return min === max ? pounds(min) : `${pounds(min)} to ${pounds(max)}`;
  if (max) return `up to ${pounds(max)}`;
  return min ? `from ${pounds(min)}` : "";
}
/** Pence from what people type: `18,000`, `£18k`, `1.5m`, `18000.50`. Null when it is not an amount of money. */
export function parsePounds(text: string): number | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2}|\.\d+(?=\s*[km]))?\s*([km])?$/i.exec(text.trim());
  if (match === null) return null;
  const factor = match[3] === undefined ? 1 : match[3].toLowerCase() === "k" ? 1000 : 1_000_000;
  const pence = Math.round(Number((match[1] ?? "").replaceAll(",", "") + (match[2] ?? "")) * factor * 100);
  return Number.isSafeInteger(pence) && pence <= 1e13 ? pence : null;
}
