import { SIC_WORDS_GOODS } from "./sic-words-goods.ts";
import { SIC_WORDS_SERVICES } from "./sic-words-services.ts";

/**
 * What a body with a UK SIC 2007 code plainly does, in the words a buyer types: five-digit code → two to six short
 * expressions, separated by a comma and a space, in lower case, the most telling first ("taxis, minicabs, private
 * hire"). They stand in for a description where a body is known by its name and code alone, so they say only what most
 * bodies with the code do; one expression alone stands where there is no more to say. Here are the codes at the finest
 * level, as Companies House takes them (56302, not 56300); 98000, which is its own (residents' property management);
 * and 81220, which the sectors name. Codes in {@link SAYS_NOTHING_SIC} have no words. Source of the codes: UK SIC 2007,
 * Office for National Statistics.
 */
export const SIC_WORDS: ReadonlyMap<string, string> = new Map([...rowsOf(SIC_WORDS_GOODS), ...rowsOf(SIC_WORDS_SERVICES)]);

/**
 * Codes that tell nothing of the work: remainders ("other"), holding companies, head offices, households, bodies
 * between states, and what Companies House adds for companies that do not trade (74990) or are dormant (99999).
 */
export const SAYS_NOTHING_SIC: ReadonlySet<string> = new Set(
  `32990 46180 46190 46760 64201 64202 64203 64204 64205 64209 70100 74909 74990 82990 94990 96090 97000 98100 98200 99000 99999`.split(
    " ",
  ),
);

/** The code and the words of each line; every line is kept, that a doubled code can be told. */
export function rowsOf(table: string): readonly (readonly [code: string, words: string])[] {
  return table
    .trim()
    .split("\n")
    .map((line) => [line.slice(0, 5), line.slice(6)] as const);
}
