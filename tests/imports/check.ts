import path from "node:path";
import { type Fault, importFaults, ROUND } from "./graph.ts";
import { KNOWN, type Known } from "./known.ts";
import { readTables, tableFaults } from "./tables.ts";

function isKnown({ rule, from, to }: Fault, known: Known): boolean {
  if ("circle" in known) return rule === "no-circle" && from.split(ROUND).every((file) => known.circle.includes(file));
  return known.from === from && known.to.includes(to);
}

/** What is to be mended: faults that are not known, and what is known and no longer so. */
export function unsettled(faults: readonly Fault[], known: readonly Known[]): string[] {
  const fresh = faults.filter((fault) => !known.some((one) => isKnown(fault, one)));
  const gone = known.flatMap((one) => {
    if ("circle" in one) return faults.some((fault) => isKnown(fault, one)) ? [] : [one.circle.join(ROUND)];
    return one.to.filter((to) => !faults.some((fault) => fault.from === one.from && fault.to === to)).map((to) => `${one.from} → ${to}`);
  });
  return [
    ...fresh.map(({ rule, from, to, says }) => `${from}${to === "" ? "" : ` → ${to}`}\n  ${says} (${rule})`),
    ...gone.map((text) => `${text}\n  is no fault any more: take it out of tests/imports/known.ts`),
  ];
}

/** `node tests/imports/check.ts`: the import rule, part of `npm run check`. */
async function main(): Promise<void> {
  const root = path.join(import.meta.dirname, "../..");
  const faults = [...(await importFaults(root)), ...tableFaults(root, await readTables(root))];
  const left = unsettled(faults, KNOWN);
  if (left.length > 0) process.stderr.write(`${left.join("\n")}\n`);
  process.stdout.write(`imports: ${left.length} to mend, ${faults.length} known\n`);
  process.exitCode = left.length === 0 ? 0 : 1;
}

if (import.meta.main) await main();
