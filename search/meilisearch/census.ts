import type { Answer, Ask, Question } from "./ask.ts";

/** What is known of an index as a whole. */
export interface Census {
  readonly documents: number;
  /** The distinct radii its documents cover, in whole miles. */
  readonly radii: readonly number[];
}

/** The last census of an index; null until one was taken, and after each change made from here. */
export interface Counted {
  census: Census | null;
}

export const CENSUS: Question = { variants: [{ q: "" }], filter: [], facets: ["radius"] };

export function censusOf({ total, facets }: Answer): Census {
  const radii = Object.keys(facets["radius"] ?? {}).map(Number);
  return { documents: total, radii: radii.filter((miles) => miles > 0).sort((a, b) => a - b) };
}

function sameRadii(a: Census, b: Census): boolean {
  return a.radii.join() === b.radii.join();
}

/**
 * Asks questions that depend on the radii there are, with a new census beside them; when that shows other radii than the
 * questions were made with, they are asked once more.
 */
export async function askWithCensus(ask: Ask, counted: Counted, questions: (census: Census) => readonly Question[]): Promise<Answer[]> {
  let census = counted.census ?? censusOf((await ask.questions([CENSUS]))[0] as Answer);
  for (let last = false; ; last = true) {
    const [taken, ...answers] = await ask.questions([CENSUS, ...questions(census)]);
    const now = censusOf(taken as Answer);
    counted.census = now;
    if (last || sameRadii(census, now)) return answers;
    census = now;
  }
}
