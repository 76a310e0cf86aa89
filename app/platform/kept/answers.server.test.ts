import { randomBytes } from "node:crypto";
import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { bodyAs, createAnswers, type KeptAnswer, packed } from "./answers.server.ts";

const page = (tag: string, bytes = 100): KeptAnswer => ({
  tag,
  headers: [["content-type", "text/html"]],
  body: randomBytes(bytes),
  each: [],
});

describe("kept answers", () => {
  it("are found by their address in the state that they were made in, and in no other", async () => {
    const answers = createAnswers(100_000);
    const made = page("one");
    await answers.share("/a", "one", async () => made);
    expect(answers.get("/a", "one")).toBe(made);
    expect(answers.get("/a", "two")).toBeUndefined();
    expect(answers.get("/b", "one")).toBeUndefined();
  });

  it("are made once for all who ask meanwhile, and not shared between two states", async () => {
    const answers = createAnswers(100_000);
    const { promise, resolve } = Promise.withResolvers<KeptAnswer>();
    let made = 0;
    const ask = (tag: string) =>
      answers.share("/a", tag, () => {
        made += 1;
        return tag === "one" ? promise : Promise.resolve(page(tag));
      });
    const asked = [ask("one"), ask("one"), ask("one")];
    expect((await ask("two"))?.tag).toBe("two");
    resolve(page("one"));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(made).toBe(2);
  });

  it("keep nothing of what is one reader's, nor of what failed", async () => {
    const answers = createAnswers(100_000);
    expect(await answers.share("/a", "one", async () => null)).toBeNull();
    await expect(answers.share("/a", "one", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(answers.get("/a", "one")).toBeUndefined();
    expect((await answers.share("/a", "one", async () => page("one")))?.tag).toBe("one");
  });

  it("take so many bytes and no more, those last used", async () => {
    const most = 50_000;
    const answers = createAnswers(most);
    for (let i = 0; i < 200; i += 1) {
      await answers.share(`/${i}`, "one", async () => page("one", 4000));
      answers.get("/0", "one");
      expect(answers.bytes()).toBeLessThanOrEqual(most);
    }
    expect(answers.bytes()).toBeGreaterThan(most / 2);
    expect(answers.get("/0", "one")).toBeDefined();
    expect(answers.get("/1", "one")).toBeUndefined();
    await answers.share("/large", "one", async () => page("one", most));
    expect(answers.get("/large", "one")).toBeUndefined();
  });

  it("of one address take the room of one, however often it changed", async () => {
    const answers = createAnswers(1_000_000);
    await answers.share("/a", "0", async () => page("0"));
    const room = answers.bytes();
    for (let i = 1; i < 20; i += 1) await answers.share("/a", String(i), async () => page(String(i)));
    expect(answers.bytes()).toBe(room);
  });

  it("can be read packed and unpacked", () => {
    const html = "<p>Café</p>".repeat(500);
    const kept = { ...page("one"), body: packed(html) };
    expect(kept.body.length).toBeLessThan(html.length / 10);
    expect(zlib.brotliDecompressSync(bodyAs(kept, "br")).toString()).toBe(html);
    expect(zlib.gunzipSync(bodyAs(kept, "gzip")).toString()).toBe(html);
    expect(bodyAs(kept, "identity").toString()).toBe(html);
  });
});
