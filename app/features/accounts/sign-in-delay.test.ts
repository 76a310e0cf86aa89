import { beforeEach, describe, expect, it } from "vitest";
import { openLimitsFile } from "#app/platform/limits-file.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createTries, type Tries } from "#app/platform/tries.server.ts";
import { forgottenBySuccess, gapAfter, signInKeys } from "./sign-in-delay.ts";

const DAY = 86_400_000;
let tries: Tries;
let now: number;

beforeEach(() => {
  tries = createTries(openLimitsFile(":memory:", createLogger("silent", false)));
  now = Date.parse("2026-11-30T09:00:00Z");
});

function from(network: string, device: string | null = null, account = "jo") {
  return signInKeys({ account, network, device });
}

describe("how long a wrong password makes the next one wait", () => {
  it("grows, with a few mistakes free, and never becomes a lock", () => {
    expect([0, 4, 5, 6, 7, 13, 14, 1000].map((failures) => gapAfter("network", failures) / 1000)).toEqual([
      0, 0, 10, 20, 40, 2560, 3600, 3600,
    ]);
    expect([0, 9, 10, 11, 1000].map((failures) => gapAfter("device", failures) / 1000)).toEqual([0, 0, 10, 20, 900]);
    expect([0, 49, 50, 99, 100, 150, 250, 100_000].map((failures) => gapAfter("account", failures) / 1000)).toEqual([
      0, 0, 2, 2, 4, 8, 30, 30,
    ]);
    expect([0, 599, 600, 100_000].map((failures) => gapAfter("site", failures) / 1000)).toEqual([0, 0, 1, 1]);
  });

  it("leaves one network a few dozen guesses a day", () => {
    let through = 0;
    let at = now;
    while (at < now + DAY) {
      const wait = tries.begin(from("192.0.2.1"), at);
      if (wait === 0) through += 1;
      at += Math.max(1, wait);
    }
    expect(through).toBeLessThanOrEqual(40);
  });

  it("leaves a thousand networks at one account three thousand a day, however often they try", () => {
    let through = 0;
    for (let second = 0; second < 86_400; second += 10) {
      for (let n = 0; n < 3; n += 1) if (tries.begin(from(`network ${(second + n) % 1000}`), now + second * 1000) === 0) through += 1;
    }
    expect(through).toBeLessThanOrEqual(3200);
  });

  it("counts the 65,536 networks of an IPv6 /48 together", () => {
    let through = 0;
    for (let n = 0; n < 500; n += 1) if (tries.begin(from(`2001:db8:1:${n.toString(16)}::/64`), now + n) === 0) through += 1;
    expect(through).toBe(15);
    expect(tries.begin(from("2001:db8:2:1::/64"), now + 5000)).toBe(0);
  });

  it("slows a list of leaked passwords that many networks try at many accounts, one at each", () => {
    let through = 0;
    const round = (second: number) => {
      for (let n = 0; n < 700; n += 1)
        if (tries.begin(from(`network ${n}`, null, `account ${second} ${n}`), now + second * 1000) === 0) through += 1;
    };
    for (let second = 0; second < 10; second += 1) round(second);
    expect(through).toBeLessThanOrEqual(700 + 10);
  });
});

describe("nobody locks an owner out by guessing", () => {
  beforeEach(() => {
    for (let n = 0; n < 40; n += 1) tries.begin(from("192.0.2.1"), now + n);
  });

  it("a browser that signed in before does not wait for what others tried, even from their network", () => {
    expect(tries.begin(from("192.0.2.1", "browser"), now + 50)).toBe(0);
  });

  it("nor does a new browser in another network", () => {
    expect(tries.begin(from("198.51.100.7"), now + 50)).toBe(0);
  });

  it("and in the guesser's own network the right password has its turn after the wait", () => {
    const wait = tries.begin(from("192.0.2.1"), now + 50);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10_000);
    expect(tries.begin(from("192.0.2.1"), now + 50 + wait)).toBe(0);
  });

  it("nor does a network that has failed nowhere wait for a flood of guesses at all accounts", () => {
    for (let n = 0; n < 700; n += 1) tries.begin(from(`network ${n}`, null, `account ${n}`), now + n);
    expect(tries.begin(from("network 1", null, "another"), now + 700)).toBeGreaterThan(0);
    expect(tries.begin(from("198.51.100.7", null, "another"), now + 700)).toBe(0);
  });

  it("a known browser that guesses waits too", () => {
    for (let n = 0; n < 10; n += 1) expect(tries.begin(from("192.0.2.9", "stolen"), now)).toBe(0);
    expect(tries.begin(from("192.0.2.9", "stolen"), now)).toBe(10_000);
  });

  it("a clock that was set back makes nobody wait longer than the gap", () => {
    expect(tries.begin(from("192.0.2.1"), now - DAY)).toBeLessThanOrEqual(10_000);
  });
});

describe("tries", () => {
  it("that go well are not counted, and forget the mistakes before them", () => {
    const keys = from("192.0.2.1");
    for (let n = 0; n < 4; n += 1) tries.begin(keys, now);
    expect(tries.begin(keys, now)).toBe(0);
    tries.succeed(keys, forgottenBySuccess(keys));
    for (let n = 0; n < 5; n += 1) expect(tries.begin(keys, now)).toBe(0);
    expect(tries.begin(keys, now)).toBeGreaterThan(0);
  });

  it("that were begun and never made are given back, with the wait that was over", () => {
    const keys = from("192.0.2.1");
    for (let n = 0; n < 5; n += 1) tries.begin(keys, now);
    expect(tries.begin(keys, now + 10_000)).toBe(0);
    tries.giveBack(keys, now + 10_000);
    expect(tries.begin(keys, now + 10_001)).toBe(0);
    expect(tries.begin(keys, now + 10_002)).toBeGreaterThan(0);
    const others = from("192.0.2.2");
    for (let n = 0; n < 20; n += 1) {
      expect(tries.begin(others, now)).toBe(0);
      tries.giveBack(others, now);
    }
  });

  it("are counted before they are checked: many at once do not slip through", () => {
    const begun = Array.from({ length: 100 }, () => tries.begin(from("192.0.2.1"), now));
    expect(begun.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it("are forgotten after a day", () => {
    for (let n = 0; n < 5; n += 1) tries.begin(from("192.0.2.1"), now);
    expect(tries.begin(from("192.0.2.1"), now + DAY)).toBe(0);
  });

  it("are counted in the process while the file cannot be used", () => {
    const file = openLimitsFile(":memory:", createLogger("silent", false));
    tries = createTries(file);
    file.close();
    for (let n = 0; n < 5; n += 1) expect(tries.begin(from("192.0.2.1"), now)).toBe(0);
    expect(tries.begin(from("192.0.2.1"), now)).toBe(10_000);
  });
});
