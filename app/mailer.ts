import BetterSqlite3 from "better-sqlite3";
import { createBirpc } from "birpc";
import { createLogger, type Logger } from "./platform/log.server.ts";
import { createMailSender, type Letter, type MailSender } from "./platform/mail-sender.server.ts";
import type { MailerCalls, MailerSettings, Refusal } from "./platform/mailer-process.server.ts";

/*
 * Sends what the site asks it to, in a process of its own that outlives the site by the mail in hand: it marks that one,
 * and ends. It loads nothing of the pages, so that it is light. Only what kills this process too in the moment between the
 * mail server's yes and the mark (a power cut, `kill -9` of all at once) has a mail sent again, under the same Message-ID.
 */
const BUSY_MS = 10_000;
/** After an error that nothing caught the mail in hand has so long, and a little more than a mail server may take. */
const LAST_MS = 11 * 60_000;

let stand: { client: BetterSqlite3.Database; sender: MailSender } | null = null;
let inHand = 0;
let ending = false;
let said: Promise<unknown> = Promise.resolve();
let code = 0;

function begin(settings: MailerSettings): void {
  const log = createLogger(settings.logLevel, settings.isDevelopment);
  process.on("uncaughtException", (error, origin) => {
    log.fatal({ err: error, origin }, "an error in the mailer that nothing caught");
    code = 1;
    setTimeout(() => process.exit(code), LAST_MS).unref();
    end();
  });
  try {
    open(settings, log);
  } catch (error) {
    log.fatal({ err: error }, "the mailer cannot begin");
    process.exit(1);
  }
}

function open(settings: MailerSettings, log: Logger): void {
  const client = new BetterSqlite3(settings.database, { fileMustExist: true, timeout: BUSY_MS });
  // As the site's own connection (`db/client.ts`): what is marked survives the machine.
  client.pragma("synchronous = FULL");
  const sender = createMailSender({ ...settings, client, log, now: () => new Date() });
  stand = { client, sender };
}

async function send(letter: Letter): Promise<Refusal> {
  if (stand === null || ending) return { message: "The process that sends mails is ending", code: "ECONNECTION" };
  inHand += 1;
  try {
    await stand.sender.send(letter);
    return null;
  } catch (error) {
    const { message, code, responseCode } = error as NodeJS.ErrnoException & { responseCode?: number };
    return { message, code, responseCode };
  } finally {
    inHand -= 1;
    if (ending) setImmediate(leave);
  }
}

/** Nobody asks for more: ends as soon as nothing is in hand. */
function end(): void {
  ending = true;
  setImmediate(leave);
}

async function leave(): Promise<void> {
  if (inHand > 0) return;
  await said;
  await stand?.sender.close();
  stand?.client.close();
  process.exit(code);
}

function tell(data: unknown): void {
  said = new Promise((resolve) => {
    if (process.connected) process.send?.(data, undefined, {}, resolve);
    else resolve(undefined);
  });
}

// Whoever read what this writes may be gone.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
process.once("disconnect", end);
createBirpc<Record<string, never>, MailerCalls>({ begin, send }, { post: tell, on: (listener) => process.on("message", listener) });
if (!process.connected) end();
