import { type BriefPartName, type BriefRead, type Fields, fieldsOf } from "./parts.ts";

interface Merging {
  /** The parts of the kind. */
  parts: readonly BriefPartName[];
  sent: Fields;
  /** The form as it was shown. */
  shown: Fields;
  /** The parts that somebody corrected before. */
  settled: readonly string[];
  read: BriefRead;
}

/**
 * The first step's form as it counts: a part that somebody changed is that person's own from then on (`settled`), and stays
 * as it is; every other part is as the words read now.
 */
export function mergeBrief({ parts, sent, shown, settled, read }: Merging): { fields: Fields; settled: string[] } {
  const own = new Set(settled);
  const fields: Record<string, readonly string[]> = {};
  for (const part of parts) {
    const names = fieldsOf(part);
    const isSent = names.some((name) => sent[name] !== undefined);
    if (isSent && names.some((name) => !isSame(sent[name], shown[name]))) own.add(part);
    const from = !own.has(part) ? read[part].fills : isSent ? sent : shown;
    for (const name of names) fields[name] = from[name] ?? [];
  }
  return { fields, settled: [...own] };
}

/** Empty boxes and line ends say nothing, nor does the order of boxes that are ticked. */
function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  const plain = (values: readonly string[]) =>
    JSON.stringify(
      values
        .map((value) => value.replaceAll("\r\n", "\n").trim())
        .filter(Boolean)
        .sort(),
    );
  return plain(a) === plain(b);
}
