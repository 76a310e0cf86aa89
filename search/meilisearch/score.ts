import { distanceMiles } from "../distance.ts";
import type { IndexDefinition } from "../index-definition.ts";
import type { NormalQuery } from "../normalise.ts";
import { byWeight, type ColumnGroup, foundWorth, nameWorth, nearWorth, relevance } from "../relevance.ts";
import { NEARLY, type Pattern, type Step, type Wanted, wantedBy } from "../steps.ts";
import { words } from "../text.ts";
import type { RawHit } from "./ask.ts";
import { spelledOut } from "./spelled-out.ts";
import { plainWords } from "./stems.ts";
import { encodeValue } from "./values.ts";
import type { ReadText } from "./words.ts";

export interface Scored {
  readonly id: number;
  /** 0–1. */
  readonly score: number;
}

/** What scoring needs of a hit. */
export const SCORED = ["id", "quality", "_geo"];
export const SCORED_NEAR = [...SCORED, "nationwide", "covers", "radius"];
export const SCORED_WORDS = ["whole", "words", "sortTitle"];

/** The texts of columns of one weight, as lists of words. */
interface Texts {
  readonly weight: number;
  readonly values: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
}

/** Orders hits by relevance as `relevance.ts` has it, from their own texts; equal scores by id. */
export function scoreHits(definition: IndexDefinition, read: ReadText | null, hits: readonly RawHit[], query: NormalQuery): Scored[] {
  const parts = read === null ? null : wordParts(definition, read, hits);
  const typed = words(query.text).join(" ");
  return hits
    .map((hit, i) => {
      const part = parts === null ? 0 : (parts[i] as number) + nameWorth(typed, hit.sortTitle ?? "");
      return { id: hit.id, score: relevance(part, nearness(hit, query), hit.quality ?? 0) };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function nearness(hit: RawHit, { near, nearAreaCode }: NormalQuery): number {
  if (near === null) return 0;
  const { nationwide, covers = [], radius = 0 } = hit;
  const miles = hit._geo ? distanceMiles(near, hit._geo) : Number.POSITIVE_INFINITY;
  const reached = nationwide === true || miles <= radius || (nearAreaCode !== null && covers.includes(encodeValue(nearAreaCode)));
  return nearWorth(miles, reached);
}

/** The words part of each hit, 0–1; the best gets 1. */
function wordParts(definition: IndexDefinition, read: ReadText, hits: readonly RawHit[]): number[] {
  const groups = byWeight(definition.columns);
  const texts = hits.map((hit) => textsOf(definition, groups, hit));
  const plan = spelledOut(read.plan, new Set(texts.flatMap((list) => list.flatMap((one) => [...one.words]))));
  const known = { vocabulary: read, documents: read.documents };
  const weights = wantedBy(read.plan, known).map(({ weight }) => weight);
  const wanted = wantedBy(plan, known).map((one, i) => ({ ...one, weight: weights[i] as number }));
  const found = texts.map((list) => wanted.reduce((total, one) => total + worthOf(one, list), 0));
  const most = Math.max(...found);
  return found.map((one) => (most > 0 ? one / most : 1));
}

function textsOf({ columns }: IndexDefinition, groups: readonly ColumnGroup[], { whole = "", words: held = {} }: RawHit): Texts[] {
  const title = columns[0]?.name;
  return groups.map(({ names, weight }) => {
    const values = names.flatMap((name) => [...(name === title ? [whole] : []), ...(held[name] ?? [])]).map(plainWords);
    return { weight, values, words: new Set(values.flat()) };
  });
}

function worthOf({ ways, weight, ofKind }: Wanted, texts: readonly Texts[]): number {
  const heaviest = Math.max(...texts.map((text) => text.weight));
  const foundIn = (some: readonly Texts[]) =>
    ways.reduce((total, steps) => total + some.reduce((sum, text) => sum + text.weight * bestOf(steps, text), 0), 0);
  return weight * foundWorth(foundIn(texts), { ofKind, elsewhere: foundIn(texts.filter((text) => text.weight < heaviest)) });
}

/** The nearest of the steps that the texts have; the furthest come first. */
function bestOf(steps: readonly Step[], text: Texts): number {
  return steps.findLast(({ pattern }) => stands(pattern, text))?.worth ?? 0;
}

function stands({ how, lists }: Pattern, { values, words: all }: Texts): boolean {
  if (how === "apart") return lists.every((list) => list.some((word) => all.has(word)));
  return lists.some((list) => {
    const [first, ...rest] = list;
    if (first === undefined) return false;
    if (how === "phrase" && rest.length === 0) return all.has(first);
    if (how === "near") return list.every((word) => all.has(word)) && values.some((value) => standsNear(list, value));
    const finished = how === "phrase" ? list : list.slice(0, -1);
    return finished.every((word) => all.has(word)) && values.some((value) => standsIn(list, value, how === "begun"));
  });
}

function standsIn(list: readonly string[], value: readonly string[], begun: boolean): boolean {
  const last = list.length - 1;
  return value.some((_, at) =>
    list.every((word, i) => {
      const have = value[at + i];
      return have === word || (begun && i === last && have?.startsWith(word) === true);
    }),
  );
}

/** All of the words in some order, with at most `NEARLY` between the first and the last. */
function standsNear(list: readonly string[], value: readonly string[]): boolean {
  return value.some((word, at) => {
    if (!list.includes(word)) return false;
    const near = value.slice(at, at + NEARLY + 2);
    return list.every((one) => near.includes(one));
  });
}
