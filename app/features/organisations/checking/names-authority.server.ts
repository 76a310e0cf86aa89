import { placeKey } from "#app/features/reference/name-key.ts";
import { namesOf } from "#app/features/reference/names.server.ts";
import { derived } from "#app/features/reference/reference.server.ts";
import type { Database } from "#db/client.ts";
import { readingsOf } from "../identity/look-alikes.ts";
import { isNearlyCouncil, saysPublicBody } from "../identity/public-body.ts";
import { nameKey } from "../names.ts";
import type { Named } from "./check-rules.ts";

/** Every name of an authority or county, as keys. */
const authorityNames = derived(
  (reference): ReadonlySet<string> =>
    new Set(
      reference.areas
        .filter((area) => area.kind === "authority" || area.kind === "county")
        .flatMap((area) => [area.name, ...area.alternativeNames].map(placeKey)),
    ),
);

/** Names of authorities, counties, regions, cities and towns, as keys: what a public body can be the body of. */
const governedNames = derived((reference, db): ReadonlySet<string> => {
  const towns = reference.places.filter(({ kind }) => kind === "city" || kind === "town").map(({ key }) => key);
  const others = [...namesOf(db)].filter(([, { area, region }]) => area !== null || region !== null).map(([key]) => key);
  return new Set([...towns, ...others]);
});

/**
 * Whether a name is that of an authority's area and nothing else (`Dudley`, `Wolverhampton Ltd`), or of a place with nothing
 * beside it but what its public body is called: `Walsall Counsel`, `Tipton Authority`, `Dudley Town Hall`.
 */
export function namesAuthority(db: Database, { legalName, tradingName }: Names): boolean {
  return keysOf(legalName, tradingName).some((key) => authorityNames(db).has(placeKey(key)) || isBodyOfPlace(db, key));
}

/** Whether one of its names says that it is a public body, by itself or by the place in it. */
export function saysAuthority(db: Database, organisation: Names): boolean {
  const { legalName, tradingName } = organisation;
  return saysPublicBody(legalName) || saysPublicBody(tradingName) || namesAuthority(db, organisation);
}

const BODY = /^(?:authorit(?:y|ies)|borough|corporation|council|mayor|mayors|mayoralty)$/;
const HALLS = /\b(?:city|county|town|shire|guild) ?hall\b|\bguildhall\b|\bcivic (?:centre|center|offices?)\b|\bcouncil ?house\b/g;
/** What may stand with them. */
const BESIDE = new Set(
  "and borough city civic county district for in local metro metropolitan of office offices royal the town unitary".split(" "),
);

function isBodyOfPlace(db: Database, key: string): boolean {
  const words = key.split(" ");
  const names = governedNames(db);
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length && to - from <= MOST_WORDS_OF_PLACE; to += 1)
      if (names.has(words.slice(from, to).join("")) && isBody([...words.slice(0, from), ...words.slice(to)])) return true;
  return false;
}

const MOST_WORDS_OF_PLACE = 5;

function isBody(words: readonly string[]): boolean {
  const text = words.join(" ");
  const rest = text.replace(HALLS, " ").split(" ").filter(Boolean);
  const tells = (word: string): boolean => BODY.test(word) || isNearlyCouncil(word);
  return (rest.length < words.length || rest.some(tells)) && rest.every((word) => tells(word) || BESIDE.has(word));
}

/** What an authority's offices and buyers are called. */
const OFFICE =
  /\b(?:city|county|metropolitan|metro|district|unitary|town|hall|civic|centre|authority|procurement|commissioning|purchasing|supplies|contracts|services|of)\b/g;

/** Whether a name is that of an authority's area with words of an office: `Birmingham City Procurement`. A person looks at it. */
export function soundsLikeAuthority(db: Database, { legalName, tradingName }: Names): boolean {
  const names = authorityNames(db);
  return keysOf(legalName, tradingName).some(
    (key) => names.has(placeKey(key)) || names.has(placeKey(key.replace(OFFICE, " ").replace(/ +/g, " ").trim())) || isBodyOfPlace(db, key),
  );
}

type Names = Pick<Named, "legalName" | "tradingName">;

function keysOf(...names: (string | null)[]): string[] {
  return names.filter((name) => name !== null).flatMap((name) => readingsOf(name).map(nameKey));
}
