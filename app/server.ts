import cluster from "node:cluster";
import fs from "node:fs";
import path from "node:path";

/*
 * The program that `npm start` and `npm run dev` run: it loads the site, which is one graph of modules, pages and all
 * (`site.server.ts`), and lets it serve. In production that is the build, in development Vite's reading of the sources.
 * Where several processes are to serve, the first one starts this program once for each, and loads nothing of the site.
 */
const root = path.join(import.meta.dirname, "..");

async function serveBuild(client: string): Promise<void> {
  const file = path.join(root, "build/server/index.js");
  if (!fs.existsSync(file)) throw new Error("There is no build yet. Run `npm run build` first, or use `npm run demo`.");
  const { processesWanted } = await import("./platform/processes/wanted.ts");
  const wanted = cluster.isPrimary ? processesWanted(process.env) : 1;
  if (wanted > 1) return (await import("./platform/processes/first.server.ts")).runProcesses(wanted);
  const { serve } = (await import(file)) as typeof import("./site.server.ts");
  return serve({ client });
}

async function main(): Promise<void> {
  // React picks its half by the process's own variable as it is loaded, and a start outside npm may lack it.
  if ((process.env.NODE_ENV ?? "").trim() === "") process.env.NODE_ENV = "production";
  const client = path.join(root, "build/client");
  if (process.env.NODE_ENV !== "development") return serveBuild(client);
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true } });
  async function load(): Promise<typeof import("./site.server.ts")> {
    return (await vite.ssrLoadModule("/app/site.server.ts")) as typeof import("./site.server.ts");
  }
  const { serve } = await load();
  await serve({ client, vite: { middlewares: vite.middlewares, load, close: () => vite.close() } });
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
