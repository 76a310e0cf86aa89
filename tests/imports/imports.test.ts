import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { unsettled } from "./check.ts";
import { type Fault, importFaults } from "./graph.ts";
import { FEATURES } from "./order.ts";
import { RULES } from "./rules.ts";
import { readTables, type Tables, tableFaults } from "./tables.ts";

const root = path.join(import.meta.dirname, "../..");

/** A house in which each rule is broken once or more, and beside it what may look like it. */
const BAD: Record<string, string> = {
  "app/routes/public/home.tsx":
    'import { db } from "#db/client.ts";\nimport type { Definition } from "#search/definition.ts";\nexport default [db];\nexport type D = Definition;\n',
  "app/routes/public/list.tsx": 'import { list } from "#app/features/directory/list.server.ts";\nexport default list;\n',
  "app/features/directory/list.server.ts": 'import { find } from "../matching/find.server.ts";\nexport const list = find;\n',
  "app/features/directory/types.ts": 'import type { find } from "../matching/find.server.ts";\nexport type Find = typeof find;\n',
  "app/features/matching/find.server.ts": "export const find = 1;\n",
  "app/features/matching/page.ts": 'import { home } from "#app/routes/public/home.tsx";\nexport { home };\n',
  "app/features/matching/row.tsx":
    'import fs from "node:fs";\nimport { find } from "./find.server.ts";\nimport { type find as Find } from "./find.server.ts";\nexport default [fs, find];\nexport type F = typeof Find;\n',
  "app/features/matching/lazy.ts": 'export const later = () => import("./gone.ts");\n',
  "app/features/wardrobe/coat.ts": "export const coat = 1;\n",
  "app/features/matching/coat.ts": 'export * from "../wardrobe/coat.ts";\n',
  "app/features/notifications/tell.ts": "export const tell = 1;\n",
  "app/features/matching/tell.ts": 'export * from "../notifications/tell.ts";\n',
  "app/worker.server.ts": 'export * from "./features/notifications/tell.ts";\n',
  "app/platform/mail.ts": 'import { find } from "#app/features/matching/find.server.ts";\nexport { find };\n',
  "app/components/list.tsx": 'import { coat } from "#app/features/wardrobe/coat.ts";\nexport { coat };\n',
  "app/seeded.server.ts": 'export * from "#seed/load.ts";\n',
  "app/outlines.server.ts": 'export * from "#seed/reference/areas.ts";\n',
  "app/features/importing/areas.server.ts": 'export * from "#seed/reference/areas.ts";\n',
  "seed/reference/areas.ts": "export const areas = 1;\n",
  "db/client.ts": 'import { definition } from "#search/definition.ts";\nexport const db = definition;\nexport type Database = 1;\n',
  "search/definition.ts":
    'export { db } from "#db/client.ts";\nexport type { Database } from "#db/client.ts";\nexport const definition = 1;\nexport type Definition = 1;\n',
  "search/one.ts": 'import type { Two } from "./two.ts";\nexport type One = Two | 1;\n',
  "search/two.ts":
    'import { type One } from "./one.ts";\nimport { mail } from "#app/platform/mail.ts";\nexport type Two = One;\nexport { mail };\n',
  "seed/load.ts": 'export * from "#app/routes/public/list.tsx";\n',
};

/** Sources that use tables, and what is said of them. */
const SQL: Record<string, { source: string; faults: string[] }> = {
  "app/features/directory/drizzle.ts": {
    source: 'import { matches as m, organisations, profiles } from "#db/schema/index.ts";\nexport { m, organisations, profiles };\n',
    faults: ["tables-run-one-way matches"],
  },
  "app/features/directory/sql.ts": {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of another module
    source: "export const sql = `select ${1} from organisations o join\n  responses r on r.id = o.id`;\n",
    faults: ["tables-run-one-way responses"],
  },
  "app/features/directory/write.ts": {
    source: "export const sql = 'UPDATE \"matches\" set score = 1';\n",
    faults: ["tables-run-one-way matches"],
  },
  "app/features/directory/words.ts": {
    source: "// join matches\nexport const words = ['responses from buyers', 'the matches'];\n",
    faults: [],
  },
  "app/features/matching/left.ts": {
    source: "export const sql = 'select 1 from profiles join opportunities join audit_log';\n",
    faults: [],
  },
  "app/features/matching/outbox.ts": {
    source: "export const sql = 'select count(*) from outbox';\n",
    faults: ["tables-of-one-folder outbox"],
  },
  "app/platform/outbox/lease.ts": { source: "export const sql = 'update outbox set done_at = 1';\n", faults: [] },
  "app/features/matching/areas.ts": { source: "export const sql = 'select 1 from areas';\n", faults: ["tables-read-by-themselves areas"] },
  "app/features/matching/places.ts": {
    source: 'import { places } from "#db/schema/geography.ts";\nexport const all = (db) => db.select().from(places);\n',
    faults: ["tables-read-by-themselves places"],
  },
  "seed/demo/areas.ts": { source: "export const sql = 'select 1 from areas';\n", faults: ["tables-read-by-themselves areas"] },
  "seed/reference/load.ts": { source: "export const sql = 'select 1 from areas';\n", faults: [] },
  "app/platform/people.ts": { source: "export const sql = 'select 1 from users';\n", faults: ["platform-knows-no-table users"] },
};

function house(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "house-"));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  fs.copyFileSync(path.join(root, "package.json"), path.join(folder, "package.json"));
  return folder;
}

describe("the import rule", () => {
  const bad = house(BAD);
  let faults: Fault[];
  beforeAll(async () => {
    faults = await importFaults(bad);
  });
  afterAll(() => fs.rmSync(bad, { recursive: true }));
  const broken = (rule: string) =>
    faults.filter((fault) => fault.rule === rule).map(({ from, to }) => (to === "" ? from : `${from} → ${to}`));

  it.each([
    ["no-circle", ["db/client.ts ↔ search/definition.ts", "search/one.ts ↔ search/two.ts"]],
    ["everything-is-found", ["app/features/matching/lazy.ts → ./gone.ts"]],
    [
      "every-feature-has-its-place",
      ["app/components/list.tsx → app/features/wardrobe/coat.ts", "app/features/matching/coat.ts → app/features/wardrobe/coat.ts"],
    ],
    [
      "features-run-one-way",
      [
        "app/features/directory/list.server.ts → app/features/matching/find.server.ts",
        "app/features/directory/types.ts → app/features/matching/find.server.ts",
        "app/features/matching/tell.ts → app/features/notifications/tell.ts",
      ],
    ],
    ["routes-ask-features", ["app/routes/public/home.tsx → db/client.ts", "app/routes/public/home.tsx → search/definition.ts"]],
    ["features-stand-below-routes", ["app/features/matching/page.ts → app/routes/public/home.tsx"]],
    ["platform-knows-no-feature", ["app/platform/mail.ts → app/features/matching/find.server.ts"]],
    ["components-know-nothing-above", ["app/components/list.tsx → app/features/wardrobe/coat.ts"]],
    ["search-knows-no-site", ["search/two.ts → app/platform/mail.ts"]],
    ["search-takes-types-of-the-database", ["search/definition.ts → db/client.ts"]],
    ["db-knows-nothing", ["db/client.ts → search/definition.ts"]],
    ["seed-is-for-commands", ["app/seeded.server.ts → seed/load.ts"]],
    ["reference-tables-are-loaded-once", ["app/outlines.server.ts → seed/reference/areas.ts"]],
    ["seed-stands-beside-routes", ["seed/load.ts → app/routes/public/list.tsx"]],
    ["only-the-worker-notifies", ["app/features/matching/tell.ts → app/features/notifications/tell.ts"]],
    [
      "browser-gets-no-server",
      [
        "app/features/matching/row.tsx → app/features/matching/find.server.ts",
        "app/platform/mail.ts → app/features/matching/find.server.ts",
      ],
    ],
    ["browser-gets-no-node", ["app/features/matching/row.tsx → fs"]],
  ])("%s: finds what breaks it, and nothing else", (rule, expected) => {
    expect(broken(rule).sort()).toEqual(expected);
  });
  it("each of its rules is broken here", () => {
    expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ name }) => name)));
  });
});

describe("the rule for tables", () => {
  const folder = house(Object.fromEntries(Object.entries(SQL).map(([name, { source }]) => [name, source])));
  let tables: Tables;
  beforeAll(async () => {
    tables = await readTables(root);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it.each(Object.entries(SQL))("%s", (file, { faults }) => {
    const found = tableFaults(folder, tables).filter(({ from }) => from === file);
    expect(found.map(({ rule, to }) => `${rule} ${to}`)).toEqual(faults);
  });
  it("every table and view of the database is somebody's", () => {
    const db = openDatabase(":memory:");
    const all = db.$client
      .prepare("select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite!_%' escape '!'")
      .pluck()
      .all() as string[];
    db.$client.close();
    expect(all.filter((name) => name !== "migrations" && !tables.ownerOf.has(name))).toEqual([]);
  });
});

describe("what is known", () => {
  const fault: Fault = { rule: "one-way", from: "a.ts", to: "b.ts", says: "no" };
  const circle: Fault = { rule: "no-circle", from: "a.ts ↔ b.ts", to: "", says: "no" };
  it("is passed over, and only that", () => {
    expect(unsettled([fault, circle], [])).toHaveLength(2);
    expect(unsettled([fault, circle], [{ from: "a.ts", to: ["b.ts"], why: "" }])).toEqual(["a.ts ↔ b.ts\n  no (no-circle)"]);
    expect(unsettled([fault, circle], [{ circle: ["a.ts", "b.ts", "c.ts"], why: "" }])).toEqual(["a.ts → b.ts\n  no (one-way)"]);
  });
  it("is to be taken out once it is mended", () => {
    expect(unsettled([fault], [{ from: "a.ts", to: ["b.ts", "c.ts"], why: "" }])[0]).toContain("a.ts → c.ts\n  is no fault any more");
    expect(unsettled([], [{ circle: ["a.ts", "b.ts"], why: "" }])[0]).toContain("a.ts ↔ b.ts\n  is no fault any more");
  });
});

it("every feature has its place in the order", () => {
  const folders = fs.readdirSync(path.join(root, "app/features"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !FEATURES.some((one) => one === name))).toEqual([]);
});

it("what the campaign team alone may do is asked by `requireTeam`, from the list of what it may do", () => {
  const files = fs
    .readdirSync(path.join(root, "app/features"), { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const bare = files.filter((file) =>
    /actor\??\.siteRole\s*!==?\s*["']campaign["']/.test(fs.readFileSync(path.join(root, "app/features", file), "utf8")),
  );
  expect(bare).toEqual([]);
});
