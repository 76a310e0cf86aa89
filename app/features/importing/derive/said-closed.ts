/** Ways of saying that a body is no more. */
const ENDED = "(?:closed(?: down)?|dissolved|wound up|in liquidation|ceased (?:trading|to exist|operating))";
/** "2019", "March 2019", "31st March 2019", "31/03/2019". */
const DATE =
  "(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:\\p{L}+ )?(?:19|20)\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})";
const WHEN = `(?:,? (?:in |on )?${DATE})?`;
/** After a name: "Everest (closed)", "Everest – now dissolved", "Everest [closed 2019]". */
const AFTER_A_NAME = new RegExp(
  `\\s*(?:[(\\[](?:now |since )?(?:been )?${ENDED}${WHEN}[)\\]]|[-–—,:] ?(?:now|since) ${ENDED}${WHEN}$|[-–—] ${ENDED}${WHEN}$)`,
  "iu",
);
const BODY = "(?:organisation|charity|company|society|recipient|grantee|business|co-?operative)";
/** Of a group that is closed, only that nobody else may join is said. */
const SUBJECT = `(?:${BODY}|group(?! (?:(?:is|was|has) )?(?:now |since )?(?:been )?closed(?! down)))`;
/** Of the body itself, and not of a service that it replaces: "The charity has since been dissolved." Without a subject it is all that is said. */
const OF_THE_BODY = new RegExp(
  `^(?:now |since )?(?:been )?${ENDED}${WHEN}\\.?$|\\b(?:the|this) ${SUBJECT}(?: (?:is|was|has))? (?:now |since )?(?:been )?${ENDED}${WHEN}(?:$|[.,;)])`,
  "iu",
);

/** Whether a list says of a body, beside its name or in what it says of it, that it is closed or dissolved. */
export function saysClosed(name: string, texts: readonly string[]): boolean {
  return AFTER_A_NAME.test(name) || texts.some((text) => OF_THE_BODY.test(text.trim()));
}

/** The name without such a remark. */
export function withoutClosed(name: string): string {
  return name.replace(AFTER_A_NAME, "").trim();
}
