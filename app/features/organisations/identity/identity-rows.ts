import { schemeName } from "../identifiers.ts";
import type { Identity } from "./same-identity.ts";

/** Two identities as rows to compare: names, then the number of each scheme that either has. */
export function identityRows(given: Identity, now: Identity): { name: string; was: string; is: string }[] {
  const before = numbersOf(given);
  const after = numbersOf(now);
  const schemes = [...new Set([...before.keys(), ...after.keys()])].sort();
  return [
    { name: "Registered name", was: given.legalName, is: now.legalName },
    { name: "Known as", was: given.tradingName ?? "", is: now.tradingName ?? "" },
    ...schemes.map((scheme) => ({ name: schemeName(scheme), was: before.get(scheme) ?? "", is: after.get(scheme) ?? "" })),
  ];
}

function numbersOf({ numbers }: Identity): Map<string, string> {
  const byScheme = new Map<string, string>();
  for (const one of JSON.parse(numbers) as string[]) {
    const at = one.indexOf(":");
    const scheme = one.slice(0, at);
    const known = byScheme.get(scheme);
    byScheme.set(scheme, known === undefined ? one.slice(at + 1) : `${known}, ${one.slice(at + 1)}`);
  }
  return byScheme;
}
