export interface SeenLately {
  /** Whether this key comes for the first time in the span; from then on it is known until the span is over. */
  isFirst(key: string, now: Date): boolean;
}

/** Remembers keys for a while, in the process only; the oldest are forgotten first once there are more than `most`. */
export function createSeenLately({ forMs, most }: { forMs: number; most: number }): SeenLately {
  const seen = new Map<string, number>();
  return {
    isFirst(key, now) {
      const at = now.getTime();
      for (const [old, since] of seen) {
        if (seen.size < most && since > at - forMs) break;
        seen.delete(old);
      }
      if (seen.has(key)) return false;
      seen.set(key, at);
      return true;
    },
  };
}
