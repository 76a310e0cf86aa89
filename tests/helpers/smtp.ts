import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface TestMailServer {
  url: string;
  /** What was accepted, in order. */
  mails: ParsedMail[];
  /** Whom it was addressed to on the envelope, in order. */
  envelopes: string[][];
  /** What it answers next: a code such as 451 (not now) or 550 (refused), or null to accept. */
  answer: (to: string, attempt: number) => number | null;
  /** Awaited between a whole mail, which is in `mails` by then, and the yes to it. */
  beforeYes: () => Promise<void> | void;
  /** Whether it breaks off whoever comes, as one that is going down does. Its port stays its own. */
  isDown: boolean;
  /** Breaks off everybody who is there. */
  breakOff(): void;
  close(): Promise<void>;
}

/**
 * A real SMTP server on loopback, on a port that it keeps until it is closed: nobody else can come to have it. Mails it
 * refused are not in `mails`.
 */
export async function startMailServer(): Promise<TestMailServer> {
  const attempts = new Map<string, number>();
  const sockets = new Set<Socket>();
  const state: Pick<TestMailServer, "mails" | "envelopes" | "answer" | "beforeYes" | "isDown"> = {
    mails: [],
    envelopes: [],
    answer: () => null,
    beforeYes: () => undefined,
    isDown: false,
  };
  function breakOff(): void {
    for (const socket of sockets) socket.destroy();
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(address, _session, done) {
      const attempt = (attempts.get(address.address) ?? 0) + 1;
      attempts.set(address.address, attempt);
      const code = state.answer(address.address, attempt);
      done(code === null ? null : Object.assign(new Error("Not this mail, not now"), { responseCode: code }));
    },
    onData(stream, session, done) {
      simpleParser(stream).then(
        async (mail) => {
          state.mails.push(mail);
          state.envelopes.push(session.envelope.rcptTo.map((to) => to.address));
          await state.beforeYes();
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    if (state.isDown) socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${taken}`,
    breakOff,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        breakOff();
      }),
  });
}
