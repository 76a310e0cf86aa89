import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./client.ts";
import { mails, opportunityHistory, sessions, settings } from "./schema/index.ts";
import { withTransaction } from "./transaction.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "database-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function count(db: Database): unknown {
  return db.$client.prepare("select count(*) from settings").pluck().get();
}

describe("an open database", () => {
  it("writes ahead, waits for the disk, and enforces references", () => {
    const db = openDatabase(path.join(folder, "app.db"));
    expect(db.$client.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(db.$client.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
    db.$client.close();
  });

  it("leaves nothing in its file of what was erased, not even of what needed pages of its own", () => {
    const file = path.join(folder, "app.db");
    const db = openDatabase(file);
    const mail = { kind: "test", toAddress: "xanthe@quill.example", subject: "News", createdAt: new Date() };
    const long = "Xanthe Quill bakes. ".repeat(2000);
    db.insert(mails)
      .values({ ...mail, dedupeKey: "a", text: "Xanthe Quill", html: long })
      .run();
    db.insert(mails)
      .values({ ...mail, dedupeKey: "b", text: long, html: "" })
      .run();
    const written = () => {
      db.$client.pragma("wal_checkpoint(truncate)");
      return fs.readFileSync(file).toString("latin1");
    };
    expect(written()).toContain("Xanthe Quill");
    db.update(mails).set({ toAddress: "", text: "", html: "" }).where(eq(mails.dedupeKey, "a")).run();
    db.delete(mails).where(eq(mails.dedupeKey, "b")).run();
    const left = written();
    db.$client.close();
    expect(left).not.toContain("Xanthe Quill");
    expect(left).not.toContain("xanthe@quill.example");
  });

  it("refuses a row that points at nothing", () => {
    const db = openDatabase(":memory:");
    const now = new Date();
    const row = { id: "x", userId: 42, secretHash: Buffer.from("x"), createdAt: now, lastSeenAt: now, expiresAt: now };
    expect(() => db.insert(sessions).values(row).run()).toThrow(/FOREIGN KEY/);
  });

  it("refuses to change or remove a history row", () => {
    const db = openDatabase(":memory:");
    db.$client.pragma("foreign_keys = OFF");
    db.insert(opportunityHistory).values({ opportunityId: 1, status: "draft", at: new Date() }).run();
    expect(() => db.update(opportunityHistory).set({ status: "published" }).run()).toThrow(/append-only/);
    expect(() => db.delete(opportunityHistory).run()).toThrow(/append-only/);
  });

  it("can be opened again without applying anything twice, and refuses a migration that was changed", () => {
    const file = path.join(folder, "app.db");
    openDatabase(file).$client.close();
    const db = openDatabase(file);
    db.$client.prepare("update migrations set sha256 = 'other'").run();
    db.$client.close();
    expect(() => openDatabase(file)).toThrow(/was changed after it was applied/);
  });

  it("refuses a database that a newer version has migrated", () => {
    const file = path.join(folder, "app.db");
    const db = openDatabase(file);
    db.$client.prepare("insert into migrations values ('9999_later.sql', 'x', 0)").run();
    db.$client.close();
    expect(() => openDatabase(file)).toThrow(/9999_later\.sql/);
  });
});

describe("a transaction", () => {
  it("keeps all or nothing", () => {
    const db = openDatabase(":memory:");
    expect(() =>
      withTransaction(db, () => {
        db.insert(settings).values({ key: "a", value: "1" }).run();
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(count(db)).toBe(0);
  });

  it("undoes only the inner one when an inner one fails and is caught", () => {
    const db = openDatabase(":memory:");
    withTransaction(db, () => {
      db.insert(settings).values({ key: "outer", value: "1" }).run();
      expect(() =>
        withTransaction(db, () => {
          db.insert(settings).values({ key: "inner", value: "1" }).run();
          throw new Error("no");
        }),
      ).toThrow("no");
    });
    expect(db.$client.prepare("select key from settings").pluck().all()).toEqual(["outer"]);
  });

  it("refuses a promise, in its type and when it runs", () => {
    const db = openDatabase(":memory:");
    // @ts-expect-error a promise is not synchronous work
    const attempt = () => withTransaction(db, async () => db.insert(settings).values({ key: "a", value: "1" }).run());
    expect(attempt).toThrow(/synchronous/);
    expect(count(db)).toBe(0);
  });
});

describe("npm run db:backup", () => {
  const script = path.join(import.meta.dirname, "backup.ts");
  function backup(target: string): string {
    return execFileSync(process.execPath, [script, target], {
      env: { ...process.env, DATA_DIR: folder },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  it("copies a database that is being written to, and the copy opens as the site's database", () => {
    const db = openDatabase(path.join(folder, "app.db"));
    for (let i = 0; i < 500; i++)
      db.insert(settings)
        .values({ key: `k${i}`, value: "v" })
        .run();
    const target = path.join(folder, "copies/copy.db");
    backup(target);
    db.insert(settings).values({ key: "after", value: "v" }).run();
    db.$client.close();

    // Restoring is: stop the site, put the copy in the place of app.db, remove the old write-ahead files, start.
    const restored = path.join(folder, "restored");
    fs.mkdirSync(restored);
    fs.copyFileSync(target, path.join(restored, "app.db"));
    const copy = openDatabase(path.join(restored, "app.db"));
    expect(count(copy)).toBe(500);
    copy.$client.close();
  });

  it("says what is wrong, and never writes over a file", () => {
    expect(() => backup(path.join(folder, "x.db"))).toThrow(/There is no database/);
    openDatabase(path.join(folder, "app.db")).$client.close();
    const target = path.join(folder, "there.db");
    fs.writeFileSync(target, "mine");
    expect(() => backup(target)).toThrow(/is there already/);
    expect(fs.readFileSync(target, "utf8")).toBe("mine");
  });
});
