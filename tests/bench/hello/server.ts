import http from "node:http";
import path from "node:path";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import compression from "compression";
import express from "express";
import { createRequestHandler, type ServerBuild } from "react-router";

/** Serves the hello-world page as `app/server.ts` serves the site: same adapter, same compression. The build's folder is the argument. */
const folder = process.argv[2] ?? "";
const app = express();
app.disable("x-powered-by");
app.use(compression());
const pages = createRequestHandler((await import(path.join(folder, "server/index.js"))) as ServerBuild, "production");
app.use(async (req, res) => sendResponse(res, await pages(createRequest(req, res))));
const server = http.createServer(app);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ listening: typeof address === "object" && address !== null ? address.port : 0 });
});
process.on("SIGTERM", () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
