import { spawn } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const FOLDERS = [...(process.env["PATH"] ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
const DOCUMENT = path.join(import.meta.dirname, "../../app/OPERATING.md");

/** Where nginx is on this machine; null where it is not. */
export function nginxHere(): string | null {
  return FOLDERS.map((folder) => path.join(folder, "nginx")).find((file) => fs.existsSync(file)) ?? null;
}

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface RunningProxy {
  ask(path: string, headers?: Record<string, string>): Promise<Answered>;
  end(): Promise<void>;
}

/**
 * Runs nginx before a site, in a folder of its own and on a socket in it, by what `app/OPERATING.md` says: the certificates
 * are left out, and `X-Cache` says whether an answer came out of the cache. Lines that `leftOut` fits are left out too.
 */
export async function startNginx(program: string, folder: string, site: string, leftOut?: RegExp): Promise<RunningProxy> {
  const block = /```nginx\n([\s\S]*?)```/.exec(fs.readFileSync(DOCUMENT, "utf8"))?.[1] ?? "";
  const socket = path.join(folder, "socket");
  const written = block
    .split("\n")
    .filter((line) => !/ssl_certificate/.test(line) && leftOut?.test(line) !== true)
    .join("\n")
    .replace("/var/cache/nginx/social-supply", path.join(folder, "cache"))
    .replace("listen 443 ssl", `listen unix:${socket}`)
    .replace("http://127.0.0.1:3000", site)
    .replace("proxy_cache pages;", "proxy_cache pages; add_header X-Cache $upstream_cache_status always;");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const whole = `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary}\n${written}\n}`;
  const file = path.join(folder, "nginx.conf");
  fs.writeFileSync(file, whole);
  const child = spawn(program, ["-e", "stderr", "-p", folder, "-c", file], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!fs.existsSync(socket)) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    ask(address, headers = {}) {
      return new Promise((resolve, reject) => {
        const request = http.get({ socketPath: socket, path: address, headers: { Host: "localhost", ...headers } }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
          );
        });
        request.on("error", reject);
      });
    },
    async end() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
