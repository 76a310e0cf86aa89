import http from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { SearchUnavailable } from "#search/engine.ts";
import { openMeilisearchEngine } from "#search/meilisearch/index.ts";
import { supplier } from "#tests/contract/search-engine.contract.ts";
import { INDEXES } from "../indexes.ts";
import { OPPORTUNITIES } from "../opportunities.ts";
import { SUPPLIERS } from "../suppliers.ts";

const KEY = "a-key-that-nobody-may-read";
const FORBIDDEN = { code: "invalid_api_key", message: "The provided API key is invalid.", type: "auth", link: "" };

type Reply = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const opened: http.Server[] = [];

function json(response: http.ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** A server in Meilisearch's place, which minds its keys and answers everything else as told. */
async function stub(reply: Reply): Promise<string> {
  const server = http.createServer((request, response) => {
    if (request.url?.startsWith("/keys")) json(response, 403, FORBIDDEN);
    else reply(request, response);
  });
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** For a server that never answers. One that does has all the time it wants, however busy this machine is. */
const SHORT = { searchMs: 150, requestMs: 300, taskMs: 500 };
const AMPLE = { searchMs: 30_000, requestMs: 30_000, taskMs: 30_000 };

function open(url: string, timeouts = AMPLE) {
  return openMeilisearchEngine({ definitions: INDEXES, url, key: KEY, timeouts });
}

async function failureOf(work: Promise<unknown>): Promise<SearchUnavailable> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SearchUnavailable);
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(KEY);
  return error as SearchUnavailable;
}

afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe("a Meilisearch that does not serve", () => {
  it.each<[string, Reply, RegExp]>([
    ["hangs", () => {}, /did not answer within 150 ms/],
    ["begins an answer and hangs", (_, response) => void response.writeHead(200).write('{"results":['), /did not answer within 150 ms/],
    ["hangs up", (request) => void request.socket.destroy(), /cannot be reached at http:\/\/127\.0\.0\.1:\d+$/],
    ["fails", (_, response) => json(response, 500, { code: "internal", message: "no" }), /answered 500 \(internal\)/],
    ["fails without a word", (_, response) => void response.writeHead(503).end(), /answered 503/],
    ["talks of something else", (_, response) => void response.end("<html>Welcome</html>"), /not JSON/],
    ["answers in another shape", (_, response) => json(response, 200, { results: [{ hits: "none" }] }), /another shape/],
    ["answers with nothing", (_, response) => void response.end(), /another shape/],
    ["does not know the key", (_, response) => json(response, 403, FORBIDDEN), /refuses MEILI_KEY.*npm run search:key/],
    [
      "has no such index",
      (_, response) => json(response, 400, { code: "index_not_found", message: "Index `suppliers` not found." }),
      /no such index.*npm run search:rebuild/,
    ],
  ])("that %s is unavailable, in time and in so many words", async (what, reply, said) => {
    const engine = open(await stub(reply), /hangs$/.test(what) ? SHORT : AMPLE);
    expect((await failureOf(engine.index(SUPPLIERS).search({ text: "catering" }))).message).toMatch(said);
    await failureOf(engine.index(SUPPLIERS).suggest("cat", 5));
    await failureOf(engine.index(SUPPLIERS).points({}));
    await failureOf(engine.index(SUPPLIERS).facetValues("sector", "", {}, 5));
    expect(await engine.health()).toMatchObject({ ok: false, engine: "meilisearch", documents: 0 });
    await engine.close();
  });

  it("that cannot be reached is unavailable for writes and rebuilds too, and named by its address alone", async () => {
    const engine = openMeilisearchEngine({ definitions: INDEXES, url: "http://127.0.0.1:1/under/a/path", key: KEY });
    const { message } = await failureOf(engine.index(SUPPLIERS).upsert([supplier(1)]));
    expect(message).toBe("Meilisearch cannot be reached at http://127.0.0.1:1");
    await failureOf(engine.applySettings());
    await failureOf(engine.index(SUPPLIERS).delete([1]));
    await failureOf(engine.index(SUPPLIERS).revisions());
    await failureOf(engine.index(SUPPLIERS).rebuild([supplier(1)]));
    await failureOf(engine.index(OPPORTUNITIES).count());
    await engine.close();
  });

  it("is asked again once it is back", async () => {
    let up = false;
    const url = await stub((_, response) => {
      if (up) json(response, 200, { results: [{ hits: [], totalHits: 7 }] });
      else json(response, 502, {});
    });
    const engine = open(url);
    await failureOf(engine.index(SUPPLIERS).search({}));
    up = true;
    expect(await engine.index(SUPPLIERS).search({ facets: [] })).toMatchObject({ total: 7, hits: [] });
    await engine.close();
  });

  it("that ends a connection as it is taken up again is asked once more", async () => {
    let broken = 0;
    const url = await stub((request, response) => {
      broken += 1;
      if (broken % 2 === 1) request.socket.destroy();
      else json(response, 200, { results: [{ hits: [], totalHits: broken }] });
    });
    const engine = open(url);
    expect((await engine.index(SUPPLIERS).search({ facets: [] })).total).toBe(2);
    expect((await engine.index(SUPPLIERS).search({ facets: [] })).total).toBe(4);
    await engine.close();
  });

  it("whose key may manage keys is not worked with, and says what to do", async () => {
    const server = http.createServer((_, response) => json(response, 200, { results: [], total: 0 }));
    opened.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const engine = open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect((await failureOf(engine.index(SUPPLIERS).search({}))).message).toMatch(/may manage keys.*npm run search:key/);
    expect((await engine.health()).detail).toMatch(/npm run search:key/);
    await engine.close();
  });

  it("that accepts a change and cannot make it says why", async () => {
    const url = await stub((request, response) => {
      if (request.url?.endsWith("/settings") && request.method === "GET") json(response, 200, {});
      else if (request.url?.startsWith("/tasks/"))
        json(response, 200, { uid: 1, status: "failed", error: { message: "No space left", code: "no_space_left_on_device" } });
      else json(response, 202, { taskUid: 1, status: "enqueued" });
    });
    const engine = open(url);
    expect((await failureOf(engine.index(SUPPLIERS).upsert([supplier(1)]))).message).toBe(
      `Meilisearch could not set up the index ${SUPPLIERS.name}: No space left`,
    );
    await engine.close();
  });

  it("that accepts a change and never makes it is not waited for for ever", async () => {
    const url = await stub((request, response) => {
      if (request.url?.endsWith("/settings") && request.method === "GET") json(response, 200, {});
      else if (request.url?.startsWith("/tasks/")) json(response, 200, { uid: 1, status: "enqueued" });
      else json(response, 202, { taskUid: 1, status: "enqueued" });
    });
    const engine = open(url, { ...AMPLE, taskMs: 500 });
    expect((await failureOf(engine.index(SUPPLIERS).upsert([supplier(1)]))).message).toBe(
      "Meilisearch has not finished a change within 500 ms",
    );
    await engine.close();
  });
});
