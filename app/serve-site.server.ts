import fs from "node:fs";
import http from "node:http";
import { flushCompileCache } from "node:module";
import path from "node:path";
import zlib from "node:zlib";
import { sendResponse } from "@remix-run/node-fetch-server";
import compression from "compression";
import express from "express";
import { composeSite } from "./compose.server.ts";
import { makeReadyToRead } from "./features/reading/ready.ts";
import { guardConnections, SERVER_OPTIONS } from "./platform/door/connections.server.ts";
import { endUnread, isLocal, refuseMessage, webRequest } from "./platform/door/node-request.server.ts";
import { plainAnswer, refusal } from "./platform/door/plain-answer.server.ts";
import { type Env, readEnv } from "./platform/env.server.ts";
import type { Logger } from "./platform/log.server.ts";
import { createDrain } from "./platform/processes/drain.server.ts";
import { joinProcesses } from "./platform/processes/member.server.ts";
import { refuseReader } from "./platform/reader.server.ts";
import type { Services } from "./platform/services.ts";
import { REFUSED, type SiteHandler } from "./site-handler.server.ts";

/** Brotli's, from 0 to 11: for a page made anew each time, half the work of 4 for a fourteenth more bytes. */
const PAGE_QUALITY = 2;
/** An end takes no longer than this, whatever hangs. */
const LAST_MS = 15_000;
/** What is under way has so long where another process has taken this one's place. */
const DRAIN_MS = 30_000;

type CreateHandler = (services: Services, mode: string) => SiteHandler;

export interface ServeOptions {
  /** The folder of what the build made for browsers. */
  client: string;
  /** In development Vite gives what browsers ask for, and the modules as they are at this moment. */
  vite?: { middlewares: express.RequestHandler; load(): Promise<{ createHandler: CreateHandler }>; close(): Promise<void> };
}

function setFileHeaders(res: http.ServerResponse): void {
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
}

/** Serves the site until the process is ended. Rejects with a sentence when it cannot start. */
export async function serveSite(createHandler: CreateHandler, { client, vite }: ServeOptions): Promise<void> {
  const env = readEnv(process.env);
  const member = joinProcesses();
  const site = await composeSite(env, { isServing: true, member });
  const { services, worker } = site;
  if (services.isDemo && env.NODE_ENV === "production" && env.DEMO !== "1") {
    throw new Error(
      `${env.DATA_DIR} holds the demo region, whose log-ins are public. Set DATA_DIR to another folder, or use \`npm run demo\`.`,
    );
  }
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY ? 1 : false);
  const forwarding = { trustProxy: env.TRUST_PROXY, ownHost: new URL(env.origin).host };
  app.use((req, res, next) => {
    endUnread(req, res);
    const refused = refuseMessage(req, forwarding);
    if (refused === null) return next();
    services.metrics.requests.inc({ method: "(any)", route: REFUSED, status: String(refused.status) });
    services.log.info({ route: REFUSED, status: refused.status, refused: refused.text }, "request");
    return void sendResponse(res, plainAnswer(refused));
  });

  if (vite !== undefined) app.use(vite.middlewares);
  else {
    app.use(
      "/assets",
      compression(),
      express.static(path.join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false, setHeaders: setFileHeaders }),
    );
    app.use(compression({ brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: PAGE_QUALITY } } }));
    const files = express.static(client, { maxAge: "1h", index: false, dotfiles: "ignore", setHeaders: setFileHeaders });
    const names = new Set(fs.readdirSync(client).map((name) => `/${name}`));
    // No page looks for itself on the disk.
    app.use((req, res, next) => (names.has(req.path) ? files(req, res, next) : next()));
  }

  let [made, handle] = [createHandler, createHandler(services, env.NODE_ENV)];
  /** Pages and door as they are now. What they stand on is taken up with the next start. */
  async function current(): Promise<SiteHandler> {
    const { createHandler: create } = vite === undefined ? { createHandler } : await vite.load();
    if (create !== made) [made, handle] = [create, create(services, env.NODE_ENV)];
    return handle;
  }
  app.use(async (req, res) => {
    const request = webRequest(req, res, forwarding);
    const elsewhere = env.READER ? refuseReader(request) : null;
    if (elsewhere !== null) return sendResponse(res, plainAnswer(elsewhere));
    const answer = await current();
    await sendResponse(res, await answer(request, { ip: req.ip ?? "", isLocal: isLocal(req) }));
  });
  app.use(((error, req, res, _next) => {
    if (req.destroyed && !req.complete) return res.destroy();
    const status = typeof error?.status === "number" && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) services.log.error({ err: error }, "request failed outside the pages");
    if (res.headersSent) return res.destroy();
    const text = status === 500 ? "This did not work. Nothing is lost: try again." : "This address cannot be read.";
    return void sendResponse(res, plainAnswer(refusal(status, text)));
  }) satisfies express.ErrorRequestHandler);

  makeReadyToRead();
  const server = http.createServer(SERVER_OPTIONS, app);
  const drain = createDrain(server);
  guardConnections(server, app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  if (env.PORT === 0 && env.ORIGIN === undefined) {
    services.settings.origin = `http://localhost:${port}`;
    forwarding.ownHost = new URL(services.settings.origin).host;
  }
  if (member === null || member.number === 1) sayWhere(env, services.log, port);
  else services.log.info("serves the same port");
  // For the next start, which a kill would leave without (`NODE_COMPILE_CACHE`).
  flushCompileCache();
  if (member === null) process.send?.({ listening: port });
  else member.tellServing({ port, dataDir: env.DATA_DIR, logLevel: env.LOG_LEVEL });
  if (!env.READER) worker.start();

  let ending = false;
  async function end(why: string, code: number): Promise<void> {
    if (ending) return;
    ending = true;
    services.log.info(`${why}: finishing what is under way`);
    setTimeout(() => process.exit(code === 0 ? 1 : code), LAST_MS).unref();
    server.closeIdleConnections();
    const hurry = setTimeout(() => server.closeAllConnections(), 8000);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(hurry);
    await vite?.close();
    await site.close();
    process.exit(code);
  }
  async function leave(): Promise<void> {
    if (ending) return;
    ending = true;
    services.log.info("another process has taken this one's place: finishing what is under way");
    setTimeout(() => process.exit(1), DRAIN_MS + LAST_MS).unref();
    await drain(DRAIN_MS);
    await site.close();
    process.exit(0);
  }
  member?.answer({ leave: () => void leave() });
  member?.onAlone(() => void end("the first process has ended", 1));
  process.on("SIGTERM", () => void end("SIGTERM", 0));
  process.on("SIGINT", () => void end("SIGINT", 0));
  // Nobody knows what state this leaves the process in: whoever watches over it starts it anew. A rejection comes here too.
  process.on("uncaughtException", (error, origin) => {
    services.log.fatal({ err: error, origin }, "an error that nothing caught");
    void end(origin, 1).catch(() => process.exit(1));
  });
}

function sayWhere(env: Env, log: Logger, port: number): void {
  log.info(`${env.SITE_NAME} ${env.SITE_REGION} is at http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${port}`);
  if (env.SMTP_URL === undefined && !env.READER)
    log.warn(
      env.NODE_ENV === "development" || env.DEMO === "1"
        ? "SMTP_URL is not set: mails are kept at /admin/mails, and their links are printed here"
        : "SMTP_URL is not set: no mail is sent, so nobody can confirm an address or choose a new password",
    );
}
