import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { type BirpcReturn, createBirpc } from "birpc";
import type { Logger } from "./log.server.ts";
import type { Letter, MailSender } from "./mail-sender.server.ts";
import type { Metrics } from "./metrics.server.ts";

/** After a mailer that ended by itself none is started for so long, then for twice as long, and so on. */
const FIRST_PAUSE_MS = 1000;
const LAST_PAUSE_MS = 60_000;
/** One that has lived for so long begins with the first pause again. */
const LIVED_MS = 60_000;

/** What a mailer stands on. */
export interface MailerSettings {
  database: string;
  lockFile: string;
  smtpUrl: string;
  mailFrom: string | undefined;
  logLevel: string;
  isDevelopment: boolean;
}

/** What came of a mail: null when it is sent. */
export type Refusal = { message: string; code?: string | undefined; responseCode?: number | undefined } | null;

/** What the site asks of its mailer. What is passed goes through memory alone, and is in no file, log or command line. */
export interface MailerCalls {
  begin(settings: MailerSettings): void;
  send(letter: Letter): Promise<Refusal>;
}

interface Running {
  child: ChildProcess;
  calls: BirpcReturn<MailerCalls>;
  ended: Promise<void>;
}

/**
 * Sends mails by `app/mailer.ts`, in a process of its own: whoever hears the mail server's yes marks the mail, also when
 * this process is killed meanwhile. It is started with the first mail, and anew with the next one when it has ended by
 * itself, after a pause that grows; mails meanwhile are refused as by a mail server that is away, and wait. It shares
 * neither the process group nor the end of this process: Ctrl-C, a closed terminal and a kill of the site reach it as a
 * line that has broken off.
 */
export function createMailerProcess(options: {
  settings: MailerSettings;
  log: Logger;
  metrics: Pick<Metrics, "mailerEnds">;
  /** The mailer as the build made it (`vite.config.ts`); without it its source runs. */
  program?: string | undefined;
}): MailSender {
  const { settings, log, metrics, program = path.join(import.meta.dirname, "../mailer.ts") } = options;
  let running: Running | null = null;
  let pause = FIRST_PAUSE_MS;
  let restUntil = Number.NEGATIVE_INFINITY;
  let closing = false;

  function launch(): Running {
    const begun = performance.now();
    const child = fork(program, [], { detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    log.debug({ pid: child.pid }, "a mailer is started");
    const calls = createBirpc<MailerCalls>(
      {},
      {
        post: (data) => void (child.connected && child.send(data, () => undefined)),
        on: (listener) => child.on("message", listener),
        timeout: -1,
      },
    );
    const ended = new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.on("error", () => child.pid === undefined && resolve());
    });
    void ended.then(() => {
      running = null;
      calls.$close(away());
      if (closing) return;
      if (performance.now() - begun > LIVED_MS) pause = FIRST_PAUSE_MS;
      log.error({ code: child.exitCode, signal: child.signalCode, pause }, "the mailer has ended: the next mail starts another");
      metrics.mailerEnds.inc();
      restUntil = performance.now() + pause;
      pause = Math.min(2 * pause, LAST_PAUSE_MS);
    });
    // One that cannot begin says why in the log, and ends.
    calls.begin(settings).catch(() => undefined);
    running = { child, calls, ended };
    return running;
  }

  return {
    async send(letter) {
      if (closing || (running === null && performance.now() < restUntil)) throw away();
      const refusal = await (running ?? launch()).calls.send(letter);
      if (refusal === null) return;
      const { message, ...codes } = refusal;
      throw Object.assign(new Error(message), codes);
    },
    async close() {
      closing = true;
      if (running === null) return;
      const { child, ended } = running;
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** To whoever waits for a mail, the same as a mail server that breaks off. */
function away(): Error {
  return Object.assign(new Error("The process that sends mails has ended"), { code: "ECONNECTION" });
}
