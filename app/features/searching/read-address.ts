import { type Bounds, MAX_TEXT, MAX_VALUES, MAX_WITHIN_MILES } from "#search/engine.ts";
import { type Filter, type Filters, namesOf } from "./filter.ts";

export const MAX_NEAR = 80;
export const MAX_VALUE = 120;
export const LAST_PAGE = 500;

/** What every search's address says beside its filters. */
export interface AskedWords {
  q: string;
  near: string;
  /** Miles; null is any distance. */
  within: number | null;
  page: number;
}

function cleaned(value: string | null, longest: number): string {
  return (value ?? "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, longest)
    .trim();
}

function numberIn(value: string | null, least: number, most: number): number | null {
  if (value === null || !/^\s*\d{1,9}(\.\d{1,6})?\s*$/.test(value)) return null;
  return Math.min(most, Math.max(least, Number(value)));
}

/** Words, place, miles and page. What is malformed counts as not said, and lengths and numbers are cut to their limits. */
export function readWords(params: URLSearchParams): AskedWords {
  return {
    q: cleaned(params.get("q"), MAX_TEXT),
    near: cleaned(params.get("near"), MAX_NEAR),
    within: numberIn(params.get("within"), 0, MAX_WITHIN_MILES) || null,
    page: Math.trunc(numberIn(params.get("page"), 1, LAST_PAGE) ?? 1),
  };
}

/** What is chosen of each filter, repeated or separated by commas. What may not stand there is left out, never an error. */
export function readChosen<P extends string>(filters: Filters<P>, params: URLSearchParams): Record<P, string[]> {
  return Object.fromEntries(namesOf(filters).map((name) => [name, valuesOf(filters[name], params.getAll(name))])) as Record<P, string[]>;
}

function valuesOf({ reads, words }: Filter, given: readonly string[]): string[] {
  const values = reads === "whole" ? given : given.flatMap((value) => value.split(","));
  if (reads === "known") return Object.keys(words).filter((value) => values.includes(value));
  const read = values.map((value) => cleaned(value, MAX_VALUE)).filter((value) => value !== "");
  const allowed = reads === "code" ? read.filter((value) => /^[A-Za-z0-9.-]{1,60}$/.test(value)) : read;
  return [...new Set(allowed)].slice(0, MAX_VALUES);
}

/** `52.4,-2.1,52.6,-1.8` as a box: south, west, north, east, in degrees to four decimals (about 10 m). Null for anything else. */
export function readBounds(text: string | null): Bounds | null {
  const parts = (text ?? "").split(",");
  if (parts.length !== 4 || !parts.every((part) => /^\s*-?\d{1,3}(\.\d{1,15})?\s*$/.test(part))) return null;
  const [south = 0, west = 0, north = 0, east = 0] = parts.map((part) => Math.round(Number(part) * 1e4) / 1e4);
  const onEarth = south >= -90 && north <= 90 && west >= -180 && east <= 180;
  return onEarth && south < north && west < east ? { south, west, north, east } : null;
}

/** The long lists of choices that an address opens, each by the name of its filter. */
export function readOpened<P extends string>(filters: Filters<P>, params: URLSearchParams): P[] {
  return namesOf(filters).filter((name) => filters[name].short !== undefined && params.getAll("all").includes(name));
}
