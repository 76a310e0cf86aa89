/** Ways of saying that a body is no more. */
const ENDED = "(?:closed(?: down)?|dissolved|wound up|in liquidation|ceased (?:trading|to exist|operating))";
const WHEN = "(?:,? (?:in )?(?:\\p{L}+ )?(?:19|20)\\d{2})?";
/** After a name: "Everest (closed)", "Everest – now dissolved", "Everest [closed 2019]". */
const AFTER_A_NAME = new RegExp(
  `\\s*(?:[(\\[](?:now |since )?(?:been )?${ENDED}${WHEN}[)\\]]|[-–—,:] ?(?:now|since) ${ENDED}${WHEN}$|[-–—] ${ENDED}${WHEN}$)`,
  "iu",
);
/** Of the body itself, and not of a service that it replaces: "The charity has since been dissolved." */
const OF_THE_BODY = new RegExp(
  `(?:^|\\b(?:the|this) (?:organisation|charity|company|society|group|recipient|grantee|business|co-?operative)(?: (?:is|was|has))? )(?:now |since )?(?:been )?${ENDED}(?=$|[.,;)]|${WHEN}[.,;)])`,
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
