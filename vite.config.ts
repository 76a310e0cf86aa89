import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";
import { coastlinePlugin } from "./seed/reference/coastline-plugin.ts";

export default defineConfig({
  plugins: [reactRouter(), coastlinePlugin()],
  // MapLibre is the one large part, and is loaded with a map only.
  build: { assetsInlineLimit: 0, sourcemap: false, chunkSizeWarningLimit: 1300 },
  server: { host: "127.0.0.1" },
});
