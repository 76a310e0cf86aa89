import { SIZE_BANDS, type SupplierDocument, type SupplierQuery } from "#search/suppliers.ts";

/** A small seeded generator (mulberry32): the same seed gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}
export function sample<T>(random: Random, list: readonly T[], n: number): T[] {
  return [...new Set(Array.from({ length: n }, () => pick(random, list)))];
}

/** Words that half of all suppliers use of themselves; they make the broad queries. */
const BROAD = "community training support people local services young health social skills work care education co-operative company".split(
  " ",
);
const MEDIUM = (
  "catering bakery cleaning gardening landscaping recycling repair furniture printing design advice housing transport nursery childcare " +
  "arts music theatre sports football wellbeing mental counselling mentoring employment apprenticeships volunteers energy solar insulation " +
  "farming vegetables orchard woodland heritage museum library archive translation interpreting accounting payroll legal marketing website " +
  "software hosting video photography events venue conference coffee cafe meals lunches buffets delivery courier cycling bicycles upholstery " +
  "joinery carpentry plumbing painting decorating construction maintenance security reception laundry textiles clothing jewellery pottery"
).split(" ");
const GLUE = "we with and for the of in to from our who they are at by on their each every more than through it is".split(" ");
const STARTS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w z".split(" ");
const MIDDLES = "a ai e ea i o oa u ou".split(" ");
const ENDS = "b ck d ft g l ll lm m n nd nt p r rd rk rn s st t th x".split(" ");

function madeWord(random: Random): string {
  const parts = 2 + Math.floor(random() * 2);
  let word = "";
  for (let i = 0; i < parts; i += 1) word += pick(random, STARTS) + pick(random, MIDDLES);
  return word + pick(random, ENDS);
}

const RARE_WORDS = 45_000;
const AREAS = Array.from({ length: 360 }, (_, i) => `E0${8_000_000 + i}`);
const REGIONS = Array.from({ length: 12 }, (_, i) => AREAS.slice(i * 30, i * 30 + 30));
const SECTORS = Array.from({ length: 25 }, (_, i) => `sector${i}`);
const FORMS = ["cic_guarantee", "cic_shares", "community_benefit_society", "co_operative_society", "charity_cio", "charity_company", "llp"];
const STATUSES = ["register_confirmed", "register_confirmed", "register_confirmed", "self_declared", "certified", "lapsed"];
const PAPERS = ["ISO 9001", "Living Wage", "Cyber Essentials", "Food hygiene 5", "Trusted Charity", "Matrix"];
const OPEN_TO = ["secondments", "board_roles", "mentoring"];
const PROVIDED = "interpreter";
const START = Date.UTC(2024, 0, 1);

export interface Corpus {
  readonly documents: SupplierDocument[];
  /** Words in about two to forty documents. */
  readonly narrow: readonly string[];
}

function rareWords(): string[] {
  const random = seeded(7);
  const words = new Set<string>();
  while (words.size < RARE_WORDS) words.add(madeWord(random));
  return [...words];
}

/** Frequent ranks much likelier than late ones, as in any language. */
function rare(random: Random, words: readonly string[]): string {
  return words[Math.floor(words.length * random() ** 2.2)] as string;
}

function sentence(random: Random, words: readonly string[], length: number): string {
  const out: string[] = [];
  for (let i = 0; i < length; i += 1) {
    const dice = random();
    if (dice < 0.42) out.push(pick(random, GLUE));
    else if (dice < 0.57) out.push(BROAD[Math.floor(BROAD.length * random() ** 1.5)] as string);
    else if (dice < 0.75) out.push(pick(random, MEDIUM));
    else out.push(rare(random, words));
  }
  const text = out.join(" ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function makeDocument(random: Random, words: readonly string[], id: number): SupplierDocument {
  const areaIndex = Math.floor(AREAS.length * random());
  const kind = random();
  const codes = sample(random, SECTORS, 1 + Math.floor(random() * 3));
  const sectors = codes.map((code) => `${code}.${Math.floor(random() * 6)}`);
  const name = [
    rare(random, words),
    pick(random, random() < 0.4 ? MEDIUM : BROAD),
    pick(random, ["CIC", "Ltd", "Co-operative", "Trust", "Society"]),
  ];
  const nationwide = kind < 0.06;
  const radiusMiles = kind > 0.8 ? pick(random, [5, 10, 15, 25, 50]) : null;
  return {
    id,
    slug: `supplier-${id}`,
    name: name.join(" "),
    otherNames: random() < 0.2 ? [`${rare(random, words)} ${pick(random, MEDIUM)}`] : [],
    identifiers: [String(1_000_000 + ((id * 7919) % 9_000_000)).padStart(8, "0")],
    summary: sentence(random, words, 14),
    mission: "",
    sourceWords: [],
    offerings: sectors.map((sectorCode) => ({
      title: `${pick(random, MEDIUM)} and ${random() < 0.3 ? pick(random, BROAD) : pick(random, MEDIUM)}`,
      description: sentence(random, words, 25),
      sectorCode,
    })),
    sectors: [...sectors, ...codes],
    hintedSectorNames: [],
    sureSectorNames: [],
    likelySectorNames: codes.map((code) => MEDIUM[SECTORS.indexOf(code)] as string),
    sectorNames: codes.map((code) => MEDIUM[SECTORS.indexOf(code)] as string),
    place: rare(random, words.slice(0, 2000)),
    postcode: `B${1 + Math.floor(random() * 60)} ${Math.floor(random() * 9)}AA`,
    position: random() < 0.02 ? null : { lat: 50.5 + 5 * random(), lng: -4 + 5 * random() },
    areaCode: AREAS[areaIndex] as string,
    areaName: null,
    coverage: {
      nationwide,
      areaCodes: nationwide
        ? []
        : kind < 0.2
          ? (REGIONS[Math.floor(areaIndex / 30)] as string[])
          : sample(random, AREAS.slice(areaIndex, areaIndex + 5), Math.floor(random() * 4)),
      radiusAreaCodes: radiusMiles === null ? [] : AREAS.slice(areaIndex, areaIndex + Math.ceil(radiusMiles / 10)),
      radiusMiles,
    },
    legalForm: pick(random, FORMS),
    status: pick(random, STATUSES),
    statusUntil: null,
    accreditations: random() < 0.3 ? sample(random, PAPERS, 2) : [],
    openTo: random() < 0.3 ? sample(random, OPEN_TO, 2) : [],
    provides: id % 7 === 0 ? [PROVIDED] : [],
    sizeBands: SIZE_BANDS.slice(0, 1 + Math.floor(random() * 4)),
    staff: Math.floor(random() * 60),
    completeness: Math.floor(random() * 101),
    confirmedAt: START + Math.floor(random() * 700) * 86_400_000,
    updatedAt: START + Math.floor(random() * 700) * 86_400_000 + id,
    listedAt: START + ((id * 7919) % 700) * 86_400_000,
  };
}

/** `n` supplier documents, the same for the same seed. */
export function makeCorpus(n: number, seed = 1): Corpus {
  const words = rareWords();
  const random = seeded(seed);
  const documents = Array.from({ length: n }, (_, i) => makeDocument(random, words, i + 1));
  return { documents, narrow: words };
}

/** Queries as people type them: 60 % narrow, 25 % medium, 15 % broad with beginnings of one and two letters; half with a place or a filter. */
export function makeQueries(corpus: Corpus, n: number, seed = 2): SupplierQuery[] {
  const random = seeded(seed);
  const prefixes = ["c", "co", "t", "tr", "s", "b", "ca", "m", "re", "h"];
  return Array.from({ length: n }, (): SupplierQuery => {
    const dice = random();
    let text: string;
    if (dice < 0.6) {
      const word = rare(random, corpus.narrow);
      const form = random();
      if (form < 0.15) text = (pick(random, corpus.documents) as SupplierDocument).name;
      else if (form < 0.3 && word.length >= 6) text = word.slice(0, 3) + word.slice(4);
      else text = form < 0.65 ? `${pick(random, MEDIUM)} ${word}` : word;
    } else if (dice < 0.85) text = random() < 0.5 ? pick(random, MEDIUM) : `${pick(random, MEDIUM)} ${pick(random, MEDIUM)}`;
    else
      text =
        random() < 0.4 ? pick(random, prefixes) : random() < 0.7 ? pick(random, BROAD) : `${pick(random, BROAD)} ${pick(random, BROAD)}`;
    const extra = random();
    if (extra < 0.25) {
      const near = { lat: 50.5 + 5 * random(), lng: -4 + 5 * random() };
      return { text, near, nearAreaCode: pick(random, AREAS), withinMiles: pick(random, [5, 10, 25, 50]) };
    }
    if (extra < 0.4) return { text, filters: { sector: [pick(random, SECTORS)] } };
    if (extra < 0.5) return { text, filters: { status: ["certified", "register_confirmed"], area: [pick(random, AREAS)] } };
    return { text };
  });
}

/** Values the filters can take, for tests that choose at random. */
export const CORPUS_VALUES = {
  areas: AREAS,
  sectors: SECTORS,
  forms: FORMS,
  statuses: [...new Set(STATUSES)],
  papers: PAPERS,
  openTo: OPEN_TO,
  provides: [PROVIDED],
  medium: MEDIUM,
  broad: BROAD,
};
