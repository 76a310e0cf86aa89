import { setImmediate } from "node:timers";
import { DomainError } from "./errors.ts";

export interface FairQueueOptions {
  atOnce: number;
  /** How many may wait in all, and of one asker. */
  waiting: number;
  waitingOfOne: number;
}

interface Waiter {
  begin: () => void;
  refuse: () => void;
}

/**
 * Lets so many pieces of work run at once and so many wait. Those who wait are taken by asker, one of each in turn: whoever
 * sends many waits for their own, and holds nobody else up. Beyond that a piece is refused with `too_many`; when everything
 * is full and somebody else has more waiting than this asker, the last of theirs is refused in its place.
 * At most one begins in each turn of the event loop: what many have waited for together is then not done in one piece.
 */
export function createFairQueue({
  atOnce,
  waiting,
  waitingOfOne,
}: FairQueueOptions): <T>(asker: string, work: () => Promise<T>) => Promise<T> {
  let running = 0;
  let waits = 0;
  /** Whether one has begun in this turn, or is to begin in the next. */
  let isTaken = false;
  /** By asker, the one whose turn is next first. */
  const queues = new Map<string, Waiter[]>();

  function heaviest(): { asker: string; queue: Waiter[] } | null {
    let found: { asker: string; queue: Waiter[] } | null = null;
    for (const [asker, queue] of queues) if (queue.length > (found?.queue.length ?? 0)) found = { asker, queue };
    return found;
  }

  function removed(asker: string, queue: Waiter[]): void {
    waits -= 1;
    if (queue.length === 0) queues.delete(asker);
  }

  /** Makes room for one more of this asker, or throws. */
  function makeRoom(asker: string): void {
    const own = queues.get(asker)?.length ?? 0;
    // These wait for a turn of the event loop alone.
    const free = Math.max(0, atOnce - running);
    if (own >= waitingOfOne + free) throw busy();
    if (waits < waiting + free) return;
    const most = heaviest();
    const last = most !== null && most.queue.length > own + 1 ? most.queue.pop() : undefined;
    if (most === null || last === undefined) throw busy();
    removed(most.asker, most.queue);
    last.refuse();
  }

  function wait(asker: string): Promise<void> {
    makeRoom(asker);
    return new Promise<void>((resolve, reject) => {
      const waiter = { begin: resolve, refuse: () => reject(busy()) };
      const queue = queues.get(asker);
      if (queue === undefined) queues.set(asker, [waiter]);
      else queue.push(waiter);
      waits += 1;
    });
  }

  function next(): Waiter | undefined {
    const [first] = queues;
    if (first === undefined) return undefined;
    const [asker, queue] = first;
    const waiter = queue.shift();
    queues.delete(asker);
    if (queue.length > 0) queues.set(asker, queue);
    waits -= 1;
    return waiter;
  }

  function handOver(): void {
    isTaken = false;
    if (running >= atOnce) return;
    const following = next();
    if (following === undefined) return;
    running += 1;
    takeTurn();
    following.begin();
  }

  function takeTurn(): void {
    if (isTaken) return;
    isTaken = true;
    setImmediate(handOver);
  }

  return async function take(asker, work) {
    if (running >= atOnce || isTaken || waits > 0) await wait(asker);
    else {
      running += 1;
      takeTurn();
    }
    try {
      return await work();
    } finally {
      running -= 1;
      takeTurn();
    }
  };
}

function busy(): DomainError {
  return new DomainError("too_many", "The site is busy. Wait a few seconds, then try again.", { retryAfter: 5 });
}
