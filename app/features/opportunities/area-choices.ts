/** Council areas as a form offers them: those of the site's region, and all others. */
export interface AreaChoices {
  home: { code: string; name: string }[];
  others: { code: string; name: string }[];
}
