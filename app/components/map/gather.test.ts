import { describe, expect, it } from "vitest";
import { gather, middleOf } from "./gather.ts";

function at(name: string, x: number, y = 0) {
  return { name, x, y };
}
const square = () => ({ width: 30, height: 30 });
/** As wide as it has members. */
const wide = (group: readonly unknown[]) => ({ width: 30 * group.length, height: 30 });

function names(groups: { name: string }[][]): string[] {
  return groups.map((group) => group.map(({ name }) => name).join("+"));
}

describe("gather", () => {
  it("leaves alone what is clear of others", () => {
    expect(names(gather([at("a", 0), at("b", 30), at("c", 0, 30)], square))).toEqual(["a", "b", "c"]);
    expect(gather([], square)).toEqual([]);
  });

  it("joins what overlaps, in order", () => {
    expect(names(gather([at("a", 0), at("b", 100), at("c", 10), at("d", 0)], square))).toEqual(["a+c+d", "b"]);
  });

  it("joins what only the larger group reaches", () => {
    const items = [at("a", 0), at("b", 44), at("c", 2)];
    expect(names(gather(items, square))).toEqual(["a+c", "b"]);
    expect(names(gather(items, wide))).toEqual(["a+b+c"]);
  });

  it("leaves no two that overlap, however many there are", () => {
    const items = Array.from({ length: 60 }, (_, i) => at(String(i), (i * 37) % 200, (i * 53) % 150));
    const groups = gather(items, wide);
    expect(groups.flat()).toHaveLength(60);
    for (const [i, one] of groups.entries())
      for (const other of groups.slice(i + 1)) {
        const [a, b] = [middleOf(one), middleOf(other)];
        expect(Math.abs(a.x - b.x) >= (wide(one).width + wide(other).width) / 2 || Math.abs(a.y - b.y) >= 30).toBe(true);
      }
  });
});
