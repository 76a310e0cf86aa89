import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { getPasswordReset } from "#app/features/accounts/passwords.server.ts";
import { openDatabase } from "#db/client.ts";
import { createTestCtx } from "#tests/helpers/ctx.ts";

const canResetPassword = (...given: Parameters<typeof getPasswordReset>) => getPasswordReset(...given) !== null;

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-admin-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function run(email: string, env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(import.meta.dirname, "admin-create.ts"), email], {
    env: { PATH: process.env["PATH"] ?? "", DATA_DIR: folder, ORIGIN: "https://supply.example", ...env },
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

it("the command shows the link to choose a password once, mails it where SMTP_URL is set, and says what became of an account it found", () => {
  const first = run("Tessa@region.example");
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toContain("Tessa@region.example now has an account, on the campaign team.");
  const token = /https:\/\/supply\.example\/reset-password\/(\S+)/.exec(first.stdout)?.[1] ?? "";
  const db = openDatabase(path.join(folder, "app.db"));
  const ctx = { ...createTestCtx(db), now: new Date() };
  expect(canResetPassword(ctx, token)).toBe(true);
  expect(db.$client.serialize().toString("latin1")).not.toContain(token.slice(40));

  const second = run("tessa@region.example", { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@supply.example" });
  expect(second.stdout).toContain("had an account. It is now on the campaign team. Its password is void, no device was signed in");
  expect(second.stdout).toContain("on its way");
  expect(second.stdout).not.toContain("/reset-password/");
  expect(canResetPassword(ctx, token)).toBe(false);
  expect(db.$client.prepare("select kind, status from mails").all()).toEqual([{ kind: "set_password", status: "waiting" }]);
  db.$client.close();

  const wrong = run("nobody");
  expect(wrong).toMatchObject({ status: 1, stdout: "", stderr: "Say whose: npm run admin:create -- EMAIL\n" });
}, 60_000);
