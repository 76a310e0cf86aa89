import { listWords } from "#app/platform/words.ts";
import type { Source } from "./model.ts";

interface Registered {
  /** What readers are told it is: "From Companies House, as of 1 May 2026". */
  name: string;
  /** Which file it is, and what it brings: for whoever runs the command. */
  file: string;
  brings: string;
  /** Whom the open-data page thanks for it, and under which licence. */
  publisher: string;
  licence: string;
  /** Read when a file of it is imported, and not with the pages that only name it. */
  load(): Promise<Source>;
}

const OGL = "Open Government Licence";
const ODC_BY = "ODC-By 1.0";

/**
 * Every source that organisations are imported from, by its code, in the order in which they join best. A new one is a file
 * in `sources/` and its entry here: the command, the pages that name it and its licence follow.
 */
const SOURCES: Readonly<Record<string, Registered>> = {
  "coops-uk": {
    name: "Co-operatives UK open data",
    file: "its open data as CSV, the list of organisations",
    brings: "every co-operative, with status register_confirmed",
    publisher: "Co-operatives UK",
    licence: ODC_BY,
    load: async () => (await import("./sources/coops-uk.ts")).coopsUk,
  },
  "worker-coops": {
    name: "Worker co-operatives, Co-operatives UK",
    file: "its list of worker co-operatives as CSV",
    brings: "the same with descriptions and numbers of the mutuals register; joins the list before by R-number",
    publisher: "Co-operatives UK",
    licence: ODC_BY,
    load: async () => (await import("./sources/worker-coops.ts")).workerCoops,
  },
  charities: {
    name: "Register of charities",
    file: "the labelled list of charityclassification.org.uk as CSV (UK-CAT, ICNP/TSO)",
    brings: "charities of the three registers that may sell something",
    publisher: "the charity registers",
    licence: OGL,
    load: async () => (await import("./sources/charities.ts")).charities,
  },
  threesixtygiving: {
    name: "360Giving grant data",
    file: "any grants file in the 360Giving standard as JSON",
    brings: "each recipient once a funder",
    publisher: "360Giving publishers",
    licence: "CC BY 4.0",
    load: async () => (await import("./sources/threesixtygiving.ts")).threesixtygiving,
  },
  "companies-house": {
    name: "Companies House",
    file: "Basic Company Data as CSV, unpacked, five million rows",
    brings: "community interest companies, registered societies and CIOs of it",
    publisher: "Companies House",
    licence: OGL,
    load: async () => (await import("./sources/companies-house.ts")).companiesHouse,
  },
};

/** Each as the command lists it. */
export function listSources(): { code: string; name: string; file: string; brings: string }[] {
  return Object.entries(SOURCES).map(([code, { name, file, brings }]) => ({ code, name, file, brings }));
}

/** Who is thanked for profiles, by licence: `the charity registers and Companies House (Open Government Licence)`. */
export function listCredits(): string[] {
  const credited = Object.values(SOURCES);
  const licences = [...new Set(credited.map(({ licence }) => licence))];
  return licences.map((licence) => {
    const publishers = credited.filter((one) => one.licence === licence).map(({ publisher }) => publisher);
    return `${listWords([...new Set(publishers)])} (${licence})`;
  });
}

/** What reads the files of a source; null for a code that is no source's. */
export async function loadSource(code: string): Promise<Source | null> {
  return Object.hasOwn(SOURCES, code) ? ((await SOURCES[code]?.load()) ?? null) : null;
}

/** What a source is called on a page. What stands behind a colon in a code, as `threesixtygiving:GB-COH-5180454`, is the publisher's. */
export function sourceName(code: string): string {
  return (Object.hasOwn(SOURCES, code) ? SOURCES[code] : SOURCES[code.split(":")[0] ?? ""])?.name ?? code;
}
