import { lowerFirst } from "#app/platform/words.ts";
import type { Segment } from "#search/engine.ts";

/** A run of a reason; `open` stands on the first one when the fact is a gap, not a reason. */
export interface Run extends Segment {
  readonly open?: true;
}
/** Why something is among the results, as runs of text; marked runs are what the search found. */
export type Reason = readonly Run[];

/** A text in turns, for the page's data: as it stands, what the search found, as it stands, and so on. */
export type Runs = readonly string[];

export function said(text: string): Reason {
  return [{ text, marked: false }];
}
/** A fact that is not known: shown as an open link. */
export function unsaid(text: string): Reason {
  return [{ text, marked: false, open: true }];
}
/** Whether it is a gap. */
export function isOpen(reason: Reason): boolean {
  return reason[0]?.open === true;
}

/** The same as it stands within a sentence. */
export function lowered(runs: Reason): Reason {
  return runs.map((run, at) => (at === 0 ? { ...run, text: lowerFirst(run.text) } : run));
}

/** Segments as runs; neighbours of one kind are joined. */
export function inTurns(segments: readonly Segment[]): Runs {
  const runs: string[] = [];
  for (const { text, marked } of segments) {
    if (text === "") continue;
    if ((runs.length % 2 === 1) === marked) runs.push(text);
    else if (runs.length > 0) runs.push(`${runs.pop()}${text}`);
    else runs.push("", text);
  }
  return runs;
}
