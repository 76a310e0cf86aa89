import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLogger } from "../log.server.ts";
import { createLeadership, vacateLead } from "./leadership.server.ts";

let folder = "";
let file = "";
let ran = 0;
const opened: ReturnType<typeof createLeadership>[] = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "leader-"));
  file = path.join(folder, "leader.db");
  ran = 0;
});
afterEach(() => {
  for (const one of opened.splice(0)) one.stop();
  fs.rmSync(folder, { recursive: true });
});

function process(name: string) {
  const one = createLeadership({ file, name, log: createLogger("silent", false), patienceMs: 6000, ran: () => ran });
  opened.push(one);
  return one;
}
const leaders = (all: ReturnType<typeof createLeadership>[]) => all.map((one) => one.isLeading());

/** Lets `ms` go by, in which these look every two seconds. */
function passes(ms: number, ...living: ReturnType<typeof createLeadership>[]): void {
  for (const end = ran + ms; ran < end; ) {
    ran += 2000;
    for (const one of living) one.look();
  }
}

it("one of several leads, and goes on leading while it says that it lives", () => {
  const all = [process("a"), process("b"), process("c")];
  passes(60_000, ...all);
  expect(leaders(all)).toEqual([true, false, false]);
});
it("one that is dead is followed within ten seconds, by one", () => {
  const [a, b, c] = [process("a"), process("b"), process("c")] as const;
  passes(10_000, a, b, c);
  passes(10_000, b, c);
  expect(leaders([b, c])).toEqual([true, false]);
});
it("one that hung is no leader any more when it comes to itself", () => {
  const [a, b] = [process("a"), process("b")] as const;
  passes(4000, a, b);
  passes(10_000, b);
  a.look();
  b.look();
  expect(leaders([a, b])).toEqual([false, true]);
});
it("one that ends in order gives the lead to the next that looks", () => {
  const [a, b] = [process("a"), process("b")] as const;
  passes(4000, a, b);
  a.stop();
  b.look();
  expect(leaders([a, b])).toEqual([false, true]);
});
it("one that is known to be gone is followed at once, and one that lives is left its lead", () => {
  const [a, b] = [process("a"), process("b")] as const;
  passes(4000, a, b);
  vacateLead(file, "somebody else");
  b.look();
  expect(b.isLeading()).toBe(false);
  vacateLead(file, "a");
  b.look();
  expect(b.isLeading()).toBe(true);
});
it("whoever begins to lead hears of it, once", () => {
  const [a, b] = [process("a"), process("b")] as const;
  let heard = 0;
  a.start(() => {
    heard += 1;
  });
  passes(2000, a, b);
  expect([heard, ...leaders([a, b])]).toEqual([1, true, false]);
});
it("a damaged file is made anew, and where there can be none everybody does the work", () => {
  fs.writeFileSync(file, "no database at all, and longer than a header of one would be ".repeat(20));
  const [a, b] = [process("a"), process("b")] as const;
  passes(2000, a, b);
  expect(leaders([a, b])).toEqual([true, false]);
  file = path.join(folder, "nowhere/leader.db");
  const [c, d] = [process("c"), process("d")] as const;
  passes(2000, c, d);
  expect(leaders([c, d])).toEqual([true, true]);
});
