import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DomainError } from "./errors.ts";
import { openLimitsFile } from "./limits-file.server.ts";
import { createLogger } from "./log.server.ts";
import { createRateLimits, type RateLimits } from "./rate-limit.server.ts";

const log = createLogger("silent", false);
let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "limits-"));
  file = path.join(folder, "limits.db");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** How many tries go through before one is refused. */
async function triesOf(limits: RateLimits, key = "a", most = 1000): Promise<{ tries: number; error: DomainError }> {
  for (let tries = 0; tries < most; tries += 1) {
    try {
      await limits.consume("sign_up_address", key);
    } catch (error) {
      if (error instanceof DomainError) return { tries, error };
      throw error;
    }
  }
  throw new Error("It was never refused");
}

describe.each(["in the process", "in a file"])("what can be guessed or flooded is limited, %s", (where) => {
  function make(scale?: number): RateLimits {
    return createRateLimits(where === "in a file" ? openLimitsFile(file, log) : null, scale);
  }

  it("per key, with how long to wait", async () => {
    const limits = make();
    const { tries, error } = await triesOf(limits, "amina");
    expect(tries).toBe(40);
    expect(error.code).toBe("too_many");
    expect(error.retryAfter).toBeGreaterThan(0);
    expect(error.retryAfter).toBeLessThanOrEqual(3600);
    expect(error.message).toMatch(/Wait 60 minutes/);
    await limits.consume("sign_up_address", "somebody else");
    await limits.consume("token_address", "amina");
  });
  it("until a try is given back", async () => {
    const limits = make();
    for (let n = 0; n < 40; n += 1) await limits.consume("sign_up_address", "a");
    await limits.refund("sign_up_address", "a");
    expect((await triesOf(limits)).tries).toBe(1);
  });
  it("for the 65,536 networks of an IPv6 /48 together, eight times as widely as for one", async () => {
    const limits = make();
    let tries = 0;
    const refused = await (async () => {
      for (; tries < 1000; tries += 1) await limits.consume("sign_up_address", `2001:db8:1:${tries.toString(16)}::/64`);
    })().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "too_many" });
    expect(tries).toBe(320);
    await limits.consume("sign_up_address", "2001:db8:2::/64");
    await limits.refund("sign_up_address", "2001:db8:1:9999::/64");
  });
  it("more widely when it is scaled", async () => {
    expect((await triesOf(make(3))).tries).toBe(120);
  });
});

describe("limits in a file", () => {
  it("outlive a restart", async () => {
    const first = openLimitsFile(file, log);
    for (let n = 0; n < 7; n += 1) await createRateLimits(first).consume("sign_up_address", "a");
    first.close();
    expect((await triesOf(createRateLimits(openLimitsFile(file, log)))).tries).toBe(33);
  });

  it("hold across processes, and one that is killed loses none", async () => {
    const here = createRateLimits(openLimitsFile(file, log));
    for (let n = 0; n < 3; n += 1) await here.consume("sign_up_address", "a");
    const script = `
      import { openLimitsFile } from ${JSON.stringify(path.join(import.meta.dirname, "limits-file.server.ts"))};
      import { createRateLimits } from ${JSON.stringify(path.join(import.meta.dirname, "rate-limit.server.ts"))};
      const quiet = { warn() {}, info() {} };
      const limits = createRateLimits(openLimitsFile(${JSON.stringify(file)}, quiet));
      let tries = 0;
      for (; tries < 5; tries += 1) await limits.consume("sign_up_address", "a");
      process.stdout.write(String(tries), () => process.kill(process.pid, "SIGKILL"));`;
    const other = (() => {
      try {
        return execFileSync(process.execPath, ["--input-type=module", "-e", script], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        });
      } catch (error) {
        return String((error as { stdout: unknown }).stdout);
      }
    })();
    expect(other).toBe("5");
    expect((await triesOf(here)).tries).toBe(32);
  });

  it("leave public reads to each process", async () => {
    const limits = createRateLimits(openLimitsFile(file, log));
    await limits.consume("search_address", "a");
    await limits.consume("sign_up_address", "a");
    const reader = openLimitsFile(file, log);
    expect(reader.prepare("select key from counts").all()).toEqual([{ key: "sign_up_address:a" }]);
  });

  it("forget what is over, and what was written while the clock was far ahead", async () => {
    const limitsFile = openLimitsFile(file, log);
    const limits = createRateLimits(limitsFile);
    await limits.consume("sign_up_address", "a");
    const now = Date.now();
    expect(limitsFile.prune(now)).toBe(0);
    limitsFile.prepare("insert into counts values ('sign_up_address:b', 99, ?)").run(now + 400 * 86_400_000);
    expect(limitsFile.prune(now)).toBe(1);
    expect(limitsFile.prune(now + 3_700_000)).toBe(1);
  });
});

describe("a file that cannot be used stops nothing", () => {
  it("is put aside when it is damaged, and counted in anew", async () => {
    fs.writeFileSync(file, "this is no database, whatever its name says".repeat(100));
    const limitsFile = openLimitsFile(file, log);
    expect((await triesOf(createRateLimits(limitsFile))).tries).toBe(40);
    expect(limitsFile.isWell()).toBe(true);
    expect(fs.existsSync(`${file}.damaged`)).toBe(true);
    expect((await triesOf(createRateLimits(openLimitsFile(file, log)))).tries).toBe(0);
  });

  it("leaves the counting to the process where there can be none, and is found again later", async () => {
    let now = 1_000_000;
    fs.writeFileSync(path.join(folder, "in the way"), "");
    const elsewhere = path.join(folder, "in the way", "limits.db");
    const limitsFile = openLimitsFile(elsewhere, log, () => now);
    const limits = createRateLimits(limitsFile);
    expect((await triesOf(limits)).tries).toBe(40);
    expect(limitsFile.isWell()).toBe(false);
    fs.rmSync(path.join(folder, "in the way"));
    now += 60_000;
    await limits.consume("token_address", "a");
    expect(limitsFile.isWell()).toBe(true);
    expect(fs.existsSync(elsewhere)).toBe(true);
  });

  it("goes on in the process when the file is damaged under it", async () => {
    const limitsFile = openLimitsFile(file, log);
    const limits = createRateLimits(limitsFile);
    await limits.consume("sign_up_address", "a");
    limitsFile.prepare("drop table counts").run();
    expect((await triesOf(limits)).tries).toBe(40);
    expect(limitsFile.isWell()).toBe(false);
  });

  it("does not wait for another process's lock", async () => {
    const limits = createRateLimits(openLimitsFile(file, log));
    await limits.consume("sign_up_address", "a");
    const other = openLimitsFile(file, log);
    other.prepare("begin immediate").run();
    await limits.consume("sign_up_address", "a");
    other.prepare("commit").run();
  });
});

describe("public reads of several processes", () => {
  const LIMIT = 600;
  const BLOCK = LIMIT / 20;

  async function lets(limits: RateLimits, most = 2000): Promise<number> {
    for (let tries = 0; tries < most; tries += 1) {
      try {
        await limits.consume("search_address", "192.0.2.1");
      } catch (error) {
        if (error instanceof DomainError) return tries;
        throw error;
      }
    }
    return most;
  }
  const several = () => createRateLimits(openLimitsFile(file, log), 1, { isOneOfSeveral: true });

  it("are limited as those of one, where one process gets them all", async () => {
    const limits = several();
    expect(await lets(limits)).toBe(LIMIT);
    // And stays so: what is refused is not counted on into the next block.
    expect(await lets(limits)).toBe(0);
  });
  it("hold across processes, to a twentieth for each", async () => {
    const all = [several(), several(), several()];
    let through = 0;
    for (const limits of all) through += await lets(limits);
    expect(through).toBeGreaterThanOrEqual(LIMIT - 2 * BLOCK);
    expect(through).toBeLessThanOrEqual(LIMIT + 2 * BLOCK);
  });
  it("of a visitor who asks little touch no file", async () => {
    const limits = several();
    expect(await lets(limits, BLOCK)).toBe(BLOCK);
    const kept = openLimitsFile(file, log).prepare("select count(*) as n from counts").get();
    expect(kept).toEqual({ n: 0 });
  });
  it("go on being counted while the file cannot be used", async () => {
    fs.mkdirSync(file);
    expect(await lets(several())).toBe(LIMIT);
  });
});
