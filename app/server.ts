import { randomUUID } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express from "express";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { composeSite } from "./compose.server.ts";
import { readEnv } from "./platform/env.server.ts";
import type { RequestInfo, Services } from "./platform/services.ts";

/** Papers that are uploaded; a form without files is far smaller. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_PLAIN_BODY_BYTES = 4 * 1024 * 1024;
/** Brotli's, from 0 to 11: for a page made anew each time, half the work of 4 for a fourteenth more bytes. */
const PAGE_QUALITY = 2;
const root = path.join(import.meta.dirname, "..");

type EntryModule = { setRequest: (context: RouterContextProvider, services: Services, info: RequestInfo) => void };

/** A plain answer from outside the pages, as strict as theirs. */
function answer(res: express.Response, status: number, text: string): void {
  res
    .status(status)
    .set({
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cache-Control": "no-store",
    })
    .type("text")
    .send(text);
}

function setFileHeaders(res: http.ServerResponse): void {
  res.setHeader("X-Content-Type-Options", "nosniff");
  res.setHeader("X-Frame-Options", "DENY");
}

/** Whether an address's escapes stand for text. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}

async function loadBuild(): Promise<ServerBuild> {
  try {
    return (await import(path.join(root, "build/server/index.js"))) as ServerBuild;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
      throw new Error("There is no build yet. Run `npm run build` first, or use `npm run demo`.", { cause: error });
    }
    throw error;
  }
}

async function main(): Promise<void> {
  const env = readEnv(process.env);
  // React picks its production half by the process's own variable, which a start outside npm may lack.
  process.env.NODE_ENV = env.NODE_ENV;
  const site = await composeSite(env);
  const { services, worker } = site;
  if (services.isDemo && env.NODE_ENV === "production" && env.DEMO !== "1") {
    throw new Error(
      `${env.DATA_DIR} holds the demo region, whose log-ins are public. Set DATA_DIR to another folder, or use \`npm run demo\`.`,
    );
  }
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY ? 1 : false);

  let build: ServerBuild | (() => Promise<ServerBuild>);
  let close = async () => {};
  if (env.NODE_ENV === "development") {
    const { createServer } = await import("vite");
    const vite = await createServer({ root, server: { middlewareMode: true } });
    app.use(vite.middlewares);
    build = () => vite.ssrLoadModule("virtual:react-router/server-build") as Promise<ServerBuild>;
    close = () => vite.close();
  } else {
    build = await loadBuild();
    const client = path.join(root, "build/client");
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

  app.use((req, res, next) => {
    if (!isReadable(req.path)) return answer(res, 400, "This address cannot be read.");
    if (req.method === "GET" || req.method === "HEAD") return next();
    const length = req.headers["content-length"];
    if (length === undefined && req.headers["transfer-encoding"] !== undefined) return answer(res, 411, "Say how long the body is.");
    const most = req.headers["content-type"]?.startsWith("multipart/form-data") ? MAX_BODY_BYTES : MAX_PLAIN_BODY_BYTES;
    if (Number(length ?? 0) > most) return answer(res, 413, "That is more than this site takes at once.");
    return next();
  });
  app.use(
    createRequestHandler({
      build,
      mode: env.NODE_ENV,
      async getLoadContext(req) {
        const context = new RouterContextProvider();
        const { entry } = typeof build === "function" ? await build() : build;
        const info: RequestInfo = { requestId: randomUUID(), ip: req.ip ?? "", nonce: randomUUID().replaceAll("-", "") };
        (entry.module as unknown as EntryModule).setRequest(context, services, info);
        return context;
      },
    }),
  );
  app.use(((error, _req, res, _next) => {
    const status = typeof error?.status === "number" && error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) services.log.error({ err: error }, "request failed outside the pages");
    if (!res.headersSent)
      answer(res, status, status === 500 ? "This did not work. Nothing is lost: try again." : "This address cannot be read.");
  }) satisfies express.ErrorRequestHandler);

  const server = http.createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  services.log.info(`${env.SITE_NAME} ${env.SITE_REGION} is at http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${port}`);
  if (env.SMTP_URL === undefined)
    services.log.warn(
      env.NODE_ENV === "development" || env.DEMO === "1"
        ? "SMTP_URL is not set: mails are kept at /admin/mails, and their links are printed here"
        : "SMTP_URL is not set: no mail is sent, so nobody can confirm an address or choose a new password",
    );
  worker.start();
  process.send?.({ listening: port });

  let ending = false;
  async function end(signal: string): Promise<void> {
    if (ending) return;
    ending = true;
    services.log.info(`${signal}: finishing what is under way`);
    server.closeIdleConnections();
    const hurry = setTimeout(() => server.closeAllConnections(), 8000);
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(hurry);
    await close();
    await site.close();
    process.exit(0);
  }
  process.on("SIGTERM", () => void end("SIGTERM"));
  process.on("SIGINT", () => void end("SIGINT"));
}

main().catch((error: unknown) => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const message =
    code === "EADDRINUSE"
      ? "The port is taken by another program. Set PORT to another one."
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
