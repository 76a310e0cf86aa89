import { askedWords as wordsAndPlace } from "#app/features/searching/result-words.ts";
import { type Asked, searchHref } from "./search-address.ts";

/** What is asked and where, as a sentence goes on: `for catering near B18`, `for catering in the area on the map`, or nothing. */
export function askedWords(asked: Asked, placeLabel: string | null): string {
  if (asked.bounds === null) return wordsAndPlace(asked, placeLabel);
  return `${wordsAndPlace({ ...asked, region: null }, null)} in the area on the map`;
}

/** In which order the results stand, and the other order one can have. `isFallback`: without the engine, nothing is weighed. */
export function orderSentence(
  asked: Asked,
  placeLabel: string | null,
  isFallback = false,
): { text: string; other: { label: string; href: string } | null } {
  if (asked.sort === "distance" && placeLabel !== null) {
    return {
      text: `Nearest to ${placeLabel} first.`,
      other: { label: "Best fit first instead", href: searchHref(asked, { sort: "relevance" }) },
    };
  }
  if (asked.sort === "name")
    return { text: "In alphabetical order.", other: { label: "Best fit first instead", href: searchHref(asked, { sort: "relevance" }) } };
  if (asked.sort === "newest") {
    return {
      text: "Profiles changed last come first.",
      other: { label: "Best fit first instead", href: searchHref(asked, { sort: "relevance" }) },
    };
  }
  if (isFallback) {
    return {
      text: placeLabel === null ? "The fullest profiles first." : `Nearest to ${placeLabel} first.`,
      other: { label: "In alphabetical order instead", href: searchHref(asked, { sort: "name" }) },
    };
  }
  const parts = [
    ...(asked.q === "" ? [] : ["the words you used"]),
    ...(placeLabel === null ? [] : [`how near they are, or whether they reach ${placeLabel}`]),
    "who has checked them, and how complete and fresh their profile is",
  ];
  const other =
    placeLabel === null
      ? { label: "In alphabetical order instead", href: searchHref(asked, { sort: "name" }) }
      : { label: "Nearest first instead", href: searchHref(asked, { sort: "distance" }) };
  return { text: `In this order: ${parts.join(", then ")}.`, other };
}
