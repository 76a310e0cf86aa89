import { z } from "zod";
import { SUPPLIER_PARAMETERS } from "#app/features/directory/api-parameters.server.ts";
import { areasSchema, problemSchema, sectorsSchema, supplierListSchema, supplierSchema } from "#app/features/directory/api-schema.ts";
import { OPPORTUNITY_PARAMETERS } from "#app/features/opportunities/api-parameters.server.ts";
import { opportunityDetailSchema, opportunityListSchema } from "#app/features/opportunities/api-schema.ts";
import { apiRead, apiReadOnly } from "#app/platform/api.server.ts";
import type { ApiParameter } from "#app/platform/api-parameters.ts";

interface Described {
  name: string;
  in: "query" | "path";
  required?: true;
  description: string;
  schema: Record<string, unknown>;
}

const SLUG: Described = { name: "slug", in: "path", required: true, description: "As its list gives it", schema: { type: "string" } };

function inQuery(parameters: readonly ApiParameter[]): Described[] {
  return parameters.map(({ name, description, schema }) => ({ name, in: "query", description, schema }));
}

function reading(summary: string, schema: string, parameters: Described[] = []) {
  const failure = {
    description: "Problem details",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const content = { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } };
  const missing = parameters.includes(SLUG) ? { 404: failure } : {};
  return { get: { summary, parameters, responses: { 200: { description: summary, content }, 400: failure, ...missing, 429: failure } } };
}

const SCHEMAS = {
  SupplierList: supplierListSchema,
  Supplier: supplierSchema,
  OpportunityList: opportunityListSchema,
  Opportunity: opportunityDetailSchema,
  Sectors: sectorsSchema,
  Areas: areasSchema,
  Problem: problemSchema,
};

export const loader = apiRead([], (ctx) => ({
  openapi: "3.1.0",
  info: {
    title: `${ctx.settings.siteName} ${ctx.settings.siteRegion}`,
    version: "1",
    description:
      "Social enterprises and what is asked of them. Reading needs no key; 600 requests a minute from one address. A parameter that is not understood is a 400 that names it.",
  },
  servers: [{ url: ctx.settings.origin }],
  paths: {
    "/api/v1/suppliers": reading("Suppliers that fit a search, in its order", "SupplierList", inQuery(SUPPLIER_PARAMETERS)),
    "/api/v1/suppliers/{slug}": reading("One supplier", "Supplier", [SLUG]),
    "/api/v1/opportunities": reading(
      "Open opportunities that fit a search, in its order",
      "OpportunityList",
      inQuery(OPPORTUNITY_PARAMETERS),
    ),
    "/api/v1/opportunities/{slug}": reading("One opportunity", "Opportunity", [SLUG]),
    "/api/v1/sectors": reading("Our sectors and kinds of work", "Sectors"),
    "/api/v1/areas": reading("UK authorities, regions and nations", "Areas"),
  },
  components: {
    schemas: Object.fromEntries(
      Object.entries(SCHEMAS).map(([name, schema]) => {
        const { $schema: _, ...body } = z.toJSONSchema(schema);
        return [name, body];
      }),
    ),
  },
}));
export const action = apiReadOnly;
