import path from "node:path";
import { engineChoice } from "../engine-choice.ts";
import { openSqliteEngine } from "./index.ts";
import { openThreadedSqliteEngine } from "./threaded.ts";

/** Needs nothing, and is always there: in a thread of its own, unless nothing is kept. */
export const SQLITE = engineChoice({}, (_none, { folder, programs, ...options }) =>
  folder === null
    ? openSqliteEngine({ ...options, file: ":memory:" })
    : openThreadedSqliteEngine({ ...options, programs, file: path.join(folder, "search.db") }),
);
