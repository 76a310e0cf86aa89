import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { addOrganisation, createTestCtx } from "#tests/helpers/ctx.ts";
import { type RunningServer, runServer, startServer } from "#tests/helpers/server.ts";

let folder = "";
let server: RunningServer;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "supply-server-"));
  server = await startServer({ DATA_DIR: path.join(folder, "data") });
});
afterAll(async () => {
  await server.end("SIGKILL");
  fs.rmSync(folder, { recursive: true });
});

/** What it says before it ends. */
async function lastWords(env: Record<string, string>, cwd?: string): Promise<{ code: number | null; text: string }> {
  const { output, ended } = runServer(env, cwd);
  return { code: await ended, text: output() };
}

/** A request line as no client library would send it. */
async function raw(text: string, hangUp = false): Promise<string> {
  const socket = net.connect(Number(new URL(server.origin).port), "127.0.0.1");
  socket.write(text);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += String(chunk);
    if (hangUp) socket.end();
  });
  // A server that has answered may break off instead of reading on.
  socket.on("error", () => undefined);
  await new Promise((resolve) => socket.once("close", resolve));
  return answer;
}

describe("a server that cannot start says why, in a sentence", () => {
  it("when a setting is wrong", async () => {
    const { code, text } = await lastWords({ PORT: "http", DATA_DIR: path.join(folder, "x") });
    expect(code).toBe(1);
    expect(text).toContain("PORT: ");
    expect(text).not.toContain("    at ");
  });
  it("when the port is taken", async () => {
    const { code, text } = await lastWords({
      PORT: new URL(server.origin).port,
      DATA_DIR: path.join(folder, "other"),
      LOG_LEVEL: "silent",
    });
    expect({ code, text }).toEqual({ code: 1, text: "The port is taken by another program. Set PORT to another one.\n" });
  });
  it("when the database holds the demo region, whose log-ins are public", async () => {
    const data = path.join(folder, "demo");
    const db = openDatabase(path.join(data, "app.db"));
    addOrganisation(createTestCtx(db), "Demo CIC", { isDemo: true });
    db.$client.close();
    const { code, text } = await lastWords({ DATA_DIR: data, LOG_LEVEL: "silent" });
    expect(code).toBe(1);
    expect(text).toContain("holds the demo region");
  });
  it("when there is no build", async () => {
    const root = path.join(import.meta.dirname, "../..");
    const project = path.join(folder, "unbuilt");
    fs.mkdirSync(project);
    for (const name of ["app", "db", "search", "seed"]) fs.cpSync(path.join(root, name), path.join(project, name), { recursive: true });
    fs.copyFileSync(path.join(root, "package.json"), path.join(project, "package.json"));
    fs.symlinkSync(fs.realpathSync(path.join(root, "node_modules")), path.join(project, "node_modules"));
    const { code, text } = await lastWords({ DATA_DIR: path.join(folder, "data3"), LOG_LEVEL: "silent" }, project);
    expect({ code, text }).toEqual({ code: 1, text: "There is no build yet. Run `npm run build` first, or use `npm run demo`.\n" });
  });
  it("when Node is too old for the database driver", () => {
    const { node } = process.versions;
    Object.defineProperty(process.versions, "node", { value: "20.20.2", configurable: true, writable: false });
    try {
      expect(() => openDatabase(":memory:")).toThrow("Node 20.20.2 is too old for the database driver. Run this through npm");
    } finally {
      Object.defineProperty(process.versions, "node", { value: node, configurable: true, writable: false });
    }
  });
});

describe("a server that runs", () => {
  it("on a port that the system chose knows its own address, which is the one that was asked for it", async () => {
    const port = new URL(server.origin).port;
    expect(await (await fetch(`${server.origin}/robots.txt`)).text()).toContain(`Sitemap: http://localhost:${port}/`);
  });
  it("says that it lives and what it stands on", async () => {
    expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ status: "alive" });
    expect(await (await fetch(`${server.origin}/ready`)).json()).toMatchObject({
      status: "ready",
      database: { ok: true },
      engine: { ok: true, drift: 0 },
      worker: { ok: true },
    });
    expect(await (await fetch(`${server.origin}/metrics`)).text()).toContain("outbox_lag_seconds 0");
  });
  it("refuses addresses that stand for no text, by every method, strictly and without a crash", async () => {
    for (const target of ["/%E0%A4%A", "/suppliers/%E0%A4%A", "/%ff", "/a%00b", "/%"]) {
      for (const method of ["GET", "POST", "HEAD"]) {
        const answer = await raw(`${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1.1 400 /);
        expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
        expect(answer).toContain("default-src 'none'");
      }
    }
  });
  it("answers requests that no browser sends with what is wrong, never with a crash", async () => {
    const cases: [string, number][] = [
      ["NOISE\r\n\r\n", 400],
      ["GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400],
      ["GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404],
      ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", 411],
      ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n", 413],
      [
        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999999\r\nConnection: close\r\n\r\n",
        413,
      ],
      [`GET /${"x".repeat(70_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ];
    for (const [text, status] of cases) expect(Number((await raw(text)).slice(9, 12))).toBe(status);
    expect((await fetch(`${server.origin}/health`)).status).toBe(200);
  });
  it.each([
    ["TRACE / HTTP/1.1\r\nHost: localhost", 405],
    ["PROPFIND / HTTP/1.1\r\nHost: localhost", 405],
    ["PUT /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", 405],
    ["DELETE /sign-in HTTP/1.1\r\nHost: localhost", 405],
    ["CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example", 405],
    ["get / HTTP/1.1\r\nHost: localhost", 400],
    ["GET /health HTTP/1.1", 400],
    ["GET /health HTTP/1.0", 200],
    ["GET /health HTTP/1.1\r\nHost: ", 400],
    ["GET /health HTTP/1.1\r\nHost: a b", 400],
    ["GET /health HTTP/1.1\r\nHost: [::1", 400],
    ["GET /health HTTP/1.1\r\nHost: localhost:99999", 400],
    ["GET /health HTTP/1.1\r\nHost: user@localhost", 400],
    ["GET /health HTTP/1.1\r\nHost: localhost/x?y#z", 400],
    ["GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example", 400],
    ["GET /health HTTP/1.1\r\nHost: [::1]:3000", 200],
    ["OPTIONS * HTTP/1.1\r\nHost: localhost", 400],
    ["GET evil.example HTTP/1.1\r\nHost: localhost", 400],
    ["GET /\\\\evil.example HTTP/1.1\r\nHost: localhost", 404],
    ["GET /a%zz HTTP/1.1\r\nHost: localhost", 400],
    [`GET ${"/a".repeat(3000)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET /${"a".repeat(1100)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET /?${"a&".repeat(300)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET /?${"a".repeat(8200)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET /__manifest?version=x&paths=${"/a,".repeat(300)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET /__manifest?version=x&paths=${"/a".repeat(300)} HTTP/1.1\r\nHost: localhost`, 414],
    [`GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${"a=b;".repeat(5000)}`, 431],
    ["GET /health HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade", 200],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked", 400],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4", 400],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -3", 400],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nExpect: more", 417],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 262145\r\nExpect: 100-continue", 413],
    [
      `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Type: multipart/form-data; boundary=${"x".repeat(71)}`,
      400,
    ],
    ["POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Type: multipart/form-data", 400],
  ])("answers %j with %i, strictly", async (head, status) => {
    const answer = await raw(`${head}${head.includes("Upgrade") ? "" : "\r\nConnection: close"}\r\n\r\n`, head.includes("Upgrade"));
    expect(Number(answer.slice(9, 12))).toBe(status);
    expect(answer.toLowerCase()).toContain("x-content-type-options: nosniff");
    expect(answer).not.toContain("100 Continue");
  });
  it("asks for a body that it will read, and ends a connection whose body nobody wants", async () => {
    const form = "email=a%40people.example&password=x";
    const head = `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}`;
    const socket = net.connect(Number(new URL(server.origin).port), "127.0.0.1");
    socket.write(`${head}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`);
    let answer = "";
    socket.on("data", (chunk) => {
      if (answer === "") socket.write(form);
      answer += String(chunk);
    });
    await new Promise((resolve) => socket.once("close", resolve));
    expect(answer).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 (422|429) /);
    const unwanted = await raw("POST /about HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Length: 100\r\n\r\nx");
    expect(unwanted).toMatch(/^HTTP\/1.1 405 /);
  });
  it("writes the pattern of an address to its log, and no secret", async () => {
    const secret = `${"s".repeat(39)}.${"t".repeat(39)}`;
    for (const target of [
      `/reset-password/${secret}`,
      `/reset-pasword/${secret}`,
      `/reset-password/${secret}.data`,
      `//invitations/${secret}`,
      `/unsubscribe?token=${secret}`,
    ])
      await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await raw(`GET /suppliers/nobody-${secret.slice(0, 9)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await expect.poll(() => server.output()).toContain("nobody-sssssssss");
    expect(server.output()).toContain('"route":"/reset-password/:token"');
    expect(server.output()).not.toContain(secret);
  });
  it("gives files with their type and nothing to guess, pages compressed, and no file beside its own", async () => {
    const icon = await fetch(`${server.origin}/favicon.svg`);
    expect([icon.status, icon.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
    const page = await fetch(`${server.origin}/about`, { headers: { "Accept-Encoding": "gzip" } });
    expect(page.headers.get("content-encoding")).toBe("gzip");
    expect((await page.text()).length).toBeGreaterThan(1000);
    expect((await fetch(`${server.origin}/assets/nothing.js`)).status).toBe(404);
    for (const target of ["/../package.json", "/..%2fpackage.json", "/assets/..%2f..%2f..%2fpackage.json", "/.git/config"]) {
      const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 (400|403|404) /);
      expect(answer).not.toContain('"social-supply"');
    }
  });
  it("takes its own forms behind a proxy that ends https, and no others", async () => {
    const post = (origin: string, host: string) =>
      raw(
        `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
    const { host } = new URL(server.origin);
    expect(await post(`https://${host}`, host)).toMatch(/^HTTP\/1.1 422 /);
    expect(await post("https://evil.example", host)).toMatch(/^HTTP\/1.1 403 /);
    expect(await post("https://evil.example", "evil.example")).toMatch(/^HTTP\/1.1 403 /);
  });
});

describe("a server that meets an error which nothing caught", () => {
  /** The error comes from a module of ours that this starts along with the server. */
  const when = (what: string) => `data:text/javascript,${encodeURIComponent(`process.on("SIGUSR2", () => { ${what} })`)}`;

  it.each([
    ["an exception", "throw new Error('from nowhere')", "uncaughtException"],
    ["a rejection", "void Promise.reject(new Error('from nowhere'))", "unhandledRejection"],
  ])("logs it and ends in order: %s", async (_name, what, origin) => {
    const data = path.join(folder, origin);
    const failing = await startServer({
      DATA_DIR: data,

      NODE_OPTIONS: `--import=${when(what)}`,
    });
    failing.process.kill("SIGUSR2");
    expect(await failing.end("SIGCONT")).toBe(1);
    const lines = failing
      .output()
      .split("\n")
      .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Record<string, unknown>] : []));
    expect(lines).toContainEqual(expect.objectContaining({ level: 60, origin, err: expect.objectContaining({ message: "from nowhere" }) }));
    // The write-ahead log is gone: the database was closed.
    expect(fs.existsSync(path.join(data, "app.db-wal"))).toBe(false);
  });
});
