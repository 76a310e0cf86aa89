import { type ChildProcess, execFileSync, fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export interface Serving {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** The process that was started; it may have started others. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a server of this project in a process of its own and waits until it says its port. */
async function serve(file: string, args: string[], env: Record<string, string>, execArgv: string[]): Promise<Serving> {
  const child: ChildProcess = fork(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${path.basename(file)} ended with ${code} before it listened`)));
    child.once("error", reject);
    child.on("message", (message: { listening?: number }) => message.listening !== undefined && resolve(message.listening));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** The production server on a free port of loopback, as so many processes. Its rate limits are widened: they are not what is measured. */
export function serveSite(dataDir: string, processes = 1): Promise<Serving> {
  const env = {
    NODE_ENV: "production",
    DATA_DIR: dataDir,
    PORT: "0",
    HOST: "127.0.0.1",
    WORKERS: String(processes),
    RATE_LIMIT_SCALE: "1000000",
    LOG_LEVEL: "info",
  };
  return serve(path.join(root, "app/server.ts"), [], env, []);
}

/** Builds the hello-world app into a folder inside `build/`, where it finds the same packages, and serves it. */
export async function serveHello(): Promise<Serving> {
  fs.mkdirSync(path.join(root, "build"), { recursive: true });
  const folder = fs.mkdtempSync(path.join(root, "build/bench-hello-"));
  const tool = path.join(root, "node_modules/@react-router/dev/bin.cjs");
  execFileSync(process.execPath, [tool, "build", path.join(root, "tests/bench/hello")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", HELLO_BUILD: folder },
  });
  const serving = await serve(path.join(root, "tests/bench/hello/server.ts"), [folder], { NODE_ENV: "production" }, []);
  return {
    ...serving,
    async stop() {
      await serving.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
