import type { Target } from "../evidence.ts";
import type { KnownWords } from "../known-words.ts";
import type { SynonymIndex } from "../synonyms.ts";
import { STOP_WORDS } from "../text.ts";
import { queryWords } from "../tokens.ts";

const MAX_WORDS = 12;
const MAX_PHRASES = 6;

/** A word asked for and the other words that may stand for it. */
export interface WordPlan {
  readonly word: string;
  /** Words that begin so count too: the last word, which may not be finished. */
  readonly prefix: boolean;
  readonly forms: readonly string[];
  readonly corrections: readonly string[];
}

/** Words that are asked for together, or else one of the phrases that mean the same. */
export interface GroupPlan {
  readonly words: readonly WordPlan[];
  readonly synonyms: readonly (readonly string[])[];
}

/** What a text asks for: every group and every phrase is required. */
export interface TextPlan {
  readonly groups: readonly GroupPlan[];
  readonly phrases: readonly (readonly string[])[];
}

/** How far from the typed words a match may be, the nearest first, and what a hit found only there is worth. */
export const LEVELS = ["exact", "prefix", "stem", "synonym", "typo"] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_WORTH: Readonly<Record<Level, number>> = { exact: 1, prefix: 0.9, stem: 0.8, synonym: 0.5, typo: 0.3 };

function splitPhrases(text: string): { rest: string; phrases: string[]; open: boolean } {
  const phrases: string[] = [];
  const rest = text.replace(/["“”]([^"“”]*)["“”]/g, (_, phrase: string) => {
    phrases.push(phrase);
    return " ";
  });
  return { rest, phrases, open: !/["“”]\s*$/.test(text) };
}

/**
 * Reads a words box: quoted words are phrases, stop words are dropped (unless there is nothing else), the last word
 * may be unfinished, and each word brings its other forms, its corrections and what the taxonomy calls it.
 * Null when the text asks for nothing.
 */
export function planText(
  text: string,
  phrases: readonly string[],
  synonyms: SynonymIndex,
  vocabulary: KnownWords,
  documents: number,
): TextPlan | null {
  const quoted = splitPhrases(text);
  const typed = queryWords(quoted.rest);
  const telling = typed.filter((word) => !STOP_WORDS.has(word));
  const phrasePlans = [...quoted.phrases, ...phrases]
    .map(queryWords)
    .filter((words) => words.length > 0)
    .slice(0, MAX_PHRASES);
  const kept = (telling.length > 0 || phrasePlans.length > 0 ? telling : typed).slice(0, MAX_WORDS);
  const last = quoted.open && kept.length > 0 && kept[kept.length - 1] === typed[typed.length - 1] ? kept.length - 1 : -1;

  const plans = kept.map((word, i): WordPlan => {
    const prefix = i === last;
    const forms = vocabulary.forms(word);
    const known = forms.some((form) => vocabulary.count(form) > 20 + documents * 0.002);
    return { word, prefix, forms, corrections: known ? [] : vocabulary.corrections(word, documents, prefix) };
  });

  const groups: GroupPlan[] = [];
  for (let i = 0; i < plans.length; ) {
    let taken = 1;
    let targets: readonly string[][] = [];
    for (let n = Math.min(synonyms.longest, plans.length - i); n >= 1; n -= 1) {
      const found = synonyms.lookup(kept.slice(i, i + n));
      if (found.length > 0) {
        taken = n;
        targets = found;
        break;
      }
    }
    groups.push({ words: plans.slice(i, i + taken), synonyms: targets });
    i += taken;
  }
  return groups.length === 0 && phrasePlans.length === 0 ? null : { groups, phrases: phrasePlans };
}

function quote(words: readonly string[]): string {
  return `"${words.join(" ")}"`;
}

function anyOf(parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" OR ")})`;
}

function wordMatch(plan: WordPlan, level: number): string {
  const parts = [plan.prefix && level >= 1 ? `${quote([plan.word])}*` : quote([plan.word])];
  if (level >= 2) for (const form of plan.forms) if (!(plan.prefix && form.startsWith(plan.word))) parts.push(quote([form]));
  if (level >= 4) for (const word of plan.corrections) parts.push(quote([word]));
  return anyOf(parts);
}

function groupMatch(group: GroupPlan, level: number): string {
  const words = group.words.map((plan) => wordMatch(plan, level)).join(" AND ");
  if (level < 3 || group.synonyms.length === 0) return words;
  return anyOf([group.words.length > 1 ? `(${words})` : words, ...group.synonyms.map(quote)]);
}

/** The plan as an FTS5 expression, going no further from the typed words than `level`. */
export function matchExpression(plan: TextPlan, level: Level): string {
  const n = LEVELS.indexOf(level);
  return [...plan.groups.map((group) => groupMatch(group, n)), ...plan.phrases.map(quote)].join(" AND ");
}

/** The same, in some of the columns only. */
export function expressionIn(columns: readonly string[], plan: TextPlan, level: Level): string {
  return `{${columns.join(" ")}} : (${matchExpression(plan, level)})`;
}

/** The parts of a plan, each alone, for when nothing has them all: the words of each, and the expression. */
export function looseParts(plan: TextPlan): { words: string; match: string }[] {
  const parts: { words: string; match: string }[] = [];
  for (const group of plan.groups) {
    for (const word of group.words) {
      const synonyms = group.synonyms.map(quote);
      parts.push({ words: word.word, match: anyOf([wordMatch(word, 4), ...synonyms]) });
    }
  }
  for (const phrase of plan.phrases) parts.push({ words: phrase.join(" "), match: quote(phrase) });
  return parts;
}

/** What a plan looks for in a document's text, to say why it was found. */
export function targetsOf(plan: TextPlan): Target[] {
  const targets: Target[] = [];
  for (const group of plan.groups) {
    for (const { word, prefix, forms, corrections } of group.words) {
      targets.push({ typed: word, by: "exact", words: [word], prefix: false });
      if (prefix) targets.push({ typed: word, by: "prefix", words: [word], prefix: true });
      for (const form of forms) targets.push({ typed: word, by: "stem", words: [form], prefix: false });
      for (const form of corrections) targets.push({ typed: word, by: "typo", words: [form], prefix: false });
    }
    const typed = group.words.map((w) => w.word).join(" ");
    for (const words of group.synonyms) targets.push({ typed, by: "synonym", words, prefix: false });
  }
  for (const words of plan.phrases) targets.push({ typed: words.join(" "), by: "phrase", words, prefix: false });
  return targets;
}
