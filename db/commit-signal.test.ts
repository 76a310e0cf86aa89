import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./client.ts";
import { settings } from "./schema/index.ts";
import { withTransaction } from "./transaction.ts";

let db: Database;
let heard: number[];
beforeEach(() => {
  db = openDatabase(":memory:");
  heard = [];
  db.committed.listen(() => heard.push(rows()));
});
afterEach(() => db.$client.close());

function rows(): number {
  return db.$client.prepare("select count(*) from settings").pluck().get() as number;
}
function write(key: string): void {
  db.insert(settings).values({ key, value: "1" }).run();
  db.committed.raise();
}
function fail(): never {
  throw new Error("no");
}

describe("what waits for a commit", () => {
  it("hears of it once, when everything is written", () => {
    withTransaction(db, () => {
      write("a");
      write("b");
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([2]);
  });
  it("hears at once of what is written outside of a transaction", () => {
    write("a");
    expect(heard).toEqual([1]);
  });
  it("hears of an inner transaction only when the outermost is committed", () => {
    withTransaction(db, () => {
      withTransaction(db, () => write("inner"));
      expect(heard).toEqual([]);
      db.insert(settings).values({ key: "after", value: "1" }).run();
    });
    expect(heard).toEqual([2]);
  });
  it("does not hear of what is rolled back, nor hears of it with the next commit", () => {
    expect(() =>
      withTransaction(db, () => {
        withTransaction(db, () => write("inner"));
        fail();
      }),
    ).toThrow("no");
    withTransaction(db, () => undefined);
    expect(heard).toEqual([]);
  });
  it("does not hear of an inner transaction that was rolled back, but of what was written beside it", () => {
    withTransaction(db, () => {
      expect(() =>
        withTransaction(db, () => {
          write("inner");
          fail();
        }),
      ).toThrow("no");
    });
    expect(heard).toEqual([]);
    withTransaction(db, () => {
      write("outer");
      expect(() =>
        withTransaction(db, () => {
          write("inner");
          fail();
        }),
      ).toThrow("no");
    });
    expect(heard).toEqual([1]);
  });
  it("hears nothing more once it has stopped, and nothing of another database", () => {
    const other = openDatabase(":memory:");
    let heardToo = 0;
    const stop = other.committed.listen(() => {
      heardToo += 1;
    });
    other.committed.raise();
    stop();
    other.committed.raise();
    other.$client.close();
    expect([heardToo, heard]).toEqual([1, []]);
  });
});
