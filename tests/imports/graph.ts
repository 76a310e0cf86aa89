import fs from "node:fs";
import path from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { RULES } from "./rules.ts";

/** One import, one circle of them, or one use of a table, that a rule forbids. */
export interface Fault {
  rule: string;
  /** A file; of a circle its files, in the order of their names. */
  from: string;
  /** A file or a table; nothing for a circle. */
  to: string;
  says: string;
}

const FOLDERS = ["app", "db", "search", "seed"];
/** What stands between the files of a circle. */
export const ROUND = " ↔ ";

/** Every import of the site's sources that breaks a rule. `root` is the folder of `app`, `db`, `search` and `seed`. */
export async function importFaults(root: string): Promise<Fault[]> {
  const { output } = await cruise(
    FOLDERS.filter((folder) => fs.existsSync(path.join(root, folder))),
    {
      baseDir: root,
      ruleSet: { forbidden: RULES },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      exclude: { path: "\\.test\\.tsx?$" },
      enhancedResolveOptions: {
        extensions: [".ts", ".tsx", ".js", ".json"],
        exportsFields: ["exports"],
        conditionNames: ["import", "node", "default"],
      },
    },
  );
  const faults = new Map<string, Fault>();
  for (const { rule, from, to, cycle } of (output as ICruiseResult).summary.violations) {
    const broken = RULES.find((one) => one.name === rule.name && new RegExp([one.from.path ?? ""].flat().join("|")).test(from));
    const fault: Fault = { rule: rule.name, from, to, says: broken?.comment ?? rule.name };
    if (cycle !== undefined)
      Object.assign(fault, {
        from: cycle
          .map(({ name }) => name)
          .sort()
          .join(ROUND),
        to: "",
      });
    faults.set(`${fault.rule} ${fault.from} ${fault.to}`, fault);
  }
  return [...faults.values()];
}
