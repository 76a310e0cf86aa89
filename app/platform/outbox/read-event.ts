import { type Sentence, say } from "../audit/say.ts";
import { EVENTS, type EventName, type Events } from "./events.ts";

/** An event as its handler gets it. */
export type EventRead<E extends EventName = EventName> = { [N in E]: { name: N; payload: Events[N] } }[E];

/** Thrown for an event that this version cannot carry out, however often it tries: it goes to the dead letters at once. */
export class UnreadableEvent extends Error {
  override name = "UnreadableEvent";
}

/**
 * What a row of the outbox says. Throws `UnreadableEvent`, with the reason and nothing of what it holds, when the catalogue
 * has no such event or the payload is not what the catalogue says.
 */
export function readEvent(name: string, payload: string): EventRead {
  if (!Object.hasOwn(EVENTS, name)) throw new UnreadableEvent("This version of the site knows no event of this name.");
  const { success, data, error } = EVENTS[name as EventName].payload.safeParse(parseJson(payload));
  if (!success) {
    const problems = error.issues.map(({ path, message }) => [...(path.length > 0 ? [path.join(".")] : []), message].join(": "));
    throw new UnreadableEvent(`What it holds is not what this event holds. ${problems.join("; ")}`);
  }
  return { name, payload: data } as EventRead;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableEvent("What it holds is no JSON.");
  }
}

/** A row of the outbox in words, also of an event that this version of the site cannot carry out. */
export function tellEvent(event: string, payload: string): Sentence {
  try {
    const read = readEvent(event, payload);
    return (EVENTS[read.name].words as (payload: unknown) => Sentence)(read.payload);
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return say`Something that this version of the site cannot read`;
  }
}
