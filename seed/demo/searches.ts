import type { DemoSavedSearch, DemoUnmet } from "./types.ts";

/** Searches that people of the demo region keep. */
export const SAVED_SEARCHES: DemoSavedSearch[] = [
  { email: "amina.yusuf@hollinreeve.example", kind: "suppliers", query: "q=catering&near=B18&within=10", daysAgo: 24 },
  {
    email: "amina.yusuf@hollinreeve.example",
    kind: "suppliers",
    query: "q=furniture+reuse&status=certified",
    name: "Certified, for the site offices",
    alerts: "never",
    daysAgo: 61,
  },
  { email: "maxine@tiptontureen.example", kind: "opportunities", query: "sector=food", daysAgo: 19 },
  { email: "yvonne@towpathforum.example", kind: "opportunities", query: "kind=supply_chain", name: "Supply chain work", daysAgo: 40 },
];

/** What was looked for in vain, with the days before now on which it was, and how often. Places are authorities. */
export const UNMET: DemoUnmet[] = [
  { words: "pest control", area: "Coventry", days: { 2: 3, 5: 1, 11: 2, 19: 1 } },
  { words: "pest control", area: "Solihull", days: { 7: 1, 26: 1 } },
  { words: "scaffolding", area: "Coventry", days: { 1: 1, 4: 2, 16: 1 } },
  { words: "scaffold", area: "Wolverhampton", days: { 9: 2 } },
  { words: "sign language interpreter", area: "Walsall", days: { 3: 1, 13: 2 } },
  { words: "piano tuning", days: { 20: 2, 33: 1 } },
  { words: "lift maintenance", area: "Wolverhampton", outcome: "some_words", missing: "lift", days: { 6: 1, 22: 1 } },
  { words: "drone photography", area: "Birmingham", outcome: "some_words", missing: "drone", days: { 44: 2, 70: 1 } },
  { words: "forklift training", area: "Dudley", days: { 15: 2 } },
  { words: "halal school meals", area: "Walsall", sectors: "food", outcome: "filtered", days: { 8: 2 } },
  { words: "", sectors: "health.homecare", area: "Solihull", outcome: "filtered", days: { 10: 1, 18: 1 } },
  { words: "window film", area: "Sandwell", outcome: "some_words", missing: "window", days: { 12: 1 } },
  { words: "fire extinguishers", area: "Solihull", days: { 21: 1 } },
];
