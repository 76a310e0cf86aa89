import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
/** Kept from one start to the next, as `npm start` does. */
const COMPILED = path.join(root, "node_modules/.cache/node");

export interface RunningServer {
  /** By the number of the address: a name may lead to another one first, where somebody else may listen. */
  origin: string;
  process: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  /** The numbers of the processes that serve, where there are several (`WORKERS`). */
  serving: () => readonly number[];
  /** Ends it with a signal and waits until it is gone; one that is killed may leave its mailer behind, with a mail in hand. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts `app/server.ts` as `npm start` does, on a port that the system gives it and that it says itself: nobody else can
 * have it. Resolves when it listens; rejects with what it wrote when it ends before.
 */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const { child, output, ended } = runServer(env);
  let serving: readonly number[] = [];
  child.on("message", (message: { serving?: number[] }) => {
    serving = message.serving ?? serving;
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.on("message", ({ listening }: { listening?: number }) => listening !== undefined && resolve(listening));
    void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    process: child,
    output,
    serving: () => serving,
    end(signal) {
      child.kill(signal);
      return signal === "SIGKILL" ? gone : ended;
    },
  };
}

/** As `startServer`, for one that is not meant to get as far as listening. `cwd` is the project it is started in. */
export function runServer(env: Record<string, string>, cwd = root) {
  let text = "";
  const child = spawn(process.execPath, [path.join(cwd, "app/server.ts")], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production", PORT: "0", WORKERS: "1", NODE_COMPILE_CACHE: COMPILED, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      text += String(chunk);
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { child, output: () => text, ended };
}
