import type { Source } from "./model.ts";

interface Registered {
  /** What readers are told it is: "From Companies House, as of 1 May 2026". */
  name: string;
  /** Read when a file of it is imported, and not with the pages that only name it. */
  load(): Promise<Source>;
}

/** Every source that organisations are imported from, by its code. A new one is a file in `sources/` and its line here. */
const SOURCES: Readonly<Record<string, Registered>> = {
  "coops-uk": { name: "Co-operatives UK open data", load: async () => (await import("./sources/coops-uk.ts")).coopsUk },
  "worker-coops": {
    name: "Worker co-operatives, Co-operatives UK",
    load: async () => (await import("./sources/worker-coops.ts")).workerCoops,
  },
  charities: { name: "Register of charities", load: async () => (await import("./sources/charities.ts")).charities },
  threesixtygiving: { name: "360Giving grant data", load: async () => (await import("./sources/threesixtygiving.ts")).threesixtygiving },
  "companies-house": { name: "Companies House", load: async () => (await import("./sources/companies-house.ts")).companiesHouse },
};

/** Code and name of each, in the order in which they join best. */
export function listSources(): { code: string; name: string }[] {
  return Object.entries(SOURCES).map(([code, { name }]) => ({ code, name }));
}

/** What reads the files of a source; null for a code that is no source's. */
export async function loadSource(code: string): Promise<Source | null> {
  return Object.hasOwn(SOURCES, code) ? ((await SOURCES[code]?.load()) ?? null) : null;
}

/** What a source is called on a page. What stands behind a colon in a code, as `threesixtygiving:GB-COH-5180454`, is the publisher's. */
export function sourceName(code: string): string {
  return (Object.hasOwn(SOURCES, code) ? SOURCES[code] : SOURCES[code.split(":")[0] ?? ""])?.name ?? code;
}
