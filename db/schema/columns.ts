import { integer, text } from "drizzle-orm/sqlite-core";

/** An instant: UTC milliseconds in the database, a Date in code. */
export function instant(name: string) {
  return integer(name, { mode: "timestamp_ms" });
}
/** A calendar day in Europe/London, `YYYY-MM-DD`. */
export function day(name: string) {
  return text(name).$type<`${number}-${number}-${number}`>();
}
/** A JSON array or object kept as text. */
export function json<T>(name: string) {
  return text(name, { mode: "json" }).$type<T>();
}
/** A JSON array kept as text, empty unless something is given. */
export function jsonList<T>(name: string) {
  return json<T[]>(name)
    .notNull()
    .$default(() => []);
}
export function bool(name: string) {
  return integer(name, { mode: "boolean" });
}
/** Whole pence, GBP. */
export function pence(name: string) {
  return integer(name);
}
