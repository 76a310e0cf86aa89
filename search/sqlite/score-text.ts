import type { TextColumn } from "../index-definition.ts";
import { byWeight, type ColumnGroup, foundWorth } from "../relevance.ts";
import { type Pattern, type Step, type Wanted, wantedBy } from "../steps.ts";
import type { TextPlan } from "../text-plan.ts";
import { type Columns, letterBit, OTHER_LETTER } from "./columns.ts";
import type { MatchCache } from "./match-cache.ts";
import { expressionIn, limitBeside, matchExpressions, patternExpression } from "./plan.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Past so many hits each further question to the index costs more than it tells. */
const FEW_HITS = 3000;
/** Among many hits: what one in the columns of the heaviest weight counts, in another strong column, and elsewhere. */
const TIERS = { heaviest: 1, strong: 0.6, elsewhere: 0.3 } as const;
/** What more documents than this have is asked for among the hits alone. */
const FEW_DOCUMENTS = 2000;

export interface Scoring {
  readonly cache: Pick<MatchCache, "match" | "matchAll">;
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
  readonly textColumns: readonly TextColumn[];
  /** Where hits may have only some of the words: what each has at least, as an expression, or null; else undefined. */
  readonly most: string | null | undefined;
}

/** Words part by slot, 0–1, as `relevance.ts` has it; only the slots that match are written. The best hit gets 1. */
export function scoreText(scoring: Scoring, plan: TextPlan, matched: ArrayLike<number>, scores: Float32Array): void {
  if (matched.length > FEW_HITS) scoreByTier(scoring, plan, matched, scores);
  else scoreByWord(scoring, plan, matched, scores);
}

/** One or two letters alone: so many words begin so that only names tell anything. */
function shortBeginning(plan: TextPlan): string | null {
  const word = plan.groups[0]?.words[0];
  if (!word?.prefix || word.word.length > 2 || plan.groups.length > 1 || plan.phrases.length > 0) return null;
  return word.word;
}

function scoreByTier(
  { cache, columns, vocabulary, textColumns }: Scoring,
  plan: TextPlan,
  matched: ArrayLike<number>,
  scores: Float32Array,
): void {
  const beginning = shortBeginning(plan);
  if (beginning !== null) {
    const inside = ` ${beginning}`;
    const bit = letterBit(beginning);
    const isTold = beginning.length === 1 && bit !== OTHER_LETTER;
    for (let i = 0; i < matched.length; i += 1) {
      const slot = matched[i] as number;
      let isNamed = ((columns.initials[slot] as number) & bit) !== 0;
      if (isNamed && !isTold) {
        const name = columns.names[slot] as string;
        isNamed = name.startsWith(beginning) || name.includes(inside);
      }
      scores[slot] = isNamed ? TIERS.heaviest : TIERS.elsewhere;
    }
    return;
  }
  for (let i = 0; i < matched.length; i += 1) scores[matched[i] as number] = TIERS.elsewhere;
  const strong = textColumns.filter((column) => column.strong);
  const expressions = matchExpressions(plan, "forms", { vocabulary, documents: columns.count });
  const heaviest = Math.max(...textColumns.map((column) => column.weight));
  for (const [names, worth] of [
    [strong.map((column) => column.name), TIERS.strong],
    [strong.filter((column) => column.weight === heaviest).map((column) => column.name), TIERS.heaviest],
  ] as const) {
    if (names.length === 0) continue;
    const hits = cache.matchAll(
      expressions.map((expression) => expressionIn(names, expression)),
      true,
    );
    for (let i = 0; i < hits.length; i += 1) scores[hits[i] as number] = worth;
  }
}

/** What scoring by words works with: the question put to every step, and scratch space by slot. */
interface Work {
  readonly scoring: Scoring;
  readonly fields: readonly ColumnGroup[];
  readonly matched: ArrayLike<number>;
  readonly found: Float32Array;
  readonly part: Float32Array;
  /** Of `part`, what was found in columns of less than the most weight. */
  readonly elsewhere: Float32Array;
  readonly total: Float32Array;
}

function scoreByWord(scoring: Scoring, plan: TextPlan, matched: ArrayLike<number>, scores: Float32Array): void {
  const fields = byWeight(scoring.textColumns);
  const { columns } = scoring;
  const work: Work = {
    scoring,
    fields,
    matched,
    found: columns.room(1),
    part: columns.room(2),
    elsewhere: columns.room(4),
    total: columns.room(3),
  };
  const known = { vocabulary: scoring.vocabulary, documents: columns.count };
  for (const wanted of wantedBy(plan, known)) {
    const limit = scoring.most === undefined ? limitBeside(plan, wanted.what, known) : scoring.most;
    addWanted(work, wanted, limit);
  }
  let most = 0;
  for (let i = 0; i < matched.length; i += 1) most = Math.max(most, work.total[matched[i] as number] as number);
  for (let i = 0; i < matched.length; i += 1) {
    const slot = matched[i] as number;
    scores[slot] = most === 0 ? 1 : (work.total[slot] as number) / most;
  }
}

/** Adds what each hit has of one part of what is asked. */
function addWanted(work: Work, wanted: Wanted, limit: string | null): void {
  const { matched, part, elsewhere, total } = work;
  for (const steps of wanted.ways) findSteps(work, steps, limit);
  for (let i = 0; i < matched.length; i += 1) {
    const slot = matched[i] as number;
    total[slot] =
      (total[slot] as number) +
      wanted.weight * foundWorth(part[slot] as number, { ofKind: wanted.ofKind, elsewhere: elsewhere[slot] as number });
    part[slot] = 0;
    elsewhere[slot] = 0;
  }
}

/** Adds to `part` and `elsewhere` what each hit has of the steps: in each field the nearest one that it has there. Broad ones are looked for within `limit`. */
function findSteps({ scoring, fields, matched, found, part, elsewhere }: Work, steps: readonly Step[], limit: string | null): void {
  const heaviest = Math.max(...fields.map(({ weight }) => weight));
  for (const field of fields) {
    const isStrong = field.names.every((name) => scoring.textColumns.some((column) => column.name === name && column.strong));
    const asked = steps.flatMap(({ pattern, worth, documents }) => {
      const possible = possibleIn(pattern, field.bits, scoring.vocabulary);
      if (possible === null) return [];
      const inside = expressionIn(field.names, patternExpression(possible));
      const isLimited = limit !== null && documents > FEW_DOCUMENTS;
      return { hits: isLimited ? scoring.cache.match(`(${limit}) AND ${inside}`) : scoring.cache.match(inside, isStrong), worth };
    });
    if (asked.every(({ hits }) => hits.length === 0)) continue;
    for (const { hits, worth } of asked) for (let i = 0; i < hits.length; i += 1) found[hits[i] as number] = worth;
    for (let i = 0; i < matched.length; i += 1) {
      const slot = matched[i] as number;
      const worth = field.weight * (found[slot] as number);
      part[slot] = (part[slot] as number) + worth;
      if (field.weight < heaviest) elsewhere[slot] = (elsewhere[slot] as number) + worth;
    }
    for (const { hits } of asked) for (let i = 0; i < hits.length; i += 1) found[hits[i] as number] = 0;
  }
}

/** The part of a pattern that some columns (as bits) may have, by the words that are in them; null when that is none. */
function possibleIn({ how, lists }: Pattern, columns: number, vocabulary: Vocabulary): Pattern | null {
  const has = (word: string) => (vocabulary.columns(word) & columns) !== 0;
  if (how === "apart") return lists.every((words) => words.some(has)) ? { how, lists } : null;
  const left = lists.filter((words) =>
    words.every((word, i) =>
      how === "begun" && i === words.length - 1 ? (vocabulary.columnsOfBeginning(word) & columns) !== 0 : has(word),
    ),
  );
  return left.length === 0 ? null : { how, lists: left };
}
