import { SIC_WORDS } from "#seed/reference/sic-words.ts";
import type { ImportedOrganisation } from "../model.ts";

/** Characters that are kept of what one source says. */
const MOST = 6000;

/** Characters that a profile keeps of what a source says. */
const MOST_DESCRIBED = 4000;

/** What a source says of an organisation, as far as its profile keeps it. */
export function descriptionOf(text: string): string {
  return text.slice(0, MOST_DESCRIBED);
}

/** What a source says of an organisation besides its profile, as one text for the search: industry codes in words, then what else it says. */
export function sourceWords({ sic, alsoSays, description }: Pick<ImportedOrganisation, "sic" | "alsoSays" | "description">): string {
  const industries = sic.flatMap((code) => SIC_WORDS.get(code) ?? []);
  const more = alsoSays.map((text) => text.trim()).filter((text) => text !== "" && descriptionOf(text) !== description);
  return [...new Set([...industries, ...more])].join(". ").slice(0, MOST);
}
