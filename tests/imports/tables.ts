import fs from "node:fs";
import path from "node:path";
import { getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import ts from "typescript";
import type { Fault } from "./graph.ts";
import { FEATURES, type Feature, ONLY_IN, READ_BY_THEMSELVES, TABLES_OF, VIEWS } from "./order.ts";

type Owner = Feature | "platform";

/** Whose each table is: by its name in SQL, and by the name that `db/schema` exports it under. */
export interface Tables {
  ownerOf: ReadonlyMap<string, Owner>;
  exported: ReadonlyMap<string, string>;
}

/** Reads the tables from the files of `db/schema`. Throws for a file that belongs to nobody. */
export async function readTables(root: string): Promise<Tables> {
  const ownerOf = new Map<string, Owner>(Object.entries(VIEWS));
  const exported = new Map<string, string>();
  const folder = path.join(root, "db/schema");
  for (const file of fs.readdirSync(folder)) {
    const domain = path.basename(file, ".ts");
    if (domain === "index" || domain === "columns") continue;
    const owner = TABLES_OF[domain];
    if (owner === undefined) throw new Error(`db/schema/${file}: say in tests/imports/order.ts whose tables these are`);
    const module = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const [name, table] of Object.entries(module)) {
      if (!is(table, SQLiteTable)) continue;
      ownerOf.set(getTableName(table), owner);
      exported.set(name, getTableName(table));
    }
  }
  return { ownerOf, exported };
}

interface Use {
  table: string;
  reads: boolean;
}

/**
 * What a source does with tables: those it imports from `db/schema`, and those that a string of it names after `from`,
 * `join`, `into` or `update`. What is put into SQL from a variable is not seen.
 */
export function usesOf(text: string, { ownerOf, exported }: Tables): Use[] {
  const inSql = new RegExp(`\\b(from|join|into|update)\\s+[\`"(]?(${[...ownerOf.keys()].join("|")})\\b`, "gi");
  if (!/#db\/schema|\/schema\//.test(text) && text.search(inSql) < 0) return [];
  const uses: Use[] = [];
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && /\bdb\/schema\//.test(node.moduleSpecifier.text)) {
      const names = node.importClause?.namedBindings;
      if (names !== undefined && ts.isNamespaceImport(names)) for (const table of exported.values()) uses.push({ table, reads: false });
      if (names !== undefined && ts.isNamedImports(names)) {
        for (const { name, propertyName } of names.elements) {
          const table = exported.get((propertyName ?? name).text);
          if (table !== undefined) uses.push({ table, reads: false });
        }
      }
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /^from$|Join$/.test(node.expression.name.text)) {
      const [first] = node.arguments;
      const table = first !== undefined && ts.isIdentifier(first) ? exported.get(first.text) : undefined;
      if (table !== undefined) uses.push({ table, reads: true });
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const [, how, table] of node.text.matchAll(inSql))
        if (how !== undefined && table !== undefined) uses.push({ table: table.toLowerCase(), reads: /from|join/i.test(how) });
    }
    ts.forEachChild(node, visit);
  }
  visit(ts.createSourceFile("source.tsx", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return uses;
}

/** What is wrong with a file's use of a table; null when nothing is. */
function fault(file: string, { table, reads }: Use, owner: Owner): Fault | null {
  const [, folder, inFolder] = /^app\/([^/]+)\/([^/]+)/.exec(file) ?? [];
  const user = FEATURES.find((name) => folder === "features" && name === inFolder);
  const found = (rule: string, says: string): Fault => ({ rule, from: file, to: table, says });
  const home = ONLY_IN[table];
  if (home !== undefined && !file.startsWith(home)) return found("tables-of-one-folder", `only ${home} names it: ask a function there`);
  if (reads && user !== owner && READ_BY_THEMSELVES.some((name) => name === owner))
    return found("tables-read-by-themselves", `only ${owner} reads its tables: ask it`);
  if (owner === "platform") return null;
  if (folder === "platform") return found("platform-knows-no-table", `the table is ${owner}'s, and the platform knows no feature`);
  if (user !== undefined && FEATURES.indexOf(owner) > FEATURES.indexOf(user))
    return found("tables-run-one-way", `the table is ${owner}'s, which stands to the right of ${user}`);
  return null;
}

/** Where the tables that come with the site are written into the database. */
const LOADS_REFERENCE = /^seed\/reference\//;

/** Every use of a table, by a file of the site or of its commands, that reaches to the right, once for each file and table. */
export function tableFaults(root: string, tables: Tables): Fault[] {
  const files = ["app", "seed"]
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !LOADS_REFERENCE.test(file))
    .sort();
  return files.flatMap((file) => {
    const found = new Map<string, Fault>();
    for (const use of usesOf(fs.readFileSync(path.join(root, file), "utf8"), tables)) {
      const owner = tables.ownerOf.get(use.table);
      const one = owner === undefined ? null : fault(file, use, owner);
      if (one !== null) found.set(`${one.rule} ${use.table}`, one);
    }
    return [...found.values()];
  });
}
