export * from "./accounts.ts";
export * from "./directory.ts";
export * from "./geography.ts";
export * from "./introductions.ts";
export * from "./matching.ts";
export * from "./opportunities.ts";
export * from "./organisations.ts";
export * from "./platform.ts";
