import type { z } from "zod";
import type { Ref, Sentence, SubjectType } from "./say.ts";

/** One thing that is kept on record. */
export interface Action<T extends SubjectType = SubjectType, D extends z.ZodObject = z.ZodObject> {
  /** What it is done to. */
  about: T;
  /** What is kept with it. Never secrets or contact details. */
  detail: D;
  /**
   * What was done, in plain English, to follow the name of who did it: “published …”. `isSelf`: they did it to themselves.
   */
  says: (it: Ref, detail: z.output<D>, isSelf: boolean) => Sentence;
  /** Who did it where nobody was signed in; else it is the site itself. */
  nobody?: string;
}

/** Puts an action into the catalogue; its sentence is typed by its detail. */
export function action<T extends SubjectType, D extends z.ZodObject>(
  about: T,
  detail: D,
  says: Action<T, D>["says"],
  nobody?: string,
): Action<T, D> {
  return { about, detail, says, ...(nobody === undefined ? {} : { nobody }) };
}
