const DAY_MS = 86_400_000;
/** A running process's clock that moves by more than this against the time that really passed has been set. */
const JUMP_MS = DAY_MS;
/** A site may stand still for a month; a clock that is further on than that at a start has to be confirmed. */
const LONGEST_STOP_MS = 31 * DAY_MS;
/** A clock that runs steadily for so long is taken to be right, also when nobody has confirmed it. */
const STEADY_MS = DAY_MS;

/** The last look of this process, by both clocks: the wall's and the one that only ever runs forward. Milliseconds. */
export interface Look {
  wall: number;
  ran: number;
}

/** What is kept between processes. Milliseconds of the wall's clock. */
export interface KeptClock {
  /** The last time that was believed. */
  seen: number;
  /** Since when the clock is not believed; null while it is. */
  held: number | null;
  /** The campaign team has said that a held clock is right. */
  confirmed: boolean;
  /** A leap forward that was believed in the end: what the clock showed before it. A clock that is back there is believed at once. */
  leaptFrom: number | null;
}

/**
 * Whether the clock is to be believed, from what was kept, the last look of this process (null at its first) and now; and
 * what to keep. `heldFor` is how long this process has known it held.
 */
export function judgeClock(kept: KeptClock | null, last: Look | null, now: Look, heldFor: number): KeptClock {
  const believed = (leaptFrom: number | null): KeptClock => ({ seen: now.wall, held: null, confirmed: false, leaptFrom });
  if (kept === null) return believed(null);
  const { seen, held, leaptFrom } = kept;
  const passed = last === null ? LONGEST_STOP_MS : now.ran - last.ran;
  if (held !== null) {
    // A start, or a leap back, may come after a stop; else it has to be where it would be without the leap.
    const fellBack = last === null || now.wall < last.wall + passed - JUMP_MS;
    const isBack = now.wall >= seen - JUMP_MS && now.wall <= seen + heldFor + (fellBack ? LONGEST_STOP_MS : JUMP_MS);
    if (isBack) return believed(leaptFrom);
    if (kept.confirmed || heldFor >= STEADY_MS) return believed(now.wall > seen ? Math.min(seen, leaptFrom ?? seen) : null);
    return kept;
  }
  const isBehind = now.wall < seen - JUMP_MS;
  if (isBehind && leaptFrom !== null && now.wall >= leaptFrom - JUMP_MS) return believed(null);
  const isAhead = now.wall > (last === null ? seen : last.wall) + passed + (last === null ? 0 : JUMP_MS);
  return isBehind || isAhead ? { ...kept, held: now.wall, confirmed: false } : believed(leaptFrom);
}
