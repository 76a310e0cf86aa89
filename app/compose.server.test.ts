import { expect, it, vi } from "vitest";
import { SUPPLIERS } from "#search/suppliers.ts";
import { createFaultyEngine } from "#tests/helpers/faulty-engine.ts";
import { composeSite } from "./compose.server.ts";
import { readEnv } from "./platform/env.server.ts";

it("starts while Meilisearch is down, and says that it cannot be reached", async () => {
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:", LOG_LEVEL: "silent", MEILI_URL: "http://127.0.0.1:1", MEILI_KEY: "k" });
  const { services, close } = await composeSite(env);
  expect(services.search.name).toBe("meilisearch");
  await expect(services.search.index(SUPPLIERS).search({})).rejects.toMatchObject({ name: "SearchUnavailable" });
  expect(await services.search.health()).toMatchObject({ ok: false, detail: expect.stringContaining("http://127.0.0.1:1") });
  await close();
});

it("starts while an engine is still being read, and takes it up when it is there", async () => {
  const { engine } = createFaultyEngine();
  let there: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    there = resolve;
  });
  const asked: string[] = [];
  const env = readEnv({ NODE_ENV: "test", DATA_DIR: ":memory:", LOG_LEVEL: "silent" });
  const site = await composeSite(env, {
    engine: {
      ...engine,
      async applySettings() {
        asked.push("settings");
        await reading;
      },
    },
  });
  expect(asked).toEqual(["settings"]);
  there();
  await vi.waitFor(async () => expect(await site.services.search.index(SUPPLIERS).search({})).toMatchObject({ total: 0 }));
  await site.close();
});
