import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const page = fs.readFileSync(path.join(root, "app/platform/SECURITY.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| **"));

/** The files that a cell names; those without a folder are of `app/platform`. */
function filesIn(text: string): string[] {
  const names = [...text.matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, name]) => name ?? "");
  return names.map((name) => (/^(app|tests)\//.test(name) ? name : `app/platform/${name}`));
}

it("every file and test that the security page names is there", () => {
  const named = filesIn(page);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !fs.existsSync(path.join(root, name)))).toEqual([]);
});

it("every promise names what holds it and a test that proves it, and what is named in brackets is in the file before it", () => {
  for (const row of rows) {
    const [, promise = "", held = "", proof = ""] = row.split("|");
    expect({ promise, held: filesIn(held).length > 0 }).toEqual({ promise, held: true });
    const tests = filesIn(proof);
    expect({ promise, others: tests.filter((name) => !name.endsWith(".test.ts")) }).toEqual({ promise, others: [] });
    expect({ promise, isProved: tests.length > 0 }).toEqual({ promise, isProved: true });
    for (const [, name = "", list = ""] of held.matchAll(/`([\w./-]+\.ts)` \(([^)]*)\)/g)) {
      const text = filesIn(`\`${name}\``).map((file) => fs.readFileSync(path.join(root, file), "utf8"));
      for (const [, word = ""] of list.matchAll(/`(\w+)`/g)) expect(text.join()).toContain(word);
    }
  }
});
