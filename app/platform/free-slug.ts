import slugify from "slugify";
import { withoutUnseen } from "./unseen.ts";

/** A text as part of an address, `tipton-tureen`, of at most so many characters; empty where nothing of it can stand there. */
export function slugOf(text: string, most: number): string {
  return slugify(withoutUnseen(text), { lower: true, strict: true }).slice(0, most).replace(/-+$/, "");
}

/** The first of these that is free; else the last of them with a number behind it, from 2. */
export function freeSlug(wanted: readonly [string, ...string[]], isTaken: (slug: string) => boolean): string {
  for (const slug of wanted) if (!isTaken(slug)) return slug;
  const last = wanted.at(-1);
  for (let number = 2; ; number += 1) if (!isTaken(`${last}-${number}`)) return `${last}-${number}`;
}
