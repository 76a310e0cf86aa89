import { bearingDegrees, distanceMiles } from "./distance.ts";
import type { PlaceReason, Segment, WordMatch, WordReason } from "./engine.ts";
import { identifierForms } from "./identifiers.ts";
import type { Field, IndexedDocument } from "./index-definition.ts";
import type { NormalQuery } from "./normalise.ts";
import { words } from "./text.ts";
import { IT_WORD, queryWords, type Token, tokenise } from "./tokens.ts";

/** Longest highlighted piece, in words; a longer text is cut round its first mark. */
const CROP_WORDS = 32;
const ORDER: readonly WordMatch[] = ["phrase", "exact", "prefix", "stem", "synonym", "kind", "typo"];

/** One thing looked for: a run of words (or one word, perhaps unfinished) that stands for what was typed. */
export interface Target {
  readonly typed: string;
  readonly by: WordMatch;
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Tokens of a field; an identifier is one token in each way it may be typed. */
function tokensOf(field: Field): Token[] {
  if (field.field !== "identifiers") return tokenise(field.text);
  const forms = identifierForms(field.text).flatMap((form) => (words(form).length === 1 ? words(form) : []));
  return [...new Set(forms)].map((word) => ({ word, start: 0, end: field.text.length }));
}

function readable(list: readonly string[]): string {
  return list.map((word) => (word === IT_WORD ? "it" : word)).join(" ");
}

function matchesAt(target: Target, tokens: readonly Token[], at: number): boolean {
  if (target.prefix) return (tokens[at] as Token).word.startsWith(target.words[0] as string);
  return target.words.every((word, i) => tokens[at + i]?.word === word);
}

function segments(text: string, tokens: readonly Token[], marks: readonly boolean[]): Segment[] {
  const first = marks.indexOf(true);
  const from = tokens.length <= CROP_WORDS ? 0 : Math.max(0, Math.min(first - 8, tokens.length - CROP_WORDS));
  const to = Math.min(tokens.length, from + CROP_WORDS);
  const result: { text: string; marked: boolean }[] = [];
  function push(piece: string, marked: boolean): void {
    const previous = result[result.length - 1];
    if (piece === "") return;
    if (previous && previous.marked === marked) previous.text += piece;
    else result.push({ text: piece, marked });
  }
  /* Several tokens may stand on the same letters: they are marked when any of them is. */
  let at = from === 0 ? 0 : (tokens[from] as Token).start;
  if (from > 0) push("…", false);
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.start < at) continue;
    const joined = marks[i] === true && marks[i - 1] === true && i > from;
    push(text.slice(at, token.start), joined);
    let marked = marks[i] === true;
    for (let j = i + 1; tokens[j]?.start === token.start; j += 1) marked ||= marks[j] === true;
    push(text.slice(token.start, token.end), marked);
    at = token.end;
  }
  if (to < tokens.length) push("…", false);
  else push(text.slice(at), false);
  return result;
}

export interface Evidence {
  readonly highlights: Record<string, Segment[]>;
  readonly words: WordReason[];
}

/** Text whose words are found by looking for them as they stand, in lower case. */
const AS_IT_STANDS = /^[\x20-\x25\x28-\x5f\x61-\x7e]*$/;

/** Whether a field may have any of the words; a quick look that spares most texts the reading word by word. */
function mayMatch(field: Field, firsts: readonly string[]): boolean {
  if (field.field === "identifiers" || firsts.includes(IT_WORD) || !AS_IT_STANDS.test(field.text)) return true;
  const text = field.text.toLowerCase();
  return firsts.some((word) => text.includes(word));
}

/** What of a document's fields the targets matched: marked text by path, and for each thing typed the best reason. */
export function wordEvidence(fields: readonly Field[], targets: readonly Target[]): Evidence {
  if (targets.length === 0) return { highlights: {}, words: [] };
  const highlights: Record<string, Segment[]> = {};
  const best = new Map<string, { reason: WordReason; worth: number }>();
  const rank = new Map<string, number>();
  const firsts = [...new Set(targets.map((target) => target.words[0] as string))];
  for (const field of fields) {
    if (!rank.has(field.field)) rank.set(field.field, rank.size);
    if (!mayMatch(field, firsts)) continue;
    const tokens = tokensOf(field);
    const marks: boolean[] = new Array(tokens.length).fill(false);
    for (const target of targets) {
      for (let at = 0; at < tokens.length; at += 1) {
        if (!matchesAt(target, tokens, at)) continue;
        marks.fill(true, at, at + target.words.length);
        const worth = ORDER.indexOf(target.by) * 100 + (rank.get(field.field) as number);
        const have = best.get(target.typed);
        if (have && have.worth <= worth) continue;
        const matched = readable(tokens.slice(at, at + target.words.length).map((t) => t.word));
        const offering = field.offering === undefined ? {} : { offering: field.offering };
        best.set(target.typed, {
          worth,
          reason: { word: readable(target.typed.split(" ")), matched, by: target.by, field: field.field, ...offering },
        });
      }
    }
    if (marks.includes(true)) highlights[field.path] = segments(field.text, tokens, marks);
  }
  const typedOrder = [...new Set(targets.map((target) => target.typed))];
  return { highlights, words: typedOrder.flatMap((typed) => best.get(typed)?.reason ?? []) };
}

/** How far a document is, and which of its claims to the place asked for hold. */
export function placeEvidence(
  document: IndexedDocument,
  query: NormalQuery,
): { distanceMiles: number | null; bearing: number | null; place: PlaceReason | null } {
  const { near, withinMiles, nearAreaCode } = query;
  if (!near) return { distanceMiles: null, bearing: null, place: null };
  const miles = document.position ? distanceMiles(near, document.position) : null;
  const bearing = document.position ? bearingDegrees(near, document.position) : null;
  const basedWithin = withinMiles === null || miles === null ? null : miles <= withinMiles;
  const { coverage } = document;
  let place: PlaceReason = { basedWithin, covers: null };
  if (nearAreaCode !== null && coverage.areaCodes.includes(nearAreaCode)) place = { basedWithin, covers: "area", areaCode: nearAreaCode };
  else if (miles !== null && coverage.radiusMiles !== null && miles <= coverage.radiusMiles) {
    place = { basedWithin, covers: "radius", radiusMiles: coverage.radiusMiles };
  } else if (coverage.nationwide) place = { basedWithin, covers: "nationwide" };
  return { distanceMiles: miles, bearing, place };
}

/** A name with the words that begin as typed marked. */
export function markBeginnings(name: string, typed: string): Segment[] {
  const wanted = queryWords(typed);
  const tokens = tokenise(name);
  return segments(
    name,
    tokens,
    tokens.map(({ word }) => wanted.some((w) => word.startsWith(w))),
  );
}
