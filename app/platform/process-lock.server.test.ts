import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tryProcessLock, waitForProcessLock } from "./process-lock.server.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-lock-"));
  file = path.join(folder, "one.lock");
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it("is held by one at a time, and can be had when it is let go", () => {
  const lock = tryProcessLock(file);
  expect(lock).not.toBeNull();
  expect(tryProcessLock(file)).toBeNull();
  lock?.release();
  const next = tryProcessLock(file);
  expect(next).not.toBeNull();
  next?.release();
});

it("held by another process it is waited for, and free as soon as that is killed", async () => {
  const program = `
    import { tryProcessLock } from ${JSON.stringify(path.join(import.meta.dirname, "process-lock.server.ts"))};
    tryProcessLock(${JSON.stringify(file)});
    console.log("held");
    setInterval(() => undefined, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(other.stdout, "data");
  expect(tryProcessLock(file)).toBeNull();
  const waiting = waitForProcessLock(file);
  other.kill("SIGKILL");
  (await waiting).release();
});

it("a folder that cannot be written is no lock held by another", () => {
  fs.writeFileSync(path.join(folder, "file"), "");
  expect(() => tryProcessLock(path.join(folder, "file", "one.lock"))).toThrow();
});
