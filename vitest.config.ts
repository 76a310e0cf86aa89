import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,db,search,seed,tests}/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "node_modules/**"],
    globalSetup: ["tests/helpers/build.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: "threads",
    maxWorkers: 2,
  },
});
