import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { settings } from "#db/schema/index.ts";
import { createLaterWrites } from "./later-writes.server.ts";

let folder: string;
let db: Database;
const log = { warn: vi.fn() };

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "later-"));
  db = openDatabase(path.join(folder, "app.db"));
  log.warn.mockClear();
});
afterEach(() => {
  db.$client.close();
  fs.rmSync(folder, { recursive: true });
});

const put = (key: string) => () => void db.insert(settings).values({ key, value: "x" }).run();
const keys = () => db.$client.prepare("select key from settings order by key").pluck().all();

describe("writes that no answer waits for", () => {
  it("are carried out together, by themselves or when asked, each once", async () => {
    const later = createLaterWrites(db, log);
    later.add("a", put("a"));
    later.add("b", put("b"));
    expect(keys()).toEqual([]);
    later.flush();
    later.flush();
    expect(keys()).toEqual(["a", "b"]);
    later.add("c", put("c"));
    await vi.waitFor(() => expect(keys()).toEqual(["a", "b", "c"]), { timeout: 10_000 });
    expect(log.warn).not.toHaveBeenCalled();
  });
  it("fail alone, and are logged", () => {
    const later = createLaterWrites(db, log);
    later.add("a", put("a"));
    later.add("a again", put("a"));
    later.add("b", put("b"));
    later.flush();
    expect(keys()).toEqual(["a", "b"]);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });
  it("hold nothing up while another process writes, and are carried out afterwards", () => {
    const later = createLaterWrites(db, log);
    const other = openDatabase(path.join(folder, "app.db"));
    other.$client.exec("begin immediate");
    later.add("a", put("a"));
    later.flush();
    expect(keys()).toEqual([]);
    expect(db.$client.pragma("busy_timeout", { simple: true })).toBe(10_000);
    other.$client.exec("rollback");
    other.$client.close();
    later.flush();
    expect(keys()).toEqual(["a"]);
  });
  it("are bounded", () => {
    const later = createLaterWrites(db, log);
    let done = 0;
    for (let n = 0; n < 1500; n += 1) {
      later.add("count", () => {
        done += 1;
      });
    }
    later.flush();
    expect(done).toBe(1000);
  });
});
