import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}

export interface RunningServer {
  origin: string;
  process: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  /** Ends it with a signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `app/server.ts` as `npm start` does. Resolves when it listens; rejects with what it wrote when it ends before. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const { child, output, ended } = runServer(env);
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    void ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
  return {
    origin: `http://localhost:${env["PORT"]}`,
    process: child,
    output,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** As `startServer`, for one that is not meant to get as far as listening. `cwd` is the project it is started in. */
export function runServer(env: Record<string, string>, cwd = root) {
  let text = "";
  const child = spawn(process.execPath, [path.join(cwd, "app/server.ts")], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production", ...env },
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
