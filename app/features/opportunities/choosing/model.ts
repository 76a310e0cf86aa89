/** A part of the whole that a supplier may answer alone. Money is pence. */
export interface Lot {
  id: number;
  title: string;
  description: string;
  /** Both null where it has no value of its own. */
  minPence: number | null;
  maxPence: number | null;
  /** Where it is done, if not where all of it is: a name, and its authorities by code. */
  place: string | null;
  areaCodes: string[];
  /** The kinds of work that its own words are about. */
  sectorCodes: string[];
}

/** What answers are judged by. The weights of all come to 100. */
export interface Criterion {
  id: number;
  name: string;
  isPrice: boolean;
  weight: number;
}

/** What a supplier must answer. */
export interface Question {
  id: number;
  text: string;
  maxWords: number;
  /** The criterion that its answer is judged by; null for none in particular. */
  criterionId: number | null;
}

/** What answers are given for and judged by, each in the order of the buyer. */
export interface Choosing {
  lots: Lot[];
  criteria: Criterion[];
  questions: Question[];
}

/** A row of a form: one with an id changes the row that it names, one without is new; a row that is left out is taken away. */
type Row<T extends { id: number }> = Omit<T, "id"> & { id: number | null };

export interface ChoosingChanges {
  /** A place without its areas is as somebody typed it: it is looked up as it is written. */
  lots?: (Omit<Row<Lot>, "areaCodes" | "sectorCodes"> & { areaCodes?: string[] })[];
  criteria?: Row<Criterion>[];
  questions?: Row<Question>[];
}

export const MOST_LOTS = 10;
export const MOST_CRITERIA = 8;
export const MOST_QUESTIONS = 10;
export const USUAL_WORDS = 250;
export const MOST_WORDS = 2000;

/** What the weights come to. */
export function totalWeight(criteria: readonly Pick<Criterion, "weight">[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** Ways to weigh that buyers use often, the first the one to begin with. */
export const PRESETS: readonly { code: string; label: string; criteria: readonly Omit<Criterion, "id">[] }[] = [
  {
    code: "even",
    label: "Price 40, how they would do it 40, what it does for people here 20",
    criteria: [
      { name: "Price", isPrice: true, weight: 40 },
      { name: "How they would do it", isPrice: false, weight: 40 },
      { name: "What it does for people here", isPrice: false, weight: 20 },
    ],
  },
  {
    code: "quality",
    label: "Price 20, how they would do it 60, who does it 20",
    criteria: [
      { name: "Price", isPrice: true, weight: 20 },
      { name: "How they would do it", isPrice: false, weight: 60 },
      { name: "Who does it", isPrice: false, weight: 20 },
    ],
  },
  { code: "price", label: "Price alone, of those who can do it", criteria: [{ name: "Price", isPrice: true, weight: 100 }] },
];
