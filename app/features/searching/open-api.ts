import { type Filters, namesOf } from "./filter.ts";

/** A parameter as OpenAPI describes it. */
export interface Parameter {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description: string;
  schema: Record<string, unknown>;
}

const STRINGS = { type: "array", items: { type: "string" } };

export function queryParameter(name: string, description: string, schema: Record<string, unknown> = { type: "string" }): Parameter {
  return { name, in: "query", description, schema };
}

/** The parameters of a search's filters. */
export function filterParameters(filters: Filters): Parameter[] {
  return namesOf(filters).map((name) => queryParameter(name, filters[name]?.says ?? "", STRINGS));
}
