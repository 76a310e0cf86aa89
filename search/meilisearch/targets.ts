import type { Target } from "../evidence.ts";
import type { Field } from "../index-definition.ts";
import { type TextPlan, targetsOf } from "../text-plan.ts";
import { tokenise } from "../tokens.ts";
import { heldStem, isStem } from "./stems.ts";

/** What of a document's text stands for the words typed: as the plan has it, with the forms that the document has of each. */
export function targetsIn(plan: TextPlan, fields: readonly Field[]): Target[] {
  const targets = targetsOf(plan);
  const wanted = new Set(targets.flatMap(({ words }) => words).filter(isStem));
  const forms = new Map<string, Set<string>>();
  for (const field of fields) {
    for (const { word } of tokenise(field.text)) {
      const root = heldStem(word);
      if (wanted.has(root)) forms.set(root, (forms.get(root) ?? new Set()).add(word));
    }
  }
  return targets.flatMap((target) => {
    const [first] = target.words;
    if (first === undefined || !isStem(first)) return [target];
    return [...(forms.get(first) ?? [])].filter((word) => word !== target.typed).map((word) => ({ ...target, words: [word] }));
  });
}
