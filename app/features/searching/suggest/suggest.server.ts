import { isEnoughTyped, type SuggestedGroup, type SuggestedOption } from "#app/components/suggestions.ts";
import { type PlaceSuggestion, suggestPlaces } from "#app/features/reference/suggest-places.server.ts";
import { MAX_TEXT, type Segment } from "#search/engine.ts";
import { splitPlace } from "#search/query.ts";
import { suggestNames } from "./names.server.ts";
import { suggestSectors } from "./sectors.server.ts";
import type { SuggestCtx, SuggestedSubject } from "./subject.ts";
import { markPlace } from "./words.ts";

const MOST = 8;
/** How many of each sort there may be before what is left over is shared out, in the same order. */
const SHARES = [3, 3, 2];
/** Places where the words do not ask for one. */
const MOST_PLACES = 3;

/**
 * What somebody who has typed `text` may mean, at most eight, by sort: kinds of work (by name or other words), single ones
 * of the subject by name, and places; for "caterers near Dud" the places that finish it instead of kinds of work; in a box
 * for a place, places alone. Nothing for fewer than two letters. While the engine cannot answer, the database does.
 */
export async function suggest(ctx: SuggestCtx, subject: SuggestedSubject | "place", text: string): Promise<SuggestedGroup[]> {
  const typed = text.slice(0, MAX_TEXT).replace(/\s+/g, " ").trimStart();
  if (!isEnoughTyped(typed)) return [];
  if (subject === "place") return placeGroups(ctx, typed);
  const finished = finishPlace(ctx, typed);
  const kinds = finished.length > 0 ? [] : suggestSectors(ctx, subject, typed, MOST);
  const places = finished.length > 0 ? finished : placesCalled(ctx, typed);
  const sorts = [kinds, await suggestNames(ctx, subject, typed, MOST), places];
  const counts = shares(sorts.map((options) => options.length));
  return sorts
    .map((options, at) => ({ title: subject.titles[at] ?? "", options: options.slice(0, counts[at]) }))
    .filter((group) => group.options.length > 0);
}

/** How many of each sort to show, so that all together are at most `MOST`. */
function shares(counts: readonly number[]): number[] {
  const given = counts.map((count, at) => Math.min(count, SHARES[at] ?? 0));
  let left = MOST - given.reduce((sum, count) => sum + count, 0);
  return given.map((count, at) => {
    const more = Math.min(left, (counts[at] ?? 0) - count);
    left -= more;
    return count + more;
  });
}

const PLACE_TITLES: Record<PlaceSuggestion["kind"], string> = {
  place: "Towns and suburbs",
  area: "Councils",
  region: "Regions",
  district: "Postcode districts",
};

function placeGroups(ctx: SuggestCtx, typed: string): SuggestedGroup[] {
  const found = suggestPlaces(ctx, typed, MOST);
  return [...new Set(found.map((place) => place.kind))].map((kind) => ({
    title: PLACE_TITLES[kind],
    options: found
      .filter((place) => place.kind === kind)
      .map(({ label, note }) => ({ label: markPlace(label, typed), fill: label, ...(note === null ? {} : { note }) })),
  }));
}

function placesCalled(ctx: SuggestCtx, typed: string): SuggestedOption[] {
  return suggestPlaces(ctx, typed, MOST_PLACES).map((place) => placeOption(place, markPlace(place.label, typed), ""));
}

/** Places that finish "caterers near Dud". */
function finishPlace(ctx: SuggestCtx, typed: string): SuggestedOption[] {
  const split = splitPlace(typed);
  if (split === null) return [];
  const before = typed.slice(0, typed.trimEnd().length - split.place.length);
  return suggestPlaces(ctx, split.place, MOST).map((place) => {
    const label = [{ text: before, marked: false }, ...markPlace(place.label, split.place)].filter(({ text }) => text !== "");
    return placeOption(place, label, split.text, /\bin $/i.test(before));
  });
}

/** "In" a council asks who works there, as a typed search does; anything else who is near. */
function placeOption(place: PlaceSuggestion, label: readonly Segment[], q: string, isIn = false): SuggestedOption {
  const where: Record<string, string> =
    isIn && place.kind === "area" && place.areaCode !== null ? { near: "", area: place.areaCode } : { near: place.label };
  return { label, set: { q, ...where }, ...(place.note === null ? {} : { note: place.note }) };
}
