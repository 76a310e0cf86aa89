import { NEARLY, type Pattern } from "../steps.ts";
import type { GroupPlan, TextPlan, WordPlan } from "../text-plan.ts";

/** How far from the typed words a match may be, the nearest first. */
const LEVELS = ["exact", "stem", "prefix", "synonym", "typo"] as const;
export type Level = (typeof LEVELS)[number];

function quote(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" OR ")})`;
}

function wordMatch(plan: WordPlan, level: number): string {
  const parts = [plan.prefix && level >= 2 ? `${quote([plan.word])}*` : quote([plan.word])];
  if (level >= 1) for (const form of plan.forms) if (!(plan.prefix && level >= 2 && form.startsWith(plan.word))) parts.push(quote([form]));
  if (level >= 3) for (const word of plan.alike) parts.push(quote([word]));
  if (level >= 4) for (const word of plan.corrections) parts.push(quote([word]));
  return anyOf(parts);
}

/** One of a plan's groups as an FTS5 expression. */
function groupMatch(group: GroupPlan, level: Level): string {
  const n = LEVELS.indexOf(level);
  const words = group.adjacent ? quote(group.words.map(({ word }) => word)) : group.words.map((plan) => wordMatch(plan, n)).join(" AND ");
  const others = [...(n >= 3 ? group.synonyms : []), ...(n >= 4 ? group.meant : [])].map(quote);
  if (others.length === 0) return words;
  return anyOf([group.words.length > 1 && !group.adjacent ? `(${words})` : words, ...others]);
}

/** The plan as an FTS5 expression, going no further from the typed words than `level`. */
export function matchExpression(plan: TextPlan, level: Level): string {
  return [...plan.groups.map((group) => groupMatch(group, level)), ...plan.phrases.map(quote)].join(" AND ");
}

/** Everything that a plan requires, each as an expression of its own. */
export function requiredParts(plan: TextPlan): string[] {
  return [...plan.groups.map((group) => groupMatch(group, "typo")), ...plan.phrases.map(quote)];
}

/** What finds a pattern, as an FTS5 expression. */
export function patternExpression({ how, lists }: Pattern): string {
  if (how === "apart") return lists.map((words) => `(${words.map((word) => quote([word])).join(" OR ")})`).join(" AND ");
  if (how === "near") return lists.map((words) => `NEAR(${words.map((word) => quote([word])).join(" ")}, ${NEARLY})`).join(" OR ");
  return lists.map((words) => (how === "begun" ? `${quote(words)}*` : quote(words))).join(" OR ");
}

/** An expression, in some of the columns only. */
export function expressionIn(columns: readonly string[], expression: string): string {
  return `{${columns.join(" ")}} : (${expression})`;
}

/** The parts of a plan, each alone, for when nothing has them all: the words of each, and the expression. */
export function looseParts(plan: TextPlan): { words: string; match: string }[] {
  const parts: { words: string; match: string }[] = [];
  for (const group of [...plan.groups, ...plan.extra]) {
    if (group.adjacent) parts.push({ words: group.words.map(({ word }) => word).join(" "), match: groupMatch(group, "typo") });
    else
      for (const word of group.words) {
        parts.push({ words: word.word, match: anyOf([wordMatch(word, 4), ...[...group.synonyms, ...group.meant].map(quote)]) });
      }
  }
  for (const phrase of plan.phrases) parts.push({ words: phrase.join(" "), match: quote(phrase) });
  return parts;
}
