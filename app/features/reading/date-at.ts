import type { Day } from "#app/platform/dates.ts";
import type { DateRead, DateRole } from "./need.ts";
import { spanOf, withLead } from "./spans.ts";

/** What stands before a day and tells what it is: the first that fits counts. */
const ROLES: readonly (readonly [DateRole, RegExp])[] = [
  [
    "answers",
    /(?:quotes?|quotations?|tenders?|bids?|responses?|respond|repl(?:y|ies)|answers?|expressions? of interest|eois?|proposals?|submissions?|submit|submitted|returned?|applications?|apply|deadline|closing(?: date)?|closes)(?:\s+(?:is|are|date|back|in|to us|needed|due|must be|should be|received|returned|submitted|no later than|not later than|before|by|until|on|for|of|:|the|noon|midday|\d+\s?(?:am|pm)))*\s*:?\s*$/iu,
  ],
  [
    "from",
    /(?<![\p{L}])(?:from|starting|start(?:s|ing)?(?: date| on| in| from)?|begin(?:s|ning)?(?: on| in)?|commencing(?: on| in)?|as of|since|w\/c|week commencing)\s+(?:the\s+)?$/iu,
  ],
  [
    "by",
    /(?<![\p{L}])(?:by|before|until|till|no later than|not later than|latest|ready for|in time for|up to|ends?(?: on| in)?)\s+(?:the\s+)?$/iu,
  ],
  // What ends before that which is sought begins: "our lease is up on", "we are leaving the building on".
  [
    "by",
    /(?<![\p{L}])(?:we|they|lease|tenancy|contract|agreement|licence|supplier|provider)(?:['’]re|\s+(?:is|are|will|must|have to|has to))*\s+(?:leav(?:e|es|ing)|mov(?:e|es|ing) out|vacat(?:e|es|ing)|expir(?:e|es|ing)|end(?:s|ing)?|run(?:s|ning)? out|up|finish(?:es|ing)?)(?:\s+[\p{L}'’]+){0,4}\s+(?:the\s+)?$/iu,
  ],
];
/** Words before a day that belong to it. */
const LEAD =
  /(?<![\p{L}])(?:(?:starting|start|starts|beginning|begins|commencing|ready|needed|wanted|required)\s+)?(?:from|by|before|until|till|on|in|for|during|over|throughout|at|as of|no later than|not later than|within|w\/c|week commencing|around|about|early in|late in|the week of)?\s*(?:the\s+|early\s+|mid[\s-]?|late\s+|end of\s+)*$/iu;

/** A date where it stands: with the words before it that belong to it, which may also tell what it is. `from` and `to` are the days that are meant. */
export function dateAt(text: string, index: number, end: number, from: Day, to: Day): DateRead {
  const before =
    text
      .slice(Math.max(0, index - 60), index)
      .split(/[.;!?\n](?=\s)/)
      .at(-1) ?? "";
  const early = withLead(text, index, LEAD);
  const said = text.slice(index, end);
  const role =
    ROLES.find(([, pattern]) => pattern.test(before))?.[0] ??
    (/^(?:from|starting)\s/i.test(said) ? "from" : /^(?:by|before|until|within)\s/i.test(said) ? "by" : "in");
  return { ...spanOf(text, early, end), role, from, to, hasEnd: false };
}
