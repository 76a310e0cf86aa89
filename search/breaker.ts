/** In a row; one that took long is enough, as the next caller would wait as long. */
const FAILURES = 3;
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 30_000;
/** A call that finds out whether a rest can end is waited for so long, then the next one may try. */
const PROBE_MS = 5000;

/** A call that may go through. Says at the end how it went. */
export interface Pass {
  succeeded(): void;
  failed(error: string, tookLong: boolean): void;
}

export interface BreakerState {
  /** Since when nothing has been answered, in milliseconds; null while all is well. */
  readonly since: number | null;
  readonly lastError: string | null;
}

export interface Breaker {
  /** Null while what stands behind is left alone. When a rest has passed, one call goes through and decides how it goes on. */
  enter(): Pass | null;
  /** Something that a rest does not keep away was answered: that ends the rest. */
  answered(): void;
  state(): BreakerState;
}

/**
 * A circuit breaker: after a failure that took long, or three in a row, what stands behind is left alone for half a second,
 * then for twice as long with each failed probe, up to half a minute. Any answer ends that.
 * `onChange` hears when a rest begins and when it has ended.
 */
export function createBreaker(now: () => number, onChange: (resting: boolean) => void): Breaker {
  let rest: { since: number; until: number; length: number } | null = null;
  let failures = 0;
  let lastError: string | null = null;

  function succeeded(): void {
    failures = 0;
    if (rest === null) return;
    rest = null;
    onChange(false);
  }

  function failed(error: string, tookLong: boolean): void {
    lastError = error;
    failures += 1;
    // While it rests, only the probe counts: calls that began before it fail late.
    if (rest !== null || (failures < FAILURES && !tookLong)) return;
    rest = { since: now(), until: now() + FIRST_REST_MS, length: FIRST_REST_MS };
    onChange(true);
  }

  function probeFailed(error: string): void {
    lastError = error;
    if (rest === null) return;
    rest.length = Math.min(LONGEST_REST_MS, rest.length * 2);
    rest.until = now() + rest.length;
  }

  return {
    enter() {
      if (rest === null) return { succeeded, failed };
      const left = rest.until - now();
      // A clock that was put back must not make a rest longer.
      if (left > 0 && left <= LONGEST_REST_MS) return null;
      rest.until = now() + PROBE_MS;
      return { succeeded, failed: probeFailed };
    },
    answered: succeeded,
    state: () => ({ since: rest?.since ?? null, lastError }),
  };
}
