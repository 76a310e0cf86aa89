import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";

/** What saving by itself answers. */
export interface SavedQuietly {
  saved?: { base: string; version: number; at: string };
  /** Somebody else, or another tab, saved meanwhile: nothing more is saved by itself. */
  conflict?: string;
}

/** Somebody types, stops, and it is saved. */
const PAUSE_MS = 1200;
const SOON_MS = 200;
/** Less than this has no title to be found by. */
const LEAST_TO_BEGIN = 40;

/** Loaded once the page stands. */
const typedCopy = () => import("./typed-copy.ts");

interface Saving {
  form: RefObject<HTMLFormElement | null>;
  /** Who types; what is kept in the tab is given back to nobody else. */
  reader: number;
  /** Which form it is. */
  name: string;
  /** Where it is sent. */
  action: string;
  /** There is a draft already. */
  isBegun: boolean;
}

/**
 * Saves a draft's form as somebody types, without a word of it in history. What is typed and not saved yet is kept in the
 * tab. Without script the buttons save.
 */
export function useSaving({ form, reader, name, action, isBegun }: Saving) {
  const fetcher = useFetcher<SavedQuietly>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyped = useRef(false);
  const waits = useRef<HTMLElement | null>(null);
  const [wasPutBack, setWasPutBack] = useState(false);
  const last = useRef<SavedQuietly["saved"]>(undefined);
  const { conflict } = fetcher.data ?? {};
  last.current = fetcher.data?.saved ?? last.current;
  const saved = last.current;
  const isIdle = fetcher.state === "idle";
  /** Once there is a draft, it is the draft's own form that is sent, on whatever page it was begun. */
  const target = saved === undefined ? action : `${saved.base}/edit?step=what`;
  const hasDraft = isBegun || saved !== undefined;

  const save = useCallback(() => {
    const element = form.current;
    if (element === null || !isTyped.current) return;
    // One at a time: what was sent last knows the version that this one has to send.
    if (!isIdle) {
      timer.current = setTimeout(() => latest.current(), SOON_MS);
      return;
    }
    isTyped.current = false;
    const body = new FormData(element);
    if (!hasDraft && String(body.get("description")).trim().length < LEAST_TO_BEGIN) return;
    body.delete("papers");
    body.set("intent", "autosave");
    fetcher.submit(body, { method: "post", action: target, preventScrollReset: true });
  }, [form, target, hasDraft, isIdle, fetcher.submit]);
  const latest = useRef(save);
  latest.current = save;

  const typed = useCallback(() => {
    const element = form.current;
    if (element === null) return;
    isTyped.current = true;
    void typedCopy().then(({ keepTyped, typedIn }) => {
      if (isTyped.current) keepTyped(reader, saved?.base ?? name, typedIn(element));
    });
    clearTimeout(timer.current);
    if (conflict === undefined) timer.current = setTimeout(() => latest.current(), PAUSE_MS);
  }, [form, reader, name, saved, conflict]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes up
  useEffect(() => {
    const element = form.current;
    void typedCopy().then(({ putBack, takeTyped }) => {
      const copy = takeTyped(reader, name);
      if (element === null || copy === null || isTyped.current || !putBack(element, copy)) return;
      setWasPutBack(true);
      typed();
    });
    return () => clearTimeout(timer.current);
  }, []);

  useEffect(() => {
    if (!isIdle) return;
    if (saved !== undefined && !isTyped.current) void typedCopy().then(({ forgetTyped }) => forgetTyped());
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

  return { saved, conflict, target, wasPutBack, typed, submitted };
}
