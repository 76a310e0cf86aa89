import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { seeded } from "#tests/bench/corpus.ts";
import { killAndCompare } from "#tests/helpers/kills.ts";

/* `npm run bench -- --only kills,processes` does the same some hundred times. */
it.each([
  ["a dozen kills", 12, 1],
  ["eight kills of any of two processes or of the first one, which started them,", 8, 2],
])(
  "%s lose nothing that was acknowledged, bury no event, and every mail is sent, once",
  async (_what, kills, processes) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-kills-"));
    let isSound = false;
    try {
      const found = await killAndCompare(folder, kills, seeded(7), processes);
      expect(found).toMatchObject({ kills, lost: [], buried: 0, integrity: "ok", mails: { never: 0, twice: 0, underAnotherId: 0 } });
      expect(found.acknowledged.joined).toBeGreaterThanOrEqual(kills);
      expect(found.mails.written).toBeGreaterThanOrEqual(found.acknowledged.joined);
      isSound = true;
    } finally {
      // What was lost can be looked for in what is left.
      if (isSound) fs.rmSync(folder, { recursive: true });
    }
  },
  300_000,
);
