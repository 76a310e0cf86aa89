import { describe, expect, it } from "vitest";
import { calibrate, calibrateLikely, calibrateLines, type JudgedMatching } from "./measure-judged-matching.ts";

type Scored = JudgedMatching["scored"][number];
const scored = (score: number, grade: number | null, given: Partial<Scored> = {}): Scored => ({
  score,
  grade,
  work: 30,
  likely: score >= 65,
  ...given,
});
const figures = [
  { answerable: true, scored: [scored(72, 3), scored(70, null), scored(66, 1), scored(66, 2, { work: 10, likely: false })] },
  { answerable: true, scored: [scored(61, 0), scored(60, 2)] },
  { answerable: false, scored: [scored(66, 0), scored(61, 0)] },
] as unknown as JudgedMatching[];

describe("what a score has meant", () => {
  it("counts in each range those that somebody read", () => {
    const ranges = [
      { from: 70, to: null },
      { from: 65, to: 69 },
    ];
    expect(calibrate(figures, ranges)).toEqual([
      { from: 70, to: null, judged: 1, right: 100, related: 100 },
      { from: 65, to: 69, judged: 3, right: 33, related: 67 },
    ]);
  });

  it("counts the likely ones apart from others of the same score", () => {
    expect(calibrateLikely(figures)).toEqual({ judged: 3, right: 33, related: 67 });
  });

  it("says what another line would have meant, for those that nobody can answer too", () => {
    expect(calibrateLines(figures, [60, 70])).toEqual([
      { line: 60, judged: 6, right: 33, related: 50, unanswerable: 2 },
      { line: 70, judged: 1, right: 100, related: 100, unanswerable: 0 },
    ]);
  });
});
