import type { Config } from "@react-router/dev/config";

export default {
  appDirectory: "app",
  ssr: true,
  // Each program of the build by its own name (`vite.config.ts`).
  serverBuildFile: "[name].js",
  // Which origins may post is decided in one place, `app/platform/http-guard.server.ts`, which knows the site's own address.
  allowedActionOrigins: ["**"],
} satisfies Config;
