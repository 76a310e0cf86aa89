import { findPackageJSON } from "node:module";
import path from "node:path";

/** The folder of `package.json`: what lies on the disk is found from it, since the build moves modules. Throws where there is none. */
export function packageFolder(): string {
  const file = findPackageJSON(import.meta.url);
  if (file === undefined) throw new Error(`There is no package.json above ${import.meta.url}`);
  return path.dirname(file);
}
