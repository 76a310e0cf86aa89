import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Database } from "#db/client.ts";
import type { Grade } from "./ndcg.ts";

const FOLDER = path.join(import.meta.dirname, "judgements");

/** Source or scheme → references, separated by spaces. */
const references = z.record(z.string().regex(/^[A-Za-z0-9:-]+$/), z.string().regex(/^\S+( \S+)*$/));
const queryShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What is typed into the words box; may be empty. */
  q: z.string(),
  /** The place box. */
  near: z.string().optional(),
  within: z.number().positive().optional(),
  /** As in the address: `{ "area": "E08000025" }`. */
  filters: z.record(z.string(), z.string()).optional(),
  region: z.enum(["west-midlands", "elsewhere", "none"]),
  /** One organisation is meant: counts for the reciprocal rank. */
  known: z.literal(true).optional(),
  /** Kept out of tuning: looked at as a figure only. */
  held: z.literal(true).optional(),
  note: z.string().optional(),
  grades: z.strictObject({ 3: references.optional(), 2: references.optional(), 1: references.optional() }),
});

export interface JudgedQuery {
  readonly id: string;
  /** The file it stands in. */
  readonly group: string;
  readonly region: "west-midlands" | "elsewhere" | "none";
  readonly known: boolean;
  readonly held: boolean;
  readonly params: URLSearchParams;
  /** Source or scheme and reference, separated by a space → grade. */
  readonly grades: ReadonlyMap<string, Grade>;
}

/** Every judged query, file by file. Throws where a file is not as it should be. */
export function loadJudgements(): JudgedQuery[] {
  const files = fs.readdirSync(FOLDER).filter((file) => file.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const queries = z.array(queryShape).parse(JSON.parse(fs.readFileSync(path.join(FOLDER, file), "utf8")));
    return queries.map((query): JudgedQuery => {
      const { id, q, near, within, filters = {}, region, known = false, held = false, grades } = query;
      const params = new URLSearchParams({ q });
      if (near !== undefined) params.set("near", near);
      if (within !== undefined) params.set("within", String(within));
      for (const [name, value] of Object.entries(filters)) params.set(name, value);
      return { id, group: path.basename(file, ".json"), region, known, held, params, grades: gradesOf(grades) };
    });
  });
}

function gradesOf(grades: z.infer<typeof queryShape>["grades"]): Map<string, Grade> {
  const found = new Map<string, Grade>();
  for (const grade of [3, 2, 1] as const) {
    for (const [source, refs] of Object.entries(grades[grade] ?? {})) {
      for (const ref of refs.split(" ")) {
        const key = `${source} ${ref}`;
        if (found.has(key)) throw new Error(`${key} is graded twice`);
        found.set(key, grade);
      }
    }
  }
  return found;
}

/** Finds organisations by what a source or register calls them. Throws for one that the database does not have. */
export function organisationFinder(db: Database): (key: string) => number {
  const ids = new Map<string, number>();
  for (const table of ["select source, ref, organisation_id from source_refs", "select scheme, id, organisation_id from identifiers"]) {
    for (const row of db.$client.prepare(table).raw().iterate()) {
      const [source, ref, id] = row as [string, string, number];
      ids.set(`${source} ${ref}`, id);
    }
  }
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Judged, and not among the imported organisations: ${key}`);
    return id;
  };
}
