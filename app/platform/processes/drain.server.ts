import type http from "node:http";
import net from "node:net";

/**
 * Lets a server go while another serves the same port: no new connection comes, the answer to each request from now on is the
 * last of its connection, and one that is idle keeps the time that it was promised. So nobody's request meets a closed door.
 * Connections that are there after `mostMs` are broken off.
 */
export function createDrain(server: http.Server): (mostMs: number) => Promise<void> {
  let isLeaving = false;
  server.prependListener("request", (_req, res) => {
    if (isLeaving) res.shouldKeepAlive = false;
  });
  return async function drain(mostMs) {
    isLeaving = true;
    const hurry = setTimeout(() => server.closeAllConnections(), mostMs);
    // An HTTP server's own `close` breaks idle connections off, in which the next request may be under way.
    await new Promise<void>((resolve) => net.Server.prototype.close.call(server, () => resolve()));
    clearTimeout(hurry);
  };
}
