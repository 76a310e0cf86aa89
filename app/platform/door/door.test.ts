import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBodies } from "./bodies.server.ts";
import { plainAnswer, rawAnswer, refusal } from "./plain-answer.server.ts";
import { bodyBytes, createRouteFinder, FORM_BYTES, type RoutePolicy } from "./policy.ts";
import { refuseTarget } from "./target.server.ts";

const status = (target: string) => refuseTarget(target)?.status ?? null;

describe("an address", () => {
  it.each([
    ["/", null],
    ["/organisations/a/opportunities/b/matches.csv?page=2", null],
    [`/suppliers?${"sector=food.workplace-catering&".repeat(200)}`, null],
    ["/a/b/c/d/e/f/g/h/i/j/k/l", null],
    ["/a/b/c/d/e/f/g/h/i/j/k/l/m", 414],
    ["/a/a".repeat(1500), 414],
    [`/${"/".repeat(12)}`, 414],
    [`/${"a".repeat(1024)}`, 414],
    [`/?${"a".repeat(8193)}`, 414],
    [`/?${"&".repeat(300)}`, 414],
    ["/a%00b", 400],
    ["/%E0%A4%A", 400],
    ["*", 400],
    ["", 400],
    ["http://elsewhere.example/", 400],
    ["/__manifest?version=1&paths=/suppliers,/opportunities", null],
    [`/__manifest?paths=${"/a,".repeat(260)}`, 414],
    [`/__manifest?paths=/a&paths=${"/a".repeat(20)}`, 414],
    ["/__manifest?paths=/%25E0%25A4%25A", 400],
  ])("%j is answered with %s", (target, expected) => {
    expect(status(target)).toBe(expected);
  });
});

describe("the finder of rows", () => {
  const row: RoutePolicy = { body: "none", read: null, write: null, cache: "never" };
  const find = createRouteFinder({ "/": row, "/suppliers": row, "/suppliers/:slug": row, "/suppliers/map.json": row, "/*": row });
  it("takes the nearest, as the router does, for pages and their data", () => {
    const paths = [
      "/",
      "/_.data",
      "/suppliers/",
      "/SUPPLIERS",
      "/suppliers.data",
      "/suppliers/map.json",
      "/suppliers/x.data",
      "/x",
      "/x/y/z",
    ];
    expect(paths.map((path) => find(path).pattern)).toEqual([
      "/",
      "/",
      "/suppliers",
      "/suppliers",
      "/suppliers",
      "/suppliers/map.json",
      "/suppliers/:slug",
      "/*",
      "/*",
    ]);
  });
  it("refuses a catalogue that leaves addresses out", () => {
    expect(() => createRouteFinder({ "/": row })).toThrow("no row");
  });
});

/** A body that comes in pieces, as they are given. */
function pieces() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given;
    },
  });
  return { stream, send: (bytes: number) => controller?.enqueue(new Uint8Array(bytes)), close: () => controller?.close() };
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<number | string> {
  let bytes = 0;
  try {
    for await (const chunk of stream) bytes += chunk.byteLength;
    return bytes;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("bodies under way", () => {
  const limits = {
    all: { form: 1000, files: 5000 },
    asker: { form: 600, files: 5000 },
    formMs: 1000,
    slowestFile: 64_000,
    window: { ms: 400, bytes: 10 },
  };
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are counted as they come, and given back when they are answered", async () => {
    const bodies = createBodies(limits);
    const { stream, send, close } = pieces();
    const body = bodies.take("form", "a", stream, 300);
    expect(bodies.held()).toBe(0);
    send(100);
    send(200);
    close();
    expect(await readAll(body.stream)).toBe(300);
    expect([bodies.held(), body.refused()]).toEqual([300, null]);
    body.done();
    body.done();
    expect(bodies.held()).toBe(0);
  });

  it("are 503 beyond what all may hold, and beyond what one network may, before and while they come", async () => {
    const bodies = createBodies(limits);
    const first = pieces();
    const held = bodies.take("form", "a", first.stream, 500);
    first.send(500);
    first.close();
    await readAll(held.stream);
    expect(bodies.refuse("form", "a", 200)).toMatchObject({ status: 503, headers: { "Retry-After": "5" } });
    expect(bodies.refuse("form", "b", 400)).toBeNull();
    expect(bodies.refuse("form", "b", 501)).toMatchObject({ status: 503 });
    expect(bodies.refuse({ files: 4000 }, "a", 4000)).toBeNull();
    const second = pieces();
    const late = bodies.take("form", "b", second.stream, 0);
    second.send(501);
    expect(await readAll(late.stream)).toContain("busy");
    expect(late.refused()).toMatchObject({ status: 503 });
    late.done();
    held.done();
    expect([bodies.held(), bodies.refuse("form", "a", 200)]).toEqual([0, null]);
  });

  it("are 413 beyond their address's rule, whatever they declared", async () => {
    const bodies = createBodies();
    expect(bodies.refuse("form", "a", FORM_BYTES + 1)).toMatchObject({ status: 413 });
    expect(bodies.refuse("none", "a", FORM_BYTES)).toBeNull();
    expect(bodies.refuse({ files: 10_000_000 }, "a", 9_000_000)).toBeNull();
    const { stream, send } = pieces();
    const body = bodies.take("form", "a", stream, 10);
    send(FORM_BYTES);
    send(1);
    expect(await readAll(body.stream)).toContain("more than this page takes");
    expect(body.refused()).toMatchObject({ status: 413 });
    body.done();
  });

  it("are 408 when they do not come whole in time", async () => {
    const slow = pieces();
    const body = createBodies(limits).take("form", "a", slow.stream, 10);
    const read = readAll(body.stream);
    for (let n = 0; n < 5; n += 1) {
      expect(body.refused()).toBeNull();
      slow.send(20);
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(await read).toContain("too long to arrive");
    expect(body.refused()).toMatchObject({ status: 408 });
    body.done();
  });

  it("are 408 when they stop coming, long before", async () => {
    const bodies = createBodies(limits);
    const held = pieces();
    const body = bodies.take("form", "a", held.stream, 600);
    const read = readAll(body.stream);
    held.send(599);
    await vi.advanceTimersByTimeAsync(801);
    expect(await read).toContain("too long to arrive");
    expect([body.refused()?.status, bodies.held()]).toEqual([408, 0]);
    body.done();
    expect(bodies.held()).toBe(0);
  });

  it("that are held open by a few keep nobody else out: where all is full, the oldest of whoever holds most ends", async () => {
    const bodies = createBodies(limits);
    const open = ["a", "a", "b", "b"].map((asker) => {
      const { stream, send } = pieces();
      const body = bodies.take("form", asker, stream, 250);
      const read = readAll(body.stream);
      send(250);
      return { body, read };
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(bodies.held()).toBe(1000);
    expect(bodies.refuse("form", "c", 100)).toBeNull();
    const other = pieces();
    const form = bodies.take("form", "c", other.stream, 100);
    other.send(100);
    other.close();
    expect(await readAll(form.stream)).toBe(100);
    expect([form.refused(), open.map(({ body }) => body.refused()?.status)]).toEqual([null, [503, undefined, undefined, undefined]]);
    expect(await open[0]?.read).toContain("busy");
    for (const { body } of [...open, { body: form }]) body.done();
    expect(bodies.held()).toBe(0);
  });

  it("that break off break off for their reader too", async () => {
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error("gone")) });
    const body = createBodies(limits).take("form", "a", stream, 10);
    expect(await readAll(body.stream)).toBe("gone");
    expect(body.refused()).toBeNull();
    body.done();
  });
});

it("rules are bytes", () => {
  expect([bodyBytes("none"), bodyBytes("form"), bodyBytes({ files: 5 })]).toEqual([0, 262_144, 5]);
});

it("a refusal outside the pages is as strict as a page, as a response and as bytes", async () => {
  const refused = refusal(413, "Too much.", { "Retry-After": "5" });
  const response = plainAnswer(refused);
  expect([response.status, await response.text(), response.headers.get("retry-after")]).toEqual([413, "Too much.\n", "5"]);
  const bytes = rawAnswer(refused, "Content Too Large");
  expect(bytes).toMatch(/^HTTP\/1.1 413 Content Too Large\r\n/);
  for (const [name, value] of response.headers) expect(bytes.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
  expect(bytes).toContain("Content-Length: 10\r\nConnection: close\r\n\r\nToo much.\n");
});
