import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const FEATURES = [
  "reference",
  "accounts",
  "organisations",
  "directory",
  "importing",
  "opportunities",
  "saved-searches",
  "matching",
  "introductions",
  "notifications",
];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gms)];
  return found.flatMap((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? "";
    const to = specifier.startsWith("#")
      ? specifier.slice(1)
      : specifier.startsWith(".")
        ? path.posix.join(path.posix.dirname(file), specifier)
        : null;
    return to === null ? [] : [{ from: file, to: to.replace(/\?.*$/, ""), typeOnly: match[1] !== undefined }];
  });
}

const imports = ["app", "db", "search", "seed"].flatMap(sources).flatMap(importsOf);

function offenders(where: (one: Import) => boolean): string[] {
  return imports.filter(where).map((one) => `${one.from} imports ${one.to}`);
}
function featureOf(file: string): number {
  return FEATURES.indexOf(/^app\/features\/([^/]+)\//.exec(file)?.[1] ?? "");
}

describe("imports run one way", () => {
  it("from nothing to nothing it finds some to look at", () => {
    expect(imports.length).toBeGreaterThan(100);
  });
  it("what the campaign team alone may do is asked by `requireTeam`, from the list of what it may do", () => {
    const bare = sources("app/features").filter((file) =>
      /actor\??\.siteRole\s*!==?\s*["']campaign["']/.test(fs.readFileSync(path.join(root, file), "utf8")),
    );
    expect(bare).toEqual([]);
  });
  it("routes import neither the database nor the search engine", () => {
    expect(offenders((i) => i.from.startsWith("app/routes/") && /^(db|search|seed)\//.test(i.to))).toEqual([]);
  });
  it("features import only features to their left", () => {
    expect(offenders((i) => featureOf(i.from) >= 0 && featureOf(i.to) > featureOf(i.from))).toEqual([]);
  });
  it("no other feature reads the reference tables by SQL", () => {
    const reads =
      /\b(?:from|join)\s+`?(?:areas|area_groups|places|postcode_districts|postcodes|sectors)\b|\.from\((?:areas|areaGroups|places|postcodeDistricts|postcodes|sectors)\)/i;
    const others = sources("app").filter((file) => !file.startsWith("app/features/reference/"));
    expect(others.filter((file) => reads.test(fs.readFileSync(path.join(root, file), "utf8")))).toEqual([]);
  });
  it("only the worker imports notifications", () => {
    const allowed = /^app\/(worker\.server\.ts|features\/notifications\/)/;
    expect(offenders((i) => i.to.startsWith("app/features/notifications/") && !allowed.test(i.from))).toEqual([]);
  });
  it("features and platform import no routes, and platform and components no features", () => {
    expect(offenders((i) => i.from.startsWith("app/features/") && i.to.startsWith("app/routes/"))).toEqual([]);
    expect(offenders((i) => /^app\/(platform|components)\//.test(i.from) && /^app\/(features|routes)\//.test(i.to))).toEqual([]);
  });
  it("components import neither the database nor the search engine, and of the platform only what runs in a browser", () => {
    expect(
      offenders((i) => i.from.startsWith("app/components/") && (/^(db|search|seed)\//.test(i.to) || i.to.includes(".server"))),
    ).toEqual([]);
  });
  it("the search engine imports database types only, and nothing of the app", () => {
    expect(offenders((i) => i.from.startsWith("search/") && /^(app|seed)\//.test(i.to))).toEqual([]);
    expect(offenders((i) => i.from.startsWith("search/") && i.to.startsWith("db/") && !i.typeOnly)).toEqual([]);
  });
  it("the database imports nothing of ours", () => {
    expect(offenders((i) => i.from.startsWith("db/") && !i.to.startsWith("db/"))).toEqual([]);
  });
  it("the demo and the commands are imported by seed alone, and the reference tables also where the site is put together and by imports", () => {
    const tables = /^app\/(compose\.server\.ts|features\/importing\/)/;
    expect(
      offenders(
        (i) => i.to.startsWith("seed/") && !i.from.startsWith("seed/") && !(tables.test(i.from) && i.to.startsWith("seed/reference/")),
      ),
    ).toEqual([]);
  });
  it("nothing that reaches the browser imports a server module, or the database as a value", () => {
    const isomorphic = (file: string) =>
      /^app\/(features|platform|components)\//.test(file) && !file.includes(".server.") && !/\/services\.ts$|\/ctx\.ts$/.test(file);
    expect(offenders((i) => isomorphic(i.from) && i.to.includes(".server") && !i.typeOnly)).toEqual([]);
    expect(offenders((i) => isomorphic(i.from) && /^db\//.test(i.to) && !i.typeOnly)).toEqual([]);
  });
});
