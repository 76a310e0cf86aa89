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
  { words: "asbestos survey", area: "Birmingham", days: { 2: 3, 5: 1, 11: 2, 19: 2 } },
  { words: "asbestos surveys", area: "Sandwell", days: { 7: 1, 26: 1 } },
  { words: "scaffolding", area: "Coventry", days: { 1: 1, 4: 2, 16: 1 } },
  { words: "scaffolding", area: "Birmingham", days: { 9: 2 } },
  { words: "british sign language interpreter", outcome: "some_words", missing: "interpreter", days: { 3: 1, 13: 2 } },
  { words: "lift maintenance", area: "Wolverhampton", outcome: "some_words", missing: "lift", days: { 6: 1, 22: 1 } },
  { words: "halal school meals", area: "Walsall", sectors: "food", outcome: "filtered", days: { 8: 2 } },
  { words: "forklift training", area: "Dudley", outcome: "some_words", missing: "forklift", days: { 15: 2 } },
  { words: "", sectors: "health.homecare", area: "Solihull", outcome: "filtered", days: { 10: 1, 18: 1 } },
  { words: "drone photography", area: "Birmingham", days: { 44: 2, 70: 1 } },
  { words: "cold storage", area: "Sandwell", outcome: "some_words", missing: "cold", days: { 12: 1 } },
  { words: "piano tuning", area: "Solihull", days: { 20: 1 } },
];
