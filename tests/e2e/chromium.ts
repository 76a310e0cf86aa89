import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];

/** The path of a Chromium that is here: CHROMIUM_PATH, then PATH, then what Playwright itself has installed. */
export function findChromium(): string | null {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return given;
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (fs.existsSync(file)) return file;
    }
  }
  const own = chromium.executablePath();
  return own !== "" && fs.existsSync(own) ? own : null;
}

const APT = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"];

/** Finds a Chromium, or installs the system's where that is allowed (Debian or Ubuntu, as root), or says what to do. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    process.stderr.write("No Chromium here: installing the system's.\n");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", timeout: 300_000 });
    spawnSync(APT[0] ?? "", APT.slice(1), {
      stdio: "ignore",
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    `The browser journeys need a Chromium, and there is none on PATH. Do one of these, then run the tests again:
  Debian, Ubuntu:   sudo ${APT.join(" ")}
  anywhere else:    npx playwright install chromium
  one you have:     set CHROMIUM_PATH to its program file`,
  );
}
