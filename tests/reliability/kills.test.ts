import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { seeded } from "#tests/bench/corpus.ts";
import { killAndCompare } from "#tests/helpers/kills.ts";

/* `npm run bench -- --only kills` does the same 200 times. */
it("a dozen kills lose nothing that was acknowledged, bury no event, and every mail is sent, once", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-kills-"));
  let isSound = false;
  try {
    const found = await killAndCompare(folder, 12, seeded(7));
    expect(found).toMatchObject({ lost: [], buried: 0, integrity: "ok", mails: { never: 0, twice: 0, underAnotherId: 0 } });
    expect(found.acknowledged.joined).toBeGreaterThanOrEqual(12);
    expect(found.mails.written).toBeGreaterThanOrEqual(found.acknowledged.joined);
    isSound = true;
  } finally {
    // What was lost can be looked for in what is left.
    if (isSound) fs.rmSync(folder, { recursive: true });
  }
}, 300_000);
