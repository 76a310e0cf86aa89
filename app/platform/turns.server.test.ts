import { expect, it } from "vitest";
import { DomainError } from "./errors.ts";
import { createTurns } from "./turns.server.ts";

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

it("so many run at once, the others wait in order, and beyond that they are told to come back", async () => {
  const log: string[] = [];
  const take = createTurns({ atOnce: 2, waiting: 2 });
  const all = ["a", "b", "c", "d"].map((name) => work(log, name));
  const taken = all.map((one) => take(one.run));
  const refused = await take(work(log, "e").run).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DomainError);
  expect(refused).toMatchObject({ code: "too_many", retryAfter: 5 });
  expect(log).toEqual(["a", "b"]);
  all[1]?.finish();
  await taken[1];
  expect(log).toEqual(["a", "b", "c"]);
  all[0]?.finish(new Error("failed"));
  await expect(taken[0]).rejects.toThrow("failed");
  expect(log).toEqual(["a", "b", "c", "d"]);
  for (const one of all) one.finish();
  expect(await Promise.all(taken.slice(1))).toEqual(["b", "c", "d"]);
  expect(await take(async () => "free again")).toBe("free again");
});
