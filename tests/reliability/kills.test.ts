import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { seeded } from "#tests/bench/corpus.ts";
import { killAndCompare } from "#tests/helpers/kills.ts";

/*
 * `npm run bench -- --only kills` does the same 200 times. A mail that the mail server has accepted in the moment of the
 * kill comes again under the same Message-ID, by which mailboxes show it once; so that is no fault, and is counted there.
 */
it("a dozen kills lose nothing that was acknowledged, bury no event, and every mail is sent, under one Message-ID", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-kills-"));
  try {
    const found = await killAndCompare(folder, 12, seeded(7));
    expect(found).toMatchObject({ lost: [], buried: 0, integrity: "ok", mails: { never: 0, underAnotherId: 0 } });
    expect(found.mails.written).toBeGreaterThanOrEqual(found.acknowledged.joined);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}, 300_000);
