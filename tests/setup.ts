import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

/** What the files of a kind share, since they share their process. */
const shared = () => ({ folder: process.cwd(), variables: { ...process.env }, fetch: globalThis.fetch, Date: globalThis.Date });
const before = shared();

beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

// Whatever complains on the console has not been dealt with, so it fails the test.
afterEach(() => {
  const complaints = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  // Files of tests share their process: none goes on with another's clock.
  vi.useRealTimers();
  expect(complaints).toEqual([]);
});

afterAll(() => expect(shared(), "what this file has left behind").toEqual(before));
