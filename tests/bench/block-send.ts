import http from "node:http";

/** One request of the block bench, as bytes: no client library would send most of them. */
export interface Attack {
  readonly entrance: string;
  readonly name: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
  /** How many of it at once. */
  readonly atOnce?: number;
}

export interface Answer {
  /** 0 when the connection ended without an answer, -1 when none came in time. */
  readonly status: number;
  readonly ms: number;
}

/** Sends one request on a connection of its own, reads the answer away, and gives up after `patience` milliseconds. */
export function send(url: string, attack: Attack, patience = 30_000): Promise<Answer> {
  const from = performance.now();
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, ms: performance.now() - from });
    const { path, method = attack.body === undefined ? "GET" : "POST", body } = attack;
    const headers = { ...attack.headers, ...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }) };
    const request = http.request({ hostname, port, path, method, headers, agent: false, timeout: patience });
    request.on("response", (response) => {
      response.resume();
      response.once("close", () => end(response.statusCode ?? 0));
    });
    request.on("timeout", () => {
      end(-1);
      request.destroy();
    });
    request.on("error", () => end(0));
    request.end(body);
  });
}

/** Asks for a page again and again until told to stop; gives the longest wait for it, in milliseconds. */
export function visit(url: string, path: string): () => Promise<number> {
  let longest = 0;
  let stopped = false;
  const visiting = (async () => {
    while (!stopped) {
      const { ms } = await send(url, { entrance: "", name: "", path });
      longest = Math.max(longest, ms);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return async () => {
    stopped = true;
    await visiting;
    return longest;
  };
}
