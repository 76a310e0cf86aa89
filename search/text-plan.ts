import type { Target } from "./evidence.ts";
import { WEAK_WORDS } from "./text.ts";

/** A word asked for and the other words that may stand for it. */
export interface WordPlan {
  readonly word: string;
  /** Words that begin so count too: the last word, which may not be finished. */
  readonly prefix: boolean;
  readonly forms: readonly string[];
  /** Single words that mean the same, for a word among others: "bicycle repair" is a "bike repair" too. */
  readonly alike: readonly string[];
  readonly corrections: readonly string[];
}

/** Words that are asked for together, or else one of the phrases that mean the same. */
export interface GroupPlan {
  readonly words: readonly WordPlan[];
  /** What was typed, stop words included. */
  readonly said: readonly string[];
  /** Whether the words must stand side by side. */
  readonly adjacent: boolean;
  readonly synonyms: readonly (readonly string[])[];
  /** Names of the kinds of work that it belongs to: "window cleaning" is looked for under "Cleaning" as well. */
  readonly kinds: readonly (readonly string[])[];
  /** What the corrections are also called. */
  readonly meant: readonly (readonly string[])[];
}

/**
 * What a text asks for: every group and every phrase is required; `context`, whom or what the work is for, as well while
 * enough documents have it all (`withContext`); what is `extra` only counts for the order.
 */
export interface TextPlan {
  readonly groups: readonly GroupPlan[];
  readonly extra: readonly GroupPlan[];
  readonly context: readonly GroupPlan[];
  /** Words that say nothing alone, with what they stand next to; for the order only, and never a reason. */
  readonly beside: readonly GroupPlan[];
  readonly phrases: readonly (readonly string[])[];
}

/** Everything that a plan looks for in words, required or not. */
export function everyGroup({ groups, context, extra, beside }: TextPlan): GroupPlan[] {
  return [...groups, ...context, ...extra, ...beside];
}

/** With so many documents that have the work and what it is for, the rest is not looked for. */
export const ENOUGH_WITH_CONTEXT = 3;

/** The plan with what the work is for required as well. */
export function withContext({ context, ...plan }: TextPlan): TextPlan {
  return { ...plan, groups: [...plan.groups, ...context], context: [] };
}

/** The plan with what the work is for counting for the order alone. */
export function withoutContext({ context, ...plan }: TextPlan): TextPlan {
  return { ...plan, extra: [...plan.extra, ...context], context: [] };
}

/**
 * What a document must have to have all of a plan: of several things, each in its own words or in other words for the same. To
 * be of the kind of work that one of them belongs to will do only where nothing else is asked.
 */
export function strictly(plan: TextPlan): TextPlan {
  if (plan.groups.length + plan.phrases.length < 2) return plan;
  return { ...plan, groups: plan.groups.map((group) => ({ ...group, kinds: [] })) };
}

/**
 * What a plan looks for in a document's text, to say why it was found. "People" and "service" beside other words are no
 * reason, and are not marked.
 */
export function targetsOf(plan: TextPlan): Target[] {
  const targets: Target[] = [];
  const telling = plan.extra.filter(({ said }) => !said.every((word) => WEAK_WORDS.has(word)));
  for (const group of [...plan.groups, ...telling]) {
    for (const { word, prefix, forms, alike, corrections } of group.words) {
      targets.push({ typed: word, by: "exact", words: [word], prefix: false });
      if (prefix) targets.push({ typed: word, by: "prefix", words: [word], prefix: true });
      for (const form of forms) targets.push({ typed: word, by: "stem", words: [form], prefix: false });
      for (const form of alike) targets.push({ typed: word, by: "synonym", words: [form], prefix: false });
      for (const form of corrections) targets.push({ typed: word, by: "typo", words: [form], prefix: false });
    }
    const typed = group.words.map((w) => w.word).join(" ");
    for (const words of group.synonyms) targets.push({ typed, by: "synonym", words, prefix: false });
    for (const words of group.kinds) targets.push({ typed, by: "kind", words, prefix: false });
    for (const words of group.meant) targets.push({ typed, by: "typo", words, prefix: false });
  }
  for (const words of plan.phrases) targets.push({ typed: words.join(" "), by: "phrase", words, prefix: false });
  return targets;
}
