const NAMES: Readonly<Record<string, string>> = {
  "coops-uk": "Co-operatives UK open data",
  "worker-coops": "Worker co-operatives, Co-operatives UK",
  charities: "Register of charities",
  threesixtygiving: "360Giving grant data",
  "companies-house": "Companies House",
};

/** What a source is called on the page. */
export function sourceName(source: string): string {
  return NAMES[source.split(":")[0] ?? source] ?? source;
}
