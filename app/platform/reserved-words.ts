/**
 * The words that stand, in some address of the site, where others of its kind have a parameter: `new` of
 * `/organisations/new` beside `/organisations/:slug`. What has such a word for its own address is hidden behind that page.
 */
export function wordsBesideParameters(patterns: Iterable<string>): ReadonlySet<string> {
  const kinds = new Map<string, { words: Set<string>; hasParameter: boolean }>();
  for (const pattern of patterns) {
    let before = "";
    for (const part of pattern.split("/").slice(1)) {
      const kind = kinds.get(before) ?? { words: new Set(), hasParameter: false };
      kinds.set(before, kind);
      if (part.startsWith(":")) kind.hasParameter = true;
      else if (part !== "*") kind.words.add(part);
      before += part.startsWith(":") ? "/:" : `/${part}`;
    }
  }
  return new Set([...kinds.values()].flatMap(({ words, hasParameter }) => (hasParameter ? [...words] : [])));
}
