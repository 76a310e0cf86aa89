import http from "node:http";
import type { AddressInfo, Socket } from "node:net";

export const SERVER_FAULTS = ["hangs", "refuses", "500", "garbage", "another shape", "byte by byte", "breaks off"] as const;
export type ServerFault = (typeof SERVER_FAULTS)[number];

const BYTE_MS = 100;

export interface FaultyServer {
  readonly url: string;
  /** What it does with the next requests; null passes them on to `target`. */
  fault: ServerFault | null;
  setTarget(url: string): void;
  /** Refusing needs the port closed, and anything else needs it open again. */
  set(fault: ServerFault | null): Promise<void>;
  close(): Promise<void>;
}

/** An HTTP server on loopback that stands before another one, and does what a server does that is not well. */
export async function startFaultyServer(): Promise<FaultyServer> {
  let target = "";
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();

  function passOn(request: http.IncomingMessage, response: http.ServerResponse): void {
    const { hostname, port } = new URL(target);
    const { host: _own, ...headers } = request.headers;
    const onwards = http.request({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onwards.on("error", () => response.destroy());
    request.pipe(onwards);
  }

  function trickle(response: http.ServerResponse): void {
    response.writeHead(200, { "Content-Type": "application/json" });
    const text = JSON.stringify({ results: [], hits: [] }).repeat(100);
    let at = 0;
    const timer = setInterval(() => {
      response.write(text[at % text.length]);
      at += 1;
    }, BYTE_MS);
    timers.add(timer);
    response.on("close", () => clearInterval(timer));
  }

  const faults: Record<Exclude<ServerFault, "refuses">, (response: http.ServerResponse) => void> = {
    hangs: () => undefined,
    "500": (response) =>
      response
        .writeHead(500, { "Content-Type": "application/json" })
        .end('{"message":"internal","code":"internal","type":"internal","link":""}'),
    garbage: (response) => response.writeHead(200, { "Content-Type": "application/json" }).end("<html>It works!</html>"),
    "another shape": (response) =>
      response.writeHead(200, { "Content-Type": "application/json" }).end('{"results":{},"hits":"none","status":7}'),
    "byte by byte": trickle,
    "breaks off": (response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "10000" });
      response.write('{"results":[');
      setImmediate(() => response.destroy());
    },
  };

  const server = http.createServer((request, response) => {
    const { fault } = state;
    if (fault === null) return passOn(request, response);
    request.resume();
    if (fault === "refuses") response.destroy();
    else faults[fault](response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  async function close(): Promise<void> {
    for (const timer of timers) clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  }

  const state: FaultyServer = {
    url: `http://127.0.0.1:${port}`,
    fault: null,
    setTarget(url) {
      target = url;
    },
    async set(fault) {
      state.fault = fault;
      if (fault === "refuses") await close();
      else if (!server.listening) await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
      // What is under way goes the way of the fault too: connections are kept alive.
      for (const socket of sockets) socket.destroy();
    },
    close,
  };
  return state;
}
