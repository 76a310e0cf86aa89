import { addDays, londonDay, londonInstant } from "#app/platform/dates.ts";
import type { Database } from "#db/client.ts";
import type { PublicSubject } from "../door/policy.ts";
import { readMarks } from "./marks.server.ts";

/** What the keeping of public pages goes by. */
export interface PublicState {
  /**
   * What the pages of these subjects say: another `mark` once any of it has changed, and from `until` (UTC milliseconds) on
   * the clock may change it.
   */
  of(subjects: readonly PublicSubject[], now: Date): { mark: string; until: number };
  /** How often the search engine could not be read so far: a page that met with it is for its reader alone. */
  faults(): number;
  /** Lets go of everything that this process has kept. */
  letGo(): void;
}

/** `nextClosing`: the next instant after this one at which something closes by itself, in UTC milliseconds; null for none. */
export function createPublicState(options: {
  db: Database;
  nextClosing: (now: number) => number | null;
  faults: () => number;
}): PublicState {
  const { db, nextClosing, faults } = options;
  let own = 0;
  /** From the asking on until the next change by the clock, as long as nothing of what closes has changed. */
  let known = { mark: "", from: 0, until: 0 };

  function until(mark: string, now: number): number {
    if (known.mark !== mark || now < known.from || now >= known.until) {
      const midnight = londonInstant(addDays(londonDay(now), 1), 0).getTime();
      known = { mark, from: now, until: Math.min(midnight, nextClosing(now) ?? midnight) };
    }
    return known.until;
  }

  return {
    of(subjects, now) {
      const marks = readMarks(db);
      const mark = subjects.map((subject) => marks.get(subject) ?? "").join("");
      return { mark: `${mark}.${own}`, until: until(marks.get("opportunities") ?? "", now.getTime()) };
    },
    faults,
    letGo() {
      own += 1;
    },
  };
}
