import { dictionary } from "@zxcvbn-ts/language-common";
import type { Ctx } from "#app/platform/ctx.ts";
import { type PersonWords, passwordProblemBy } from "./password-strength.ts";

/** Where these stand is as good as any: every guesser of this site's accounts tries them. */
const LOCAL_RANK = 200;
/** What is near at hand here, and in no list. */
const LOCAL =
  "birmingham coventry wolverhampton dudley sandwell solihull walsall westmidlands blackcountry astonvilla westbrom westbromwich wolves " +
  "bluenose villa socialenterprise social enterprise socialvalue community communityinterest procurement supplier supply council charity";

let ranks: ReadonlyMap<string, number> | undefined;

/** Some fifty thousand leaked passwords in the order of their use, kept by zxcvbn-ts; made ready at the first use. */
function rankOf(word: string): number | undefined {
  if (ranks === undefined) {
    const made = new Map<string, number>();
    for (const local of LOCAL.split(" ")) made.set(local, LOCAL_RANK);
    for (const [at, common] of dictionary["passwords-common"].entries()) {
      const word = String(common);
      if (word.length >= 3) made.set(word, Math.min(made.get(word) ?? Number.POSITIVE_INFINITY, at + 1));
    }
    ranks = made;
  }
  return ranks.get(word);
}

/**
 * What is wrong with a password, as a sentence that says what to enter, or null when it will do. Names of the site, of the
 * person and of their organisations count as what a guesser tries first.
 */
export function passwordProblem(ctx: Pick<Ctx, "actor" | "settings">, password: string, person: PersonWords): string | null {
  const { siteName, siteRegion, origin } = ctx.settings;
  const organisations = ctx.actor?.memberships.map(({ name }) => name) ?? [];
  const words = [siteName, siteRegion, new URL(origin).hostname, ...organisations, ...(person.words ?? [])];
  return passwordProblemBy(rankOf, password, { ...person, words });
}
