import type { AddressInfo } from "node:net";
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
  close(): Promise<void>;
}

/** A real SMTP server on loopback. Mails it refused are not in `mails`. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const attempts = new Map<string, number>();
  const state: Pick<TestMailServer, "mails" | "envelopes" | "answer"> = { mails: [], envelopes: [], answer: () => null };
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
        (mail) => {
          state.mails.push(mail);
          state.envelopes.push(session.envelope.rcptTo.map((to) => to.address));
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${taken}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
