import fs from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { type Countries, coastline } from "./coastline.ts";

const NAME = "virtual:coastline";
const RESOLVED = `\0${NAME}`;

/** Gives the pages `virtual:coastline`: the map's own coast, made from Natural Earth (`world-atlas`) when the site is built. */
export function coastlinePlugin(): Plugin {
  return {
    name: "coastline",
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
      const land = coastline(JSON.parse(fs.readFileSync(file, "utf8")) as Countries);
      // Parsed as JSON, which a browser reads faster than the same as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(land))});`;
    },
  };
}
