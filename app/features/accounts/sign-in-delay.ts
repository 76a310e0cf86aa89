import { widerNetworkOf } from "#app/platform/network.ts";
import type { Tried, TriedKey } from "#app/platform/tries.server.ts";

/*
 * How long a wrong password makes the next one wait, after OWASP's device cookies. There is no lock, since a lock would
 * let anybody shut an owner out:
 *
 * - A browser that the account has signed in with before has a count of its own. What others try does not touch it.
 * - From anywhere else each network, and each wider one (IPv6 by /48), has its own count for an account, with waits that
 *   double, so that one place gets some thirty tries a day.
 * - Many networks at one account, and at all accounts (lists of leaked passwords), are slowed by a gap between any two tries
 *   of unknown browsers. It is short, so that the right password still gets its turn; the one for all accounts holds only
 *   wider networks that have failed in the last day, so that a flood of theirs keeps no other from its first try; and a new
 *   password by the mailed link, which waits for nobody, makes the browser a known one.
 */
const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Kind = "device" | "network" | "wider" | "account" | "from" | "site";

/** The milliseconds from a failed try to the next, by how many have failed. Pure. */
export function gapAfter(kind: Kind, failures: number): number {
  switch (kind) {
    case "device":
      return doubling(failures, 10, 10 * SECOND_MS, HOUR_MS / 4);
    case "network":
      return doubling(failures, 5, 10 * SECOND_MS, HOUR_MS);
    case "wider":
      return doubling(failures, 15, 10 * SECOND_MS, HOUR_MS);
    case "from":
      return 0;
    case "account":
      return failures < 50 ? 0 : Math.min(30 * SECOND_MS, 2 * SECOND_MS * 2 ** Math.floor((failures - 50) / 50));
    case "site":
      return failures < 600 ? 0 : SECOND_MS;
  }
}

function doubling(failures: number, free: number, first: number, most: number): number {
  return failures < free ? 0 : Math.min(most, first * 2 ** Math.min(30, failures - free));
}

/** What is left of the gap. A clock that was set back makes nobody wait longer than the gap. */
function waitOf(kind: Kind) {
  return (tried: Tried | null, now: number): number => {
    if (tried === null) return 0;
    const gap = gapAfter(kind, tried.failures);
    return Math.min(gap, Math.max(0, tried.lastAt + gap - now));
  };
}

/**
 * The counts that a try to sign in stands under. `account` is a digest of the address that was typed, whether it has an
 * account or not; `network` as `networkOf` gives it; `device` names the browser when that account has signed in with it
 * before, else it is null.
 */
export function signInKeys(input: { account: string; network: string; device: string | null }): TriedKey[] {
  const { account, network, device } = input;
  if (device !== null) {
    return [{ key: `device:${account}:${device}`, forget: { after: "last", ms: DAY_MS }, wait: waitOf("device") }];
  }
  const wider = widerNetworkOf(network);
  return [
    { key: `network:${account}:${network}`, forget: { after: "last", ms: DAY_MS }, wait: waitOf("network") },
    { key: `wider:${account}:${wider}`, forget: { after: "last", ms: DAY_MS }, wait: waitOf("wider") },
    { key: `account:${account}`, forget: { after: "first", ms: DAY_MS }, wait: waitOf("account") },
    { key: `from:${wider}`, forget: { after: "last", ms: DAY_MS }, wait: waitOf("from") },
    { key: "site", forget: { after: "first", ms: HOUR_MS }, wait: waitOf("site"), onlyAfter: `from:${wider}` },
  ];
}

/** Which of these a right password wipes out; the others are about everybody. */
export function forgottenBySuccess(keys: readonly TriedKey[]): string[] {
  return keys.map(({ key }) => key).filter((key) => /^(device|network|wider):/.test(key));
}
