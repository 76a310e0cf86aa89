import { fewestDocuments, type KnownToSteps, NEARLY, type Pattern } from "../steps.ts";
import type { GroupPlan, TextPlan, WordPlan } from "../text-plan.ts";

/** How far from the typed words a match may be: in one of their forms, or all that they may stand for. */
export type Reach = "forms" | "all";

function quote(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" OR ")})`;
}

/** Some words side by side, of which the last one may be `begun` only. */
interface Way {
  readonly words: readonly string[];
  readonly begun: boolean;
}

function asPhrases(lists: readonly (readonly string[])[]): Way[] {
  return lists.map((words) => ({ words, begun: false }));
}

/** Without what another of the ways finds as well: what is there twice, and a phrase with a word that is asked for alone. */
function needed(ways: readonly Way[]): Way[] {
  const single = ways.filter(({ words }) => words.length === 1);
  const alone = new Set(single.filter(({ begun }) => !begun).map(({ words }) => words[0]));
  const beginnings = single.filter(({ begun }) => begun).map(({ words }) => words[0] as string);
  const known = new Set<string>();
  return ways.filter(({ words, begun }) => {
    const key = words.join(" ");
    if (known.has(key)) return false;
    known.add(key);
    if (begun) return true;
    return !(
      (words.length > 1 && words.some((word) => alone.has(word))) ||
      beginnings.some((beginning) => words.some((word) => word.startsWith(beginning)))
    );
  });
}

/** Any of the ways, as an FTS5 expression. */
function expressionOf(ways: readonly Way[]): string {
  return anyOf(needed(ways).map(({ words, begun }) => (begun ? `${quote(words)}*` : quote(words))));
}

function waysOf({ word, prefix, forms, alike, corrections }: WordPlan, reach: Reach): Way[] {
  const further = reach === "all" ? [...alike, ...corrections] : [];
  return [{ words: [word], begun: prefix && reach === "all" }, ...asPhrases([...forms, ...further].map((one) => [one]))];
}

/** One of a plan's groups as an FTS5 expression. */
function groupMatch(group: GroupPlan, reach: Reach): string {
  const others = reach === "all" ? asPhrases([...group.synonyms, ...group.kinds, ...group.meant]) : [];
  const [first, ...more] = group.words;
  if (group.adjacent) return expressionOf([...asPhrases([group.words.map(({ word }) => word)]), ...others]);
  if (first !== undefined && more.length === 0) return expressionOf([...waysOf(first, reach), ...others]);
  const all = group.words.map((plan) => expressionOf(waysOf(plan, reach))).join(" AND ");
  return others.length === 0 ? all : `((${all}) OR ${expressionOf(others)})`;
}

/** The plan as an FTS5 expression. */
export function matchExpression(plan: TextPlan, reach: Reach): string {
  return [...plan.groups.map((group) => groupMatch(group, reach)), ...plan.phrases.map(quote)].join(" AND ");
}

/** What more documents than this share have is broad. */
const BROAD = 0.03;
/** So many words begin with one or two letters that about everything has one. */
const BROAD_BEGINNING = 2;

function isBroad({ words }: GroupPlan, known: KnownToSteps): boolean {
  return words.every(
    ({ word, prefix, forms }) =>
      (prefix && word.length <= BROAD_BEGINNING) || [word, ...forms].some((one) => known.vocabulary.count(one) > known.documents * BROAD),
  );
}

/**
 * The plan as FTS5 expressions, all of which a match must have: one for each of several things that are all broad, since each
 * is asked for again sooner than all of them together, and one for the whole where a rare one leads to the few that have it.
 */
export function matchExpressions(plan: TextPlan, reach: Reach, known: KnownToSteps): string[] {
  const areBroad = plan.phrases.length === 0 && plan.groups.every((group) => isBroad(group, known));
  return areBroad ? plan.groups.map((group) => groupMatch(group, reach)) : [matchExpression(plan, reach)];
}

/** Everything that a plan requires, each as an expression of its own. */
export function requiredParts(plan: TextPlan): string[] {
  return [...plan.groups.map((group) => groupMatch(group, "all")), ...plan.phrases.map(quote)];
}

/**
 * Limits what a part of the plan is looked for among, since every hit has the others too: the rarest part that is required
 * besides `own`; null when there is none. A word that may go on counts as the least rare.
 */
export function limitBeside(plan: TextPlan, own: GroupPlan | readonly string[], known: KnownToSteps): string | null {
  const parts = [
    ...plan.phrases
      .filter((phrase) => phrase !== own)
      .map((phrase) => ({ expression: quote(phrase), documents: Math.min(...phrase.map((word) => known.vocabulary.count(word))) })),
    ...plan.groups
      .filter((group) => group !== own)
      .map((group) => ({
        expression: groupMatch(group, "all"),
        documents: group.words.some(({ prefix }) => prefix) ? Number.POSITIVE_INFINITY : fewestDocuments(group, known),
      })),
  ];
  const [first, ...more] = parts;
  return first === undefined ? null : more.reduce((least, part) => (part.documents < least.documents ? part : least), first).expression;
}

/** What finds a pattern, as an FTS5 expression. */
export function patternExpression({ how, lists }: Pattern): string {
  if (how === "apart") return lists.map((words) => `(${words.map((word) => quote([word])).join(" OR ")})`).join(" AND ");
  if (how === "near") return lists.map((words) => `NEAR(${words.map((word) => quote([word])).join(" ")}, ${NEARLY})`).join(" OR ");
  return expressionOf(lists.map((words) => ({ words, begun: how === "begun" })));
}

/** An expression, in some of the columns only. */
export function expressionIn(columns: readonly string[], expression: string): string {
  return `{${columns.join(" ")}} : (${expression})`;
}

/** What a plan requires, each word alone, for when nothing has it all: the words of each part, and the expression. */
export function looseParts(plan: TextPlan): { words: string; match: string }[] {
  const parts: { words: string; match: string }[] = [];
  for (const group of plan.groups) {
    if (group.adjacent) parts.push({ words: group.words.map(({ word }) => word).join(" "), match: groupMatch(group, "all") });
    else
      for (const word of group.words) {
        parts.push({
          words: word.word,
          match: expressionOf([...waysOf(word, "all"), ...asPhrases([...group.synonyms, ...group.kinds, ...group.meant])]),
        });
      }
  }
  for (const phrase of plan.phrases) parts.push({ words: phrase.join(" "), match: quote(phrase) });
  return parts;
}
