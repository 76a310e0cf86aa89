import { expect, it } from "vitest";
import { DomainError } from "./errors.ts";
import { createFairQueue } from "./fair-queue.server.ts";

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let finish: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    finish = (error) => (error === undefined ? resolve() : reject(error));
  });
  return {
    finish,
    run: async () => {
      log.push(name);
      await ended;
      return name;
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

it("so many run at once, the others wait in order, and beyond that they are told to come back", async () => {
  const log: string[] = [];
  const take = createFairQueue({ atOnce: 2, waiting: 2, waitingOfOne: 2 });
  const all = ["a", "b", "c", "d"].map((name) => work(log, name));
  const taken = all.map((one) => take("x", one.run));
  const refused = await take("x", work(log, "e").run).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).toMatchObject({ code: "too_many", retryAfter: 5 });
  await turns();
  expect(log).toEqual(["a", "b"]);
  all[1]?.finish();
  await taken[1];
  await turns();
  expect(log).toEqual(["a", "b", "c"]);
  all[0]?.finish(new Error("failed"));
  await expect(taken[0]).rejects.toThrow("failed");
  await turns();
  expect(log).toEqual(["a", "b", "c", "d"]);
  for (const one of all) one.finish();
  expect(await Promise.all(taken.slice(1))).toEqual(["b", "c", "d"]);
  expect(await take("x", async () => "free again")).toBe("free again");
});

it("who sends many waits for their own: one of each asker in turn, and where all is full the last of the heaviest makes room", async () => {
  const log: string[] = [];
  const take = createFairQueue({ atOnce: 1, waiting: 6, waitingOfOne: 4 });
  const outcomes: Promise<string>[] = [];
  const all = new Map<string, ReturnType<typeof work>>();
  function send(asker: string, name: string): void {
    const one = work(log, name);
    all.set(name, one);
    outcomes.push(take(asker, one.run).then(String, (error: DomainError) => `${name} ${error.code}`));
  }
  for (const name of ["a0", "a1", "a2", "a3", "a4", "a5"]) send("a", name);
  for (const name of ["b1", "b2", "c1"]) send(name.slice(0, 1), name);
  for (let done = 0; done < 7; done += 1) {
    all.get(log[done] ?? "")?.finish();
    await turns();
  }
  expect(log).toEqual(["a0", "a1", "b1", "c1", "a2", "b2", "a3"]);
  expect((await Promise.all(outcomes)).filter((one) => one.includes("too_many"))).toEqual(["a4 too_many", "a5 too_many"]);
});

it("at most one begins in each turn of the event loop, whether they come or have waited together", async () => {
  const log: string[] = [];
  const take = createFairQueue({ atOnce: 3, waiting: 10, waitingOfOne: 10 });
  let remembered: () => void = () => undefined;
  const answer = new Promise<void>((resolve) => {
    remembered = resolve;
  });
  let turn = 0;
  let next = setImmediate(function count() {
    turn += 1;
    next = setImmediate(count);
  });
  const all = Array.from({ length: 9 }, (_, i) =>
    take("x", async () => {
      log.push(`${i} in turn ${turn}`);
      if (i < 3) await answer;
    }),
  );
  await turns();
  expect(log).toHaveLength(3);
  remembered();
  await Promise.all(all);
  clearImmediate(next);
  expect(log.map((line) => line.split(" ")[0])).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8"]);
  expect(new Set(log.map((line) => line.split(" ").at(-1))).size).toBe(9);
});
