import type { IForbiddenRuleType } from "dependency-cruiser";
import { FEATURES } from "./order.ts";

const VALUES = { dependencyTypesNot: ["type-only" as const] };
/** What pages and scripts share. Routes are left out: the build takes their loaders and actions away from the browser. */
const SHARED = { path: "^app/(features|platform|components|browser)/", pathNot: "\\.server\\.tsx?$" };

function features(names: readonly string[]): string {
  return `^app/features/(${names.join("|")})/`;
}

/** Each feature but the last, and what stands to its right. */
const ORDER: IForbiddenRuleType[] = FEATURES.slice(0, -1).map((name, at) => ({
  name: "features-run-one-way",
  comment: `${name} imports what stands to its right`,
  from: { path: features([name]) },
  to: { path: features(FEATURES.slice(at + 1)) },
}));

/** The import rule, as dependency-cruiser reads it. Tests are not held to it. */
export const RULES: IForbiddenRuleType[] = [
  {
    name: "no-circle",
    comment: "modules import each other in a circle, types included",
    from: {},
    to: { circular: true },
  },
  {
    name: "everything-is-found",
    comment: "there is no such module",
    from: {},
    to: { couldNotResolve: true, pathNot: "^\\./\\+types/|^virtual:" },
  },
  {
    name: "every-feature-has-its-place",
    comment: "the feature stands nowhere in FEATURES (tests/imports/order.ts)",
    from: {},
    to: { path: "^app/features/[^/]+/", pathNot: features(FEATURES) },
  },
  ...ORDER,
  {
    name: "routes-ask-features",
    comment: "routes import neither the database nor the search engine nor seed",
    from: { path: "^app/routes/" },
    to: { path: "^(db|search|seed)/" },
  },
  {
    name: "features-stand-below-routes",
    comment: "features import no routes, and nothing of what puts the site together",
    from: { path: "^app/features/" },
    to: { path: "^app/(routes/|[^/]+\\.tsx?$)" },
  },
  {
    name: "platform-knows-no-feature",
    comment: "the platform imports neither features nor routes nor components nor seed",
    from: { path: "^app/platform/" },
    to: { path: "^app/(features|routes|components|browser)/|^app/[^/]+\\.tsx?$|^seed/" },
  },
  {
    name: "components-know-nothing-above",
    comment: "components and the browser's modules import neither features nor routes, and of the platform only what runs in a browser",
    from: { path: "^app/(components|browser)/" },
    to: { path: "^app/(features|routes)/|\\.server\\.|^(db|search|seed)/" },
  },
  {
    name: "search-knows-no-site",
    comment: "the search engine imports nothing of the site",
    from: { path: "^search/" },
    to: { path: "^(app|seed)/" },
  },
  {
    name: "search-takes-types-of-the-database",
    comment: "the search engine imports the database's types only",
    from: { path: "^search/" },
    to: { path: "^db/", ...VALUES },
  },
  {
    name: "db-knows-nothing",
    comment: "the database imports nothing of ours",
    from: { path: "^db/" },
    to: { path: "^(app|search|seed)/" },
  },
  {
    name: "seed-is-for-commands",
    comment: "the demo and the commands are imported by seed alone",
    from: { pathNot: "^seed/" },
    to: { path: "^seed/", pathNot: "^seed/reference/" },
  },
  {
    name: "reference-tables-are-loaded-once",
    comment: "the tables of seed/reference are imported by seed, by imports, and where the site is put together",
    from: { pathNot: "^seed/|^app/(compose\\.server\\.ts$|features/importing/)" },
    to: { path: "^seed/reference/" },
  },
  {
    name: "seed-stands-beside-routes",
    comment: "seed imports no routes",
    from: { path: "^seed/" },
    to: { path: "^app/routes/" },
  },
  {
    name: "only-the-worker-notifies",
    comment: "notifications are imported by the worker alone: everybody else writes an event",
    from: { pathNot: "^app/(worker\\.server\\.ts$|features/notifications/)" },
    to: { path: "^app/features/notifications/" },
  },
  {
    name: "browser-gets-no-server",
    comment: "what reaches the browser imports a server module by more than its types",
    from: SHARED,
    to: { path: "\\.server\\.tsx?$|^db/", ...VALUES },
  },
  {
    name: "browser-gets-no-node",
    comment: "what reaches the browser imports a module of Node",
    from: { path: "^app/(components|browser|features/[^/]+/[^/]+\\.tsx$|entry\\.client)", pathNot: "\\.server\\.tsx?$" },
    to: { dependencyTypes: ["core"] },
  },
];
