/*
 * Loaded into the server's process by the block bench: beats once a millisecond and keeps the longest time between two
 * beats, by the clock and by this thread's processor time, which a busy machine does not lengthen.
 */
export interface LoopBlock {
  /** Milliseconds between two beats. */
  readonly wall: number;
  /** Of those, the milliseconds in which this thread ran. */
  readonly cpu: number;
}

let wall = 0;
let cpu = 0;
let beat = performance.now();
let ran = process.threadCpuUsage();

setInterval(() => {
  const now = performance.now();
  const { user, system } = process.threadCpuUsage(ran);
  wall = Math.max(wall, now - beat);
  cpu = Math.max(cpu, (user + system) / 1000);
  beat = now;
  ran = process.threadCpuUsage();
}, 1).unref();

process.on("message", (message) => {
  if (message !== "loop") return;
  const block: LoopBlock & { rss: number } = { wall, cpu, rss: process.resourceUsage().maxRSS * 1024 };
  wall = 0;
  cpu = 0;
  process.send?.({ loop: block });
});
