/** The timer came this much too late: this process was held up, and an answer may lie here unread. */
const HELD_UP_MS = 50;
const GRACE_MS = 100;

export class TimedOut extends Error {
  override name = "TimedOut";
}

/**
 * Settles as `work` does, or rejects with `TimedOut` after `ms`. A process that was held up itself reads what has come
 * in meanwhile before it gives up. The work is not stopped: whoever does it has limits of its own. `signal` ends the wait.
 */
export function within<T>(ms: number, work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const letGo = () => reject(new TimedOut("No answer before the end"));
    let graced = false;
    let due = performance.now() + ms;
    let timer = setTimeout(check, ms);
    function check(): void {
      if (!graced && performance.now() - due > HELD_UP_MS) {
        graced = true;
        due = performance.now() + GRACE_MS;
        timer = setTimeout(check, GRACE_MS);
      } else reject(new TimedOut(`No answer within ${ms.toLocaleString("en-GB")} ms`));
    }
    signal.addEventListener("abort", letGo);
    new Promise<T>((settle) => settle(work())).then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener("abort", letGo);
    });
  });
}
