import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { withTransaction } from "#db/transaction.ts";
import type { PublicSubject } from "../door/policy.ts";
import { mark } from "./marks.server.ts";
import { createPublicState, type PublicState } from "./public-state.server.ts";

const NOW = new Date("2026-11-23T09:00:00Z");
const SUBJECTS: PublicSubject[] = ["places", "suppliers", "opportunities", "introductions", "index.suppliers", "index.opportunities"];
const ORGANISATION = "insert into organisations (id, slug, legal_name, name_key, created_at, updated_at) values (?, ?, 'A', 'a', 0, 0)";

let folder: string;
let db: Database;
let closes: number[];
let state: PublicState;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "public-state-"));
  db = openDatabase(path.join(folder, "app.db"));
  closes = [];
  state = createPublicState({ db, nextClosing: (now) => closes.find((at) => at > now) ?? null, faults: () => 0 });
});
afterEach(() => {
  db.$client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const marks = () => Object.fromEntries(SUBJECTS.map((subject) => [subject, state.of([subject], NOW).mark]));
/** The subjects whose mark another is after the work. */
function changed(work: () => void): string[] {
  const before = marks();
  work();
  const after = marks();
  return SUBJECTS.filter((subject) => before[subject] !== after[subject]);
}

describe("the marks of what public pages say", () => {
  it("change with their own tables, and with no others", () => {
    expect(changed(() => db.$client.prepare(ORGANISATION).run(1, "a"))).toEqual(["suppliers"]);
    expect(changed(() => db.$client.exec("update organisations set published = 0 where id = 1"))).toEqual(["suppliers"]);
    const audit = "insert into audit_log (at, action, subject_type, subject_id, detail) values (0, 'x', ?, '1', '{}')";
    expect(changed(() => db.$client.prepare(audit).run("opportunity"))).toEqual(["opportunities"]);
    expect(changed(() => db.$client.prepare(audit).run("user"))).toEqual([]);
    expect(changed(() => db.$client.exec("insert into settings values ('a', 'b')"))).toEqual([]);
    expect(
      changed(() =>
        db.$client.exec("insert into sectors (code, name, position, cpv, sic, synonyms) values ('x', 'X', 1, '[]', '[]', '[]')"),
      ),
    ).toEqual(["places"]);
    expect(changed(() => db.$client.exec("delete from organisations"))).toEqual(["suppliers"]);
  });

  it("change when another process writes, once that is committed", () => {
    const other = openDatabase(path.join(folder, "app.db"));
    expect(
      changed(() =>
        withTransaction(other, () => {
          other.$client.prepare(ORGANISATION).run(1, "a");
          expect(changed(() => undefined)).toEqual([]);
        }),
      ),
    ).toEqual(["suppliers"]);
    other.$client.close();
  });

  it("are the old ones again after a transaction that is rolled back", () => {
    const work = () =>
      withTransaction(db, () => {
        db.$client.prepare(ORGANISATION).run(1, "a");
        throw new Error("not so");
      });
    expect(changed(() => expect(work).toThrow("not so"))).toEqual([]);
  });

  it("of an index change when somebody says that it has changed; all do when the process lets go", () => {
    expect(changed(() => mark(db, "index.suppliers"))).toEqual(["index.suppliers"]);
    expect(changed(() => state.letGo())).toEqual(SUBJECTS);
  });
});

describe("what the clock changes", () => {
  const until = (now: string) => new Date(state.of([], new Date(now)).until).toISOString();

  it("comes at London's midnight, in summer too", () => {
    expect(until("2026-11-23T09:00:00Z")).toBe("2026-11-24T00:00:00.000Z");
    expect(until("2026-11-24T00:00:00Z")).toBe("2026-11-25T00:00:00.000Z");
    expect(until("2026-07-01T22:59:59Z")).toBe("2026-07-01T23:00:00.000Z");
  });

  it("comes before that where something closes, to the millisecond, and is looked for anew when that has changed", () => {
    closes = [Date.parse("2026-11-23T17:00:00.001Z")];
    expect(until("2026-11-23T09:00:00Z")).toBe("2026-11-23T17:00:00.001Z");
    expect(until("2026-11-23T17:00:00.001Z")).toBe("2026-11-24T00:00:00.000Z");
    expect(until("2026-11-23T09:00:00Z")).toBe("2026-11-23T17:00:00.001Z");
    closes = [Date.parse("2026-11-23T12:00:00Z")];
    db.$client.exec("insert into audit_log (at, action, subject_type, subject_id, detail) values (0, 'x', 'opportunity', '1', '{}')");
    expect(until("2026-11-23T09:00:00Z")).toBe("2026-11-23T12:00:00.000Z");
  });
});
