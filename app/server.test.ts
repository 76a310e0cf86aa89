import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "start-"));
  fs.mkdirSync(path.join(folder, "app"));
  for (const file of ["server.ts", "platform/processes/wanted.ts"])
    fs.cpSync(path.join(import.meta.dirname, file), path.join(folder, "app", file), { recursive: true });
  fs.writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function start(): { status: number | null; stderr: string } {
  const env = { ...process.env, NODE_ENV: "production", WORKERS: "1" };
  return spawnSync(process.execPath, [path.join(folder, "app/server.ts")], { env, encoding: "utf8" });
}

it("says that there is no build where there is none", () => {
  expect(start()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^There is no build yet\. Run `npm run build` first/) });
});

it("says what a build lacks that is there", () => {
  fs.mkdirSync(path.join(folder, "build/server"), { recursive: true });
  fs.writeFileSync(path.join(folder, "build/server/index.js"), 'import "a-package-that-is-not-here";\n');
  const { status, stderr } = start();
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Cannot find package 'a-package-that-is-not-here'"),
  });
  expect(stderr).not.toContain("There is no build yet");
});
