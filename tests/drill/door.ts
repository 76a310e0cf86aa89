import http from "node:http";
import type { AddressInfo } from "node:net";

export interface Door {
  readonly url: string;
  /** Where each sort of request goes from now on. */
  send(to: { writer: string; reader: string }): void;
  close(): void;
}

/**
 * What nginx does in `app/OUTGROW.md`: public pages of those who are not signed in go to a reader, and to the writer when that
 * one does not answer; all else goes to the writer.
 */
export async function openDoor(to: { writer: string; reader: string }): Promise<Door> {
  let targets = to;
  const server = http.createServer((req, res) => {
    const isPublic = /^\/($|\?|suppliers|opportunities|api\/|assets\/)/.test(req.url ?? "");
    const isSignedIn = /(^|; )(__Host-)?session=/.test(req.headers.cookie ?? "");
    const mayBeRead = isPublic && !isSignedIn && (req.method === "GET" || req.method === "HEAD");
    pass(mayBeRead ? [targets.reader, targets.writer] : [targets.writer]);

    function pass([first, ...others]: string[]): void {
      if (first === undefined) return void res.writeHead(502).end();
      const asked = http.request(first + req.url, { method: req.method, headers: req.headers, agent: false }, (answer) => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
      });
      asked.on("error", () => (res.headersSent ? res.destroy() : pass(others)));
      req.pipe(asked);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    send(next) {
      targets = next;
    },
    close: () => server.close(),
  };
}
