import http from "node:http";
import path from "node:path";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express from "express";
import type { ServerBuild } from "react-router";

/** Serves the hello-world page as `app/server.ts` serves the site: same adapter, same compression. The build's folder is the argument. */
const folder = process.argv[2] ?? "";
const app = express();
app.disable("x-powered-by");
app.use(compression());
app.use(createRequestHandler({ build: (await import(path.join(folder, "server/index.js"))) as ServerBuild, mode: "production" }));
const server = http.createServer(app);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ listening: typeof address === "object" && address !== null ? address.port : 0 });
});
process.on("SIGTERM", () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
