import { everyGroup, type GroupPlan, type TextPlan } from "../text-plan.ts";
import { heldStem, isStem } from "./stems.ts";

type Phrase = readonly string[];

/** The plan with the words of some texts in place of the stems that stand for them. */
export function spelledOut(plan: TextPlan, texts: ReadonlySet<string>): TextPlan {
  const groups = everyGroup(plan);
  const single = (phrases: readonly Phrase[]) => phrases.flatMap((phrase) => (phrase.length === 1 ? phrase : []));
  const stems = new Set(
    groups
      .flatMap(({ words, synonyms, meant }) => [
        ...words.flatMap(({ forms, alike }) => [...forms, ...alike]),
        ...single(synonyms),
        ...single(meant),
      ])
      .filter(isStem),
  );
  const bySpelling = new Map<string, string[]>();
  if (stems.size > 0) {
    for (const word of texts) {
      const root = heldStem(word);
      if (stems.has(root)) bySpelling.set(root, [...(bySpelling.get(root) ?? []), word]);
    }
  }
  const spelled = (terms: readonly string[]) => terms.flatMap((term) => (isStem(term) ? (bySpelling.get(term) ?? []) : [term]));
  const spelledPhrases = (phrases: readonly Phrase[]) =>
    phrases.flatMap((phrase): Phrase[] => (phrase.length === 1 ? spelled(phrase).map((word) => [word]) : [phrase]));
  const spelledGroup = (group: GroupPlan): GroupPlan => ({
    ...group,
    words: group.words.map((one) => ({
      ...one,
      forms: spelled(one.forms).filter((word) => word !== one.word),
      alike: spelled(one.alike),
    })),
    synonyms: spelledPhrases(group.synonyms),
    meant: spelledPhrases(group.meant),
  });
  return { ...plan, groups: plan.groups.map(spelledGroup), context: plan.context.map(spelledGroup), extra: plan.extra.map(spelledGroup) };
}
