import type { Statement } from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOSED_REASON } from "#app/features/directory/closed-reason.ts";
import { indexMatchTerms } from "#app/features/directory/match-terms.server.ts";
import type { KeptRule } from "#app/platform/door/policy.ts";
import { ROUTE_POLICY } from "#app/route-policy.ts";
import { makeSupplier } from "../directory/make-supplier.ts";
import { createWorld } from "../opportunities/world.ts";

/** Changes with tables that have marks. */
const APART = ["reference_version", "public_marks"];
/** Has no trigger for each of its many rows: `indexMatchTerms`, which alone writes it, says so itself. */
const SAID = { table: "match_terms", subject: "suppliers" };
const READS = ["all", "get", "iterate", "run"] as const;

let world: Awaited<ReturnType<typeof createWorld>>;
let marked: Map<string, { subject: string; events: Set<string> }>;
let roots: Map<number, string>;
beforeAll(async () => {
  world = await createWorld();
  const { db, services } = world.site;
  await makeSupplier(world.site, { slug: "hockley-table" });
  await makeSupplier(world.site, { slug: "unclaimed", claimed: false });
  const { id } = await makeSupplier(world.site, { name: "Aston Tureen Works", published: false, claimed: false });
  db.$client.prepare("update organisations set unpublished_reason = ? where id = ?").run(CLOSED_REASON, id);
  world.posted();
  // What a page sets off afterwards is not part of it.
  services.later.add = () => undefined;
  services.publicState.letGo();
  const triggers = db.$client
    .prepare("select tbl_name, sql from sqlite_master where type = 'trigger' and sql like '%`public_marks`%'")
    .all();
  marked = new Map();
  for (const { tbl_name: table, sql } of triggers as { tbl_name: string; sql: string }[]) {
    const [, event = "", condition, subject = ""] =
      /AFTER (\w+) ON `\w+` (WHEN .*)?BEGIN .* WHERE `subject` = '(.*)'; END$/.exec(sql) ?? [];
    const key = condition === undefined ? table : `${table}.${subject}`;
    const known = marked.get(key) ?? { subject, events: new Set() };
    marked.set(key, { ...known, events: known.events.add(event) });
  }
  const pages = db.$client.prepare("select rootpage, tbl_name from sqlite_master where rootpage > 0").raw().all();
  roots = new Map(pages as [number, string][]);
});
afterAll(() => world.site.close());

/** The tables of the site's database that a page reads, by what SQLite opens for its statements. */
async function tablesOf(path: string): Promise<string[]> {
  const { $client } = world.site.db;
  const statements = new Set<string>();
  const prototype = Object.getPrototypeOf($client.prepare("select 1")) as Record<(typeof READS)[number], (...args: unknown[]) => unknown>;
  const own = Object.fromEntries(READS.map((name) => [name, prototype[name]])) as typeof prototype;
  for (const name of READS)
    prototype[name] = function (this: Statement, ...args: unknown[]) {
      if (this.database === $client) statements.add(this.source);
      return own[name].apply(this, args);
    };
  try {
    const response = await world.site.request(path);
    expect(await response.text()).toContain("</html>");
    expect(response.headers.get("etag"), path).not.toBeNull();
  } finally {
    Object.assign(prototype, own);
  }
  const explained = [...statements].flatMap((sql) => $client.prepare(`explain ${sql.replace(/\?\d*|[@:$][a-z]\w*/gi, "null")}`).all());
  const opened = (explained as { opcode: string; p2: number }[]).filter(({ opcode }) => /^Open(Read|Write)$/.test(opcode));
  return [...new Set(opened.map(({ p2 }) => roots.get(p2) ?? `page ${p2}`))].filter((table) => !APART.includes(table)).sort();
}

const PATHS: Readonly<Record<string, readonly string[]>> = {
  "/suppliers": [
    "/suppliers",
    "/suppliers?q=buffet&near=B18+6AA&within=10",
    "/suppliers?q=aston+tureen+works",
    "/suppliers?q=zeppelins&near=Aston",
    "/suppliers?view=map",
  ],
  "/suppliers/:slug": ["/suppliers/hockley-table", "/suppliers/unclaimed?near=B18+6AA"],
  "/opportunities": ["/opportunities", "/opportunities?q=lunches&near=Aston", "/opportunities?q=zeppelins&near=B18+6AA"],
  "/opportunities/:slug": ["/opportunities/lunches-for-a-site-team"],
};
const KEPT = Object.entries(ROUTE_POLICY).flatMap(([pattern, { cache }]) =>
  typeof cache === "object" && "keptBy" in cache ? [{ pattern, rule: cache as KeptRule }] : [],
);

describe("a kept page reads no table that its marks do not change with", () => {
  it.each(KEPT)("$pattern", async ({ pattern, rule }) => {
    const read = new Set<string>();
    for (const path of PATHS[pattern] ?? [pattern]) for (const table of await tablesOf(path)) read.add(table);
    if (pattern.includes(":slug") || pattern === "/") expect(read.size).toBeGreaterThan(5);
    for (const table of read) {
      if (table === SAID.table) {
        expect(rule.keptBy).toContain(SAID.subject);
        continue;
      }
      // What only grows, and is of many subjects, has a trigger for each.
      const keys = table === "audit_log" ? rule.keptBy.map((subject) => `audit_log.${subject}`).filter((key) => marked.has(key)) : [table];
      const found = keys.map((key) => marked.get(key));
      const events = table === "audit_log" ? ["INSERT"] : ["DELETE", "INSERT", "UPDATE"];
      expect(found.length, table).toBeGreaterThan(0);
      for (const one of found) expect({ table, marked: [...(one?.events ?? [])].sort() }).toEqual({ table, marked: events });
      expect(rule.keptBy, table).toContain(found[0]?.subject);
    }
  });
});

it("the table without a trigger has its subject's mark changed with it, and only then", async () => {
  const { db, services } = world.site;
  const marks = () => services.publicState.of(["suppliers"], world.site.clock.now).mark;
  const { id } = await makeSupplier(world.site, { name: "Said Of It CIC" });
  const before = marks();
  indexMatchTerms(db, id);
  expect(marks()).toBe(before);
  db.$client.prepare("delete from match_terms where organisation_id = ?").run(id);
  expect(marks()).toBe(before);
  indexMatchTerms(db, id);
  expect(marks()).not.toBe(before);
});
