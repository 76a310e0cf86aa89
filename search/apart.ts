/**
 * Words that the stemmer takes for forms of another word and that mean something else: "animation" is no form of "animal", nor
 * "generator" of "general". A line is one word with its forms, which share the first one's letters as their stem.
 */
const LINES = `
  activity activities
  animation animations animated animator animators
  authority authorities
  beautiful beautifully
  bedding
  chippings chipping
  coating coatings
  collective collectives collectively
  communication communications communicate communicates communicating communicator communicators
  conductive
  conservative
  customer customers
  designated designate
  diversion diversions
  drawing drawings
  engineer engineers engineering engineered
  evening evenings
  extensive extensively
  fabrication fabricate fabricated fabricating fabricator fabricators fabrications
  fitness
  general generally
  generate generates generated generating generation generator generators
  generations generational
  hospitality
  important importance importantly
  influencer influencers
  internal internally
  international internationally
  memorial memorials
  mindful mindfulness
  mineral minerals
  minority minorities
  mobility
  news
  organic organically
  organis organisation organisations organise organised organising organiser organisers organization organizations organize organized organizing organizer organizers
  orienteering
  personal personally personalised personalise
  probation
  procession processions
  projector projectors projection projections
  provident
  publication publications
  publicity
  railing railings
  responsible responsibility responsibilities
  several
  stately
  transition transitions transitional transitioning
  undertaker undertakers
  university universities
`;

/** The stem of each, by word. */
export const KEPT_APART: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [own = "", ...others] = line.trim().split(" ");
      return [own, ...others].map((word) => [word, own] as const);
    }),
);
