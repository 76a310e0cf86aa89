/** Where the boxes of a search get their suggestions, up to what is typed; `routes/public/suggest.ts` answers. */
export const SUGGEST_SUPPLIERS = "/suggest?for=suppliers&q=";
export const SUGGEST_OPPORTUNITIES = "/suggest?for=opportunities&q=";
export const SUGGEST_PLACES = "/suggest?for=place&q=";
