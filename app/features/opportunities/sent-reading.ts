import { formState } from "#app/platform/form.ts";
import type { ShownPart } from "./read-brief.server.ts";

/** What an action answers to a form that was sent to be read, or to have something of it filled in. No field is saved; papers that came with it are. */
export interface SentReading {
  /** The kinds of work that the words suggest, where those were asked for. */
  suggested?: { code: string; name: string }[];
  read: ShownPart[];
  /** The field that was filled in, or the first of several. */
  filled: string | null;
}

/** The same as the page takes it; null where the form was sent for something else. `key`: the fields show what was filled in. */
export function sentReading(actionData: unknown): (SentReading & { key: string | undefined }) | null {
  const state = formState(actionData);
  if (state === undefined || !("read" in state)) return null;
  const intent = state.values["intent"]?.[0] ?? "";
  return { ...(state as unknown as SentReading), key: intent.startsWith("use:") ? JSON.stringify(state.values) : undefined };
}
