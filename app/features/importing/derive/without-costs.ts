/** A sentence about money: only such a one has its costs taken out. */
const OF_MONEY = /\b(salar(?:y|ies)|wages?|costs?|on-costs|expenses|overheads|fees|rent)\b/i;

/** What grants are spent on and no recipient sells: by these words one searches for work, and meets a list of costs. */
const COSTS = [
  "salar(?:y|ies)",
  "wages?",
  "pay",
  "national insurance",
  "\\bNI\\b",
  "pensions?",
  "(?:associated |related |employment |employer'?s'? )?on[- ]?costs?",
  "(?:(?:staff|volunteers?|clients?|users?|families|trustees)['’]?s? )*(?:and volunteers? )?(?:travel(?:ling)?|transport|training|childcare|cr[eè]che|supervision|recruitment|subsistence|meals?|food|expenses)(?: and (?:travel|training|recruitment|subsistence|childcare|supervision))*(?: costs?| expenses| fees)",
  "(?:staff|volunteers?|trustees?)['’]?s? (?:and volunteers? )?(?:training|supervision|recruitment|expenses|support|travel)",
  "travel(?:ling)?(?: expenses| costs)?(?: for (?:families|volunteers|staff|clients|users)(?: and (?:families|volunteers|staff|clients|users))?)?",
  "recruitment(?: and training)?",
  "training and (?=stationery|recruitment|travel|expenses|supervision)",
  "(?:clinical |external |non-managerial )?supervision",
  "(?:room|venue|hall|premises|vehicle|minibus|van) hire",
  "hire of (?:rooms?|venues?|halls?|premises|a (?:room|venue|hall))",
  "rent(?:al)?(?: and rates)?",
  "utilities",
  "heat(?:ing)?(?:,? (?:and|&) light(?:ing)?)?",
  "light(?:ing)?(?= and heat)",
  "insurances?",
  "tele(?:ph)?ones?",
  "(?:mobile )?phones?",
  "stationery",
  "post(?:age)?",
  "print(?:ing)?",
  "photocopying",
  "publicity",
  "advertis(?:ing|ements?)",
  "marketing",
  "publishing",
  "refreshments",
  "(?:office |IT |computer |small )?equipment",
  "materials",
  "resources",
  "(?:running|office|core|project|central|premises|admin(?:istration|istrative)?|management|staff(?:ing)?|programme|set[- ]?up|revenue|operating|capital|delivery|evaluation|monitoring|sessional) (?:costs?|overheads|support costs?)",
  "(?:office )?administration(?: costs?)?",
  "overheads",
  "audit(?: fees)?",
  "accountancy(?: fees)?",
  "(?:CRB|DBS) checks?",
  "(?:tutors?|trainers?|consultants?|consultancy|facilitators?|sessional workers?)['’]?s? (?:fees|hire|costs)",
  "(?:staff|payroll|book-?keeping) (?:costs?|fees)",
  "costs?",
  "fees",
  "expenses",
].join("|");
const ANY_COST = new RegExp(`\\b(?:${COSTS})\\b`, "gi");
/** Small words that joined what was taken out to what stands before it, and to what stands after. */
const BEFORE: ReadonlySet<string> = new Set([",", "and", "plus", "including", "the", "a", "of"]);
const AFTER: ReadonlySet<string> = new Set([",", "and", "plus", "including"]);
const SENTENCES = /[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]?/g;

/**
 * A grant's text without what its money is spent on ("the salary of a debt adviser, room hire and travel expenses" is of
 * debt advice, and of no venue and no transport); "…" stands for each. Sentences that do not speak of money stay as they are.
 */
export function withoutCosts(text: string): string {
  return (text.match(SENTENCES) ?? [])
    .map((sentence) => (OF_MONEY.test(sentence) ? closedUp(sentence.replace(ANY_COST, "…")) : sentence.trim()))
    .filter((sentence) => /\p{L}/u.test(sentence))
    .join(" ");
}

/** One "…" for all that was taken out in one place. */
function closedUp(sentence: string): string {
  const kept: string[] = [];
  for (const token of sentence.replace(/[…,]/g, " $& ").split(/\s+/)) {
    if (token === "") continue;
    if (token === "…") {
      while (BEFORE.has((kept.at(-1) ?? "").toLowerCase())) kept.pop();
      if (kept.at(-1) !== "…") kept.push(token);
    } else if (kept.at(-1) !== "…" || !AFTER.has(token.toLowerCase())) kept.push(token);
  }
  return kept.join(" ").replaceAll(" ,", ",");
}
