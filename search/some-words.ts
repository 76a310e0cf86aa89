/** Share of what is asked for, each part weighed by how rare it is, that makes a document come close. */
const TELLING = 0.2;
/** Of more parts than this a document must have one of the rarest. */
const MOST_PARTS = 8;

/** What a part of what is asked for tells, by how many of the documents have it. */
export function tellingWeight(have: number, documents: number): number {
  return Math.log(1 + Math.max(1, documents) / (have + 1));
}

/** What a document's parts must weigh together for it to come close. */
export function tellingEnough(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0) * TELLING;
}

/** The places of the parts that are looked at: the rarest. */
export function tellingPlaces(weights: readonly number[]): number[] {
  const places = weights.map((_, i) => i).sort((a, b) => (weights[b] as number) - (weights[a] as number));
  return places.slice(0, MOST_PARTS);
}

/** Sets of parts, by their places, of which a document must have all of one to come close; none holds another. */
export function tellingSets(weights: readonly number[]): number[][] {
  const enough = tellingEnough(weights);
  const places = tellingPlaces(weights);
  let sets: number[][] = [[]];
  const found: number[][] = [];
  for (let size = 1; size <= places.length; size += 1) {
    sets = sets.flatMap((set) => {
      const next = set.length === 0 ? 0 : places.indexOf(set.at(-1) as number) + 1;
      return places.slice(next).map((place) => [...set, place]);
    });
    const isEnough = (set: readonly number[]) => set.reduce((total, place) => total + (weights[place] as number), 0) >= enough;
    found.push(...sets.filter(isEnough));
    sets = sets.filter((set) => !isEnough(set));
  }
  return found;
}
