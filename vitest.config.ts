import { defineConfig } from "vitest/config";

const all = ["{app,db,search,seed,tests}/**/*.test.{ts,tsx}"];
const processes = ["tests/reliability/**/*.test.ts"];
const everyAddress = ["tests/routes/security/**/*.test.ts"];
const elsewhere = ["tests/e2e/**", "node_modules/**"];

/*
 * Three kinds of tests, taken in the order of their names: what waits longest begins first.
 * The files of a kind share what they import, as a process of the site does (`isolate`): loading it anew for each took
 * half of the time. `tests/setup.ts` gives back the clock, and no test sets anything else that outlives it.
 */
export default defineConfig({
  test: {
    globalSetup: ["tests/helpers/build.ts"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Processes, not threads: V8 may end one of several threads that compile WebAssembly, as `fetch` does, and all of them with it.
    pool: "forks",
    maxWorkers: 2,
    isolate: false,
    // Node runs the sources as it does in the site and the commands; Vite's own runner takes a fifth longer.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      { extends: true, test: { name: "a: processes", include: processes } },
      // Thousands of pages are made as the site makes them, by React's production half. All other tests hear React's warnings.
      { extends: true, test: { name: "b: every address", include: everyAddress, env: { NODE_ENV: "production" } } },
      { extends: true, test: { name: "c: the rest", include: all, exclude: [...processes, ...everyAddress, ...elsewhere] } },
    ],
  },
});
