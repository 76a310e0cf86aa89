import { listWords } from "#app/platform/words.ts";
import { type Asked, searchHref } from "./search-address.ts";

/** `for catering near B18`, `for catering in the area on the map`, `near B18`, `for catering`, or nothing. */
export function askedWords(asked: Asked, placeLabel: string | null): string {
  const what = asked.q === "" ? "" : ` for ${asked.q}`;
  if (asked.bounds !== null) return `${what} in the area on the map`;
  if (asked.region !== null) return `${what} in ${asked.region.label}`;
  return placeLabel === null ? what : `${what} near ${placeLabel}`;
}

/** `, narrowed by Certified and Dudley`, or nothing. */
export function narrowedWords(labels: readonly string[]): string {
  return labels.length === 0 ? "" : `, narrowed by ${listWords(labels)}`;
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
