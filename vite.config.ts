import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";
import { coastlinePlugin } from "./seed/reference/coastline-plugin.ts";

/** What the server build is made of: the site, and the programs that it starts beside itself. */
const PROGRAMS = { index: "app/site.server.ts", mailer: "app/mailer.ts", "search-thread": "search/sqlite/thread.ts" };
/**
 * The build holds the packages too: nine hundred files of theirs were most of a start. These stay where they are: they have
 * binaries, a data file or a thread's program beside them, and React draws a page in less time as a module of its own.
 */
const APART = ["@node-rs/argon2", "better-sqlite3", "email-providers", "pino", "pino-pretty", "react", "react-dom"];

/** What every page with a framework loads is one file, which packs better than four, and whose name a release of ours does not change. */
const FRAMEWORK = { name: "framework", test: /node_modules\/(react|react-dom|scheduler|react-router)\// };

/** What pages load that have no framework in the browser. */
const PAGE_SCRIPT = "app/browser/page.ts";

export default defineConfig(({ command }) => ({
  plugins: [reactRouter(), coastlinePlugin()],
  // MapLibre is the one large part, and is loaded with a map only. The server reads in the manifest what `PAGE_SCRIPT` has become.
  build: { manifest: true, assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 1300 },
  environments: {
    client: {
      build: {
        rolldownOptions: { input: [PAGE_SCRIPT], output: { codeSplitting: { groups: [FRAMEWORK] } } },
      },
    },
    ssr: {
      resolve: command === "build" ? { noExternal: true, external: APART } : {},
      build: { sourcemap: true, rollupOptions: { input: PROGRAMS } },
    },
  },
  server: { host: "127.0.0.1" },
}));
