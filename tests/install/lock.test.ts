import { expect, it } from "vitest";
import { faultsOf, nameOf, readLock } from "./lock.ts";

it("the lock carries integrity for every package, names no address, and has nothing built from source (npm run lock:mend)", () => {
  expect(faultsOf(readLock())).toEqual([]);
});

it("only the package that brings Node runs a script when it is installed", () => {
  const withScript = Object.entries(readLock().packages).filter(([, locked]) => locked.hasInstallScript);
  expect(withScript.map(([place]) => nameOf(place))).toEqual(["node"]);
});

it("a lock without integrity, with an address, or that has a driver built is told of", () => {
  const packages = {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/@b/c": { version: "1.0.0", integrity: "sha512-x", resolved: "https://registry.example/c.tgz" },
    "node_modules/d/node_modules/better-sqlite3": { version: "1.0.0", integrity: "sha512-x" },
  };
  expect(faultsOf({ packages })).toEqual([
    "node_modules/a has no integrity",
    "node_modules/@b/c names an address",
    "node_modules/d/node_modules/better-sqlite3 would be built from source",
  ]);
});
