import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { sendResponse } from "@remix-run/node-fetch-server";
import { plainAnswer, rawAnswer, refusal } from "./plain-answer.server.ts";

/**
 * How long headers, and whole requests, may take to arrive; a form has less: `bodies.server.ts`. What names no host gets
 * its answer from `refuseMessage`.
 */
export const SERVER_OPTIONS = {
  headersTimeout: 15_000,
  requestTimeout: 20 * 60_000,
  connectionsCheckingInterval: 5000,
  requireHostHeader: false,
} as const;

const UNREADABLE: Record<string, [status: number, reason: string, text: string]> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "The headers of this request, or its cookies, are too large."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "The request took too long to arrive."],
};

/**
 * Answers what never becomes a request to the site, as strictly as its pages: what is not HTTP, `CONNECT`, and
 * expectations other than `100-continue`. `listener` gets every other request; a body is asked for when it is first read.
 */
export function guardConnections(server: Server, listener: RequestListener): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    const [status, reason, text] = UNREADABLE[error.code ?? ""] ?? [400, "Bad Request", "This request cannot be read."];
    end(socket, error.code === "ECONNRESET" ? "" : rawAnswer(refusal(status, text), reason));
  });
  server.on("connect", (_req: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => undefined);
    end(socket, rawAnswer(refusal(405, "This site is no proxy."), "Method Not Allowed"));
  });
  server.on("checkExpectation", (_req: IncomingMessage, res: ServerResponse) => {
    void sendResponse(res, plainAnswer(refusal(417, "This site knows no such expectation.", { Connection: "close" })));
  });
  server.on("checkContinue", (req: IncomingMessage, res: ServerResponse) => {
    askForBody(req, res);
    listener(req, res);
  });
}

/** Sends `100 Continue` when the body is first listened to: a request that is refused by its headers sends none. */
function askForBody(req: IncomingMessage, res: ServerResponse): void {
  req.on("newListener", function ask(event) {
    if (event !== "data") return;
    req.off("newListener", ask);
    // A refusal is written before the next turn of the event loop.
    setImmediate(() => {
      if (!res.headersSent) res.writeContinue();
    });
  });
}

function end(socket: Duplex, text: string): void {
  if (socket.writable && text !== "") socket.end(text);
  else socket.destroy();
}
