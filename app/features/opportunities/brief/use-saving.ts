import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { forgetTyped, keepTyped, putBack, takeTyped, typedIn } from "./typed-copy.ts";

/** What saving by itself answers. */
export interface SavedQuietly {
  saved?: { base: string; version: number; at: Date };
  /** Somebody else, or another tab, saved meanwhile: nothing more is saved by itself. */
  conflict?: string;
}

/** Somebody types, stops, and it is saved. */
const PAUSE_MS = 1200;
/** Less than this has no title to be found by. */
const LEAST_TO_BEGIN = 40;

interface Saving {
  form: RefObject<HTMLFormElement | null>;
  /** Who types; what is kept in the tab is given back to nobody else. */
  reader: number;
  /** Which form it is. */
  name: string;
  /** Where somebody goes on who began on the form before there was a draft, and where in the words. */
  continues?: { name: string; caret: number };
  /** Where it is sent. */
  action: string;
  /** There is a draft already. */
  isBegun: boolean;
}

/**
 * Saves a draft's form as somebody types, without a word of it in history. What is typed and not saved yet is kept in the
 * tab. Without script the buttons save.
 */
export function useSaving({ form, reader, name, continues, action, isBegun }: Saving) {
  const fetcher = useFetcher<SavedQuietly>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyped = useRef(false);
  const waits = useRef<HTMLElement | null>(null);
  const [wasPutBack, setWasPutBack] = useState(false);
  const { saved, conflict } = fetcher.data ?? {};
  const isIdle = fetcher.state === "idle";

  const save = useCallback(() => {
    const element = form.current;
    if (element === null || !isTyped.current) return;
    isTyped.current = false;
    const body = new FormData(element);
    if (!isBegun && String(body.get("description")).trim().length < LEAST_TO_BEGIN) return;
    body.delete("papers");
    body.set("intent", "autosave");
    fetcher.submit(body, { method: "post", action, preventScrollReset: true });
  }, [form, action, isBegun, fetcher.submit]);

  const typed = useCallback(() => {
    const element = form.current;
    if (element === null) return;
    isTyped.current = true;
    keepTyped(reader, name, typedIn(element), caretIn(element));
    clearTimeout(timer.current);
    if (conflict === undefined) timer.current = setTimeout(save, PAUSE_MS);
  }, [form, reader, name, conflict, save]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes up
  useEffect(() => {
    const element = form.current;
    const copy = element === null ? null : takeTyped(reader, continues === undefined ? [name] : [name, continues.name]);
    if (element !== null && copy !== null && putBack(element, copy)) {
      setWasPutBack(continues === undefined);
      typed();
    }
    const words = element === null ? null : wordsOf(element);
    const caret = copy?.caret ?? continues?.caret ?? -1;
    if (words !== null && continues !== undefined && caret >= 0) {
      words.focus({ preventScroll: true });
      words.setSelectionRange(caret, caret);
    }
    return () => clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    if (!isIdle) return;
    if (saved !== undefined && !isTyped.current) forgetTyped();
    const button = waits.current;
    waits.current = null;
    if (button !== null) form.current?.requestSubmit(button);
  }, [form, isIdle, saved]);

  /** A button waits for what is being saved: the version that it sends has to be the last. */
  const submitted = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      clearTimeout(timer.current);
      if (isIdle) return;
      event.preventDefault();
      waits.current = (event.nativeEvent as SubmitEvent).submitter;
    },
    [isIdle],
  );

  return { saved, conflict, isIdle, wasPutBack, typed, submitted };
}

function wordsOf(form: HTMLFormElement): HTMLTextAreaElement | null {
  return form.querySelector<HTMLTextAreaElement>('textarea[name="description"]');
}

/** Where in the words somebody types; -1 while that is elsewhere. */
export function caretIn(form: HTMLFormElement): number {
  const words = wordsOf(form);
  return words !== null && document.activeElement === words ? words.selectionStart : -1;
}
