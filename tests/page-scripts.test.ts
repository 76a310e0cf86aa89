import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { isStill } from "#app/still.ts";
import { everImportedIn, importsIn } from "./bench/page-weight.ts";
import { fill, siteRoutes } from "./helpers/routes.ts";

const ASSETS = path.join(import.meta.dirname, "../build/client/assets");
const MOST = 130 * 1024;

interface Route {
  id: string;
  parentId?: string;
  module: string;
  imports?: string[];
}

function read(name: string): string {
  return fs.readFileSync(path.join(ASSETS, name), "utf8");
}

function built(): { entry: { module: string }; routes: Record<string, Route> } {
  const name = fs.readdirSync(ASSETS).find((file) => file.startsWith("manifest-")) ?? "";
  return JSON.parse(
    read(name)
      .replace(/^window\.__reactRouterManifest=/, "")
      .replace(/;$/, ""),
  );
}

/** The scripts of a page and of the layouts round it, with all that they import as they load. */
function scriptsOf(page: Route): Set<string> {
  const { entry, routes } = built();
  const scripts = new Set<string>();
  const follow = (address: string) => {
    const name = path.basename(address);
    if (scripts.has(name)) return;
    scripts.add(name);
    importsIn(read(name)).forEach(follow);
  };
  follow(entry.module);
  for (let route: Route | undefined = page; route !== undefined; route = routes[route.parentId ?? ""]) follow(route.module);
  return scripts;
}

/** The modules of pages that the router takes up in the browser. */
function takenUp(): Set<string> {
  const moving = siteRoutes().filter(({ pattern }) => !isStill(fill(pattern, {})));
  return new Set(moving.map(({ file }) => file.replace(/\.tsx?$/, "")));
}

it("no page with a framework loads more than 130 KB of script, compressed", () => {
  const sizes = new Map(fs.readdirSync(ASSETS).map((name) => [name, name.endsWith(".js") ? gzipSync(read(name)).length : 0]));
  const pages = takenUp();
  const weights = Object.values(built().routes).flatMap((route) =>
    pages.has(route.id) ? { page: route.id, bytes: [...scriptsOf(route)].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) } : [],
  );
  expect(weights.map(({ page }) => page)).toContain("routes/account/overview");
  expect(weights).toHaveLength(pages.size);
  expect(Math.min(...weights.map(({ bytes }) => bytes))).toBeGreaterThan(MOST / 2);
  expect(weights.filter(({ bytes }) => bytes > MOST)).toEqual([]);
});

it("no page without a framework loads more than 15 KB of script, compressed, whatever is done on it, but for the map's own drawing", () => {
  const built = JSON.parse(fs.readFileSync(path.join(ASSETS, "../.vite/manifest.json"), "utf8"));
  const drawing = path.basename(built["app/browser/map/draw-map.ts"].file);
  const scripts = new Set<string>();
  const follow = (address: string) => {
    const name = path.basename(address);
    if (scripts.has(name)) return;
    scripts.add(name);
    everImportedIn(read(name)).forEach(follow);
  };
  follow(built["app/browser/page.ts"].file);
  expect(scripts).toContain(drawing);
  scripts.delete(drawing);
  expect([...scripts].reduce((sum, name) => sum + gzipSync(read(name)).length, 0)).toBeLessThan(15 * 1024);
});
