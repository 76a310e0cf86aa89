const WITH_ARTICLE =
  /^(?:(?:North|South) (?:East|West)|(?:East|West) Midlands|(?:East|West) of England|(?:North|South|Mid|West) of England|Black Country|West Country|Home Counties|Thames Valley|Lake District|Marches|Midlands|South Wales Valleys|Highlands and Islands|UK)$/;

/** An area's name in the middle of a sentence: `the West Midlands`, `the Black Country`; others go without an article. */
export function areaInSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
