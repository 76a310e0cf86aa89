/** What a sentence of the audit log is about: its name and address are looked up when it is read. */
export interface Ref {
  type: SubjectType;
  id: number | string;
}

export const SUBJECT_TYPES = [
  "user",
  "organisation",
  "opportunity",
  "response",
  "match",
  "introduction",
  "claim",
  "saved_search",
  "kept_list",
  "import_run",
  "mail",
  "outbox",
  "search",
  "clock",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Words, and in between what they are about. */
export type Sentence = readonly (string | Ref)[];

type Given = string | number | Ref | Sentence;

/** A sentence as a template: say`published ${it}`. */
export function say(words: TemplateStringsArray, ...given: Given[]): Sentence {
  return words.flatMap((text, at) => [text, ...piecesOf(given[at] ?? "")]).filter((piece) => piece !== "");
}

function piecesOf(given: Given): Sentence {
  if (typeof given === "number") return [given.toLocaleString("en-GB")];
  if (typeof given === "string") return [given];
  return "type" in given ? [given] : given;
}

export function ref(type: SubjectType, id: number | string): Ref {
  return { type, id };
}

/** `1 supplier`, `3 suppliers`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;
}

/** A code word as words: `offeringAdded` and `offering_added` are “offering added”. */
export function inWords(code: string): string {
  return code
    .replaceAll(/[_.]/g, " ")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();
}

/** A reason that somebody gave, as a sentence of its own; nothing where there is none. */
export function because(reason: string | undefined | null): string {
  return reason ? `. The reason given: ${reason}` : "";
}
