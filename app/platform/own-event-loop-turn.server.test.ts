import { setImmediate } from "node:timers";
import { describe, expect, it } from "vitest";
import { inOwnEventLoopTurn } from "./own-event-loop-turn.server.ts";

describe("work in turns of its own", () => {
  it("is done in order, with a turn of the event loop between any two", async () => {
    const turns: number[] = [];
    let turn = 0;
    let counting = true;
    const count = () => {
      turn += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const note = (name: string) => {
      turns.push(turn);
      return name;
    };
    const results = await Promise.all(["a", "b", "c"].map((name) => inOwnEventLoopTurn(() => note(name))));
    counting = false;
    expect(results).toEqual(["a", "b", "c"]);
    expect(new Set(turns).size).toBe(3);
  });

  it("goes on after one that fails, which tells its own asker", async () => {
    const failing = inOwnEventLoopTurn(() => {
      throw new Error("broken");
    });
    await expect(failing).rejects.toThrow("broken");
    expect(await inOwnEventLoopTurn(() => 1)).toBe(1);
  });
});
